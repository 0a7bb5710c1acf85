// Shows the transfers of a server in QML:    qml [FOLDER [PORT]]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtpServer server;
    if (!server.addUser("ann", "secret", QFtpLocalStorage::open(arguments.value(1, ".")))
        || !server.listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));

    QFtpTransferModel transfers(&server);
    QQmlApplicationEngine engine;
    engine.setInitialProperties(
        {{"transfers", QVariant::fromValue(&transfers)}, {"port", server.serverPort()}});
    engine.load(QUrl("qrc:/main.qml"));
    if (engine.rootObjects().isEmpty())
        return 1;
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
