// SPDX-License-Identifier: MIT
#ifndef QFTPSQLACCOUNTS_H
#define QFTPSQLACCOUNTS_H

#include <chrono>
#include <QFtpServer/qftpaccounts.h>

#if defined(QFTP_STATIC)
#define QFTP_SQL_EXPORT
#elif defined(QFTP_SQL_BUILD)
#define QFTP_SQL_EXPORT Q_DECL_EXPORT
#else
#define QFTP_SQL_EXPORT Q_DECL_IMPORT
#endif

/// Accounts in a database: PostgreSQL, SQLite or MariaDB, through Qt SQL. This is in a library of
/// its own, the component QFtpServer::Sql.
///
/// Each login runs one query, whose columns are settings of a user: see QFtpAccount::fromMap(). It
/// runs in a thread with a connection of its own, and is given up after a time: a database that
/// does not answer keeps nobody but logins waiting. A connection that broke is opened again.
///
/// Thread:   any.
/// Blocking: find(), for at most the timeout.
/// Errors:   NotFound: the query returns no row with exactly this name. Unavailable: the database
///           does not answer. Internal: the query is wrong. Malformed: there are several
///           rows, two columns have one name, or a column is no setting.
class QFTP_SQL_EXPORT QFtpSqlAccounts : public QFtpAccountSource
{
public:
    /// A kind of database.
    enum class Driver { PostgreSql, Sqlite, MariaDb };

    /// A database, and how to ask it.
    struct QFTP_SQL_EXPORT Options
    {
        Driver driver = Driver::PostgreSql; ///< its kind
        /// The server's name or address, or the directory (PostgreSQL) or the file (MariaDB) of its
        /// socket. Empty: the socket that the client library expects.
        QString host;
        int port = 0;         ///< 0: the usual one
        QString database;     ///< its name; of SQLite, the file, which is only read
        QString user;         ///< the user of the database
        QString passwordFile; ///< holds the password in its first line; empty: none is needed
        /// The connection must be encrypted, and the server's certificate belong to host.
        /// PostgreSQL only.
        bool tls = false;
        QString caFile; ///< PEM file with the authorities for that
        /// Returns a row for the name :name, with that name in the column "name". Empty: from the
        /// table of schema().
        QString query;
        int connections = 4;                     ///< at once, in a thread each
        std::chrono::milliseconds timeout{5000}; ///< for an answer

        QFTP_VALUE_CLASS(Options, 16)
    };

    /// Starts threads, which connect when they are needed.
    explicit QFtpSqlAccounts(const Options &options);
    ~QFtpSqlAccounts() override;

    QFtpResult<QFtpAccount> find(const QFtpCredentials &credentials) override;

    /// Lets configurations of this process name type = "sql" in a table [accounts.NAME]. Call it
    /// before one is read or set; a second call does nothing.
    static void addType();
    /// Returns the statement that creates the table of the usual query.
    static QByteArray schema(Driver driver);

private:
    class Private;
    std::unique_ptr<Private> d;
};

#endif
