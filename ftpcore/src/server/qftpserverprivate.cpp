// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "server/qftpserver_p.h"

#include <QtCore/qmetaobject.h>
#include <QtCore/qpointer.h>

using namespace QFtp::Internal;

namespace {

/// Returns the TLS context for \a config; null: it has no TLS. Blocking: reads the certificates.
/// Errors: Malformed: the settings can't be used, see the detail.
QFtpResult<std::shared_ptr<const TlsContext>> checkedTls(const QFtpConfig &config)
{
    for (const QFtpConfigProblem &problem : config.validate()) {
        if (problem.severity == QFtpConfigProblem::Severity::Error)
            return QFtpError(QFtp::ErrorKind::Malformed, problem.toString());
    }
    if (!config.tls.enabled)
        return std::shared_ptr<const TlsContext>();
    QFtpConfigProblem problem;
    auto tls = TlsContext::create(config.tls, true, &problem);
    if (!tls)
        return QFtpError(QFtp::ErrorKind::Malformed, problem.toString());
    return tls;
}

} // namespace

QFtpServerPrivate::QFtpServerPrivate(QFtpServer *server) : q(server), inbox(Inbox::create(server))
{
    constexpr std::chrono::seconds PatienceWithStorages{5};
    logTimer.callOnTimeout(q, [this] { logSums(); });
    stopTimer.setInterval(PatienceWithStorages);
    stopTimer.setSingleShot(true);
    stopTimer.callOnTimeout(q, [this] {
        stopTimer.start(); // it says that the workers have stopped
        giveUpSessions();
    });
}

QFtpServerPrivate::~QFtpServerPrivate()
{
    constexpr std::chrono::seconds PatienceWithStorages{2};
    inbox->close();
    questions.request_stop();
    for (const auto &session : sessions)
        session.second->d->server = nullptr;
    reception.reset();
    background.end(PatienceWithStorages);
    if (shared) {
        shared->lanes.end(PatienceWithStorages);
        // Somebody who still has a login to answer holds shared. What belongs to the application
        // must not end in the middle of that, in a thread that its destructor may wait for.
        shared->setAuthenticator(nullptr);
        shared->setHooks(std::make_shared<const Hooks>());
        shared->setCluster(nullptr);
    }
    if (cluster)
        cluster->end();
    logSums();
}

void QFtpServerPrivate::logSums()
{
    if (!shared)
        return;
    for (const QString &line : shared->logLimit.takeSums())
        qCInfo(lcServer, "%s", qUtf8Printable(line));
}

void QFtpServerPrivate::loadBansOnce()
{
    if (!shared)
        makeShared();
    if (!cluster && !std::exchange(areBansLoaded, true))
        banFile.load(config->guard.file, {shared, &shared->guard});
}

void QFtpServerPrivate::emitLater(void (QFtpServer::*signal)())
{
    inbox->post([this, signal] { Q_EMIT(q->*signal)(); });
}

void QFtpServerPrivate::setPaused(bool wanted)
{
    isPaused = wanted;
    if (reception)
        reception->setPaused(isPaused);
}

void QFtpServerPrivate::shutDown(std::chrono::milliseconds grace)
{
    stopListening();
    isStopping = true;
    if (!reception) {
        inbox->post([this] { countStoppedWorker(); });
        return;
    }
    for (const auto &worker : reception->workers())
        worker->post([grace](SessionWorker &thread) { thread.stop(grace); });
}

void QFtpServerPrivate::countStoppedWorker()
{
    if (!isStopping || isLeavingCluster
        || (reception && ++stoppedWorkers < reception->workers().size()))
        return;
    if (sessions.empty())
        finishStopping();
    else
        stopTimer.start(); // a transfer of a session has not ended yet
}

void QFtpServerPrivate::finishStopping()
{
    stopTimer.stop();
    reception.reset();
    logTimer.stop();
    logSums();
    stoppedWorkers = 0;
    threadsToAnswer = 0;
    leaveCluster([this] {
        isStopping = false;
        qCInfo(lcServer, "stopped");
        Q_EMIT q->stopped();
    });
}

// A storage does not answer. Whoever waits for the server to stop must not wait for it.
void QFtpServerPrivate::giveUpSessions()
{
    const QPointer<QFtpServer> self(q); // a slot may delete it
    const auto running = shared->transfers.all();
    for (QFtpTransfer transfer : running) {
        transfer.outcome = QFtp::TransferOutcome::Aborted;
        transfer.error = QFtp::ErrorKind::Unavailable;
        transfer.errorText = QStringLiteral("the storage does not answer");
        if (self && shared->wantsTransfers)
            changeTransfer(transfer, false);
    }
    while (self && isStopping && !sessions.empty())
        closeSession(sessions.begin()->first);
}

bool QFtpServerPrivate::setConfiguration(const QFtpConfig &configuration)
{
    ++lastApplication;
    auto newTls = checkedTls(configuration);
    if (!newTls) {
        errorString = newTls.error().detail();
        return false;
    }
    useConfiguration(configuration, std::move(*newTls));
    if (shared && !cluster)
        banFile.load(config->guard.file, {shared, &shared->guard});
    return true;
}

void QFtpServerPrivate::applyConfiguration(const QFtpConfig &configuration)
{
    if (!shared)
        makeShared();
    background.run([this, number = ++lastApplication, configuration, answers = inbox,
                    sessions = shared, bans = banFile.loader(), hasCluster = bool(cluster)] {
        const auto newTls = checkedTls(configuration);
        if (newTls && !hasCluster)
            bans(configuration.guard.file, {sessions, &sessions->guard});
        answers->post([=, this] {
            if (number != lastApplication)
                return;
            areBansLoaded = areBansLoaded || (newTls && !hasCluster);
            if (newTls)
                useConfiguration(configuration, *newTls);
            else
                errorString = newTls.error().detail();
            Q_EMIT q->configurationApplied(newTls.hasValue());
        });
    });
}

std::optional<QFtpUser> QFtpServerPrivate::userOf(
    const QString &name, const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
    QFtp::Permissions permissions)
{
    if (!storage) {
        errorString = storage.error().detail();
        return std::nullopt;
    }
    QFtpUser user;
    user.name = name;
    user.mounts = {{QFtpPath(), *storage, std::nullopt}};
    user.permissions = permissions;
    return user;
}

bool QFtpServerPrivate::addUser(const QFtpUser &user, decltype(Account::password) password)
{
    const QString problem = problemOf(user);
    if (!problem.isEmpty()) {
        errorString = problem;
        return false;
    }
    addedAccounts.removeIf([&](const Account &known) { return known.name == user.name; });
    addedAccounts.append(
        {user.name, std::move(password), [user]() -> QFtpResult<QFtpUser> { return user; }});
    updateAuthenticator();
    return true;
}

void QFtpServerPrivate::makeShared()
{
    shared = std::make_shared<SessionShared>(makeObserver(this, inbox));
    shared->setConfiguration(*config);
    updateWants();
    updateAuthenticator();
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
    if (reception)
        reception->setSettings({config, tls});
    transferLog.setFile(config->log.transferFile);
    updateWants();
    updateAuthenticator();
    emitLater(&QFtpServer::configurationChanged);
}

void QFtpServerPrivate::updateAuthenticator()
{
    if (!shared)
        return;
    ownUsers->set(std::make_shared<AccountAuthenticator>(
        *config, makeAccountSources(*config, modules, addedAccounts), modules->usedCodes));
    shared->setAuthenticator(ownAuthenticator ? ownAuthenticator : ownUsers);
}

void QFtpServerPrivate::changeHooks(const std::function<void(Hooks *)> &change)
{
    if (!shared)
        makeShared();
    const auto next = std::make_shared<Hooks>(*shared->hooks());
    change(next.get());
    shared->setHooks(next);
}

void QFtpServerPrivate::saveBans()
{
    if (!cluster)
        banFile.save();
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
    shared->wantsLogins =
        isConnected(&QFtpServer::loggedIn) || isConnected(&QFtpServer::loginRefused);
    shared->wantsChanges = isConnected(&QFtpServer::treeChanged);
}

void QFtpServerPrivate::post(quint64 id, std::function<void(SessionWorker &)> job)
{
    if (reception)
        reception->post(id, std::move(job));
}

void QFtpServerPrivate::openSession(const Newcomer &newcomer)
{
    lastSessionId = newcomer.caller.sessionId;
    auto data = std::make_unique<QFtpSession::Private>(QFtpSession::Private{
        this, lastSessionId, newcomer.caller, newcomer.peer, newcomer.since, {}, {}});
    auto *session = new QFtpSession(std::move(data), q);
    sessions.emplace(lastSessionId, session);
    Q_EMIT q->sessionOpened(session);
}

void QFtpServerPrivate::checkThreads()
{
    if (threadsToAnswer > 0)
        return; // the last question is still open
    if (!reception) {
        inbox->post([this] { Q_EMIT q->threadsAnswered(); });
        return;
    }
    const auto answer = [answers = inbox, this] { answers->post([this] { countAnswer(); }); };
    threadsToAnswer = reception->workers().size() + 1;
    for (const auto &worker : reception->workers())
        worker->post([answer](SessionWorker &) { answer(); });
    reception->post(answer);
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
    QList<QPointer<QFtpSession>> changed;
    for (const SessionActivity &activity : activities) {
        const auto found = sessions.find(activity.id);
        if (found == sessions.end())
            continue;
        found->second->d->activity = activity;
        changed.append(found->second);
    }
    const QPointer<QFtpServer> server(q); // a slot may delete it
    for (const QPointer<QFtpSession> &session : std::as_const(changed)) {
        if (session)
            Q_EMIT session->activityChanged();
        if (!server)
            return;
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
    const bool isLast = stopTimer.isActive() && sessions.empty();
    const QPointer<QFtpServer> self(q); // a slot may delete it
    Q_EMIT q->sessionClosed(session);
    if (self && isLast)
        finishStopping();
}

void QFtpServerPrivate::reportLogin(quint64 id)
{
    const auto found = sessions.find(id);
    if (found != sessions.end())
        Q_EMIT q->loggedIn(found->second);
}

void QFtpServerPrivate::reportRefusal(quint64 id, const QString &userName, QFtp::ErrorKind reason)
{
    const auto found = sessions.find(id);
    if (found != sessions.end())
        Q_EMIT q->loginRefused(found->second, userName, reason);
}

void QFtpServerPrivate::reportTreeChange(const QFtpChange &change)
{
    if (sessions.contains(change.caller.sessionId))
        Q_EMIT q->treeChanged(change);
}

void QFtpServerPrivate::changeTransfer(const QFtpTransfer &transfer, bool isNew)
{
    if (!sessions.contains(transfer.sessionId))
        return; // giveUpSessions() has reported its end
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
