// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVICE_CIRCUITBREAKER_H
#define QFTP_SERVICE_CIRCUITBREAKER_H

#include <chrono>
#include <mutex>

namespace QFtp::Internal::Service {

/// Leaves a service alone for a while after several failures in a row.
///
/// Thread: any.
class CircuitBreaker
{
public:
    /// Whether the service may be asked: after a rest, one question at a time.
    bool lets()
    {
        const std::lock_guard lock(m_mutex);
        if (m_failures < MostFailures)
            return true;
        if (Clock::now() < m_rest)
            return false;
        m_rest = Clock::now() + Rest;
        return true;
    }
    void note(bool hasAnswered)
    {
        const std::lock_guard lock(m_mutex);
        m_failures = hasAnswered ? 0 : m_failures + 1;
        if (m_failures >= MostFailures)
            m_rest = Clock::now() + Rest;
    }

private:
    using Clock = std::chrono::steady_clock;

    static constexpr int MostFailures = 5;
    static constexpr std::chrono::seconds Rest{2};

    std::mutex m_mutex;
    int m_failures = 0;
    Clock::time_point m_rest;
};

} // namespace QFtp::Internal::Service

#endif
