// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATASTREAM_H
#define QFTP_DTP_DATASTREAM_H

#include "net/socket.h"

#include <memory>

namespace QFtp::Internal {

/// The data connection as the byte pump uses it, with blocking calls.
///
/// Thread: the transfer's pool thread, except for interrupt().
class DataStream
{
public:
    virtual ~DataStream() = default;

    /// Returns the number of bytes read; 0: the peer has sent everything.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<qint64> read(char *data, qint64 size) = 0;
    /// Writes all of \a data.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<void> write(const char *data, qint64 size) = 0;
    /// Ends the sending direction and waits until the peer has received everything.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<void> finishWriting() = 0;
    /// The socket that the kernel can copy to or from directly; -1: there is none.
    virtual int nativeHandle() const = 0;
    /// See Socket::acknowledged(). Thread: any.
    virtual std::optional<quint64> acknowledged() const = 0;
    /// Makes all calls fail, including a running one. Thread: any.
    virtual void interrupt() = 0;
};

/// Makes a data connection without TLS. \a connection is blocking. A call that waits for the peer
/// longer than \a stallTimeout fails.
std::unique_ptr<DataStream> makePlainStream(Socket connection,
                                            std::chrono::milliseconds stallTimeout);

/// The error of a blocking socket call that failed with errno.
QFtpError streamError();

} // namespace QFtp::Internal

#endif
