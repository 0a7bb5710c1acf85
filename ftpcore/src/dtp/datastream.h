// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATASTREAM_H
#define QFTP_DTP_DATASTREAM_H

#include "net/socket.h"

#include <memory>

namespace QFtp::Internal {

/// The data connection as the byte pump uses it, with plain blocking calls.
///
/// Thread: the transfer's pool thread, but for interrupt().
class DataStream
{
public:
    virtual ~DataStream() = default;

    /// Bytes read; 0: the peer has sent all.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<qint64> read(char *data, qint64 size) = 0;
    /// Writes all of \a data.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<void> write(const char *data, qint64 size) = 0;
    /// Ends what is sent and waits until the peer has it.
    /// Errors: ConnectionLost, TimedOut.
    virtual QFtpResult<void> finishWriting() = 0;
    /// A socket whose bytes are those of the transfer, for the kernel to copy; -1: there is none.
    virtual int nativeHandle() const = 0;
    /// Makes all calls fail, also one that is running. Thread: any.
    virtual void interrupt() = 0;
};

/// A data connection without TLS. \a connection is blocking; a call that waits longer than
/// \a stallTimeout for the peer fails.
std::unique_ptr<DataStream> makePlainStream(Socket connection,
                                            std::chrono::milliseconds stallTimeout);

/// The error of a blocking socket call that failed with errno.
QFtpError streamError();

} // namespace QFtp::Internal

#endif
