// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLSTREAM_H
#define QFTP_SESSION_CONTROLSTREAM_H

#include "tls/tlsstream.h"

#include <mutex>

namespace QFtp::Internal {

/// The bytes of a control connection, with or without TLS: the one part of a session that pool
/// threads use too. A transfer tells its begin and its end itself; a detour by the worker would cost
/// small files a fifth of their speed.
///
/// Thread: any, where nothing else is said. Never blocks.
class ControlStream
{
public:
    /// \a socket must not block.
    explicit ControlStream(Socket socket) : m_socket(std::move(socket)) { }

    const Socket &socket() const { return m_socket; }
    /// Sends what the peer takes now, and keeps the rest. False: there is a rest, and the worker
    /// has to go on when the peer takes more.
    bool send(const QByteArray &bytes);
    bool hasUnsent();
    /// As Socket::receive(). Thread: the worker.
    qint64 receive(char *data, qint64 size);
    /// Drops what is unsent and ends the connection, whoever else still holds this.
    void end();

    /// Begins TLS: handshake() has to follow, and nothing else until it is done. Thread: the worker.
    void startTls(const std::shared_ptr<TlsBinding> &binding);
    /// Goes on with the handshake. Thread: one of the pool, for it computes a while.
    TlsStream::Step handshake() { return m_tls->handshake(); }
    /// Ends TLS: what is sent from now on is in the clear. Thread: the worker.
    void stopTls();
    /// With TLS, tells the client that nothing more will come.
    void sendCloseNotify();
    /// Gives the client one more ticket, with the next reply. See TlsStream::renewTicket().
    void renewTicket();
    /// Whether replies are encrypted. Thread: the worker.
    bool isEncrypted() const { return m_tls && m_end == End::None; }
    /// Null: there is no TLS. Thread: the worker.
    const TlsStream *tls() const { return m_tls.get(); }

private:
    enum class End { None, Sent, Reading };

    /// Whether TLS is off on the client's side too; if not, errno tells why.
    bool receiveEnd();

    Socket m_socket;
    std::mutex m_mutex;
    QByteArray m_unsent;
    std::unique_ptr<TlsStream> m_tls;
    End m_end = End::None; // how far the end of TLS is
};

} // namespace QFtp::Internal

#endif
