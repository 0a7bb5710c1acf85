// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTSERVER_H
#define QFTP_TESTS_TESTSERVER_H

#include "scriptclient.h"

#include <functional>
#include <mutex>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qthread.h>

/// A server in a thread of its own, so that a test may block. It listens on 127.0.0.1, on a port
/// that the system chose; "ann" with the password "secret" may do everything.
class TestServer
{
public:
    explicit TestServer(std::shared_ptr<QFtpStorage> storage = nullptr,
                        const QFtpConfig &config = defaults(),
                        const QHostAddress &address = QHostAddress::LocalHost,
                        std::optional<QFtp::FtpsMode> mode = std::nullopt);
    ~TestServer();

    /// Settings for tests: no delay for wrong passwords; with TLS if ScriptClient uses it.
    static QFtpConfig defaults();
    /// The same, with TLS: a self-signed certificate that all tests of a process share.
    static QFtpConfig withTls(QFtp::DataSessionReuse reuse = QFtp::DataSessionReuse::Required);

    quint16 port() const { return m_port; }
    QFtpMemoryStorage &memory() const { return *m_memory; }
    /// A client that has read the greeting and secured both connections.
    std::unique_ptr<QFtp::Internal::ScriptClient> connected(
        QFtp::Internal::TlsUse use = QFtp::Internal::TlsUse::Explicit) const;
    /// The same, logged in.
    std::unique_ptr<QFtp::Internal::ScriptClient> loggedIn() const;
    /// Runs \a job in the server's thread and waits for it.
    void run(const std::function<void(QFtpServer &)> &job);
    /// Transfers that have ended so far.
    QList<QFtpTransfer> finished() const;
    int openSessions();

private:
    std::shared_ptr<QFtpMemoryStorage> m_memory;
    QThread m_thread;
    QFtpServer *m_server = nullptr; // lives in m_thread
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<QFtpTransfer> m_finished;
};

#endif
