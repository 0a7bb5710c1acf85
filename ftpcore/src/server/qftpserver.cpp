// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "server/qftpserver_p.h"

#include <QtCore/qmetaobject.h>

using namespace QFtp::Internal;

QFtpServer::QFtpServer(QObject *parent) :
    QObject(parent), d(std::make_unique<QFtpServerPrivate>(this))
{
    qRegisterMetaType<QFtpTransfer>();
    qRegisterMetaType<QFtpChange>();
}

QFtpServer::~QFtpServer() { assertThreadOf(this); }

bool QFtpServer::listen(const QHostAddress &address, quint16 port, QFtp::FtpsMode mode)
{
    assertThreadOf(this);
    QFtpListener socket;
    socket.address = address;
    socket.port = port;
    socket.mode = mode;
    return d->listen(socket);
}

bool QFtpServer::listen(const QFtpListener &socket)
{
    assertThreadOf(this);
    return d->listen(socket);
}

bool QFtpServer::listenOn(qintptr descriptor, QFtp::FtpsMode mode)
{
    assertThreadOf(this);
    return d->listenOn(descriptor, mode);
}

bool QFtpServer::listenAsConfigured()
{
    assertThreadOf(this);
    return d->listenAsConfigured();
}

bool QFtpServer::isListening() const { return d->reception && !d->reception->listeners().empty(); }

quint16 QFtpServer::serverPort() const
{
    return isListening() ? d->reception->listeners().front()->serverPort() : 0;
}

QHostAddress QFtpServer::serverAddress() const
{
    return isListening() ? d->reception->listeners().front()->serverAddress() : QHostAddress();
}

QString QFtpServer::errorString() const { return d->errorString; }

void QFtpServer::stopListening()
{
    assertThreadOf(this);
    d->stopListening();
}

void QFtpServer::shutDown(std::chrono::milliseconds grace)
{
    assertThreadOf(this);
    d->shutDown(grace);
}

void QFtpServer::close()
{
    assertThreadOf(this);
    d->shutDown(std::chrono::milliseconds(0));
}

bool QFtpServer::setConfiguration(const QFtpConfig &configuration)
{
    assertThreadOf(this);
    return d->setConfiguration(configuration);
}

void QFtpServer::applyConfiguration(const QFtpConfig &configuration)
{
    assertThreadOf(this);
    d->applyConfiguration(configuration);
}

QFtpConfig QFtpServer::configuration() const { return *d->config; }

QString QFtpServer::certificateFingerprint() const
{
    return d->tls ? d->tls->certificateFingerprint() : QString();
}

QDateTime QFtpServer::certificateExpiry() const
{
    return d->tls ? d->tls->certificateExpiry() : QDateTime();
}

bool QFtpServer::addUser(const QString &name, const QString &password,
                         const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                         QFtp::Permissions permissions)
{
    const auto user = d->userOf(name, storage, permissions);
    return user && addUser(*user, password);
}

bool QFtpServer::addUser(const QFtpUser &user, const QString &password)
{
    assertThreadOf(this);
    if (password.isEmpty()) {
        d->errorString = QStringLiteral("the password of \"%1\" is empty; see "
                                        "addUserWithoutPassword()")
                             .arg(user.name);
        return false;
    }
    return d->addUser(user, StoredPasswords{{{password.toUtf8(), {}, {}}}});
}

bool QFtpServer::addUserWithoutPassword(const QFtpUser &user)
{
    assertThreadOf(this);
    return d->addUser(user, NoPassword{});
}

bool QFtpServer::addUserWithoutPassword(const QString &name,
                                        const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                                        QFtp::Permissions permissions)
{
    const auto user = d->userOf(name, storage, permissions);
    return user && addUserWithoutPassword(*user);
}

bool QFtpServer::removeUser(const QString &name)
{
    assertThreadOf(this);
    const bool isThere =
        d->addedAccounts.removeIf([&](const auto &known) { return known.name == name; }) > 0;
    if (isThere)
        d->updateAuthenticator();
    return isThere;
}

void QFtpServer::setAuthenticator(std::shared_ptr<QFtpAuthenticator> authenticator)
{
    assertThreadOf(this);
    d->ownAuthenticator = std::move(authenticator);
    d->updateAuthenticator();
}

std::shared_ptr<QFtpAuthenticator> QFtpServer::ownUsers() const { return d->ownUsers; }

void QFtpServer::onCommand(QFtp::CommandHook hook)
{
    assertThreadOf(this);
    d->changeHooks([&](Hooks *hooks) { hooks->onCommand = std::move(hook); });
}

void QFtpServer::onAccess(QFtp::AccessHook hook)
{
    assertThreadOf(this);
    d->changeHooks([&](Hooks *hooks) { hooks->onAccess = std::move(hook); });
}

void QFtpServer::onUpload(QFtp::UploadHook hook)
{
    assertThreadOf(this);
    d->changeHooks([&](Hooks *hooks) { hooks->onUpload = std::move(hook); });
}

void QFtpServer::onGreeting(QFtp::GreetingHook hook)
{
    assertThreadOf(this);
    d->changeHooks([&](Hooks *hooks) { hooks->greeting = std::move(hook); });
}

bool QFtpServer::addCommand(const QFtpCommand &command)
{
    assertThreadOf(this);
    if (const QString problem = problemWith(command); !problem.isEmpty()) {
        d->errorString = problem;
        return false;
    }
    QFtpCommand own = command;
    if (own.syntax.isEmpty())
        own.syntax = own.verb;
    d->changeHooks(
        [&](Hooks *hooks) { hooks->commands.insert_or_assign(own.verb, OwnCommand(own)); });
    return true;
}

bool QFtpServer::removeCommand(const QByteArray &verb)
{
    assertThreadOf(this);
    bool wasThere = false;
    d->changeHooks([&](Hooks *hooks) { wasThere = hooks->commands.erase(verb) > 0; });
    return wasThere;
}

QMap<QString, QDateTime> QFtpServer::bans() const
{
    QMap<QString, QDateTime> result;
    if (!d->shared)
        return result;
    const auto bans = d->shared->guard.bans();
    for (auto ban = bans.cbegin(); ban != bans.cend(); ++ban)
        result.insert(ban.key().toString(),
                      QDateTime::fromSecsSinceEpoch(Guard::Clock::to_time_t(*ban)).toUTC());
    return result;
}

void QFtpServer::ban(const QHostAddress &address, std::chrono::seconds duration)
{
    assertThreadOf(this);
    d->loadBansOnce();
    d->shared->guard.ban(address, duration);
    if (d->cluster)
        d->cluster->ban(networkOf(address), duration);
    d->saveBans();
}

bool QFtpServer::unban(const QHostAddress &address)
{
    assertThreadOf(this);
    const bool wasBanned =
        d->cluster ? d->shared && d->shared->guard.unban(address) : d->banFile.unban(address);
    if (d->cluster)
        d->cluster->unban(networkOf(address));
    if (wasBanned)
        d->saveBans();
    return wasBanned;
}

bool QFtpServer::unban(const QString &address) { return unban(QHostAddress(address)); }

QList<QFtpSession *> QFtpServer::sessions() const
{
    assertThreadOf(this);
    QList<QFtpSession *> result;
    for (const auto &session : d->sessions)
        result.append(session.second);
    return result;
}

QFtpSession *QFtpServer::session(quint64 id) const
{
    assertThreadOf(this);
    const auto found = d->sessions.find(id);
    return found == d->sessions.end() ? nullptr : found->second;
}

void QFtpServer::checkThreads()
{
    assertThreadOf(this);
    d->checkThreads();
}

void QFtpServer::refreshActivity()
{
    assertThreadOf(this);
    if (!d->reception)
        return;
    for (const auto &worker : d->reception->workers())
        worker->post([](SessionWorker &thread) { thread.collectActivity(); });
}

void QFtpServer::setTranscripts(bool areWanted)
{
    assertThreadOf(this);
    if (!d->shared)
        d->makeShared();
    d->shared->wantsTranscripts = areWanted;
}

void QFtpServer::pauseAccepting()
{
    assertThreadOf(this);
    d->setPaused(true);
}

void QFtpServer::resumeAccepting()
{
    assertThreadOf(this);
    d->setPaused(false);
}

QList<QFtpTransfer> QFtpServer::transfers() const
{
    return d->shared ? d->shared->transfers.all() : QList<QFtpTransfer>();
}

QList<QFtpListener> QFtpServer::listeners() const
{
    QList<QFtpListener> result;
    if (!d->reception)
        return result;
    for (const auto &listener : d->reception->listeners()) {
        QFtpListener shown = listener->asked();
        shown.address = listener->serverAddress();
        shown.port = listener->serverPort();
        result.append(shown);
    }
    return result;
}

void QFtpServer::connectNotify(const QMetaMethod &) { d->updateWants(); }

// If the receiver is being deleted, Qt calls this while it holds the lock that isSignalConnected()
// needs, so the check runs later.
void QFtpServer::disconnectNotify(const QMetaMethod &)
{
    if (d)
        d->inbox->post([this] { d->updateWants(); });
}

#include "QFtpServer/moc_qftpserver.cpp"
