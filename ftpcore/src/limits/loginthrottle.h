// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_LOGINTHROTTLE_H
#define QFTP_LIMITS_LOGINTHROTTLE_H

#include <chrono>
#include <mutex>
#include <QtCore/qhash.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Makes guessing passwords slow: each failure from an address doubles the delay of its next one.
/// A success changes nothing, or whoever has an account could guess at the others' with it.
/// Thread: any.
class LoginThrottle
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::seconds MaximumDelay{30};
    static constexpr std::chrono::minutes Memory{10};
    static constexpr qsizetype MaximumAddresses = 10'000;

    /// Counts a failure. Returns how long to wait with the answer; \a first is the first delay.
    std::chrono::milliseconds failed(const QHostAddress &address, std::chrono::milliseconds first,
                                     Clock::time_point now = Clock::now());

private:
    struct Record
    {
        int failures = 0;
        Clock::time_point last;
    };

    std::mutex m_mutex;
    QHash<QHostAddress, Record> m_records;
};

} // namespace QFtp::Internal

#endif
