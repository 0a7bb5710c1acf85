// SPDX-License-Identifier: MIT
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpqml.h>
#include <QtQml/qqml.h>

class Q_DECL_HIDDEN QFtpQmlUser::Private
{
public:
    QString name;
    QString password;
    QUrl folder;
    bool isWritable = false;
    bool needsPassword = true;
};

QFtpQmlUser::QFtpQmlUser(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) { }

QFtpQmlUser::~QFtpQmlUser() = default;

QString QFtpQmlUser::name() const { return d->name; }

void QFtpQmlUser::setName(const QString &name)
{
    if (std::exchange(d->name, name) != name)
        Q_EMIT changed();
}

QString QFtpQmlUser::password() const { return d->password; }

void QFtpQmlUser::setPassword(const QString &password)
{
    if (std::exchange(d->password, password) != password)
        Q_EMIT changed();
}

QUrl QFtpQmlUser::folder() const { return d->folder; }

void QFtpQmlUser::setFolder(const QUrl &folder)
{
    if (std::exchange(d->folder, folder) != folder)
        Q_EMIT changed();
}

bool QFtpQmlUser::isWritable() const { return d->isWritable; }

void QFtpQmlUser::setWritable(bool isWritable)
{
    if (std::exchange(d->isWritable, isWritable) != isWritable)
        Q_EMIT changed();
}

bool QFtpQmlUser::needsPassword() const { return d->needsPassword; }

void QFtpQmlUser::setNeedsPassword(bool needsPassword)
{
    if (std::exchange(d->needsPassword, needsPassword) != needsPassword)
        Q_EMIT changed();
}

class Q_DECL_HIDDEN QFtpQmlServer::Private
{
public:
    explicit Private(QFtpQmlServer *server) : q(server) { }

    void fail(const QString &text)
    {
        error = text;
        Q_EMIT q->errorOccurred(text);
    }

    // The server's users become those of the list: names may have changed.
    void updateUsers()
    {
        for (const QString &name : std::as_const(known))
            q->removeUser(name);
        known.clear();
        for (const QFtpQmlUser *user : std::as_const(users)) {
            const auto storage = QFtpLocalStorage::open(user->folder().toLocalFile());
            const auto permissions =
                user->isWritable() ? QFtp::Permission::ReadWrite : QFtp::Permission::ReadOnly;
            const bool isAdded = user->needsPassword()
                ? q->addUser(user->name(), user->password(), storage, permissions)
                : q->addUserWithoutPassword(user->name(), storage, permissions);
            if (isAdded)
                known.append(user->name());
            else
                fail(q->errorString());
        }
    }

    void updateTls()
    {
        QFtpConfig config = q->configuration();
        config.tls.enabled = usesTls;
        if (!q->setConfiguration(config))
            fail(q->errorString());
    }

    void listen()
    {
        QHostAddress host(QHostAddress::Any);
        if (!address.isEmpty() && !host.setAddress(address))
            fail(QFtpQmlServer::tr("\"%1\" is no address").arg(address));
        else if (!q->listen(host, quint16(port)))
            fail(q->errorString());
    }

    QFtpQmlServer *const q;
    QList<QFtpQmlUser *> users;
    QStringList known; // the names of the users added
    QString address;
    QString error;
    int port = 0;
    bool isActive = true;
    bool usesTls = false;
    bool isStopping = false;
    bool isComplete = true; // false: QML is setting the first properties
};

QFtpQmlServer::QFtpQmlServer(QObject *parent) :
    QFtpServer(parent), d(std::make_unique<Private>(this))
{
    connect(this, &QFtpServer::stopped, this, [this] {
        d->isStopping = false;
        if (d->isActive) // it has been activated again meanwhile
            d->listen();
    });
}

QFtpQmlServer::~QFtpQmlServer() = default;

bool QFtpQmlServer::isActive() const { return d->isActive; }

void QFtpQmlServer::setActive(bool isActive)
{
    if (std::exchange(d->isActive, isActive) == isActive)
        return;
    if (d->isComplete && !isActive) {
        d->isStopping = true;
        close();
    } else if (d->isComplete && !d->isStopping) {
        d->listen();
    }
    Q_EMIT activeChanged();
}

QString QFtpQmlServer::address() const { return d->address; }

void QFtpQmlServer::setAddress(const QString &address)
{
    if (std::exchange(d->address, address) != address)
        Q_EMIT addressChanged();
}

int QFtpQmlServer::port() const { return d->port; }

void QFtpQmlServer::setPort(int port)
{
    if (std::exchange(d->port, qBound(0, port, 65535)) != port)
        Q_EMIT addressChanged();
}

bool QFtpQmlServer::usesTls() const { return d->usesTls; }

void QFtpQmlServer::setUsesTls(bool usesTls)
{
    if (std::exchange(d->usesTls, usesTls) == usesTls)
        return;
    if (d->isComplete)
        d->updateTls();
    Q_EMIT tlsChanged();
}

QString QFtpQmlServer::error() const { return d->error; }

QQmlListProperty<QFtpQmlUser> QFtpQmlServer::users()
{
    const auto append = [](QQmlListProperty<QFtpQmlUser> *list, QFtpQmlUser *user) {
        auto *server = static_cast<QFtpQmlServer *>(list->object);
        Private *own = server->d.get();
        own->users.append(user);
        const auto update = [own] {
            if (own->isComplete)
                own->updateUsers();
        };
        connect(user, &QFtpQmlUser::changed, server, update);
        connect(user, &QObject::destroyed, server, [own, user, update] {
            own->users.removeOne(user);
            update();
        });
        update();
    };
    const auto count = [](QQmlListProperty<QFtpQmlUser> *list) {
        return static_cast<QFtpQmlServer *>(list->object)->d->users.size();
    };
    const auto at = [](QQmlListProperty<QFtpQmlUser> *list, qsizetype index) {
        return static_cast<QFtpQmlServer *>(list->object)->d->users.at(index);
    };
    const auto clear = [](QQmlListProperty<QFtpQmlUser> *list) {
        auto *server = static_cast<QFtpQmlServer *>(list->object);
        for (QFtpQmlUser *user : std::as_const(server->d->users))
            user->disconnect(server);
        server->d->users.clear();
        server->d->updateUsers();
    };
    return {this, nullptr, append, count, at, clear};
}

void QFtpQmlServer::classBegin() { d->isComplete = false; }

void QFtpQmlServer::componentComplete()
{
    d->isComplete = true;
    d->updateUsers();
    if (d->usesTls)
        d->updateTls();
    if (d->isActive)
        d->listen();
}

void QFtp::registerQmlTypes()
{
    constexpr const char *Uri = "QFtpServer";
    qmlRegisterType<QFtpQmlServer>(Uri, 1, 0, "FtpServer");
    qmlRegisterType<QFtpQmlUser>(Uri, 1, 0, "FtpUser");
    qmlRegisterType<QFtpSessionModel>(Uri, 1, 0, "FtpSessionModel");
    qmlRegisterType<QFtpTransferModel>(Uri, 1, 0, "FtpTransferModel");
    qmlRegisterType<QFtpUserModel>(Uri, 1, 0, "FtpUserModel");
    qmlRegisterAnonymousType<QFtpServer>(Uri, 1);
    qmlRegisterUncreatableType<QFtpSession>(Uri, 1, 0, "FtpSession",
                                            QStringLiteral("a server creates its sessions"));
}

#include "QFtpServer/moc_qftpqml.cpp"
