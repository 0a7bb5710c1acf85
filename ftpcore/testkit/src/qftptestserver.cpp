// SPDX-License-Identifier: MIT
#include <mutex>
#include <QFtpServer/qftptestserver.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>

class QFtpTestServer::Private
{
public:
    std::shared_ptr<QFtpMemoryStorage> memory;
    QThread thread;
    QFtpServer *server = nullptr; // lives in thread
    quint16 port = 0;
    std::mutex mutex;
    QList<QFtpTransfer> finished;
};

QFtpTestServer::QFtpTestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                               const QHostAddress &address, QFtp::FtpsMode mode) :
    d(std::make_unique<Private>())
{
    if (!storage) {
        d->memory = std::make_shared<QFtpMemoryStorage>();
        storage = d->memory;
    }
    d->server = new QFtpServer; // deleted in its thread
    if (!d->server->setConfiguration(config))
        qFatal("%s", qUtf8Printable(d->server->errorString()));
    d->server->addUser(QStringLiteral("ann"), QStringLiteral("secret"), std::move(storage));
    d->server->moveToThread(&d->thread);
    d->thread.start();
    run([&](QFtpServer &server) {
        QObject::connect(&server, &QFtpServer::transferFinished, &server,
                         [this](const QFtpTransfer &transfer) {
                             const std::lock_guard lock(d->mutex);
                             d->finished.append(transfer);
                         });
        if (!server.listen(address, 0, mode))
            qFatal("%s", qUtf8Printable(server.errorString()));
        d->port = server.serverPort();
    });
}

QFtpTestServer::~QFtpTestServer()
{
    run([](QFtpServer &server) { delete &server; });
    d->thread.quit();
    d->thread.wait();
}

quint16 QFtpTestServer::port() const { return d->port; }

QFtpMemoryStorage &QFtpTestServer::memory() const { return *d->memory; }

QFtpConfig QFtpTestServer::defaults()
{
    QFtpConfig config;
    config.limits.loginDelay = std::chrono::milliseconds(0);
    config.limits.sessionsPerAddress = 0;
    config.limits.strangers = config.limits.strangersPerAddress = 0;
    config.guard.failures = 0;
    config.server.systemUser = QStringLiteral("root"); // of effect only if the tests run as root
    return config;
}

QFtpConfig QFtpTestServer::withTls()
{
    static const QTemporaryDir directory; // holds the certificate
    QFtpConfig config = defaults();
    config.tls.enabled = true;
    config.tls.directory = directory.path();
    config.tls.dataSessionReuse = QFtp::DataSessionReuse::Required;
    return config;
}

std::unique_ptr<QFtpTestClient> QFtpTestServer::loggedIn(QFtpTestClient::TlsUse tlsUse) const
{
    auto client = std::make_unique<QFtpTestClient>(d->port, QStringLiteral("127.0.0.1"), tlsUse);
    client->logIn();
    client->command("TYPE I");
    return client;
}

void QFtpTestServer::run(const std::function<void(QFtpServer &)> &job)
{
    QMetaObject::invokeMethod(
        d->server, [&] { job(*d->server); }, Qt::BlockingQueuedConnection);
}

QList<QFtpTransfer> QFtpTestServer::finished() const
{
    const std::lock_guard lock(d->mutex);
    return d->finished;
}

int QFtpTestServer::openSessions()
{
    int count = 0;
    run([&](QFtpServer &server) { count = int(server.sessions().size()); });
    return count;
}
