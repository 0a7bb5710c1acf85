// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_PACING_H
#define QFTP_DTP_PACING_H

#include "limits/bandwidth.h"
#include "limits/lease.h"

#include <atomic>
#include <memory>

namespace QFtp::Internal {

/// Says when a transfer may move its next bytes, counts the bytes moved, and can stop the transfer.
///
/// Thread: the transfer's pool thread, except where a function says otherwise.
class Pacing
{
public:
    /// A null \a throttle means no rate limit. The transfer is cancelled once \a lease no longer
    /// holds; null: there is none.
    explicit Pacing(std::shared_ptr<Throttle> throttle = nullptr,
                    std::shared_ptr<const Lease> lease = nullptr) :
        m_throttle(std::move(throttle)),
        m_lease(std::move(lease))
    { }

    /// Waits until bytes may move, and returns how many: at most \a most. 0: the transfer was
    /// cancelled.
    qint64 take(qint64 most);
    /// Returns the part of take() that did not move. Keeps errno.
    void giveBack(qint64 bytes);
    /// Waits until all of \a bytes may move. False: the transfer was cancelled.
    bool takeAll(qint64 bytes);
    void addMoved(qint64 bytes) { m_moved += bytes; }
    /// Bytes of the file moved so far. Thread: any.
    qint64 moved() const { return m_moved; }

    /// While it lives, the transfer waits for its peer to take what it sends.
    class PeerWait
    {
    public:
        explicit PeerWait(Pacing &pacing) : m_pacing(pacing) { m_pacing.m_waitsForPeer = true; }
        ~PeerWait() { m_pacing.m_waitsForPeer = false; }
        Q_DISABLE_COPY_MOVE(PeerWait)

    private:
        Pacing &m_pacing;
    };
    /// Thread: any.
    bool waitsForPeer() const { return m_waitsForPeer; }

    /// Thread: any.
    void cancel() { m_isCancelled = true; }
    /// Asked before anything is done that others see. False: the lease no longer holds, and the
    /// transfer is cancelled.
    bool holdsLease()
    {
        const bool holds = !m_lease || m_lease->holds();
        if (!holds)
            m_isCancelled = true;
        return holds;
    }
    /// Thread: any.
    const std::atomic<bool> &isCancelled() const { return m_isCancelled; }

private:
    const std::shared_ptr<Throttle> m_throttle;
    const std::shared_ptr<const Lease> m_lease;
    std::atomic<qint64> m_moved = 0;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_waitsForPeer = false;
};

} // namespace QFtp::Internal

#endif
