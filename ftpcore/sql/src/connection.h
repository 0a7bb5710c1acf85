// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CONNECTION_H
#define QFTP_SQL_CONNECTION_H

#include "database.h"

#include <memory>
#include <QtSql/qsqlquery.h>

namespace QFtp::Internal::Sql {

/// A connection to a database with one prepared query, opened when it is needed. After a failure,
/// both are made anew: a restarted server knows neither.
///
/// Thread: the one that made it.
class Connection
{
public:
    explicit Connection(const QFtpSqlAccounts::Options &options);
    Q_DISABLE_COPY_MOVE(Connection)

    /// Returns the columns of the row for \a name.
    /// Errors: NotFound (no row), Malformed (more than one), Unavailable (see the detail).
    QFtpResult<QVariantMap> find(const QString &name);

private:
    QFtpResult<void> open();
    void close();
    QFtpResult<QVariantMap> run(const QString &name);

    const QFtpSqlAccounts::Options m_options;
    Database m_database;
    std::unique_ptr<QSqlQuery> m_query; // null: not open
};

} // namespace QFtp::Internal::Sql

#endif
