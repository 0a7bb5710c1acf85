// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_GUITEST_H
#define QFTP_TESTS_GUITEST_H

#include "scriptclient.h"
#include "systemtestuser.h"
#include "window/mainwindow.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>
#include <QtTest/QtTest>

/// Gives a test its own directory for settings and certificates. Call it before creating the
/// application.
inline void useOwnHome(const QTemporaryDir &home)
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(home.path()));
    qputenv("LC_ALL", "C.UTF-8");
}

/// A window with its own configuration file, serving on a free port of 127.0.0.1.
class GuiFixture
{
public:
    /// Without systemUser, a server that runs as root acts as the owner of the files, which not
    /// every build can.
    static inline const QByteArray Start = "# Mine\nip = \"127.0.0.1\"\nport = 0\n"
                                           "server.systemUser = \""
        + currentSystemUser().toUtf8() + "\"\n";

    /// FILES in \a text stands for folder(). If \a text is empty, there is no file.
    explicit GuiFixture(const QByteArray &text = Start) :
        file(directory.filePath(QStringLiteral("ftpd.toml")))
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(directory.path())); // bans, certificate
        if (!text.isEmpty())
            write(QByteArray(text).replace("FILES", QFile::encodeName(folder())));
        QDir(directory.path()).mkdir(QStringLiteral("files"));
        app = std::make_unique<App>(file);
        window = std::make_unique<MainWindow>(*app);
        window->show();
        app->begin();
    }

    bool isRunning() const { return app->controller.state() == ServerController::State::Running; }
    QString folder() const { return directory.filePath(QStringLiteral("files")); }
    void write(const QByteArray &text) const
    {
        QFile out(file);
        out.open(QIODevice::WriteOnly);
        out.write(text);
    }
    QByteArray read() const
    {
        QFile in(file);
        in.open(QIODevice::ReadOnly);
        return in.readAll();
    }
    /// Returns the child with this type and object name.
    template<typename T> static T *find(const QWidget *parent, const char *name)
    {
        return parent->findChild<T *>(QLatin1String(name));
    }
    QWidget *page(const char *id) const { return find<QWidget>(window.get(), id); }

    /// Runs the blocking \a job in another thread while the window keeps running. Returns false if
    /// the job hangs.
    static bool run(const std::function<void()> &job)
    {
        const std::unique_ptr<QThread> thread(QThread::create(job));
        thread->start();
        return QTest::qWaitFor([&] { return thread->isFinished(); }, 60'000);
    }
    std::unique_ptr<QFtp::Internal::ScriptClient> client() const
    {
        using namespace QFtp::Internal;
        return std::make_unique<ScriptClient>(app->controller.server().serverPort(),
                                              QStringLiteral("127.0.0.1"), TlsUse::Plain);
    }

    QTemporaryDir directory{QDir::tempPath() + QStringLiteral("/office-XXXXXX")};
    const QString file;
    std::unique_ptr<App> app;
    std::unique_ptr<MainWindow> window;
};

/// The base of all window tests.
class GuiTest : public QObject
{
    Q_OBJECT

protected:
    static inline const QByteArray Ann = "\n# Photos\n[users.ann]\npassword = \"secret\"\nroot = "
                                         "\"/tmp\" # all\nallowWrite = true\n";
    static inline const QByteArray AnnInFiles = QByteArray(Ann).replace("/tmp", "FILES");

    void begin(const QByteArray &users = {})
    {
        m_gui = std::make_unique<GuiFixture>(GuiFixture::Start + users);
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isRunning(), 60'000);
    }
    App &app() { return *m_gui->app; }
    /// Waits for a visible dialog of this type and returns it; null if none appears.
    template<typename T> T *dialog()
    {
        T *found = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *candidate = qobject_cast<T *>(widget);
                    candidate && candidate->isVisible())
                    found = candidate;
            }
            return found != nullptr;
        });
        return isThere ? found : nullptr;
    }
    /// A client that is logged in as ann.
    std::unique_ptr<QFtp::Internal::ScriptClient> loggedIn()
    {
        std::unique_ptr<QFtp::Internal::ScriptClient> client;
        GuiFixture::run([&] {
            client = m_gui->client();
            client->logIn();
        });
        return client;
    }

    std::unique_ptr<GuiFixture> m_gui;
    const QTemporaryDir m_home;

private Q_SLOTS:
    void cleanup() { m_gui.reset(); }
};

#endif
