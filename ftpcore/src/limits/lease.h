// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_LEASE_H
#define QFTP_LIMITS_LEASE_H

#include "base/boottime.h"

#include <atomic>

namespace QFtp::Internal {

/// The right of a node to serve the sessions that it has entered in the cluster. It ends by itself,
/// even while the process does not run. So code asks holds() before it does something for
/// a session.
///
/// Thread: any.
class Lease
{
public:
    bool holds() const { return bootTime().count() < m_end; }
    /// It ends at \a end, unless it has ended already: a lease that was lost does not come back.
    void extend(std::chrono::nanoseconds end)
    {
        long long before = m_end;
        while (before != Ended && !m_end.compare_exchange_weak(before, end.count())) { }
    }
    /// It ends now, for good.
    void end() { m_end = Ended; }

private:
    static constexpr long long Ended = -1;

    std::atomic<long long> m_end = 0; // a bootTime()
};

} // namespace QFtp::Internal

#endif
