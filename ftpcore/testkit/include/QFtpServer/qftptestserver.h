// SPDX-License-Identifier: MIT
#ifndef QFTPTESTSERVER_H
#define QFTPTESTSERVER_H

#include <functional>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QFtpServer/qftptestclient.h>

/// A server for tests, of the component QFtpServer::TestKit, in its own thread, so the test may
/// block. It listens on a port of 127.0.0.1 that the system chooses; the user "ann" with the
/// password "secret" may do everything.
///
/// \code
/// QFtpTestServer server(std::make_shared<MyStorage>());
/// const auto client = server.loggedIn();
/// QCOMPARE(client->download("RETR report.csv"), expected);
/// \endcode
///
/// Thread: any except its own.
class QFtpTestServer
{
public:
    /// Serves \a storage; null: memory(). If that fails, qFatal() ends the test.
    explicit QFtpTestServer(std::shared_ptr<QFtpStorage> storage = nullptr,
                            const QFtpConfig &config = defaults(),
                            const QHostAddress &address = QHostAddress::LocalHost,
                            QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// Ends all sessions at once.
    ~QFtpTestServer();
    Q_DISABLE_COPY_MOVE(QFtpTestServer)

    /// Settings for tests: no delay after wrong passwords, no bans, any number of sessions from one
    /// address, and files are accessed with the rights of this process, even of root.
    static QFtpConfig defaults();
    /// The same with TLS, with a self-signed certificate that all servers of a process share. Data
    /// connections must resume the TLS session.
    static QFtpConfig withTls();

    /// The port that the server listens on.
    quint16 port() const;
    /// The files served if no storage was given.
    QFtpMemoryStorage &memory() const;
    /// Returns a client logged in as ann, with TYPE I: no bytes are converted. If the login fails,
    /// QFtpTestClient::lastReply() says why.
    std::unique_ptr<QFtpTestClient> loggedIn(
        QFtpTestClient::TlsUse tlsUse = QFtpTestClient::TlsUse::Plain) const;
    /// Runs \a job in the server's thread and waits until it ends. Not from that thread.
    void run(const std::function<void(QFtpServer &)> &job);
    /// The transfers that have ended so far.
    QList<QFtpTransfer> finished() const;
    /// The number of open sessions.
    int openSessions();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
