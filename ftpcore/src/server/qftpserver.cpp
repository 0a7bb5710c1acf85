// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "server/qftpserver_p.h"

#include <QtCore/qmetaobject.h>

using namespace QFtp::Internal;

QFtpServer::QFtpServer(QObject *parent) :
    QObject(parent), d(std::make_unique<QFtpServerPrivate>(this))
{
    qRegisterMetaType<QFtpTransfer>();
}

QFtpServer::~QFtpServer() = default;

bool QFtpServer::listen(const QHostAddress &address, quint16 port, QFtp::FtpsMode mode)
{
    assertThreadOf(this);
    return d->listen(address, port, mode);
}

bool QFtpServer::listenOn(qintptr descriptor, QFtp::FtpsMode mode)
{
    assertThreadOf(this);
    return d->listenOn(descriptor, mode);
}

bool QFtpServer::listenAsConfigured()
{
    assertThreadOf(this);
    for (const QString &text : d->config->addresses) {
        const QHostAddress address =
            text.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(text);
        const quint16 implicitPort = d->config->tls.enabled ? d->config->tls.implicitPort : 0;
        if (!d->listen(address, d->config->port, QFtp::FtpsMode::Explicit)
            || (implicitPort > 0 && !d->listen(address, implicitPort, QFtp::FtpsMode::Implicit))) {
            stopListening();
            return false;
        }
    }
    return true;
}

bool QFtpServer::isListening() const { return !d->listeners.isEmpty(); }

quint16 QFtpServer::serverPort() const
{
    return isListening() ? d->listeners.first()->serverPort() : 0;
}

QHostAddress QFtpServer::serverAddress() const
{
    return isListening() ? d->listeners.first()->serverAddress() : QHostAddress();
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

void QFtpServer::addUser(const QString &name, const QString &password,
                         std::shared_ptr<QFtpStorage> storage, QFtp::Permissions permissions)
{
    assertThreadOf(this);
    QFtpUser user;
    user.name = name;
    user.mounts = {{QFtpPath(), std::move(storage), std::nullopt}};
    user.permissions = permissions;
    Account account{name, NoPassword{}, [user]() -> QFtpResult<QFtpUser> { return user; }};
    if (!password.isEmpty())
        account.password = StoredPassword{password.toUtf8(), {}, {}};
    d->addedAccounts.append(account);
    d->updateAuthenticator();
}

bool QFtpServer::addUser(const QString &name, const QString &password,
                         const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                         QFtp::Permissions permissions)
{
    if (!storage) {
        d->errorString = storage.error().detail();
        return false;
    }
    addUser(name, password, *storage, permissions);
    return true;
}

void QFtpServer::setAuthenticator(std::shared_ptr<QFtpAuthenticator> authenticator)
{
    assertThreadOf(this);
    d->ownAuthenticator = std::move(authenticator);
    d->updateAuthenticator();
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
    if (!d->shared)
        return;
    d->shared->guard.ban(address, duration);
    d->saveBans();
}

bool QFtpServer::unban(const QHostAddress &address)
{
    assertThreadOf(this);
    const bool wasBanned = d->shared && d->shared->guard.unban(address);
    if (wasBanned)
        d->saveBans();
    return wasBanned;
}

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
    for (const auto &worker : d->workers)
        worker->post([](SessionWorker &thread) { thread.collectActivity(); });
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
