// SPDX-License-Identifier: MIT
#ifndef QFTPTESTSERVER_H
#define QFTPTESTSERVER_H

#include <functional>
#include <mutex>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QFtpServer/qftptestclient.h>
#include <QtCore/qthread.h>

/// A server for tests, in a thread of its own: the test may block. It listens on 127.0.0.1, on a port
/// that the system chooses; "ann" with the password "secret" may do everything.
///
/// \code
/// QFtpTestServer server(std::make_shared<MyStorage>());
/// const auto client = server.loggedIn();
/// QCOMPARE(client->download("RETR report.csv"), expected);
/// \endcode
///
/// Thread: any, but its own.
class QFtpTestServer
{
public:
    /// Serves \a storage; null: memory(). What can't be served so ends the test by qFatal().
    explicit QFtpTestServer(std::shared_ptr<QFtpStorage> storage = nullptr,
                            const QFtpConfig &config = defaults(),
                            const QHostAddress &address = QHostAddress::LocalHost,
                            QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// Ends all sessions at once.
    ~QFtpTestServer();
    Q_DISABLE_COPY_MOVE(QFtpTestServer)

    /// Settings for tests: wrong passwords cost no time, and nobody is banned.
    static QFtpConfig defaults();
    /// The same, with TLS: a self-signed certificate that all servers of a process share.
    static QFtpConfig withTls();

    /// The port listened on.
    quint16 port() const { return m_port; }
    /// The files that are served where no storage was given.
    QFtpMemoryStorage &memory() const { return *m_memory; }
    /// A client that has logged in as ann, with TYPE I: bytes come and go as they are.
    std::unique_ptr<QFtpTestClient> loggedIn(
        QFtpTestClient::TlsUse tlsUse = QFtpTestClient::TlsUse::Plain) const;
    /// Runs \a job in the server's thread and waits for it.
    void run(const std::function<void(QFtpServer &)> &job);
    /// The transfers that have ended so far.
    QList<QFtpTransfer> finished() const;
    /// How many sessions are open.
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
