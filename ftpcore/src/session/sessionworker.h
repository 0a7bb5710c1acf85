// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONWORKER_H
#define QFTP_SESSION_SESSIONWORKER_H

#include "base/inbox.h"
#include "net/socket.h"
#include "protocol/proxyheader.h"
#include "session/sessionshared.h"
#include "tls/tlscontext.h"

#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qobject.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <unordered_map>

namespace QFtp::Internal {

class ServerPi;

/// The settings of a new session. Later settings apply to later sessions.
struct SessionSettings
{
    std::shared_ptr<const QFtpConfig> config;
    std::shared_ptr<const TlsContext> tls; ///< null: there is no TLS
    QFtpListener listener = {};            ///< where the session begins
};

/// The sessions of one worker thread.
///
/// Thread: its own. Other threads use inbox().
class SessionWorker : public QObject
{
public:
    explicit SessionWorker(std::shared_ptr<SessionShared> shared);
    ~SessionWorker() override;

    const std::shared_ptr<SessionShared> &shared() const { return m_shared; }
    const std::shared_ptr<Inbox> &inbox() const { return m_inbox; }

    /// \a sides: the client, and the address that it connected to; null: that of \a socket.
    void addSession(const QFtpCaller &caller, Socket socket, const ProxyHeader::Sides &sides,
                    const SessionSettings &settings);
    /// Null: the session has ended.
    ServerPi *find(quint64 id) const;
    /// Reports to the observer what all sessions are doing.
    void collectActivity() const;
    /// Deletes the session soon.
    void removeSession(quint64 id);
    /// Sends 421 to each client as soon as no transfer of it is running, and to all after \a grace.
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
