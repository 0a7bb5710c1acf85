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
    /// The socket does not block until the handshake is done.
    TlsDataStream(Socket connection, const std::shared_ptr<TlsBinding> &binding);

    const Socket &socket() const { return m_connection; }
    /// Goes on with the handshake.
    TlsStream::Step handshake() { return m_tls.handshake(); }
    const TlsStream &tls() const { return m_tls; }
    /// Goes over from the handshake to blocking calls. A call that waits longer than \a stallTimeout
    /// for the peer fails.
    void begin(std::chrono::milliseconds stallTimeout);

    QFtpResult<qint64> read(char *data, qint64 size) override;
    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> finishWriting() override;
    int nativeHandle() const override { return -1; }
    void interrupt() override { m_connection.shutDown(Socket::Direction::Both); }

private:
    QFtpResult<qint64> readEnd();

    Socket m_connection;
    const std::shared_ptr<TlsBinding> m_binding;
    TlsStream m_tls;
    std::chrono::milliseconds m_stallTimeout{0};
    std::optional<QFtpError> m_failure; // behind the bytes that were read last
};

} // namespace QFtp::Internal

#endif
