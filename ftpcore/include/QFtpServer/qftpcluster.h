// SPDX-License-Identifier: MIT
#ifndef QFTPCLUSTER_H
#define QFTPCLUSTER_H

#include <memory>
#include <QFtpServer/qftpglobal.h>

namespace QFtp::Internal {
class Cluster;
}

/// What several servers share, so that limits and bans hold for all of them together: see
/// QFtpServer::setCluster(). Applications don't implement it: QFtpSqlCluster does, with a database.
/// Bans are kept there, and not in QFtpConfig::Guard::file.
class QFTP_EXPORT QFtpCluster
{
public:
    virtual ~QFtpCluster();

protected:
    /// Takes what does the work.
    explicit QFtpCluster(std::shared_ptr<QFtp::Internal::Cluster> cluster);

private:
    friend class QFtpServer;
    const std::shared_ptr<QFtp::Internal::Cluster> m_cluster;
};

#endif
