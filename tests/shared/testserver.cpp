// SPDX-License-Identifier: MIT
#include "testserver.h"

#include "scriptclient.h"

#include <QtCore/qtemporarydir.h>

TestServer::TestServer(std::shared_ptr<QFtpStorage> storage, const QFtpConfig &config,
                       const QHostAddress &address, std::optional<QFtp::FtpsMode> mode)
{
    using QFtp::Internal::ScriptClient;
    using QFtp::Internal::TlsUse;
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
    if (QFtp::Internal::ScriptClient::tlsOfThisRun() != QFtp::Internal::TlsUse::Plain)
        config.tls = tls();
    return config;
}

QFtpConfig::Tls TestServer::tls()
{
    static const QTemporaryDir directory;
    QFtpConfig::Tls tls;
    tls.enabled = true;
    tls.directory = directory.path();
    tls.dataSessionReuse = QFtp::DataSessionReuse::Required;
    return tls;
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
