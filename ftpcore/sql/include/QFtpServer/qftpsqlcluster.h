// SPDX-License-Identifier: MIT
#ifndef QFTPSQLCLUSTER_H
#define QFTPSQLCLUSTER_H

#include <QFtpServer/qftpcluster.h>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpsqlaccounts.h>

/// Servers that share a PostgreSQL database, in the component QFtpServer::Sql: docs/cluster.md.
///
/// The limits on sessions of a user and of an address hold for all servers together, and so do
/// bans. A server that can't reach the database for as long as its lease lasts ends all its
/// sessions, before the others give their places away.
///
/// Thread: any.
class QFTP_SQL_EXPORT QFtpSqlCluster : public QFtpCluster
{
public:
    /// Starts threads; joins the cluster when a server listens with it. It serves one server.
    explicit QFtpSqlCluster(const QFtpConfig::Cluster &settings);
    ~QFtpSqlCluster() override;

    /// Returns the SQL that makes the tables and functions. A server runs it by itself if its user
    /// of the database may.
    static QByteArray schema();
    /// Makes all servers count again what users with quotas have stored, when they next upload
    /// something. Blocking: asks the database. Errors: Unavailable (see the detail).
    static QFtpResult<void> recountQuotas(const QFtpConfig::Cluster &settings);
};

#endif
