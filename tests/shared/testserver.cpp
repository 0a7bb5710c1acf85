// SPDX-License-Identifier: MIT
#include "testserver.h"

#include <QtCore/qtemporarydir.h>

using namespace QFtp::Internal;

namespace {

QFtpConfig addTls(QFtpConfig config)
{
    static const QTemporaryDir directory;
    config.tls.enabled = true;
    config.tls.directory = directory.path();
    config.tls.dataSessionReuse = QFtp::DataSessionReuse::Required;
    return config;
}

} // namespace

TestServer::TestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                       const QHostAddress &address, std::optional<QFtp::FtpsMode> mode)
{
    if (!mode)
        mode = ScriptClient::tlsOfThisRun() == TlsUse::Implicit ? QFtp::FtpsMode::Implicit
                                                                : QFtp::FtpsMode::Explicit;
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
        if (!server.listen(address, 0, *mode))
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
    config.guard.failures = 0;
    return ScriptClient::tlsOfThisRun() == TlsUse::Plain ? config : addTls(config);
}

QFtpConfig TestServer::withTls(QFtp::DataSessionReuse reuse)
{
    QFtpConfig config = addTls(defaults());
    config.tls.dataSessionReuse = reuse;
    return config;
}

std::unique_ptr<ScriptClient> TestServer::connected(TlsUse use) const
{
    return std::make_unique<ScriptClient>(m_port, QStringLiteral("127.0.0.1"), use);
}

std::unique_ptr<ScriptClient> TestServer::loggedIn() const
{
    auto client = connected();
    client->logIn();
    return client;
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
