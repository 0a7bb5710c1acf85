// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLSTREAM_H
#define QFTP_SESSION_CONTROLSTREAM_H

#include "tls/tlsstream.h"

#include <mutex>

namespace QFtp::Internal {

/// The bytes of a control connection, with or without TLS. It is the only part of a session that
/// pool threads use too: a transfer sends its own replies, because a detour through the worker
/// would cost small files a fifth of their speed.
///
/// Thread: any, except where a function says otherwise. Never blocks.
class ControlStream
{
public:
    /// \a socket must not block.
    explicit ControlStream(Socket socket) : m_socket(std::move(socket)) { }

    const Socket &socket() const { return m_socket; }
    /// Sends as much as the peer takes now and keeps the rest. False: there is a rest, and the
    /// worker must continue when the peer takes more.
    bool send(const QByteArray &bytes);
    /// From now on send() only collects, so that many replies leave with one system call.
    void hold();
    /// Sends what was collected, and ends hold(). Returns the same as send().
    bool release();
    /// Whether the peer did not take everything.
    bool hasUnsent();
    /// Like Socket::receive(). Thread: the worker.
    qint64 receive(char *data, qint64 size);
    /// Drops unsent bytes and ends the connection, even if others still hold this object.
    void end();

    /// Starts TLS. Only handshake() may be called until the handshake is done. Thread: the worker.
    void startTls(const std::shared_ptr<TlsBinding> &binding);
    /// Continues the handshake. Thread: a pool thread, because it computes for a while.
    TlsStream::Step handshake() { return m_tls->handshake(); }
    /// Ends TLS: bytes sent from now on are in the clear. Thread: the worker.
    void stopTls();
    /// With TLS, informs the client that no more bytes will come.
    void sendCloseNotify();
    /// A transfer starts: the client may soon send a Telnet Synch. See TlsStream::expectSynch().
    /// Thread: the worker.
    void expectSynch();
    /// Gives the client one more TLS ticket with the next reply. See TlsStream::renewTicket().
    void renewTicket();
    /// Whether replies are encrypted. Thread: the worker.
    bool isEncrypted() const { return m_tls && m_end == End::None; }
    /// Null: there is no TLS. Thread: the worker.
    const TlsStream *tls() const { return m_tls.get(); }

private:
    enum class End { None, Sent, Reading };

    /// Whether the client has ended TLS too; if not, errno says why.
    bool receiveEnd();
    bool sendCollected();

    Socket m_socket;
    std::mutex m_mutex;
    QByteArray m_unsent;
    bool m_isHeld = false;
    std::unique_ptr<TlsStream> m_tls;
    End m_end = End::None; // how far the end of TLS has progressed
};

} // namespace QFtp::Internal

#endif
