// Runs a server that is written in QML:    qml [FOLDER [PORT]]
#include <QFtpServer/qftpqml.h>
#include <QtCore/QDir>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtp::registerQmlTypes();
    QQmlApplicationEngine engine;
    engine.setInitialProperties(
        {{"folder", QUrl::fromLocalFile(QDir(arguments.value(1, ".")).absolutePath())},
         {"port", arguments.value(2, "2121").toInt()}});
    engine.load(QUrl("qrc:/main.qml"));
    return engine.rootObjects().isEmpty() ? 1 : application.exec();
}
