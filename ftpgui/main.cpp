// SPDX-License-Identifier: MIT
#include "app/appearance.h"
#include "app/languages.h"
#include "app/singleinstance.h"
#include "window/mainwindow.h"
#include "window/trayicon.h"

#include <modules/modules.h>
#include <QtCore/qcommandlineparser.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtWidgets/qapplication.h>

namespace {

struct Options
{
    QString configFile;
    QString folder;
    bool isMinimised = false;
};

Options parse()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Shares folders over FTP and FTPS."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(
        {QStringLiteral("c"), QStringLiteral("config")},
        QCoreApplication::translate("main",
                                    "The configuration file; ftpd-headless can use the same file."),
        QStringLiteral("FILE"),
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
            + QStringLiteral("/ftpd.toml"));
    const QCommandLineOption minimised(
        {QStringLiteral("m"), QStringLiteral("minimised")},
        QCoreApplication::translate("main", "Start in the tray, without the window."));
    parser.addOptions({config, minimised});
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 QCoreApplication::translate("main", "A folder to share."),
                                 QStringLiteral("[FOLDER]"));
    parser.process(*QCoreApplication::instance());
    const QStringList folders = parser.positionalArguments();
    return {parser.value(config),
            folders.isEmpty() ? QString() : QFileInfo(folders.first()).absoluteFilePath(),
            parser.isSet(minimised)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("qftpserver"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QFTP_VERSION_STR));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("QFtpServer"));
    QGuiApplication::setDesktopFileName(QStringLiteral("qftpserver"));
    QApplication::setQuitOnLastWindowClosed(false);
    Modules::addTypes();
    Languages::use(Preferences().language());
    const Options options = parse();

    SingleInstance instance(options.configFile);
    if (!instance.begin(options.folder))
        return 0;
    App app(options.configFile);
    Appearance::apply(app.preferences.appearance());
    QObject::connect(&app.preferences, &Preferences::appearanceChanged, &app,
                     [&app] { Appearance::apply(app.preferences.appearance()); });
    MainWindow window(app);
    TrayIcon tray(app, window);
    QObject::connect(&instance, &SingleInstance::shown, &window, [&window](const QString &folder) {
        if (folder.isEmpty())
            window.present();
        else
            window.shareFolder(folder);
    });
    // Without a tray, only the window shows that the application runs.
    if (QSystemTrayIcon::isSystemTrayAvailable()
        && (options.isMinimised || app.preferences.startsMinimised()))
        window.hide();
    else if (options.isMinimised)
        window.showMinimized();
    else
        window.show();
    if (!options.folder.isEmpty())
        window.shareFolder(options.folder);
    app.begin();
    return QApplication::exec();
}
