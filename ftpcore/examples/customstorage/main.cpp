// Serves reports that it generates on demand:    customstorage [PORT]
#include "reportstorage.h"

#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpServer server;
    server.addUser("ann", "secret", std::make_shared<ReportStorage>(), QFtp::Permission::ReadOnly);
    if (!server.listen(QHostAddress::LocalHost,
                       application.arguments().value(1, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    QObject::connect(&server, &QFtpServer::transferFinished, &server,
                     [](const QFtpTransfer &transfer) {
                         qInfo("%s received %s: %lld bytes", qPrintable(transfer.userName),
                               transfer.path.constData(), transfer.transferredBytes);
                     });
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
