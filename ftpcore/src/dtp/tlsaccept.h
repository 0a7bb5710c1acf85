// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TLSACCEPT_H
#define QFTP_DTP_TLSACCEPT_H

#include "dtp/dataconnection.h"
#include "dtp/tlsdatastream.h"

namespace QFtp::Internal {

/// How long things may take while a data connection is secured.
struct TlsDeadlines
{
    std::chrono::milliseconds handshake{0}; ///< for each connection that comes
    std::chrono::milliseconds open{0};      ///< for all of it
    std::chrono::milliseconds stall{0};     ///< later, for each call
};

/// Secures the data connection of the client whose control connection \a binding belongs to.
///
/// Whoever opens a connection to the listener of \a first takes part, beside \a first itself, and
/// all shake hands at the same time; the one that \a binding accepts is taken. So neither a stranger
/// who was faster than the client, nor one who says nothing, keeps it away. One that has to be
/// the last choice is taken when no better one comes for a while.
/// Blocking: until then, or until \a isCancelled is set.
/// Errors:   TlsFailed, TlsNotResumed, TimedOut, Cancelled.
QFtpResult<std::unique_ptr<DataStream>> acceptTlsStream(PassiveConnection first,
                                                        const std::shared_ptr<TlsBinding> &binding,
                                                        const TlsDeadlines &deadlines,
                                                        const std::atomic<bool> &isCancelled);

} // namespace QFtp::Internal

#endif
