// SPDX-License-Identifier: MIT
#ifndef QFTPHEALTH_H
#define QFTPHEALTH_H

#include <QFtpServer/qftpserver.h>

#if defined(QFTP_STATIC)
#define QFTP_WEB_EXPORT
#elif defined(QFTP_WEB_BUILD)
#define QFTP_WEB_EXPORT Q_DECL_EXPORT
#else
#define QFTP_WEB_EXPORT Q_DECL_IMPORT
#endif

/// Answers health checks of balancers and orchestrators over HTTP, on a port of its own. It is in a
/// library of its own, the component QFtpServer::Web.
///
/// GET /ready answers 200 while clients can log in (QFtpServer::isReady()), and 503 otherwise, such
/// as after shutDown(): a balancer sends clients elsewhere. GET /live answers 200 if all threads
/// that serve sessions answer within two seconds, and 503 otherwise: a program that watches the
/// server restarts it. Answers are short texts without secrets.
///
/// Thread: that of the server, whose event loop must run.
class QFTP_WEB_EXPORT QFtpHealth
{
public:
    /// Speaks for \a server, which must live as long.
    explicit QFtpHealth(QFtpServer *server);
    /// Stops listening.
    ~QFtpHealth();
    Q_DISABLE_COPY_MOVE(QFtpHealth)

    /// Listens there, and nowhere else; with port 0 the system chooses one.
    /// Errors: false; errorString() says why, and it does not listen.
    bool listen(const QHostAddress &address, quint16 port = 0);
    /// The port that it listens on; 0: none.
    quint16 port() const;
    /// The reason for the last failure, for people.
    QString errorString() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
