// Shows the sessions and transfers of a server in a window:    widgets [FOLDER [PORT]]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

QTableView *makeTable(QAbstractItemModel *model)
{
    auto *view = new QTableView;
    auto *sorted = new QSortFilterProxyModel(view);
    sorted->setSourceModel(model);
    sorted->setSortRole(QFtp::SortRole); // sorts numbers and times by value, not as text
    view->setModel(sorted);
    view->setSortingEnabled(true);
    return view;
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFtpServer server;
    if (!server.addUser("ann", "secret", QFtpLocalStorage::open(arguments.value(1, ".")))
        || !server.listen(QHostAddress::LocalHost, arguments.value(2, "2121").toUShort()))
        qFatal("%s", qPrintable(server.errorString()));

    QFtpSessionModel sessions(&server);
    QFtpTransferModel transfers(&server);
    QSplitter window(Qt::Vertical);
    window.setWindowTitle(QString("ftp://ann@127.0.0.1:%1").arg(server.serverPort()));
    window.resize(900, 500);
    window.addWidget(makeTable(&sessions));
    window.addWidget(makeTable(&transfers));
    window.show();
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
