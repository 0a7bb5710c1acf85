// Asks a web service who may log in:    httplogin URL [PORT]
// The service gets the name and the password by HTTP Basic authentication. 200 lets the user in.
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

class HttpAuthenticator : public QFtpAuthenticator
{
public:
    explicit HttpAuthenticator(const QUrl &url) : m_url(url)
    {
        m_network->setTransferTimeout(10000);
        m_network->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_network, &QObject::deleteLater);
        m_thread.start();
    }
    ~HttpAuthenticator() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    // Nobody gets in without a password, so the server need not ask at USER.
    bool answersUser() const override { return false; }

    // The service may take its time: no thread waits for it.
    void authenticateLater(const QFtpCredentials &credentials,
                           const QFtpLoginAnswer &answer) override
    {
        QMetaObject::invokeMethod(m_network, [this, credentials, answer] {
            QNetworkRequest request(m_url);
            const QByteArray login =
                credentials.userName.toUtf8() + ':' + credentials.password.value_or("");
            request.setRawHeader("Authorization", "Basic " + login.toBase64());
            QNetworkReply *reply = m_network->get(request);
            QObject::connect(reply, &QNetworkReply::finished, reply,
                             [this, reply, answer, name = credentials.userName] {
                                 reply->deleteLater();
                                 answer(result(*reply, name));
                             });
        });
    }

private:
    QFtpResult<QFtpUser> result(QNetworkReply &reply, const QString &name) const
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 401 || status == 403)
            return QFtp::ErrorKind::LoginFailed;
        if (status != 200) // the client gets 421; it is not a wrong password
            return QFtpError(QFtp::ErrorKind::Unavailable, reply.errorString());
        QFtpUser user;
        user.name = name;
        user.mounts = {QFtpMount(QFtpPath(), m_files)};
        user.permissions = QFtp::Permission::ReadWrite;
        return user;
    }

    const QUrl m_url;
    const std::shared_ptr<QFtpStorage> m_files = std::make_shared<QFtpMemoryStorage>();
    QThread m_thread;
    QNetworkAccessManager *const m_network = new QNetworkAccessManager;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtpServer server;
    server.setAuthenticator(std::make_shared<HttpAuthenticator>(QUrl(arguments.value(1))));
    if (!server.listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    qInfo("ftp://127.0.0.1:%d", server.serverPort());
    return application.exec();
}
