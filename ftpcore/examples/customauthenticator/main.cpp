// Lets users in if their password is their name spelled backwards:    customauthenticator [PORT]
#include <algorithm>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

/// Called in threads of the server, for several clients at once. It may wait for a database.
class ReversedAuthenticator : public QFtpAuthenticator
{
public:
    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
    {
        QByteArray wanted = credentials.userName.toUtf8();
        std::reverse(wanted.begin(), wanted.end());
        // The first call, at USER, has no password: LoginFailed then means "ask for it".
        if (wanted.isEmpty() || credentials.password != wanted)
            return QFtp::ErrorKind::LoginFailed;
        QFtpUser user;
        user.name = credentials.userName;
        user.permissions = QFtp::Permission::ReadWrite;
        user.mounts = {{QFtpPath(), m_files, std::nullopt},
                       {QFtpPath().child("public"), m_public, QFtp::Permission::ReadOnly}};
        return user;
    }

private:
    const std::shared_ptr<QFtpStorage> m_files = std::make_shared<QFtpMemoryStorage>();
    const std::shared_ptr<QFtpStorage> m_public = std::make_shared<QFtpMemoryStorage>();
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpServer server;
    server.setAuthenticator(std::make_shared<ReversedAuthenticator>());
    if (!server.listen(QHostAddress::LocalHost,
                       application.arguments().value(1, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    QObject::connect(&server, &QFtpServer::loggedIn, &server, [](QFtpSession *session) {
        qInfo("%s from %s: logged in", qPrintable(session->userName()),
              qPrintable(session->peerAddress().toString()));
    });
    QObject::connect(&server, &QFtpServer::loginRefused, &server,
                     [](QFtpSession *session, const QString &name, QFtp::ErrorKind reason) {
                         qInfo("%s from %s: refused, %s", qPrintable(name),
                               qPrintable(session->peerAddress().toString()),
                               reason == QFtp::ErrorKind::LoginFailed ? "wrong" : "for a reason");
                     });
    qInfo("ftp://127.0.0.1:%d", server.serverPort());
    return application.exec();
}
