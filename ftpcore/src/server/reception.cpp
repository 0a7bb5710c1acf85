// SPDX-License-Identifier: MIT
#include "server/reception.h"

#include "base/logging.h"
#include "session/replychannel.h"

namespace QFtp::Internal {

Reception::Reception(std::shared_ptr<SessionShared> shared, int workers, quint64 lastId,
                     Handler onSession) :
    m_shared(std::move(shared)),
    m_onSession(std::move(onSession)), m_lastSessionId(lastId)
{
    for (int i = 0; i < workers; ++i)
        m_workers.push_back(std::make_unique<WorkerThread>(m_shared));
    m_thread.setObjectName(QStringLiteral("qftp-reception"));
    m_inThread.moveToThread(&m_thread);
    QObject::connect(
        &m_thread, &QThread::finished, &m_thread, [this] { m_listeners.clear(); },
        Qt::DirectConnection); // in that thread, because they live there
    m_thread.start();
}

Reception::~Reception()
{
    m_thread.exit(); // not through an event: without a QCoreApplication, Qt delivers none
    m_thread.wait();
}

void Reception::setSettings(const SessionSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
}

// Waits until \a job is done. The thread never blocks, so that takes microseconds.
void Reception::runHere(const std::function<void()> &job)
{
    QMetaObject::invokeMethod(&m_inThread, job, Qt::BlockingQueuedConnection);
}

void Reception::post(const std::function<void()> &job)
{
    QMetaObject::invokeMethod(&m_inThread, job, Qt::QueuedConnection);
}

void Reception::add(std::unique_ptr<Listener> listener)
{
    listener->pauseAccepting(); // it accepts by itself
    listener->moveToThread(&m_thread);
    runHere([&] {
        listener->start(
            [this, asked = listener->asked()](Socket socket, const ProxyHeader::Sides &sides) {
                receive(std::move(socket), sides, asked);
            },
            [this](const Endpoint &peer, const QString &reason) {
                if (m_shared->logLimit.admits(LogLimit::Kind::Refusals, peer.address))
                    qCWarning(lcServer, "connection from %s refused: %s",
                              qUtf8Printable(peer.toString()), qUtf8Printable(reason));
            });
        listener->setPaused(m_isPaused);
    });
    m_listeners.push_back(std::move(listener));
}

QList<QFtpListener> Reception::removeListeners(
    const std::function<bool(const QFtpListener &)> &matches)
{
    QList<QFtpListener> removed;
    for (const auto &listener : m_listeners) {
        if (matches(listener->asked()))
            removed.append(listener->asked());
    }
    if (!removed.isEmpty())
        runHere([&] {
            std::erase_if(m_listeners,
                          [&](const auto &listener) { return matches(listener->asked()); });
        });
    return removed;
}

void Reception::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (!m_listeners.empty())
        runHere([this] {
            for (const auto &listener : m_listeners)
                listener->setPaused(m_isPaused);
        });
}

void Reception::post(quint64 id, std::function<void(SessionWorker &)> job)
{
    m_workers[id % m_workers.size()]->post(std::move(job));
}

// Whether this client may connect now. A client that may not gets a reply.
bool Reception::admit(Socket *socket, const Endpoint &peer, FtpsMode mode)
{
    const auto refuse = [&](const char *reason, const QByteArray &text) {
        if (m_shared->logLimit.admits(LogLimit::Kind::Refusals, peer.address))
            qCInfo(lcServer, "connection from %s refused: %s", qUtf8Printable(peer.toString()),
                   reason);
        if (mode == FtpsMode::Explicit) // with implicit FTPS, the client expects TLS
            ReplyChannel::refuse(socket, {ReplyCode::ServiceNotAvailable, text});
        return false;
    };
    switch (m_shared->guard.verdict(peer.address)) {
    case Guard::Verdict::Refused:
        return refuse("guard.allowedAddresses or guard.refusedAddresses",
                      "Your address may not connect to this server.");
    case Guard::Verdict::Banned:
        return refuse("the address is banned", "Too many failed logins; try again later.");
    case Guard::Verdict::Welcome:
        break;
    }
    switch (m_shared->connections.enter(peer.address)) {
    case ConnectionLimits::Verdict::TooMany:
        return refuse("limits.sessions is reached", "Too many sessions; try again later.");
    case ConnectionLimits::Verdict::TooManyFromAddress:
        return refuse("limits.sessionsPerAddress is reached",
                      "Too many sessions; try again later.");
    case ConnectionLimits::Verdict::TooManyStrangers:
        return refuse("limits.strangers is reached or near",
                      "Too many sessions wait for a login; try again later.");
    case ConnectionLimits::Verdict::TooManyStrangersFromAddress:
        return refuse("limits.strangersPerAddress is reached",
                      "Too many sessions wait for a login; try again later.");
    case ConnectionLimits::Verdict::Welcome:
        break;
    }
    return true;
}

// Thread: that of the reception.
void Reception::receive(Socket socket, const ProxyHeader::Sides &sides,
                        const QFtpListener &listener)
{
    const Endpoint &peer = sides.client;
    const FtpsMode mode = listener.mode;
    SessionSettings settings;
    {
        const std::lock_guard lock(m_mutex);
        settings = m_settings;
    }
    settings.listener = listener;
    if (mode == FtpsMode::Implicit && !settings.tls)
        return; // TLS has been turned off in the meantime
    if (!admit(&socket, peer, mode))
        return;
    const QFtpCaller caller(++m_lastSessionId, peer.address);
    m_onSession({caller, peer, QDateTime::currentDateTimeUtc()});
    // Shared, so that a worker that ends before it takes the session closes the socket.
    post(caller.sessionId,
         [caller, shared = std::make_shared<Socket>(std::move(socket)), sides,
          settings](SessionWorker &worker) {
             worker.addSession(caller, std::move(*shared), sides, settings);
         });
}

} // namespace QFtp::Internal
