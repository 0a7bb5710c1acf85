// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "base/logging.h"
#include "server/qftpserver_p.h"
#include "session/serverpi.h"

#include <QtCore/qmetaobject.h>

using namespace QFtp::Internal;
using QFtp::ReplyCode;

namespace {

/// Passes what happens in sessions to the server's thread.
class Observer : public SessionObserver
{
public:
    Observer(QFtpServerPrivate *server, std::shared_ptr<Inbox> inbox) :
        m_server(server), m_inbox(std::move(inbox))
    { }

    void sessionChanged(quint64 id, const SessionFacts &facts) override
    {
        m_inbox->post([=, server = m_server] { server->changeSession(id, facts); });
    }
    void loginFinished(quint64 id, const QString &userName, bool success) override
    {
        m_inbox->post([=, server = m_server] { server->finishLogin(id, userName, success); });
    }
    void sessionClosed(quint64 id) override
    {
        m_inbox->post([=, server = m_server] { server->closeSession(id); });
    }
    void transferChanged(const QFtpTransfer &transfer, bool isNew) override
    {
        m_inbox->post([=, server = m_server] { server->changeTransfer(transfer, isNew); });
    }
    void commandReceived(quint64 id, const QString &line) override
    {
        m_inbox->post([=, server = m_server] { server->showLine(id, false, line); });
    }
    void replySent(quint64 id, const QString &line) override
    {
        m_inbox->post([=, server = m_server] { server->showLine(id, true, line); });
    }
    void activityCollected(const QList<SessionActivity> &activities) override
    {
        m_inbox->post([=, server = m_server] { server->takeActivity(activities); });
    }
    void bansChanged() override
    {
        m_inbox->post([server = m_server] { server->saveBans(); });
    }
    void workerStopped() override
    {
        m_inbox->post([server = m_server] { server->countStoppedWorker(); });
    }

private:
    QFtpServerPrivate *const m_server; // used only by jobs in its inbox, which it closes
    const std::shared_ptr<Inbox> m_inbox;
};

int workerCount(const QFtpConfig &config)
{
    return config.server.workers > 0 ? config.server.workers
                                     : qBound(1, QThread::idealThreadCount(), 4);
}

} // namespace

QFtpServerPrivate::QFtpServerPrivate(QFtpServer *server) : q(server), inbox(Inbox::create(server))
{
    logTimer.callOnTimeout(q, [this] { logSums(); });
    updateAuthenticator();
}

QFtpServerPrivate::~QFtpServerPrivate()
{
    constexpr std::chrono::seconds PatienceWithStorages{2};
    inbox->close();
    for (const auto &session : sessions)
        session.second->d->server = nullptr;
    workers.clear();
    background.end(PatienceWithStorages);
    if (shared)
        shared->lanes.end(PatienceWithStorages);
    logSums();
}

void QFtpServerPrivate::logSums()
{
    if (!shared)
        return;
    for (const QString &line : shared->logLimit.takeSums())
        qCInfo(lcServer, "%s", qUtf8Printable(line));
}

bool QFtpServerPrivate::listen(const QHostAddress &address, quint16 port, QFtp::FtpsMode mode)
{
    if (!mayListen(mode))
        return false;
    Listener *listener = makeListener(mode);
    if (!listener->listen(address, port)) {
        errorString = QStringLiteral("can't listen on %1: %2")
                          .arg(Endpoint{address, port}.toString(), listener->errorString());
        delete listener;
        return false;
    }
    beginListening(listener, mode);
    return true;
}

bool QFtpServerPrivate::listenOn(qintptr descriptor, QFtp::FtpsMode mode)
{
    if (!mayListen(mode))
        return false;
    Socket socket{int(descriptor)};
    const bool isUsable = socket.isListening() && socket.localEndpoint().port != 0;
    socket.release();
    Listener *listener = makeListener(mode);
    if (!isUsable || !listener->setSocketDescriptor(descriptor)) {
        errorString = QStringLiteral("descriptor %1 is not a listening TCP socket").arg(descriptor);
        delete listener;
        return false;
    }
    beginListening(listener, mode);
    return true;
}

bool QFtpServerPrivate::mayListen(QFtp::FtpsMode mode)
{
    if (isStopping)
        errorString = QStringLiteral("the server is stopping");
    else if (mode == QFtp::FtpsMode::Implicit && !tls)
        errorString = QStringLiteral("implicit FTPS needs tls.enabled = true");
    else
        return true;
    return false;
}

Listener *QFtpServerPrivate::makeListener(QFtp::FtpsMode mode)
{
    return new Listener(
        [this, mode](Socket socket, const Endpoint &peer) {
            openSession(std::move(socket), peer, mode);
        },
        q);
}

void QFtpServerPrivate::beginListening(Listener *listener, QFtp::FtpsMode mode)
{
    listeners.append(listener);
    listener->start();
    if (!shared)
        makeShared();
    if (!std::exchange(areBansLoaded, true))
        banFile.load(config->guard.file, &shared->guard);
    // The number stays fixed while there are sessions: it determines the worker of each session.
    logTimer.start(LogLimit::Period);
    for (int i = workers.empty() ? workerCount(*config) : 0; i > 0; --i)
        workers.push_back(std::make_unique<WorkerThread>(shared));
    const Endpoint endpoint{listener->serverAddress(), listener->serverPort()};
    qCInfo(lcServer, "listening on %s%s", qUtf8Printable(endpoint.toString()),
           mode == QFtp::FtpsMode::Implicit ? " (implicit FTPS)" : "");
}

void QFtpServerPrivate::stopListening()
{
    for (Listener *listener : std::as_const(listeners)) {
        listener->stop();
        listener->deleteLater(); // one of its signals may have led here
    }
    listeners.clear();
}

void QFtpServerPrivate::shutDown(std::chrono::milliseconds grace)
{
    stopListening();
    isStopping = true;
    if (workers.empty())
        inbox->post([this] { countStoppedWorker(); });
    for (const auto &worker : workers)
        worker->post([grace](SessionWorker &thread) { thread.stop(grace); });
}

void QFtpServerPrivate::countStoppedWorker()
{
    if (!isStopping || ++stoppedWorkers < workers.size())
        return;
    workers.clear();
    logTimer.stop();
    logSums();
    stoppedWorkers = 0;
    threadsToAnswer = 0;
    isStopping = false;
    qCInfo(lcServer, "stopped");
    Q_EMIT q->stopped();
}

bool QFtpServerPrivate::setConfiguration(const QFtpConfig &configuration)
{
    ++lastApplication;
    std::shared_ptr<const TlsContext> newTls;
    if (configuration.tls.enabled) {
        QFtpConfigProblem problem;
        newTls = TlsContext::create(configuration.tls, true, &problem);
        if (!newTls) {
            errorString = problem.toString();
            return false;
        }
    }
    useConfiguration(configuration, std::move(newTls));
    if (shared)
        banFile.load(config->guard.file, &shared->guard);
    return true;
}

void QFtpServerPrivate::applyConfiguration(const QFtpConfig &configuration)
{
    if (!shared)
        makeShared();
    background.run([this, number = ++lastApplication, configuration, answers = inbox,
                    sessions = shared, bans = banFile.loader()] {
        QFtpConfigProblem problem;
        std::shared_ptr<const TlsContext> newTls;
        if (configuration.tls.enabled)
            newTls = TlsContext::create(configuration.tls, true, &problem);
        const bool isUsable = newTls || !configuration.tls.enabled;
        if (isUsable)
            bans(configuration.guard.file, &sessions->guard);
        answers->post([=, this] {
            if (number != lastApplication)
                return;
            areBansLoaded = areBansLoaded || isUsable;
            if (isUsable)
                useConfiguration(configuration, newTls);
            else
                errorString = problem.toString();
            Q_EMIT q->configurationApplied(isUsable);
        });
    });
}

void QFtpServerPrivate::makeShared()
{
    shared = std::make_shared<SessionShared>(std::make_shared<Observer>(this, inbox));
    shared->setConfiguration(*config);
    updateWants();
}

void QFtpServerPrivate::useConfiguration(const QFtpConfig &configuration,
                                         std::shared_ptr<const TlsContext> newTls)
{
    if (newTls)
        qCInfo(lcServer, "TLS certificate, SHA-256 fingerprint %s",
               qUtf8Printable(newTls->certificateFingerprint()));
    tls = std::move(newTls);
    config = std::make_shared<const QFtpConfig>(configuration);
    if (shared)
        shared->setConfiguration(*config);
    transferLog.setFile(config->log.transferFile);
    updateWants();
    updateAuthenticator();
}

void QFtpServerPrivate::updateAuthenticator()
{
    authenticator = ownAuthenticator;
    if (!authenticator)
        authenticator = std::make_shared<AccountAuthenticator>(
            *config,
            QList<std::shared_ptr<AccountSource>>{std::make_shared<FixedAccounts>(addedAccounts)}
                + makeAccountSources(*config, storages));
}

void QFtpServerPrivate::saveBans()
{
    banFile.save({shared, &shared->guard});
    Q_EMIT q->bansChanged();
}

void QFtpServerPrivate::updateWants()
{
    if (!shared)
        return;
    const auto isConnected = [this](auto signal) {
        return q->isSignalConnected(QMetaMethod::fromSignal(signal));
    };
    shared->wantsProgress = isConnected(&QFtpServer::transferProgress);
    shared->wantsTransfers = shared->wantsProgress || isConnected(&QFtpServer::transferStarted)
        || isConnected(&QFtpServer::transferFinished) || !config->log.transferFile.isEmpty();
    shared->wantsLogins = isConnected(&QFtpServer::loginFinished);
}

void QFtpServerPrivate::post(quint64 id, std::function<void(SessionWorker &)> job)
{
    if (!workers.empty())
        workers[id % workers.size()]->post(std::move(job));
}

// Whether this client may connect now. A client that may not gets a reply.
bool QFtpServerPrivate::admit(Socket *socket, const Endpoint &peer, QFtp::FtpsMode mode)
{
    const auto refuse = [&](const char *reason, const QByteArray &text) {
        if (shared->logLimit.admits(LogLimit::Kind::Refusals, peer.address))
            qCInfo(lcServer, "connection from %s refused: %s", qUtf8Printable(peer.toString()),
                   reason);
        if (mode == QFtp::FtpsMode::Explicit) // with implicit FTPS, the client expects TLS
            ReplyChannel::refuse(socket, {ReplyCode::ServiceNotAvailable, text});
        return false;
    };
    switch (shared->guard.verdict(peer.address)) {
    case Guard::Verdict::Refused:
        return refuse("guard.allowedAddresses or guard.refusedAddresses",
                      "Your address may not connect to this server.");
    case Guard::Verdict::Banned:
        return refuse("the address is banned", "Too many failed logins; try again later.");
    case Guard::Verdict::Welcome:
        break;
    }
    switch (shared->connections.enter(peer.address)) {
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

void QFtpServerPrivate::openSession(Socket socket, const Endpoint &peer, QFtp::FtpsMode mode)
{
    if (mode == QFtp::FtpsMode::Implicit && !tls)
        return; // TLS has been turned off in the meantime
    if (!admit(&socket, peer, mode))
        return;
    const quint64 id = ++lastSessionId;
    auto data = std::make_unique<QFtpSession::Private>(
        QFtpSession::Private{this, id, peer, QDateTime::currentDateTimeUtc(), {}, {}});
    auto *session = new QFtpSession(std::move(data), q);
    sessions.emplace(id, session);
    // Later, because a slot may delete the server, and the listener is still running.
    if (q->isSignalConnected(QMetaMethod::fromSignal(&QFtpServer::sessionOpened))) {
        inbox->post([this, id] {
            if (const auto found = sessions.find(id); found != sessions.end())
                Q_EMIT q->sessionOpened(found->second);
        });
    }
    post(id,
         [id, descriptor = socket.release(), peer,
          settings = SessionSettings{config, authenticator, tls, mode}](SessionWorker &worker) {
             worker.addSession(id, Socket(descriptor), peer, settings);
         });
}

void QFtpServerPrivate::checkThreads()
{
    if (threadsToAnswer > 0)
        return; // the last question is still open
    threadsToAnswer = workers.size();
    for (const auto &worker : workers) {
        worker->post(
            [answers = inbox, this](SessionWorker &) { answers->post([this] { countAnswer(); }); });
    }
    if (workers.empty())
        inbox->post([this] { Q_EMIT q->threadsAnswered(); });
}

void QFtpServerPrivate::countAnswer()
{
    if (threadsToAnswer > 0 && --threadsToAnswer == 0)
        Q_EMIT q->threadsAnswered();
}

void QFtpServerPrivate::changeSession(quint64 id, const SessionFacts &facts)
{
    const auto found = sessions.find(id);
    if (found == sessions.end())
        return;
    found->second->d->facts = facts;
    Q_EMIT found->second->changed();
}

void QFtpServerPrivate::takeActivity(const QList<SessionActivity> &activities)
{
    for (const SessionActivity &activity : activities) {
        const auto found = sessions.find(activity.id);
        if (found != sessions.end())
            found->second->d->activity = activity;
    }
    Q_EMIT q->activityRefreshed();
}

void QFtpServerPrivate::closeSession(quint64 id)
{
    const auto found = sessions.find(id);
    if (found == sessions.end())
        return;
    QFtpSession *session = found->second;
    sessions.erase(found);
    session->d->server = nullptr;
    session->deleteLater();
    Q_EMIT q->sessionClosed(session);
}

void QFtpServerPrivate::finishLogin(quint64 id, const QString &userName, bool success)
{
    const auto found = sessions.find(id);
    if (found != sessions.end())
        Q_EMIT q->loginFinished(found->second, userName, success);
}

void QFtpServerPrivate::changeTransfer(const QFtpTransfer &transfer, bool isNew)
{
    if (transfer.outcome != QFtp::TransferOutcome::Running) {
        transferLog.add(transfer);
        Q_EMIT q->transferFinished(transfer);
    } else if (isNew) {
        Q_EMIT q->transferStarted(transfer);
    } else {
        Q_EMIT q->transferProgress(transfer);
    }
}

void QFtpServerPrivate::showLine(quint64 id, bool isReply, const QString &line)
{
    const auto found = sessions.find(id);
    if (found == sessions.end())
        return;
    if (isReply)
        Q_EMIT found->second->replySent(line);
    else
        Q_EMIT found->second->commandReceived(line);
}
