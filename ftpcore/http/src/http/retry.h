// SPDX-License-Identifier: MIT
#ifndef QFTP_HTTP_RETRY_H
#define QFTP_HTTP_RETRY_H

#include "http/client.h"

#include <QtCore/qrandom.h>

namespace QFtp::Internal::Http {

/// The pauses before a request is sent again: each about twice as long as the one before, up to a
/// limit, and never of the same length for all who wait.
class Retry
{
public:
    /// Gives up after \a patience.
    explicit Retry(std::chrono::milliseconds patience) : m_deadline(Clock::now() + patience) { }

    /// Returns when to try again; nothing: give up.
    std::optional<Clock::time_point> next()
    {
        using std::chrono::milliseconds;
        constexpr milliseconds Longest{5000};
        const auto pause = milliseconds(
            m_pause.count() / 2 + QRandomGenerator::global()->bounded(int(m_pause.count())));
        m_pause = std::min(m_pause * 2, Longest);
        const auto result = Clock::now() + pause;
        return result < m_deadline ? std::optional(result) : std::nullopt;
    }

private:
    const Clock::time_point m_deadline;
    std::chrono::milliseconds m_pause{100};
};

} // namespace QFtp::Internal::Http

#endif
