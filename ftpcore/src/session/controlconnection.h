// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_CONTROLCONNECTION_H
#define QFTP_SESSION_CONTROLCONNECTION_H

#include "net/socket.h"
#include "protocol/linereader.h"

#include <functional>
#include <memory>
#include <mutex>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

/// The sending side of a control connection: the one part of a session that pool threads use too.
/// A transfer tells its begin and its end itself; a detour by the worker would cost small files a
/// fifth of their speed.
///
/// Thread: any.
class ReplySender
{
public:
    explicit ReplySender(Socket socket) : m_socket(std::move(socket)) { }

    const Socket &socket() const { return m_socket; }
    /// Sends what the peer takes now, and keeps the rest. False: there is a rest, and the worker
    /// has to go on when the peer takes more.
    bool send(const QByteArray &bytes);
    bool hasUnsent();
    /// Drops what is unsent and ends the connection, whoever else still holds this.
    void end();

private:
    Socket m_socket;
    std::mutex m_mutex;
    QByteArray m_unsent;
};

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
    const std::shared_ptr<ReplySender> &sender() const { return m_sender; }
    Endpoint peer() const { return m_peer; }
    Endpoint local() const { return m_local; }

    /// Sends, or keeps what the peer does not take yet.
    void send(const QByteArray &bytes);
    bool hasUnsent() const { return bool(m_writeNotifier); }
    /// Goes on sending what sender() could not, as soon as the peer takes more.
    void sendWhenReady();
    /// Whether the peer has ended the connection, or it broke.
    bool isEnded() const { return m_isEnded; }
    /// Whether bytes are taken in at all: no, while the client is ahead of its replies.
    void setReading(bool reading);

private:
    void read();

    std::shared_ptr<ReplySender> m_sender;
    Endpoint m_peer;
    Endpoint m_local;
    std::function<void()> m_onActivity;
    QSocketNotifier m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier; // while something is unsent
    LineReader m_lines;
    bool m_isEnded = false;
};

} // namespace QFtp::Internal

#endif
