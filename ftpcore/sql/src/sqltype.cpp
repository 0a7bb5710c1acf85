// SPDX-License-Identifier: MIT
// The type "sql" of accounts that a configuration can name.
#include "base/settingkinds.h"

#include <QFtpServer/qftpsqlaccounts.h>
#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>

namespace {

using namespace QFtp::Internal;
using Driver = QFtpSqlAccounts::Driver;
using Options = QFtpSqlAccounts::Options;
using Setting = QFtpStorageSetting;

const QMap<QString, Driver> &drivers()
{
    static const QMap<QString, Driver> names = {
        {QStringLiteral("mariadb"), Driver::MariaDb},
        {QStringLiteral("postgresql"), Driver::PostgreSql},
        {QStringLiteral("sqlite"), Driver::Sqlite},
    };
    return names;
}

bool isPath(const QString &path) { return path.isEmpty() || QDir::isAbsolutePath(path); }
// It stands in a list that the drivers split there.
bool isListedPath(const QString &path)
{
    static const QRegularExpression special(QStringLiteral("[;'\\\\]"));
    return isPath(path) && !path.contains(special);
}
bool isHost(const QString &host) { return !host.contains(u';') && !host.contains(u' '); }
bool isQuery(const QString &query)
{
    return query.isEmpty() || query.contains(QStringLiteral(":name"));
}

QList<Setting> settings()
{
    const Options usual;
    const auto text = [](const char *help) { return QString::fromLatin1(help); };
    return {
        SettingKind::oneOf("driver", "postgresql", drivers().keys(), "The kind of database."),
        SettingKind::text(
            "host", "a name, an address, an absolute path or \"\"", isHost,
            "The database server, or the directory (PostgreSQL) or file (MariaDB) of its\n"
            "socket. \"\": the usual socket."),
        SettingKind::wholeNumber("port", usual.port, 0, 65535, "Its port. 0: the usual one."),
        {"database", QString(),
         text("The name of the database; of SQLite, the file, which is only read.")},
        {"user", QString(), text("The user of the database, who only needs to read.")},
        SettingKind::text("passwordFile", "an absolute path or \"\"", isPath,
                          "A file with that user's password in its first line. It is read with\n"
                          "the rights of the server. \"\": none is needed."),
        {"tls", usual.tls,
         text("Whether the connection to PostgreSQL must be encrypted, with a certificate of\n"
              "the server that belongs to host.")},
        SettingKind::text("caFile", "an absolute path or \"\"", isListedPath,
                          "A PEM file with the authorities that sign such certificates, such as\n"
                          "/etc/ssl/certs/ca-certificates.crt. Needed with tls."),
        SettingKind::text(
            "query", "a query that contains :name, or \"\"", isQuery,
            "Returns a row for the name :name, with that name in the column \"name\". The\n"
            "other columns are settings of a user, such as password_hash or root. \"\": SELECT\n"
            "* FROM ftp_users WHERE name = :name, with the table of --sql-schema."),
        SettingKind::wholeNumber("connections", usual.connections, 1, 64,
                                 "Connections to the database, and queries at once."),
        SettingKind::wholeNumber("timeout", usual.timeout.count() / 1000, 1, 60,
                                 "How long a login waits for the database.", " seconds"),
    };
}

Options optionsFrom(const QVariantMap &settings)
{
    const auto value = [&](const char *key) { return settings.value(QLatin1String(key)); };
    Options options;
    options.driver = drivers().value(value("driver").toString());
    options.host = value("host").toString();
    options.port = value("port").toInt();
    options.database = value("database").toString();
    options.user = value("user").toString();
    options.passwordFile = value("passwordFile").toString();
    options.tls = value("tls").toBool();
    options.caFile = value("caFile").toString();
    options.query = value("query").toString();
    options.connections = value("connections").toInt();
    options.timeout = std::chrono::seconds(value("timeout").toInt());
    return options;
}

QList<QFtpConfigProblem> check(const QVariantMap &settings)
{
    using Severity = QFtpConfigProblem::Severity;
    const Options options = optionsFrom(settings);
    QList<QFtpConfigProblem> problems;
    const auto add = [&problems](const char *key, const QString &text) {
        problems += {Severity::Error, QLatin1String(key), text};
    };
    if (options.database.isEmpty())
        add("database", QStringLiteral("expected the name of the database"));
    if (options.driver == Driver::Sqlite && !isPath(options.database))
        add("database", QStringLiteral("expected the absolute path of the file"));
    if (options.tls && (options.host.isEmpty() || options.host.startsWith(u'/')))
        add("tls", QStringLiteral("expected the name of a host: a socket is not encrypted"));
    if (options.tls && options.driver == Driver::Sqlite)
        add("tls", QStringLiteral("has no meaning for a file"));
    if (options.tls && options.driver == Driver::MariaDb)
        add("tls",
            QStringLiteral("Qt can't check the certificate of MariaDB: use a socket or a tunnel"));
    if (options.tls && options.caFile.isEmpty())
        add("caFile", QStringLiteral("expected the file of the authorities"));
    return problems;
}

} // namespace

void QFtpSqlAccounts::addType()
{
    QFtpAccountType type;
    type.name = QStringLiteral("sql");
    type.settings = settings();
    type.check = check;
    type.make = [](const QVariantMap &settings) -> std::shared_ptr<QFtpAccountSource> {
        return std::make_shared<QFtpSqlAccounts>(optionsFrom(settings));
    };
    QFtpAccountType::add(type);
}
