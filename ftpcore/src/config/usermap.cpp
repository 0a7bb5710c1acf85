// SPDX-License-Identifier: MIT
// Reads the settings of a user from JSON or from the columns of a database: by the same rows as a
// configuration file.
#include "base/jsondepth.h"
#include "base/neverdestroyed.h"
#include "config/configtables.h"

#include <limits>
#include <QFtpServer/qftpaccounts.h>
#include <QtCore/qjsondocument.h>

using namespace QFtp::Internal;

namespace {

constexpr int MaximumDepth = 6; // of lists and maps

bool insertAll(toml::table *table, const QVariantMap &map, int depth);

// Numbers in JSON have a fraction, which may be zero.
void insertNumber(toml::table *table, const std::string &key, double number)
{
    constexpr double Largest = 9007199254740992.0; // beyond it, whole numbers are not exact
    const bool isWhole =
        number >= -Largest && number <= Largest && double(int64_t(number)) == number;
    if (isWhole)
        table->insert_or_assign(key, int64_t(number));
    else
        table->insert_or_assign(key, number);
}

bool insert(toml::table *table, const std::string &key, const QVariant &value, int depth);

bool insertList(toml::table *table, const std::string &key, const QVariantList &list, int depth)
{
    toml::array array;
    for (const QVariant &item : list) {
        toml::table one;
        if (depth >= MaximumDepth || !insert(&one, "item", item, depth + 1))
            return false;
        one.get("item")->visit([&array](const auto &node) { array.push_back(node); });
    }
    table->insert_or_assign(key, std::move(array));
    return true;
}

// False: a setting can't have such a value.
bool insert(toml::table *table, const std::string &key, const QVariant &value, int depth)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        table->insert_or_assign(key, value.toBool());
        return true;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::LongLong:
        table->insert_or_assign(key, int64_t(value.toLongLong()));
        return true;
    case QMetaType::ULongLong:
        if (value.toULongLong() > std::numeric_limits<int64_t>::max())
            return false;
        table->insert_or_assign(key, int64_t(value.toULongLong()));
        return true;
    case QMetaType::Double:
        insertNumber(table, key, value.toDouble());
        return true;
    case QMetaType::QString:
    case QMetaType::QByteArray:
        table->insert_or_assign(key, value.toString().toStdString());
        return true;
    case QMetaType::QDate:
        if (!value.toDate().isValid()) // "infinity"
            return false;
        table->insert_or_assign(key, value.toDate().toString(Qt::ISODate).toStdString());
        return true;
    case QMetaType::QDateTime:
        if (!value.toDateTime().isValid())
            return false;
        table->insert_or_assign(key, value.toDateTime().toString(Qt::ISODate).toStdString());
        return true;
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return insertList(table, key, value.toList(), depth);
    case QMetaType::QVariantMap: {
        toml::table inner;
        if (depth >= MaximumDepth || !insertAll(&inner, value.toMap(), depth + 1))
            return false;
        table->insert_or_assign(key, std::move(inner));
        return true;
    }
    default:
        return false;
    }
}

bool insertAll(toml::table *table, const QVariantMap &map, int depth)
{
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (!entry.value().isNull()
            && !insert(table, entry.key().toStdString(), entry.value(), depth))
            return false;
    }
    return true;
}

// What a value of a database may mean, the most likely first: most have no lists, and some neither
// true nor false.
QVariantList meaningsOf(const QVariant &value)
{
    const QString text = value.toString();
    const bool isJson = text.startsWith(u'[') || text.startsWith(u'{');
    if (isJson && isShallow(text.toUtf8()))
        return {QJsonDocument::fromJson(text.toUtf8()).toVariant(), value};
    if (text == u"0" || text == u"1")
        return {value, text == u"1"};
    return {value};
}

QString simplified(QString key) { return key.remove(u'_').toLower(); }

const ConfigField<QFtpConfigUser> *fieldOf(const QString &key)
{
    for (const auto &field : userFields()) {
        if (simplified(QString::fromLatin1(field.key)) == simplified(key))
            return &field;
    }
    return nullptr;
}

bool read(const ConfigField<QFtpConfigUser> &field, const QVariant &value, const ConfigScope &scope,
          QFtpConfigUser *user)
{
    toml::table table;
    return insert(&table, "value", value, 0) && field.read(*user, *table.get("value"), scope);
}

} // namespace

QFtpResult<QFtpConfigUser> QFtpAccount::fromMap(const QString &name, const QVariantMap &settings)
{
    QList<QFtpConfigProblem> problems;
    const ConfigScope scope({}, &problems);
    QFtpConfigUser user;
    static const auto &Defaults = neverDestroyed(QFtpConfigUser());
    for (auto entry = settings.begin(); entry != settings.end(); ++entry) {
        const auto *const field = fieldOf(entry.key());
        if (!field)
            return QFtpError(QFtp::ErrorKind::Malformed,
                             QStringLiteral("\"%1\" is no setting of a user").arg(entry.key()));
        if (entry.value().isNull())
            continue;
        const QVariantList meanings = meaningsOf(entry.value());
        if (std::none_of(meanings.begin(), meanings.end(), [&](const QVariant &meaning) {
                return read(*field, meaning, scope, &user);
            }))
            return QFtpError(QFtp::ErrorKind::Malformed,
                             QStringLiteral("%1: expected %2")
                                 .arg(QLatin1String(field->key), field->expectation));
        if (field->isEqual && field->isEqual(user, Defaults))
            user.ownDefaults.insert(QString::fromLatin1(field->key));
    }
    // A misspelled key below a table must not be passed over.
    if (!problems.isEmpty())
        return QFtpError(QFtp::ErrorKind::Malformed, problems.first().toString());
    user.name = name;
    return user;
}
