// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_NODE_H
#define QFTP_SQL_CLUSTER_NODE_H

#include "cluster/nodelife.h"
#include "cluster/statements.h"

#include "base/inbox.h"
#include "limits/cluster.h"

#include <condition_variable>
#include <QtCore/qtimer.h>

namespace QFtp::Internal::Sql {

/// Keeps the lease of this node, gives back the places of sessions that have ended, and hears of
/// bans.
///
/// Thread: its own, with an event loop, except where noted. All its functions may block there.
class Node : public QObject
{
public:
    Node(const QFtpConfig::Cluster &settings, Cluster::Events events);

    /// Null: it has no place in the cluster now. Thread: any.
    std::shared_ptr<NodeLife> life() const;
    /// The same, but waits if this node has not had a place yet, because it has just begun.
    std::shared_ptr<NodeLife> awaitLife(std::chrono::milliseconds patience) const;
    /// Runs \a job in the thread of this node. Thread: any.
    void post(std::function<void()> job) const { m_inbox->post(std::move(job)); }

    /// Begins a life, and renews its lease from now on.
    void begin();
    /// Calls a function of the database that returns nothing.
    void call(const QString &text, const QVariantList &values);
    /// Ends the life: no session is left. It takes no more jobs.
    void end();

private:
    void beat();
    QFtpResult<void> join();
    QFtpResult<void> renew();
    void lose();
    void flush();
    void settle(NodeLife *life);
    void giveBack(NodeLife *life);
    bool dropSpares(bool all);
    void giveRoom();
    void listen();
    void readBans();
    void shareRates();
    void report(const QFtpResult<void> &result);
    void setLife(std::shared_ptr<NodeLife> life);

    const QFtpConfig::Cluster m_settings;
    const Cluster::Events m_events;
    const std::shared_ptr<Inbox> m_inbox;
    Statements m_statements;
    QTimer m_timer;
    QTimer m_retry;      // of flush()
    qint64 m_lostId = 0; // of the life before; 0: the database need not be told of its end
    std::weak_ptr<NodeLife> m_lost; // that life, while anybody uses it
    qint64 m_bansSeen = -1;         // ftp_cluster.bans
    bool m_isOutOfOrder = false;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_lives;
    // Guarded by m_mutex.
    std::shared_ptr<NodeLife> m_life;
    bool m_hasLived = false;
};

} // namespace QFtp::Internal::Sql

#endif
