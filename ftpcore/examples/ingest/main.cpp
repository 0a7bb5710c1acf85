// Takes pictures from cameras, each under a name of its own, and keeps them:    ingest [PORT]
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QUuid>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFtpServer server;
    server.addUser("ann", "secret", std::make_shared<QFtpMemoryStorage>());
    // Cameras call every picture the same.
    server.onUpload([](QFtpUpload &upload) -> QFtpResult<void> {
        char start[2] = {};
        const auto file = upload.open();
        if (!file || !(*file)->read(start, 2) || start[0] != '\xff' || start[1] != '\xd8')
            return QFtpError::forClient(QFtp::ErrorKind::NameNotAllowed, "Only JPEG, please.");
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        return upload.setPath(upload.path().parent().child(id + ".jpg"));
    });
    server.onAccess([](const QFtpAccessRequest &request) -> QFtpResult<void> {
        if (request.needed & (QFtp::Permission::Delete | QFtp::Permission::Rename))
            return QFtpError::forClient(QFtp::ErrorKind::PermissionDenied, "Kept for a year.");
        return {};
    });
    QFtpCommand command;
    command.verb = "SITE CAMERA";
    command.needsArgument = true;
    command.run = [](const QFtpCommandRequest &request) -> QFtpResult<QFtpReply> {
        request.caller.setAttribute("camera", QString::fromUtf8(request.argument));
        return QFtpReply{200, "Hello, camera " + QString::fromUtf8(request.argument) + "."};
    };
    server.addCommand(command);
    QObject::connect(&server, &QFtpServer::transferFinished, [](const QFtpTransfer &transfer) {
        qInfo("%s", QJsonDocument(transfer.toJson()).toJson(QJsonDocument::Compact).constData());
    });
    if (!server.listen(QHostAddress::LocalHost,
                       application.arguments().value(1, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
