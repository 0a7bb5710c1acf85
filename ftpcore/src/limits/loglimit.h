// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_LOGLIMIT_H
#define QFTP_LIMITS_LOGLIMIT_H

#include "limits/addresses.h"

#include <chrono>
#include <map>
#include <mutex>

namespace QFtp::Internal {

/// Keeps strangers from filling the log: of each kind of line about one network, the first few of a
/// period are logged, and the others are counted. Thread: any.
class LogLimit
{
public:
    /// Lines that a client can cause as often as it likes without logging in.
    enum class Kind {
        Connections,
        Refusals,
        Handshakes,
        Misuse,          ///< another protocol, or commands without end
        DataConnections, ///< from somebody else than the client
    };

    static constexpr std::chrono::seconds Period{10};
    static constexpr int FirstLines = 20;
    static constexpr size_t MaximumNetworks = 1000; ///< others are counted together

    /// Whether to log a line about \a address now.
    bool admits(Kind kind, const QHostAddress &address);
    /// Returns a line for each kind and network of which lines were counted, and begins a new
    /// period. Call it once each Period.
    QStringList takeSums();

private:
    using Key = std::pair<Kind, QString>; // the network; empty: all others

    std::mutex m_mutex;
    std::map<Key, int> m_counts;
};

} // namespace QFtp::Internal

#endif
