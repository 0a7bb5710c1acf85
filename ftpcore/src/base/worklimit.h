// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_WORKLIMIT_H
#define QFTP_BASE_WORKLIMIT_H

#include <chrono>
#include <optional>
#include <QFtpServer/qftpresult.h>
#include <stop_token>
#include <utility>

namespace QFtp::Internal {

/// Says when a search on the pool must end: nobody waits for it any more, or it has found nothing
/// for too long. Thread: one at a time, except the stop token's.
class WorkLimit
{
public:
    /// No limit.
    WorkLimit() = default;
    WorkLimit(std::stop_token stop, std::chrono::milliseconds patience) :
        m_stop(std::move(stop)), m_patience(patience)
    { }

    /// Something was found: the patience begins anew.
    void setFound() { m_isFound = true; }
    /// Unset: go on. Otherwise Cancelled, or Unavailable: it takes too long. The patience begins
    /// with the first call.
    std::optional<QFtpError> reached()
    {
        if (m_stop.stop_requested())
            return QFtpError(ErrorKind::Cancelled);
        if (m_patience.count() == 0)
            return std::nullopt;
        const auto now = Clock::now();
        if (std::exchange(m_isFound, false))
            m_deadline = now + m_patience;
        if (now > m_deadline)
            return QFtpError(ErrorKind::Unavailable,
                             QStringLiteral("the search took longer than timeouts.lookup"));
        return std::nullopt;
    }

private:
    using Clock = std::chrono::steady_clock;

    std::stop_token m_stop;
    std::chrono::milliseconds m_patience{0}; // 0: no limit
    bool m_isFound = true;
    Clock::time_point m_deadline;
};

} // namespace QFtp::Internal

#endif
