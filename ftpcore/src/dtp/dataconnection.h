// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATACONNECTION_H
#define QFTP_DTP_DATACONNECTION_H

#include "net/socket.h"

#include <functional>
#include <memory>
#include <QFtpServer/qftpconfig.h>

class QSocketNotifier;

namespace QFtp::Internal {

/// The port where a client opens its data connection. Connections from other addresses are dropped.
class PassiveListener
{
public:
    PassiveListener() = default;
    /// A null \a peer means any address.
    PassiveListener(Socket listener, const QHostAddress &peer) :
        m_listener(std::move(listener)), m_peer(peer)
    { }

    bool isValid() const { return m_listener.isValid(); }
    const Socket &socket() const { return m_listener; }
    void close() { m_listener.close(); }
    /// Returns the next waiting connection; invalid: there is none.
    Socket accept();

private:
    Socket m_listener;
    QHostAddress m_peer;
};

/// A connection that comes from the client's address, and the listener, in case the connection
/// turns out not to be the client's.
struct PassiveConnection
{
    Socket socket;
    PassiveListener listener;
};

/// How the session opens its next data connection, as set by PASV, EPSV, PORT or EPRT.
///
/// Thread: the worker's.
class DataConnection
{
public:
    enum class Kind { None, Passive, Active };

    DataConnection();
    ~DataConnection();

    /// Listens at \a local on a random port of \a range for a connection from \a peer. A null
    /// \a peer means any address.
    /// Errors: Busy (no port is free), Internal.
    QFtpResult<Endpoint> listen(const QHostAddress &local, const QFtpConfig::PortRange &range,
                                const QHostAddress &peer);
    /// Sets active mode: the server will connect to \a remote.
    void setRemote(const Endpoint &remote);
    /// Returns to Kind::None.
    void reset();

    Kind kind() const { return m_kind; }
    const Endpoint &remote() const { return m_remote; }
    /// The time of the last call of listen() or setRemote().
    std::chrono::steady_clock::time_point since() const { return m_since; }

    /// Takes the passive connection if the client has opened it, and returns to Kind::None.
    /// Otherwise the socket of the result is invalid.
    PassiveConnection accept();
    /// Calls \a ready once, when accept() may have a connection.
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
