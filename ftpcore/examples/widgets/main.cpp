// Shows the sessions and transfers of a server in a window, and goes on in the tray:
//     widgets [FOLDER [PORT]]
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QSystemTrayIcon>
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

    QMenu menu;
    menu.addAction("Show", &window, &QWidget::show);
    menu.addAction("Quit", &application, &QApplication::quit);
    QSystemTrayIcon tray(window.style()->standardIcon(QStyle::SP_DriveNetIcon));
    tray.setContextMenu(&menu);
    const auto showCount = [&] {
        tray.setToolTip(QString("%1 sessions").arg(sessions.rowCount()));
    };
    QObject::connect(&sessions, &QAbstractItemModel::rowsInserted, &tray, showCount);
    QObject::connect(&sessions, &QAbstractItemModel::rowsRemoved, &tray, showCount);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        application.setQuitOnLastWindowClosed(false);
        tray.show();
    }
    qInfo("ftp://ann@127.0.0.1:%d", server.serverPort());
    return application.exec();
}
