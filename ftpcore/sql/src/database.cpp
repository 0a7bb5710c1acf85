// SPDX-License-Identifier: MIT
#include "database.h"

#include "base/secretfile.h"

#include <atomic>

namespace QFtp::Internal::Sql {

namespace {

using Driver = QFtpSqlAccounts::Driver;
using Options = QFtpSqlAccounts::Options;

QString nextName()
{
    static std::atomic<int> last = 0;
    return QStringLiteral("qftp-%1").arg(++last);
}

QString driverName(Driver driver)
{
    switch (driver) {
    case Driver::PostgreSql:
        return QStringLiteral("QPSQL");
    case Driver::Sqlite:
        return QStringLiteral("QSQLITE");
    case Driver::MariaDb:
        return QStringLiteral("QMYSQL");
    }
    Q_UNREACHABLE();
}

// The drivers take a list that they split at semicolons.
QStringList postgreSqlOptions(const Options &options)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.timeout).count();
    QStringList result = {
        QStringLiteral("connect_timeout=%1").arg(qMax(seconds, qint64(2))), // less is taken for 2
        QStringLiteral("tcp_user_timeout=%1").arg(options.timeout.count()),
        // A server that is gone may have acknowledged the query before.
        QStringLiteral("keepalives_idle=%1").arg(seconds),
        QStringLiteral("keepalives_interval=%1").arg(seconds), QStringLiteral("keepalives_count=2"),
        QStringLiteral("options='-c statement_timeout=%1'").arg(options.timeout.count())};
    if (options.tls)
        result += {QStringLiteral("sslmode=verify-full"),
                   QStringLiteral("sslrootcert='%1'").arg(options.caFile)};
    return result;
}

QStringList mariaDbOptions(const Options &options)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.timeout).count();
    QStringList result = {QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1").arg(seconds),
                          QStringLiteral("MYSQL_OPT_READ_TIMEOUT=%1").arg(seconds),
                          QStringLiteral("MYSQL_OPT_WRITE_TIMEOUT=%1").arg(seconds)};
    if (options.host.startsWith(u'/'))
        result += QStringLiteral("UNIX_SOCKET=%1").arg(options.host);
    return result;
}

QStringList driverOptions(const Options &options)
{
    switch (options.driver) {
    case Driver::PostgreSql:
        return postgreSqlOptions(options);
    case Driver::MariaDb:
        return mariaDbOptions(options);
    case Driver::Sqlite:
        return {QStringLiteral("QSQLITE_OPEN_READONLY"),
                QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.timeout.count())};
    }
    Q_UNREACHABLE();
}

} // namespace

QFtpError unavailable(const QString &what, const QSqlError &error)
{
    return {ErrorKind::Unavailable, QStringLiteral("%1: %2").arg(what, error.text().simplified())};
}

Database::Database(const Options &options) : m_options(options), m_name(nextName()) { }

Database::~Database() { close(); }

void Database::close()
{
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

QFtpResult<void> Database::open()
{
    if (m_options.tls && m_options.driver != Driver::PostgreSql)
        return QFtpError(ErrorKind::Unavailable, QStringLiteral("tls needs PostgreSQL"));
    const auto password = m_options.passwordFile.isEmpty()
        ? QFtpResult<QByteArray>(QByteArray())
        : readSecret("passwordFile", m_options.passwordFile);
    if (!password)
        return password.error();
    QSqlDatabase database = QSqlDatabase::addDatabase(driverName(m_options.driver), m_name);
    if (!database.isValid())
        return QFtpError(
            ErrorKind::Unavailable,
            QStringLiteral("Qt's driver %1 is not installed").arg(driverName(m_options.driver)));
    const bool isSocketFile =
        m_options.driver == Driver::MariaDb && m_options.host.startsWith(u'/');
    database.setHostName(isSocketFile ? QString() : m_options.host);
    if (m_options.port > 0)
        database.setPort(m_options.port);
    database.setDatabaseName(m_options.database);
    database.setUserName(m_options.user);
    database.setPassword(QString::fromUtf8(*password));
    database.setConnectOptions(driverOptions(m_options).join(u';'));
    if (!database.open())
        return unavailable(QStringLiteral("can't connect"), database.lastError());
    return {};
}

} // namespace QFtp::Internal::Sql
