// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONWORKER_H
#define QFTP_SESSION_SESSIONWORKER_H

#include "base/blockingpool.h"
#include "base/inbox.h"
#include "limits/bandwidth.h"
#include "limits/connectionlimits.h"
#include "limits/guard.h"
#include "net/socket.h"
#include "session/sessionobserver.h"
#include "tls/tlscontext.h"

#include <atomic>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qobject.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <unordered_map>

namespace QFtp::Internal {

class ServerPi;

/// What all sessions of a server share.
struct SessionShared
{
    SessionShared(const QFtpConfig::Limits &poolLimits,
                  std::shared_ptr<SessionObserver> sessionObserver) :
        pool(poolLimits.operations, poolLimits.transfers, handshakeThreads(poolLimits),
             poolLimits.logins, helperThreads()),
        observer(std::move(sessionObserver))
    { }

    // They do nothing but compute: more of them than free cores only slow each other down.
    static int handshakeThreads(const QFtpConfig::Limits &limits)
    {
        return limits.handshakes > 0 ? limits.handshakes : qMax(1, QThread::idealThreadCount() / 2);
    }

    // Whoever is helped works, too.
    static int helperThreads() { return qMax(1, QThread::idealThreadCount() - 1); }

    BlockingPool pool;
    ConnectionLimits connections;
    Guard guard;
    Bandwidth bandwidth;
    std::shared_ptr<SessionObserver> observer;
    std::atomic<quint64> lastTransferId = 0;
    // Whether anybody listens: telling the application's thread costs more than a small transfer.
    std::atomic<bool> wantsTransfers = false;
    std::atomic<bool> wantsProgress = false;
    std::atomic<bool> wantsLogins = false;
};

/// The settings a session starts with; later ones are for later sessions.
struct SessionSettings
{
    std::shared_ptr<const QFtpConfig> config;
    std::shared_ptr<QFtpAuthenticator> authenticator;
    std::shared_ptr<const TlsContext> tls; ///< null: there is no TLS
    FtpsMode ftpsMode = FtpsMode::Explicit;
};

/// The sessions of one worker thread.
///
/// Thread: its own. Others reach it through inbox().
class SessionWorker : public QObject
{
public:
    explicit SessionWorker(std::shared_ptr<SessionShared> shared);
    ~SessionWorker() override;

    const std::shared_ptr<SessionShared> &shared() const { return m_shared; }
    const std::shared_ptr<Inbox> &inbox() const { return m_inbox; }

    void addSession(quint64 id, Socket socket, const Endpoint &peer,
                    const SessionSettings &settings);
    /// Null: it has gone.
    ServerPi *find(quint64 id) const;
    /// Tells the observer what all sessions do.
    void collectActivity() const;
    /// Deletes the session, soon.
    void removeSession(quint64 id);
    /// Tells clients 421 as soon as they have no transfer running, and all after \a grace.
    void stop(std::chrono::milliseconds grace);
    bool isStopping() const { return m_isStopping; }

private:
    void sweep();
    void reportIfStopped();

    std::shared_ptr<SessionShared> m_shared;
    std::shared_ptr<Inbox> m_inbox;
    std::unordered_map<quint64, std::unique_ptr<ServerPi>> m_sessions;
    QTimer m_sweepTimer;
    QTimer m_graceTimer;
    bool m_isStopping = false;
    bool m_isStopReported = false;
};

} // namespace QFtp::Internal

#endif
