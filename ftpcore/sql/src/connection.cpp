// SPDX-License-Identifier: MIT
#include "connection.h"

#include "base/secretfile.h"

#include <atomic>
#include <optional>
#include <QtSql/qsqlerror.h>
#include <QtSql/qsqlrecord.h>

namespace QFtp::Internal::Sql {

namespace {

using Driver = QFtpSqlAccounts::Driver;
using Options = QFtpSqlAccounts::Options;

QString nextName()
{
    static std::atomic<int> last = 0;
    return QStringLiteral("qftp-accounts-%1").arg(++last);
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

QFtpError unavailable(const QString &what, const QSqlError &error)
{
    return {ErrorKind::Unavailable, QStringLiteral("%1: %2").arg(what, error.text().simplified())};
}

QString usualQuery() { return QStringLiteral("SELECT * FROM ftp_users WHERE name = :name"); }

} // namespace

Connection::Connection(const Options &options) : m_options(options), m_name(nextName()) { }

Connection::~Connection() { close(); }

void Connection::close()
{
    m_query.reset();
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

QFtpResult<void> Connection::open()
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
    m_query = std::make_unique<QSqlQuery>(database);
    m_query->setForwardOnly(true);
    if (!m_query->prepare(m_options.query.isEmpty() ? usualQuery() : m_options.query))
        return unavailable(QStringLiteral("the query can't be used"), m_query->lastError());
    return {};
}

QFtpResult<QVariantMap> Connection::run(const QString &name)
{
    m_query->bindValue(QStringLiteral(":name"), name);
    if (!m_query->exec())
        return unavailable(QStringLiteral("the query failed"), m_query->lastError());
    std::optional<QVariantMap> columns;
    while (m_query->next()) {
        const QSqlRecord row = m_query->record();
        QVariantMap found;
        for (int i = 0; i < row.count(); ++i)
            found.insert(row.fieldName(i).toLower(), row.value(i));
        if (found.size() != row.count())
            return QFtpError(ErrorKind::Malformed,
                             QStringLiteral("the query returns two columns of one name"));
        // Many databases take "Ann " for "ann".
        if (found.take(QStringLiteral("name")).toString() != name)
            continue;
        if (columns)
            return QFtpError(ErrorKind::Malformed,
                             QStringLiteral("the query returns more than one row for a name"));
        columns = found;
    }
    const QSqlError error = m_query->lastError();
    const bool hasNames = m_query->record().indexOf(QStringLiteral("name")) >= 0;
    m_query->finish();
    if (error.isValid())
        return unavailable(QStringLiteral("the query failed"), error);
    if (!hasNames)
        return QFtpError(ErrorKind::Internal,
                         QStringLiteral("the query must return the name in a column \"name\""));
    if (!columns)
        return ErrorKind::NotFound;
    return *columns;
}

QFtpResult<QVariantMap> Connection::find(const QString &name)
{
    if (m_query) {
        auto found = run(name);
        if (found || found.error().kind() != ErrorKind::Unavailable)
            return found;
    }
    close();
    const auto opened = open();
    auto found = opened ? run(name) : QFtpResult<QVariantMap>(opened.error());
    if (!found && found.error().kind() == ErrorKind::Unavailable)
        close();
    return found;
}

} // namespace QFtp::Internal::Sql
