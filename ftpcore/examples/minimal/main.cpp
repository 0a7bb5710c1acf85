// SPDX-License-Identifier: MIT
// Shares a folder with the user "ann", password "secret":    example-minimal FOLDER [PORT]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtpServer server;
    server.addUser("ann", "secret", QFtpLocalStorage::open(arguments.value(1, ".")));
    if (!server.listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    printf("ftp://ann@127.0.0.1:%d\n", server.serverPort());
    fflush(stdout);
    return application.exec();
}
