// SPDX-License-Identifier: MIT
#include "connection.h"

#include <optional>
#include <QtSql/qsqlrecord.h>

namespace QFtp::Internal::Sql {

namespace {

QString usualQuery() { return QStringLiteral("SELECT * FROM ftp_users WHERE name = :name"); }

} // namespace

Connection::Connection(const QFtpSqlAccounts::Options &options) :
    m_options(options), m_database(options)
{ }

void Connection::close()
{
    m_query.reset();
    m_database.close();
}

QFtpResult<void> Connection::open()
{
    if (auto opened = m_database.open(); !opened)
        return opened;
    m_query = std::make_unique<QSqlQuery>(m_database.handle());
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
