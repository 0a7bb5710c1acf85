// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLCONNECTION_H
#define QFTP_SESSION_CONTROLCONNECTION_H

#include "protocol/linereader.h"
#include "session/controlstream.h"

#include <functional>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

/// The control connection of a session: bytes in to lines, replies out. Never blocks.
///
/// Thread: the worker's.
class ControlConnection
{
public:
    /// \a peer is the other side, which the socket forgets when it is reset. \a onActivity is called
    /// when bytes came, when the peer has ended the connection, and when what was held back has
    /// been sent.
    ControlConnection(Socket socket, const Endpoint &peer, std::function<void()> onActivity);
    ~ControlConnection();

    LineReader &lines() { return m_lines; }
    const std::shared_ptr<ControlStream> &stream() const { return m_stream; }
    Endpoint peer() const { return m_peer; }
    Endpoint local() const { return m_local; }

    bool hasUnsent() const { return bool(m_writeNotifier); }
    /// Goes on sending what stream() could not, as soon as the peer takes more.
    void sendWhenReady();
    /// Whether the peer has ended the connection, or it broke.
    bool isEnded() const { return m_isEnded; }
    /// Whether bytes are taken in at all: no, while the client is ahead of its replies.
    void setReading(bool reading);

    /// Begins TLS. Until setTlsStarted(), bytes are left for ControlStream::handshake(): onActivity is
    /// called when awaitHandshake() has been waiting for them.
    void startTls(const std::shared_ptr<TlsBinding> &binding);
    void awaitHandshake(bool forWriting);
    void setTlsStarted();
    bool isShakingHands() const { return m_isShakingHands; }

private:
    void read();
    void watchForWriting();

    std::shared_ptr<ControlStream> m_stream;
    Endpoint m_peer;
    Endpoint m_local;
    std::function<void()> m_onActivity;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier; // while something is unsent
    LineReader m_lines;
    bool m_isEnded = false;
    bool m_isShakingHands = false;
};

} // namespace QFtp::Internal

#endif
