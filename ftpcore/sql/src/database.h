// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_DATABASE_H
#define QFTP_SQL_DATABASE_H

#include <QFtpServer/qftpsqlaccounts.h>
#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlerror.h>

namespace QFtp::Internal::Sql {

/// A connection to a database.
///
/// Thread: the one that made it.
class Database
{
public:
    using Options = QFtpSqlAccounts::Options;

    explicit Database(const Options &options);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Errors: Unavailable (see the detail).
    QFtpResult<void> open();
    /// What uses the connection must be gone.
    void close();
    /// Of the open connection.
    QSqlDatabase handle() const { return QSqlDatabase::database(m_name, false); }

private:
    const Options m_options;
    const QString m_name; // of the connection, among those of the process
};

/// The error of something that a database could not do.
QFtpError unavailable(const QString &what, const QSqlError &error);

} // namespace QFtp::Internal::Sql

#endif
