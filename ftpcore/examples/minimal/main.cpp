// Shares a folder with the user "ann", whose password is "secret":    minimal FOLDER [PORT]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtpServer server;
    if (!server.addUser("ann", "secret", QFtpLocalStorage::open(arguments.value(1, ".")))
        || !server.listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
