// SPDX-License-Identifier: MIT
#include "question.h"

#include "base/endpoint.h"
#include "base/jsondepth.h"

#include <algorithm>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstringconverter.h>
#include <QtCore/quuid.h>

namespace QFtp::Internal::Service {

namespace {

constexpr int Version = 1;
constexpr std::chrono::seconds LongestReuse{300};

QFtpError unreadable(const QString &why)
{
    return {ErrorKind::Unavailable, QStringLiteral("the answer can't be used: ") + why};
}

QString textOf(const QJsonObject &answer, const char *key)
{
    return answer.value(QLatin1String(key)).toString();
}

// What is not known could have been meant as a restriction.
QString unknownKey(const QJsonObject &answer)
{
    static const QStringList Known = {QStringLiteral("v"), QStringLiteral("result"),
                                      QStringLiteral("account"), QStringLiteral("ttl"),
                                      QStringLiteral("message")};
    const QStringList keys = answer.keys();
    const auto unknown = std::find_if(keys.begin(), keys.end(),
                                      [](const QString &key) { return !Known.contains(key); });
    return unknown == keys.end() ? QString() : *unknown;
}

QFtpResult<QFtpAccount> accepted(const QJsonObject &answer, const QString &userName)
{
    const QJsonValue settings = answer.value(QLatin1String("account"));
    if (!settings.isUndefined() && !settings.isObject())
        return unreadable(QStringLiteral("account is not an object"));
    const QJsonValue ttl = answer.value(QLatin1String("ttl"));
    if (!ttl.isUndefined() && !(ttl.isDouble() && ttl.toDouble() >= 0))
        return unreadable(QStringLiteral("ttl is not a number of seconds"));
    QFtpAccount account;
    const auto user = QFtpAccount::fromMap(userName, settings.toObject().toVariantMap());
    if (!user)
        return user.error();
    account.user = *user;
    account.isVerified = true;
    account.reuse =
        std::chrono::seconds(qint64(std::min(ttl.toDouble(), double(LongestReuse.count()))));
    return account;
}

} // namespace

QFtpResult<QByteArray> questionFor(const QFtpCredentials &credentials)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString password = decoder(credentials.password.value_or(QByteArray()));
    if (decoder.hasError())
        return QFtpError(ErrorKind::LoginFailed, QStringLiteral("the password is not UTF-8"));
    QJsonObject question = {
        {QStringLiteral("v"), Version},
        {QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {QStringLiteral("event"), QStringLiteral("login")},
        {QStringLiteral("user"), credentials.userName},
        {QStringLiteral("password"), password},
        {QStringLiteral("ip"), credentials.peerAddress.toString()},
        {QStringLiteral("host"), credentials.host},
        {QStringLiteral("tls"), credentials.isEncrypted},
        {QStringLiteral("session"), qint64(credentials.caller.sessionId)},
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
    };
    const Endpoint listener{credentials.localAddress, credentials.localPort};
    if (!listener.address.isNull())
        question.insert(QStringLiteral("listener"), listener.toString());
    if (!credentials.proxyAddress.isNull())
        question.insert(QStringLiteral("proxyIp"), credentials.proxyAddress.toString());
    const QFtpClientCertificate &certificate = credentials.certificate;
    if (!certificate.fingerprint.isEmpty())
        question.insert(QStringLiteral("certificate"),
                        QJsonObject{{QStringLiteral("fingerprint"), certificate.fingerprint},
                                    {QStringLiteral("subject"), certificate.subject},
                                    {QStringLiteral("trusted"), certificate.isTrusted}});
    return QJsonDocument(question).toJson(QJsonDocument::Compact);
}

QFtpResult<QFtpAccount> accountFrom(const QByteArray &answer, const QString &userName)
{
    if (!isShallow(answer))
        return unreadable(QStringLiteral("it is nested too deeply"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(answer, &error);
    if (!document.isObject())
        return unreadable(error.error == QJsonParseError::NoError
                              ? QStringLiteral("expected an object")
                              : error.errorString());
    const QJsonObject object = document.object();
    if (const QString key = unknownKey(object); !key.isEmpty())
        return unreadable(QStringLiteral("\"%1\" is unknown").arg(key));
    const QJsonValue version = object.value(QLatin1String("v"));
    if (!version.isUndefined() && version != QJsonValue(Version))
        return unreadable(QStringLiteral("expected v = 1"));
    const QString result = textOf(object, "result");
    if (result == u"accept")
        return accepted(object, userName);
    if (result == u"refuse")
        return QFtpError(ErrorKind::LoginFailed, textOf(object, "message"));
    if (result == u"next")
        return ErrorKind::NotFound;
    if (result == u"error")
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("the service says: ") + textOf(object, "message"));
    return unreadable(QStringLiteral("expected a result: accept, refuse, next or error"));
}

} // namespace QFtp::Internal::Service
