// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATACONNECTION_H
#define QFTP_DTP_DATACONNECTION_H

#include "net/socket.h"

#include <functional>
#include <memory>
#include <QFtpServer/qftpconfig.h>

class QSocketNotifier;

namespace QFtp::Internal {

/// How the next data connection of a session comes about: what PASV, EPSV, PORT or EPRT arranged.
///
/// Passive: one listener, which only the client's own address gets through; others are dropped
/// and it goes on waiting. It is closed when the right connection has come.
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

    /// Takes the passive connection if the client has opened it; else invalid.
    Socket accept();
    /// Calls \a ready, once, when accept() may have one.
    void notifyWhenReady(std::function<void()> ready);

private:
    Kind m_kind = Kind::None;
    Socket m_listener;
    QHostAddress m_peer;
    Endpoint m_remote;
    std::chrono::steady_clock::time_point m_since;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace QFtp::Internal

#endif
