// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TLSACCEPT_H
#define QFTP_DTP_TLSACCEPT_H

#include "dtp/dataconnection.h"
#include "dtp/tlsdatastream.h"

namespace QFtp::Internal {

/// Timeouts while TLS starts on a data connection.
struct TlsDeadlines
{
    std::chrono::milliseconds handshake{0}; ///< for the handshake of each connection
    std::chrono::milliseconds open{0};      ///< for the whole search
    std::chrono::milliseconds stall{0};     ///< for each later call
};

/// Starts TLS on the data connection of the client whose control connection \a binding belongs to.
///
/// \a first and every other connection to its listener perform their handshakes at the same time,
/// and the function returns the one that \a binding accepts. So a stranger who connects first or
/// who sends nothing can't keep the client out. A connection that \a binding judges as the last
/// choice is used if no better one comes for a while.
/// Blocking: until a connection is chosen, a timeout expires, or \a isCancelled is set.
/// Errors:   TlsFailed, TlsNotResumed, TimedOut, Cancelled.
QFtpResult<std::unique_ptr<DataStream>> acceptTlsStream(PassiveConnection first,
                                                        const std::shared_ptr<TlsBinding> &binding,
                                                        const TlsDeadlines &deadlines,
                                                        const std::atomic<bool> &isCancelled);

} // namespace QFtp::Internal

#endif
