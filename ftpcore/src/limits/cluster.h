// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_CLUSTER_H
#define QFTP_LIMITS_CLUSTER_H

#include "limits/lease.h"
#include "limits/sharedusage.h"

#include <functional>
#include <memory>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpresult.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// The place of a session in the cluster. Its end gives the place back.
///
/// Thread: any.
class ClusterSeat
{
public:
    /// \a leave returns at once.
    ClusterSeat(std::shared_ptr<const Lease> lease, std::shared_ptr<SharedUsage> usage,
                std::function<void()> leave) :
        m_lease(std::move(lease)),
        m_usage(std::move(usage)), m_leave(std::move(leave))
    { }
    ~ClusterSeat() { m_leave(); }
    Q_DISABLE_COPY_MOVE(ClusterSeat)

    /// Whether the session may go on.
    bool holds() const { return m_lease->holds(); }
    const std::shared_ptr<const Lease> &lease() const { return m_lease; }
    const std::shared_ptr<SharedUsage> &usage() const { return m_usage; }

private:
    const std::shared_ptr<const Lease> m_lease;
    const std::shared_ptr<SharedUsage> m_usage;
    const std::function<void()> m_leave;
};

/// What several servers share, so that limits and bans hold for all of them together. Each server
/// is a node.
///
/// Thread: any. All functions return at once, except enter() and end().
class Cluster
{
public:
    /// A session whose client logs in, and the limits that it must not exceed; 0: none.
    struct Entrant
    {
        QString userName;
        QHostAddress network; ///< see networkOf()
        int userLimit = 0;
        int networkLimit = 0;
    };
    enum class Verdict { Welcome, TooManyOfUser, TooManyFromAddress };
    /// The answer to an entrant.
    struct Entry
    {
        Verdict verdict = Verdict::Welcome;
        std::shared_ptr<const ClusterSeat> seat; ///< only for those who are welcome
    };
    /// A ban that all nodes know.
    struct Ban
    {
        QHostAddress network;
        std::chrono::seconds left{0};
        int bans = 0; ///< how often the network has been banned
    };
    /// What a server hears, and is asked, in a thread of the cluster.
    struct Events
    {
        std::function<void(const QList<Ban> &)> bansChanged; ///< all bans that there are now
        std::function<QStringList()> limitedUsers;           ///< whose rates have to be shared
        /// For each of them, the part of their sessions that is here, from 0 to 1.
        std::function<void(const QHash<QString, double> &)> partsChanged;
    };

    virtual ~Cluster() = default;

    /// Joins the cluster, and stays in it, whatever happens to what the nodes share.
    virtual void begin(Events events) = 0;
    /// Blocking: waits for the answer, for at most a few seconds.
    /// Errors: Unavailable (see the detail).
    virtual QFtpResult<Entry> enter(const Entrant &entrant) = 0;
    /// What places hold. Null: this server has no place in the cluster now.
    virtual std::shared_ptr<SharedUsage> usage() = 0;
    /// Counts a failed login; the limits may ban the network.
    virtual void countFailure(const QHostAddress &network, const QFtpConfig::Guard &limits) = 0;
    virtual void ban(const QHostAddress &network, std::chrono::seconds duration) = 0;
    virtual void unban(const QHostAddress &network) = 0;
    /// Whether sessions can enter now.
    virtual bool isReady() const = 0;
    /// Leaves the cluster: all sessions have ended. begin() may follow.
    /// Blocking: for at most a few seconds.
    virtual void end() = 0;
};

} // namespace QFtp::Internal

#endif
