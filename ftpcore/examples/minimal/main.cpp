// SPDX-License-Identifier: MIT
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpServer server;
    server.addUser("ann", "secret", QFtpLocalStorage::open("/srv/ftp"));
    if (!server.listen(QHostAddress::LocalHost, 2121))
        qFatal("%s", qPrintable(server.errorString()));
    return application.exec();
}
