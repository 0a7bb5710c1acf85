// SPDX-License-Identifier: MIT
#ifndef QFTP_HTTP_RETRY_H
#define QFTP_HTTP_RETRY_H

#include "http/client.h"

#include <optional>
#include <QtCore/qrandom.h>

namespace QFtp::Internal::Http {

/// The pauses before a request is sent again: each about twice as long as the one before, up to a
/// limit, and never of the same length for all who wait.
class Retry
{
public:
    /// Gives up when \a patience has passed since the first failure.
    explicit Retry(std::chrono::milliseconds patience) : m_patience(patience) { }

    /// Returns when to try again; nothing: give up.
    std::optional<Clock::time_point> next()
    {
        using std::chrono::milliseconds;
        constexpr milliseconds Longest{5000};
        const auto pause = milliseconds(
            m_pause.count() / 2 + QRandomGenerator::global()->bounded(int(m_pause.count())));
        m_pause = std::min(m_pause * 2, Longest);
        const auto now = Clock::now();
        if (m_deadline == Clock::time_point())
            m_deadline = now + m_patience;
        const auto result = now + pause;
        return result < m_deadline ? std::optional(result) : std::nullopt;
    }

private:
    const std::chrono::milliseconds m_patience;
    Clock::time_point m_deadline; // not set before the first failure
    std::chrono::milliseconds m_pause{100};
};

} // namespace QFtp::Internal::Http

#endif
