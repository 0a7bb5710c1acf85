// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLCONNECTION_H
#define QFTP_SESSION_CONTROLCONNECTION_H

#include "protocol/linereader.h"
#include "protocol/proxyheader.h"
#include "session/controlstream.h"

#include <functional>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

/// The control connection of a session: turns received bytes into lines and sends replies. Never
/// blocks.
///
/// Thread: the worker's.
class ControlConnection
{
public:
    /// \a sides: the client, and the address that it connected to; null: that of \a socket, which
    /// forgets both after a reset. \a onActivity is called when bytes arrive, when the peer ends
    /// the connection, and when held-back bytes have been sent.
    ControlConnection(Socket socket, const ProxyHeader::Sides &sides,
                      std::function<void()> onActivity);
    ~ControlConnection();

    LineReader &lines() { return m_lines; }
    const std::shared_ptr<ControlStream> &stream() const { return m_stream; }
    Endpoint peer() const { return m_peer; }
    Endpoint local() const { return m_local; }
    /// The address that the client connected to: that of the balancer, if there is one.
    Endpoint reached() const { return m_reached; }

    /// The other end of the connection: the client, or its balancer.
    Endpoint neighbour() const { return m_neighbour; }

    bool hasUnsent() const { return bool(m_writeNotifier); }
    /// Sends the rest that stream() could not send, as soon as the peer takes more.
    void sendWhenReady();
    /// Whether the peer has ended the connection or it broke.
    bool isEnded() const { return m_isEnded; }
    /// Sets whether bytes are read: not while the client is too far ahead of its replies.
    void setReading(bool reading);

    /// Starts TLS. Until setTlsStarted(), bytes stay in the socket for ControlStream::handshake(),
    /// and onActivity is called when those that awaitHandshake() waits for arrive.
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
    Endpoint m_neighbour;
    Endpoint m_reached;
    std::function<void()> m_onActivity;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier; // while something is unsent
    LineReader m_lines;
    bool m_isEnded = false;
    bool m_isShakingHands = false;
};

} // namespace QFtp::Internal

#endif
