// SPDX-License-Identifier: MIT
// A server that lives longer than the application object: the process must still end.
#include <memory>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qcoreapplication.h>
#include <QtNetwork/qtcpsocket.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    static QFtpServer server;
    server.addUser(QStringLiteral("ann"), QStringLiteral("secret"),
                   std::make_shared<QFtpMemoryStorage>());
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    static auto *client = new QTcpSocket; // its session is still open at the end
    QObject::connect(client, &QIODevice::readyRead, &application, &QCoreApplication::quit);
    client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    return application.exec();
}
