// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TLSDATASTREAM_H
#define QFTP_DTP_TLSDATASTREAM_H

#include "dtp/datastream.h"
#include "tls/tlsstream.h"

namespace QFtp::Internal {

/// A data connection over TLS.
class TlsDataStream : public DataStream
{
public:
    /// The socket is non-blocking until the handshake is done.
    TlsDataStream(Socket connection, const std::shared_ptr<TlsBinding> &binding);

    const Socket &socket() const { return m_connection; }
    /// Continues the handshake. Never waits.
    TlsStream::Step handshake() { return m_tls.handshake(); }
    /// Performs the whole handshake, and checks that the client may use this connection.
    /// Blocking: up to \a patience, or until \a isCancelled is set.
    /// Errors:   TlsFailed, TlsNotResumed, Cancelled.
    QFtpResult<void> shakeHands(std::chrono::milliseconds patience,
                                const std::atomic<bool> &isCancelled);
    const TlsStream &tls() const { return m_tls; }
    /// Ends the handshake phase: calls block from now on. A call that waits for the peer longer
    /// than \a stallTimeout fails.
    void begin(std::chrono::milliseconds stallTimeout);

    QFtpResult<qint64> read(char *data, qint64 size) override;
    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> finishWriting() override;
    int nativeHandle() const override { return -1; }
    std::optional<quint64> acknowledged() const override { return m_connection.acknowledged(); }
    void interrupt() override { m_connection.shutDown(Socket::Direction::Both); }

private:
    QFtpResult<qint64> readEnd();

    Socket m_connection;
    const std::shared_ptr<TlsBinding> m_binding;
    TlsStream m_tls;
    std::chrono::milliseconds m_stallTimeout{0};
    std::optional<QFtpError> m_failure; // reported after the bytes that were read last
};

} // namespace QFtp::Internal

#endif
