// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATACONNECTION_H
#define QFTP_DTP_DATACONNECTION_H

#include "net/socket.h"

#include <functional>
#include <memory>
#include <QFtpServer/qftpconfig.h>

class QSocketNotifier;

namespace QFtp::Internal {

/// Where a client opens its data connection to. Only its own address gets through; connections
/// from others are dropped.
class PassiveListener
{
public:
    PassiveListener() = default;
    /// A null \a peer is any.
    PassiveListener(Socket listener, const QHostAddress &peer) :
        m_listener(std::move(listener)), m_peer(peer)
    { }

    bool isValid() const { return m_listener.isValid(); }
    const Socket &socket() const { return m_listener; }
    void close() { m_listener.close(); }
    /// The next connection that waits; invalid: none.
    Socket accept();

private:
    Socket m_listener;
    QHostAddress m_peer;
};

/// A connection that a client, by its address, has opened; and the listener, for when it turns out
/// to be somebody else's.
struct PassiveConnection
{
    Socket socket;
    PassiveListener listener;
};

/// How the next data connection of a session comes about: what PASV, EPSV, PORT or EPRT arranged.
///
/// Thread: the worker's.
class DataConnection
{
public:
    enum class Kind { None, Passive, Active };

    DataConnection();
    ~DataConnection();

    /// Listens at \a local on a port of \a range chosen at random, for a connection from \a peer;
    /// a null \a peer is any.
    /// Errors: Busy (no port is free), Internal.
    QFtpResult<Endpoint> listen(const QHostAddress &local, const QFtpConfig::PortRange &range,
                                const QHostAddress &peer);
    /// The connection will be opened to \a remote.
    void setRemote(const Endpoint &remote);
    /// Back to Kind::None.
    void reset();

    Kind kind() const { return m_kind; }
    const Endpoint &remote() const { return m_remote; }
    /// When listen() or setRemote() was called.
    std::chrono::steady_clock::time_point since() const { return m_since; }

    /// Takes the passive connection if the client has opened it, and goes back to Kind::None; else
    /// its socket is invalid.
    PassiveConnection accept();
    /// Calls \a ready, once, when accept() may have one.
    void notifyWhenReady(std::function<void()> ready);

private:
    Kind m_kind = Kind::None;
    PassiveListener m_listener;
    Endpoint m_remote;
    std::chrono::steady_clock::time_point m_since;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace QFtp::Internal

#endif
