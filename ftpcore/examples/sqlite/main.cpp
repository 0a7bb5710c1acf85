// Keeps files in an SQLite database:    sqlite [PORT [DATABASE]]
#include "sqlitestorage.h"

#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QTemporaryDir directory;
    const QString file = arguments.value(2, directory.filePath("files.db"));
    QFtpServer server;
    server.addUser("ann", "secret", std::make_shared<SqliteStorage>(file));
    if (!server.listen(QHostAddress::LocalHost, arguments.value(1, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
