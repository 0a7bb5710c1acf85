// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_PASSIVEPORT_H
#define QFTP_DTP_PASSIVEPORT_H

#include "dtp/doorstep.h"
#include "dtp/tlsdatastream.h"
#include "limits/addresses.h"

#include <functional>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

/// An open data connection that nothing has moved over yet.
struct OpenConnection
{
    Socket socket;                          ///< invalid with TLS, which owns its socket
    std::shared_ptr<TlsDataStream> secured; ///< null: in the clear; otherwise the handshake is done

    bool isValid() const { return socket.isValid() || secured; }
};

/// What a passive port needs to know of its session.
struct PassiveTerms
{
    /// Runs \a work on the pool, then \a then in the worker, unless the session has ended.
    using Offload = std::function<void(std::function<void()> work, std::function<void()> then)>;

    QHostAddress peer; ///< of the client; null: any
    /// Connections come from these and begin with a ProxyHeader; empty: they come directly.
    AddressSet balancers;
    std::shared_ptr<TlsBinding> tls;        ///< null: in the clear
    std::chrono::milliseconds handshake{0}; ///< how long each handshake may take
    Offload offload;                        ///< null: only takeConnection() accepts
    std::function<void()> ready;            ///< a connection is there
    /// A connection was dropped, because it is not the client's.
    std::function<void(const Endpoint &from, const QString &reason)> dropped;
};

/// The port where a client opens its data connection. It takes connections as they come, so that
/// others can't fill its queue, and drops those from other addresses. With TLS it begins at once,
/// and so do the handshakes: some clients begin theirs before they send the transfer command. In
/// the clear it begins with the first sweep(): by then most clients have sent the command, and
/// small transfers are spared a turn of the event loop.
///
/// With TLS, all connections perform their handshakes at the same time, and the one that the
/// binding accepts is the client's. So a stranger who connects first or who sends nothing can't
/// keep the client out.
///
/// Thread: the worker's.
class PassivePort
{
public:
    PassivePort(Socket listener, PassiveTerms terms);
    ~PassivePort();
    Q_DISABLE_COPY_MOVE(PassivePort)

    /// Takes the client's connection; invalid: it is not there yet, and ready() will be called.
    OpenConnection takeConnection();
    /// Ends handshakes that take too long, and decides about those that wait for a login. If
    /// a connection is there afterwards, takeConnection() returns it; ready() is not called.
    void sweep(std::chrono::steady_clock::time_point now);
    /// Whether the client's connection is there.
    bool hasConnection() const { return m_chosen.isValid(); }
    /// Whether the client has begun the TLS handshake and not ended it yet.
    bool isShakingHands();
    /// Why the client's connection will not come any more; unset: it may come.
    std::optional<QFtpError> failure(std::chrono::steady_clock::time_point now) const;

private:
    struct Candidate;
    using CandidatePointer = std::shared_ptr<Candidate>;

    void watch();
    void accept();
    void receive(Socket connection, const Endpoint &peer);
    void add(Socket connection, const Endpoint &client);
    void shakeHands(const CandidatePointer &candidate);
    void stepped(const CandidatePointer &candidate, TlsStream::Step step);
    void judge(const CandidatePointer &candidate);
    void refuse(const CandidatePointer &candidate, QFtpError reason);
    void choose(OpenConnection connection);
    void tellIfReady();
    void drop(const CandidatePointer &candidate);

    Socket m_listener;
    const PassiveTerms m_terms;
    std::unique_ptr<Doorstep> m_doorstep;        // null: there are no balancers
    std::unique_ptr<QSocketNotifier> m_notifier; // null: it does not watch its queue
    std::vector<CandidatePointer> m_candidates;
    OpenConnection m_chosen;
    bool m_isAccepting = false; // the caller of accept() calls ready() or takes the connection
    std::optional<std::chrono::steady_clock::time_point> m_lastRefusal;
    QFtpError m_failure{ErrorKind::TimedOut};
    const std::shared_ptr<const void> m_life = std::make_shared<char>(); // for steps under way
};

} // namespace QFtp::Internal

#endif
