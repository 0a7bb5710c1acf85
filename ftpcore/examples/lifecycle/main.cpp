// Serves one session, starts again with other settings, serves another one, and ends:
//     lifecycle [FOLDER [PORT]]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    auto *server = new QFtpServer(&application);
    server->addUser("ann", "secret", QFtpLocalStorage::open(arguments.value(1, ".")));

    const auto listen = [=] {
        if (!server->listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
            qFatal("%s", qPrintable(server->errorString()));
        qInfo("ftp://ann@127.0.0.1:%d", server->serverPort());
    };
    // Running transfers may end, new clients are refused, and stopped() comes after everything.
    QObject::connect(server, &QFtpServer::sessionClosed, server,
                     [=] { server->shutDown(std::chrono::seconds(10)); });
    QObject::connect(server, &QFtpServer::stopped, server, [=] {
        if (server->configuration().server.welcome == "Once more.") {
            server->deleteLater(); // plain delete would do as well, even here
            return;
        }
        QFtpConfig config = server->configuration();
        config.server.welcome = "Once more.";
        server->setConfiguration(config);
        listen(); // users, bans and hooks are still there
    });
    QObject::connect(server, &QObject::destroyed, &application, &QCoreApplication::quit);
    listen();
    return application.exec();
}
