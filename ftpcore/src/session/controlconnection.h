// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLCONNECTION_H
#define QFTP_SESSION_CONTROLCONNECTION_H

#include "net/socket.h"
#include "protocol/linereader.h"

#include <functional>
#include <memory>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

/// The control connection of a session: bytes in to lines, replies out. Never blocks.
///
/// Thread: the worker's.
class ControlConnection
{
public:
    /// \a onActivity is called when bytes came, when the peer has ended the connection, and when
    /// what was held back has been sent.
    ControlConnection(Socket socket, std::function<void()> onActivity);

    LineReader &lines() { return m_lines; }
    const Socket &socket() const { return m_socket; }
    Endpoint peer() const { return m_peer; }
    Endpoint local() const { return m_local; }

    /// Sends, or keeps what the peer does not take yet.
    void send(const QByteArray &bytes);
    bool hasUnsent() const { return !m_unsent.isEmpty(); }
    /// Whether the peer has ended the connection, or it broke.
    bool isEnded() const { return m_isEnded; }
    /// Whether bytes are taken in at all: no, while the client is ahead of its replies.
    void setReading(bool reading);

private:
    void read();
    void sendUnsent();

    Socket m_socket;
    Endpoint m_peer;
    Endpoint m_local;
    std::function<void()> m_onActivity;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;    // while something is unsent
    LineReader m_lines;
    QByteArray m_unsent;
    bool m_isEnded = false;
};

} // namespace QFtp::Internal

#endif
