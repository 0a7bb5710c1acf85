// SPDX-License-Identifier: MIT
#include "testserver.h"

TestServer::TestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                       const QHostAddress &address)
{
    if (!storage) {
        m_memory = std::make_shared<QFtpMemoryStorage>();
        storage = m_memory;
    }
    m_server = new QFtpServer; // deleted in its thread
    m_server->setConfiguration(config);
    m_server->addUser(QStringLiteral("ann"), QStringLiteral("secret"), std::move(storage));
    m_server->moveToThread(&m_thread);
    m_thread.start();
    run([&](QFtpServer &server) {
        QObject::connect(&server, &QFtpServer::transferFinished, &server,
                         [this](const QFtpTransfer &transfer) {
                             const std::lock_guard lock(m_mutex);
                             m_finished.append(transfer);
                         });
        if (!server.listen(address))
            qFatal("%s", qUtf8Printable(server.errorString()));
        m_port = server.serverPort();
    });
}

TestServer::~TestServer()
{
    run([](QFtpServer &server) { delete &server; });
    m_thread.quit();
    m_thread.wait();
}

QFtpConfig TestServer::defaults()
{
    QFtpConfig config;
    config.limits.loginDelay = std::chrono::milliseconds(0);
    config.limits.sessionsPerAddress = 0;
    return config;
}

void TestServer::run(const std::function<void(QFtpServer &)> &job)
{
    QMetaObject::invokeMethod(
        m_server, [&] { job(*m_server); }, Qt::BlockingQueuedConnection);
}

QList<QFtpTransfer> TestServer::finished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

int TestServer::openSessions()
{
    int count = 0;
    run([&](QFtpServer &server) { count = int(server.sessions().size()); });
    return count;
}
