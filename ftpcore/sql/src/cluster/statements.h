// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_STATEMENTS_H
#define QFTP_SQL_CLUSTER_STATEMENTS_H

#include "database.h"

#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>
#include <QtSql/qsqlquery.h>

namespace QFtp::Internal::Sql {

/// How a cluster reaches its database.
Database::Options databaseOf(const QFtpConfig::Cluster &settings);

/// A connection that calls functions of the database. After a failure it is opened anew: a
/// restarted server knows no prepared statements.
///
/// Thread: the one that made it.
class Statements
{
public:
    using Rows = QList<QVariantList>;

    explicit Statements(const Database::Options &options) : m_database(options) { }
    ~Statements() { close(); }
    Q_DISABLE_COPY_MOVE(Statements)

    /// Runs \a text, with \a values in place of its question marks, and again if the connection was
    /// lost. Errors: Unavailable (see the detail).
    QFtpResult<Rows> run(const QString &text, const QVariantList &values);
    /// Errors: Unavailable.
    QFtpResult<void> open();
    void close();
    bool isOpen() const { return m_isOpen; }
    QSqlDatabase handle() const { return m_database.handle(); }

private:
    QFtpResult<Rows> runOnce(const QString &text, const QVariantList &values);

    Database m_database;
    bool m_isOpen = false;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

} // namespace QFtp::Internal::Sql

#endif
