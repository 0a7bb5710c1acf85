// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_NODELIFE_H
#define QFTP_SQL_CLUSTER_NODELIFE_H

#include "cluster/usagenotes.h"

#include "limits/lease.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <QtCore/qlist.h>

namespace QFtp::Internal::Sql {

/// The time from a node's beginning until it ends, or has lost its lease: then another life begins.
/// Its sessions hold it.
///
/// Thread: any.
class NodeLife
{
public:
    /// \a id: in the table ftp_nodes. \a wake is called when a session has left.
    NodeLife(qint64 id, std::function<void()> wake) : m_id(id), m_wake(std::move(wake)) { }

    qint64 id() const { return m_id; }
    const std::shared_ptr<Lease> &lease() const { return m_lease; }

    UsageNotes &notes() { return m_notes; }
    /// Returns the number of another change of files, or of another session.
    quint64 nextNumber() { return ++m_lastNumber; }
    /// There is something to tell the database.
    void wake() const { m_wake(); }

    /// The session \a id has ended.
    void leave(quint64 id)
    {
        const std::lock_guard lock(m_mutex);
        m_left.append(id);
        if (m_left.size() == 1)
            m_wake();
    }
    /// Nobody knows whether the session \a id has entered, or will until \a patience is over.
    void leaveLater(quint64 id, std::chrono::milliseconds patience)
    {
        const std::lock_guard lock(m_mutex);
        m_doubtful.append({std::chrono::steady_clock::now() + patience, id});
    }
    /// Returns the sessions that have ended since the last call.
    QList<quint64> takeLeft()
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        while (!m_doubtful.isEmpty() && m_doubtful.first().first < now)
            m_left.append(m_doubtful.takeFirst().second);
        return std::exchange(m_left, {});
    }
    /// Takes back what takeLeft() returned: the database could not be told.
    void putBack(const QList<quint64> &left)
    {
        const std::lock_guard lock(m_mutex);
        m_left = left + m_left;
    }

private:
    const qint64 m_id;
    const std::function<void()> m_wake;
    const std::shared_ptr<Lease> m_lease = std::make_shared<Lease>();
    std::atomic<quint64> m_lastNumber = 0;
    UsageNotes m_notes;
    std::mutex m_mutex;
    // Guarded by m_mutex.
    QList<quint64> m_left;
    QList<std::pair<std::chrono::steady_clock::time_point, quint64>> m_doubtful; // leave then
};

} // namespace QFtp::Internal::Sql

#endif
