// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DATACONNECTION_H
#define QFTP_DTP_DATACONNECTION_H

#include "dtp/passiveport.h"

#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// How the session opens its next data connection, as set by PASV, EPSV, PORT or EPRT.
///
/// Thread: the worker's.
class DataConnection
{
public:
    enum class Kind {
        None,
        Passive, ///< the client has opened it, or will
        Active,  ///< the server will open it
    };

    DataConnection();
    ~DataConnection();

    /// A full range must not block the event loop: each attempt takes a few microseconds.
    static constexpr int UsualTries = 2000;

    /// Listens at \a local on a random port of \a range for a connection as \a terms say, and tries
    /// at most \a tries ports. Errors: Busy (none of them is free), Internal.
    QFtpResult<Endpoint> listen(const QHostAddress &local, const QFtpConfig::PortRange &range,
                                PassiveTerms terms, int tries = UsualTries);
    /// Sets active mode: the server will connect to \a remote.
    void setRemote(const Endpoint &remote);
    /// Returns to Kind::None.
    void reset();

    Kind kind() const { return m_kind; }
    /// Whether a port is kept for a client that has not connected yet.
    bool isAwaited() const { return m_port && !m_port->hasConnection() && !m_open.isValid(); }
    const Endpoint &remote() const { return m_remote; }
    /// Passive mode: where the client was told to connect to, if not to the address of listen().
    void setTold(const Endpoint &told) { m_told = told; }
    const Endpoint &told() const { return m_told; }
    /// The time of the last call of listen() or setRemote().
    std::chrono::steady_clock::time_point since() const { return m_since; }

    /// Takes the passive connection; invalid: the client has not opened it yet.
    OpenConnection take();
    /// Gives it back, because the transfer was refused: the next one may use it.
    void putBack(OpenConnection connection) { m_open = std::move(connection); }
    /// See PassivePort.
    bool isShakingHands() { return m_port && m_port->isShakingHands(); }
    /// See PassivePort.
    void sweep(std::chrono::steady_clock::time_point now);
    /// Why the client's connection will not come any more; unset: it may come.
    std::optional<QFtpError> failure(std::chrono::steady_clock::time_point now) const;

private:
    Kind m_kind = Kind::None;
    std::unique_ptr<PassivePort> m_port;
    OpenConnection m_open; // given back
    Endpoint m_remote;
    Endpoint m_told;
    std::chrono::steady_clock::time_point m_since;
};

} // namespace QFtp::Internal

#endif
