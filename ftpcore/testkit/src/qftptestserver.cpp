// SPDX-License-Identifier: MIT
#include <QFtpServer/qftptestserver.h>
#include <QtCore/qtemporarydir.h>

QFtpTestServer::QFtpTestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                               const QHostAddress &address, QFtp::FtpsMode mode)
{
    if (!storage) {
        m_memory = std::make_shared<QFtpMemoryStorage>();
        storage = m_memory;
    }
    m_server = new QFtpServer; // deleted in its thread
    if (!m_server->setConfiguration(config))
        qFatal("%s", qUtf8Printable(m_server->errorString()));
    m_server->addUser(QStringLiteral("ann"), QStringLiteral("secret"), std::move(storage));
    m_server->moveToThread(&m_thread);
    m_thread.start();
    run([&](QFtpServer &server) {
        QObject::connect(&server, &QFtpServer::transferFinished, &server,
                         [this](const QFtpTransfer &transfer) {
                             const std::lock_guard lock(m_mutex);
                             m_finished.append(transfer);
                         });
        if (!server.listen(address, 0, mode))
            qFatal("%s", qUtf8Printable(server.errorString()));
        m_port = server.serverPort();
    });
}

QFtpTestServer::~QFtpTestServer()
{
    run([](QFtpServer &server) { delete &server; });
    m_thread.quit();
    m_thread.wait();
}

QFtpConfig QFtpTestServer::defaults()
{
    QFtpConfig config;
    config.limits.loginDelay = std::chrono::milliseconds(0);
    config.limits.sessionsPerAddress = 0;
    config.guard.failures = 0;
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
    auto client = std::make_unique<QFtpTestClient>(m_port, QStringLiteral("127.0.0.1"), tlsUse);
    client->logIn();
    client->command("TYPE I");
    return client;
}

void QFtpTestServer::run(const std::function<void(QFtpServer &)> &job)
{
    QMetaObject::invokeMethod(
        m_server, [&] { job(*m_server); }, Qt::BlockingQueuedConnection);
}

QList<QFtpTransfer> QFtpTestServer::finished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

int QFtpTestServer::openSessions()
{
    int count = 0;
    run([&](QFtpServer &server) { count = int(server.sessions().size()); });
    return count;
}
