// SPDX-License-Identifier: MIT
// Sessions, transfers and the whole server as JSON.
#include "server/qftpserver_p.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qmetaobject.h>

using namespace QFtp::Internal;

namespace {

// Leaves out what is not known.
void insert(QJsonObject *object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object->insert(QLatin1String(key), text);
}

void insert(QJsonObject *object, const char *key, const QDateTime &time)
{
    if (time.isValid())
        object->insert(QLatin1String(key), time.toUTC().toString(Qt::ISODateWithMs));
}

void insert(QJsonObject *object, const char *key, qint64 number)
{
    object->insert(QLatin1String(key), number);
}

template<typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

// Nothing that the text names leaves \a value alone and returns false.
template<typename Enum> bool takeEnum(const QJsonValue &from, Enum *value)
{
    bool isKnown = false;
    const int found =
        QMetaEnum::fromType<Enum>().keyToValue(from.toString().toLatin1().constData(), &isKnown);
    if (isKnown)
        *value = Enum(found);
    return isKnown;
}

template<typename List, typename Convert> QJsonArray arrayOf(const List &list, Convert convert)
{
    QJsonArray result;
    for (const auto &element : list)
        result.append(convert(element));
    return result;
}

} // namespace

QJsonObject QFtpTransfer::toJson() const
{
    QJsonObject result;
    insert(&result, "id", qint64(id));
    insert(&result, "session", qint64(sessionId));
    insert(&result, "user", userName);
    insert(&result, "address", peerAddress.toString());
    insert(&result, "direction", nameOf(direction));
    insert(&result, "path", QString::fromUtf8(path));
    insert(&result, "offset", offsetBytes);
    if (totalBytes >= 0)
        insert(&result, "total", totalBytes);
    insert(&result, "transferred", transferredBytes);
    insert(&result, "started", started);
    insert(&result, "milliseconds", qint64(duration.count()));
    insert(&result, "outcome", nameOf(outcome));
    result.insert(QStringLiteral("ascii"), ascii);
    result.insert(QStringLiteral("encrypted"), encrypted);
    if (error)
        insert(&result, "error", nameOf(*error));
    insert(&result, "errorText", errorText);
    return result;
}

std::optional<QFtpTransfer> QFtpTransfer::fromJson(const QJsonObject &json)
{
    const auto value = [&](const char *key) { return json.value(QLatin1String(key)); };
    const auto number = [&](const char *key, qint64 otherwise = 0) {
        return value(key).toInteger(otherwise);
    };
    QFtpTransfer result;
    result.id = quint64(number("id"));
    result.sessionId = quint64(number("session"));
    result.userName = value("user").toString();
    result.peerAddress = QHostAddress(value("address").toString());
    result.path = value("path").toString().toUtf8();
    result.offsetBytes = number("offset");
    result.totalBytes = number("total", -1);
    result.transferredBytes = number("transferred");
    result.started = QDateTime::fromString(value("started").toString(), Qt::ISODateWithMs);
    result.duration = std::chrono::milliseconds(number("milliseconds"));
    result.ascii = value("ascii").toBool();
    result.encrypted = value("encrypted").toBool();
    result.errorText = value("errorText").toString();
    if (QFtp::ErrorKind error{}; takeEnum(value("error"), &error))
        result.error = error;
    const bool isWhole = takeEnum(value("direction"), &result.direction)
        && takeEnum(value("outcome"), &result.outcome) && result.started.isValid();
    return isWhole ? std::optional(result) : std::nullopt;
}

QJsonObject QFtpSession::toJson() const
{
    QJsonObject result;
    insert(&result, "id", qint64(id()));
    insert(&result, "address", peerAddress().toString());
    insert(&result, "port", qint64(peerPort()));
    insert(&result, "user", userName());
    insert(&result, "account", accountSource());
    insert(&result, "client", clientName());
    insert(&result, "tls", tlsDescription());
    insert(&result, "since", connectedSince());
    insert(&result, "directory", QString::fromUtf8(workingDirectory()));
    insert(&result, "lastCommand", lastCommand());
    insert(&result, "idleSince", idleSince());
    return result;
}

QJsonObject QFtpServer::toJson() const
{
    const QMap<QString, QDateTime> banned = bans();
    QJsonObject ends;
    for (auto ban = banned.cbegin(); ban != banned.cend(); ++ban)
        ends.insert(ban.key(), ban.value().toString(Qt::ISODateWithMs));
    const auto listenerToJson = [](const QFtpListener &listener) {
        QJsonObject result;
        insert(&result, "address", listener.address.toString());
        insert(&result, "port", qint64(listener.port));
        insert(&result, "mode", nameOf(listener.mode));
        return result;
    };
    QJsonObject result;
    result.insert(QStringLiteral("listeners"), arrayOf(listeners(), listenerToJson));
    result.insert(QStringLiteral("sessions"),
                  arrayOf(sessions(), [](const auto *session) { return session->toJson(); }));
    result.insert(QStringLiteral("transfers"),
                  arrayOf(transfers(), [](const auto &transfer) { return transfer.toJson(); }));
    result.insert(QStringLiteral("bans"), ends);
    return result;
}
