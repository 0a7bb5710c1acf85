// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_RECEPTION_H
#define QFTP_SERVER_RECEPTION_H

#include "server/listener.h"
#include "server/workerthread.h"

#include <QtCore/qdatetime.h>

namespace QFtp::Internal {

/// A client that has got a session.
struct Newcomer
{
    QFtpCaller caller;
    Endpoint peer;
    QDateTime since; ///< UTC
};

/// Accepts clients in a thread of its own, decides who gets a session, and gives each session to a
/// worker. However busy the application's thread is, clients are greeted.
///
/// Thread: the server's, except where a function says otherwise.
class Reception
{
public:
    /// Receives each client that gets a session, before anything else is known of that session.
    /// Thread: that of the reception.
    using Handler = std::function<void(const Newcomer &)>;

    /// Sessions get the ids after \a lastId.
    Reception(std::shared_ptr<SessionShared> shared, int workers, quint64 lastId,
              Handler onSession);
    /// Ends all sessions at once.
    ~Reception();
    Q_DISABLE_COPY_MOVE(Reception)

    /// Sets what applies to sessions from now on. Its FTPS mode has no meaning here.
    void setSettings(const SessionSettings &settings);
    /// Starts to accept. \a listener listens already.
    void add(std::unique_ptr<Listener> listener);
    /// Closes the listening sockets that match and returns them. When it returns, no further
    /// session of theirs begins.
    QList<QFtpListener> removeListeners(const std::function<bool(const QFtpListener &)> &matches);
    /// While paused, clients that connect wait for their greeting.
    void setPaused(bool isPaused);
    const std::vector<std::unique_ptr<Listener>> &listeners() const { return m_listeners; }

    const std::vector<std::unique_ptr<WorkerThread>> &workers() const { return m_workers; }
    /// Runs \a job in the worker of session \a id.
    void post(quint64 id, std::function<void(SessionWorker &)> job);
    /// Runs \a job in the thread of the reception.
    void post(const std::function<void()> &job);

private:
    void receive(Socket socket, const ProxyHeader::Sides &sides, const QFtpListener &listener);
    bool admit(Socket *socket, const Endpoint &peer, FtpsMode mode);
    void runHere(const std::function<void()> &job);

    const std::shared_ptr<SessionShared> m_shared;
    const Handler m_onSession;
    std::mutex m_mutex;
    SessionSettings m_settings;                           // guarded by m_mutex
    quint64 m_lastSessionId;                              // used in its thread
    std::vector<std::unique_ptr<WorkerThread>> m_workers; // fixed: the id determines the worker
    QThread m_thread;
    QObject m_inThread;                                 // lives in m_thread
    std::vector<std::unique_ptr<Listener>> m_listeners; // live in m_thread
    bool m_isPaused = false;
};

} // namespace QFtp::Internal

#endif
