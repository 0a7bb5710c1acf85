// SPDX-License-Identifier: MIT
#include "app/autostart.h"
#include "app/singleinstance.h"
#include "guitest.h"
#include "pages/page.h"
#include "testregistry.h"
#include "widgets/findingsview.h"
#include "widgets/passwordedit.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "window/trayicon.h"

#include <QtNetwork/qtcpserver.h>
#include <QtWidgets/QtWidgets>

using QFtp::Internal::ClientSocket;
using QFtp::Internal::ScriptClient;

/// The window, offscreen: actions in it reach the server, and it shows what the server does.
class TestWindow : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void shareAFolder()
    {
        begin();
        m_gui->window->shareFolder();
        auto *share = dialog<ShareDialog>();
        QVERIFY(share);
        auto *button = GuiFixture::find<QPushButton>(share, "share");
        QVERIFY(!button->isEnabled());
        QTest::keyClicks(GuiFixture::find<QLineEdit>(share, "folder"), m_gui->folder());
        QCOMPARE(GuiFixture::find<QLineEdit>(share, "name")->text(), QStringLiteral("files"));
        QVERIFY(button->isEnabled());
        const QString password = share->findChild<PasswordEdit *>()->password();
        QSignalSpy applied(&app().controller.server(), &QFtpServer::configurationApplied);
        QTest::keyClick(share, Qt::Key_Return);
        QLabel *result = nullptr;
        QTRY_VERIFY((result = GuiFixture::find<QLabel>(share, "result")));
        QTRY_COMPARE(GuiFixture::find<QLineEdit>(share, "url")->text(),
                     QStringLiteral("ftp://files@127.0.0.1:%1/")
                         .arg(app().controller.server().serverPort()));
        QTRY_VERIFY(m_gui->read().contains("passwordHash = \"$argon2id$"));
        QVERIFY(m_gui->read().startsWith(GuiFixture::Start));
        QVERIFY(!m_gui->read().contains(password.toUtf8()));
        QTRY_VERIFY(!applied.isEmpty());
        QVERIFY(GuiFixture::run(
            [&] { QCOMPARE(m_gui->client()->logIn("files", password.toUtf8()), 230); }));
        share->accept();
        const auto *card = m_gui->window->findChild<ShareCard *>();
        QCOMPARE(card->userName(), QStringLiteral("files"));
        QTRY_COMPARE(GuiFixture::find<QLabel>(card, "state")->text(),
                     QStringLiteral("Reachable, nobody is connected"));
    }

    void folderIsDropped()
    {
        begin();
        m_gui->window->showPage(QStringLiteral("shares"));
        QWidget *page = m_gui->page("shares");
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QCoreApplication::sendEvent(page, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(page, &event);
            return true;
        };
        QVERIFY(!drop(m_gui->file)); // not a folder
        QVERIFY(drop(m_gui->folder()));
        auto *share = dialog<ShareDialog>();
        QVERIFY(share);
        QCOMPARE(GuiFixture::find<QLineEdit>(share, "folder")->text(), m_gui->folder());
        QVERIFY(GuiFixture::find<QPushButton>(share, "share")->isEnabled());
        share->close();
    }

    void switchedOffForThoseWhoAreThere()
    {
        begin(AnnInFiles);
        std::unique_ptr<ScriptClient> stranger;
        QVERIFY(GuiFixture::run([&] { stranger = m_gui->client(); }));
        const auto inside = loggedIn();
        QSignalSpy applied(&app().controller.server(), &QFtpServer::configurationApplied);
        QVERIFY(app().limits.switchOff(QStringLiteral("ann")));
        QVERIFY(GuiFixture::run([&] { QVERIFY(inside->isClosed()); }));
        QTRY_VERIFY(!applied.isEmpty());
        int code = 0;
        QVERIFY(GuiFixture::run([&] { code = stranger->logIn(); }));
        QCOMPARE(code, 530);
    }

    void limitThatCannotBeKept()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] { client->upload("STOR a", "content"); }));
        app().limits.setLimit(QStringLiteral("ann"), ShareLimits::Limit::FirstDownload);
        app().config.setText(QStringLiteral("x"), "port = \"many\"\n");
        QSignalSpy failed(&app().limits, &ShareLimits::switchOffFailed);
        QVERIFY(GuiFixture::run([&] { client->download("RETR a"); }));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(app().limits.limit(QStringLiteral("ann")), ShareLimits::Limit::FirstDownload);
    }

    // An edit elsewhere disables the user too, and undo enables them again.
    void usersThatAreDisabledAreSentAway()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        QTRY_COMPARE(app().sessions.index(0, 0).data().toString(), QStringLiteral("ann"));
        QVERIFY(app().config.edit(
            QStringLiteral("x"), [](QFtpConfig &config) { config.users.first().enabled = false; }));
        QVERIFY(GuiFixture::run([&] { QVERIFY(client->readReply().startsWith("421")); }));
        app().config.undoStack()->undo();
        QSignalSpy applied(&app().controller.server(), &QFtpServer::configurationApplied);
        QTRY_VERIFY(!applied.isEmpty());
        const auto again = loggedIn();
        QVERIFY(GuiFixture::run([&] { QCOMPARE(again->code("NOOP"), 200); }));
    }

    void cardGoesBackIfItCannotSwitch()
    {
        begin(Ann);
        app().config.setText(QStringLiteral("x"), "port = \"many\"\n");
        auto *shared =
            GuiFixture::find<QCheckBox>(m_gui->window->findChild<ShareCard *>(), "shared");
        shared->click();
        QVERIFY(shared->isChecked());
    }

    // Text from clients is shown as it is, not rendered.
    void toolTipsAreNoHtml()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] { client->command("CLNT <img src=x>"); }));
        const auto toolTip = [&](int column) {
            return app().sessions.index(0, column).data(Qt::ToolTipRole).toString();
        };
        QTRY_COMPARE(toolTip(QFtpSessionModel::Client),
                     QStringLiteral("<span>&lt;img src=x&gt;</span>"));
    }

    void serverSettings()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("server"));
        QCOMPARE(GuiFixture::find<QSpinBox>(m_gui->page("server"), "port")->value(), 0);
        QCOMPARE(GuiFixture::find<QComboBox>(m_gui->page("server"), "reach")->currentIndex(), 1);
        const auto client = loggedIn();
        auto *page = m_gui->page("server");
        auto *apply = GuiFixture::find<QPushButton>(page, "apply");
        QVERIFY(!apply->isEnabled());
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        const quint16 port = unused.serverPort();
        unused.close();
        GuiFixture::find<QSpinBox>(page, "port")->setValue(port);
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(page->findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("+ port = %1").arg(port)));
        m_gui->window->showPage(QStringLiteral("server"));
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(app().controller.server().serverPort(), port);
        QVERIFY(GuiFixture::run([&] { QCOMPARE(client->code("NOOP"), 200); })); // the session stays
        // A port in use is reported once, costs nobody the port that works, and undo takes it back.
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        app().config.edit(QStringLiteral("x"),
                          [&](QFtpConfig &config) { config.port = taken.serverPort(); });
        QTRY_VERIFY(app().controller.problem().contains(QString::number(taken.serverPort())));
        QVERIFY(m_gui->isRunning());
        QCOMPARE(app().controller.server().serverPort(), port);
        QVERIFY(GuiFixture::run([&] { QCOMPARE(m_gui->client()->logIn(), 230); }));
        const auto *banner = GuiFixture::find<QLabel>(m_gui->window.get(), "windowProblem");
        QCOMPARE(banner->text().count(QString::number(taken.serverPort())), 1);
        const quint16 free = app().controller.freePort();
        QVERIFY(free != 0 && free != taken.serverPort());
        app().config.undoStack()->undo();
        QTRY_VERIFY(app().controller.problem().isEmpty());
        QCOMPARE(app().controller.server().serverPort(), port);
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "startStop"), Qt::LeftButton);
        QTRY_COMPARE(app().controller.state(), ServerController::State::Stopped);
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "startStop"), Qt::LeftButton);
        QTRY_VERIFY(m_gui->isRunning());
    }

    void sessionsAreKickedAndBanned()
    {
        begin(AnnInFiles);
        auto client = loggedIn();
        m_gui->window->showPage(QStringLiteral("sessions"));
        auto *page = m_gui->page("sessions");
        auto *table = GuiFixture::find<QTableView>(page, "table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("ann"));
        table->selectRow(0);
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "transcript"), Qt::LeftButton);
        auto *transcript = dialog<TranscriptDialog>();
        QVERIFY(transcript);
        auto *lines = transcript->findChild<QPlainTextEdit *>();
        // It begins with the greeting.
        QVERIFY2(lines->toPlainText().startsWith(QStringLiteral("← 220 ")),
                 qPrintable(lines->toPlainText()));
        QVERIFY(GuiFixture::run([&] { client->command("NOOP"); }));
        QTRY_VERIFY(lines->toPlainText().contains(QStringLiteral("→ NOOP")));
        QVERIFY(GuiFixture::run([&] { client->command("PASS hidden"); }));
        QTRY_VERIFY(lines->toPlainText().contains(QStringLiteral("→ PASS ****")));
        QVERIFY(!lines->toPlainText().contains(QStringLiteral("hidden")));
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "kick"), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(GuiFixture::run([&] { QVERIFY(client->readReply().startsWith("421")); }));
        QTRY_VERIFY(lines->toPlainText().contains(QStringLiteral("The session has ended.")));
        transcript->close();

        client = loggedIn();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "ban"), Qt::LeftButton);
        auto *question = dialog<QMessageBox>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QCOMPARE(app().controller.server().bans().keys(), QStringList{QStringLiteral("127.0.0.1")});
    }

    void shareEndsAfterTheFirstDownload()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] {
            QVERIFY2(client->upload("STOR a", "content").startsWith("226"), client->lastReply());
        }));
        app().limits.setLimit(QStringLiteral("ann"), ShareLimits::Limit::FirstDownload);
        QSignalSpy switchedOff(&app().limits, &ShareLimits::switchedOff);
        QVERIFY(
            GuiFixture::run([&] { QCOMPARE(client->download("RETR a"), QByteArray("content")); }));
        QTRY_COMPARE(switchedOff.size(), 1);
        QTRY_VERIFY(m_gui->read().contains("enabled = false"));
        QTRY_COMPARE(app().controller.server().sessions().size(), 0);
        QCOMPARE(app().limits.limit(QStringLiteral("ann")), ShareLimits::Limit::None);
    }

    void securityFix()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("security"));
        auto *view = m_gui->page("security")->findChild<FindingsView *>();
        QCOMPARE(view->findings().first().title,
                 QStringLiteral("The password of “ann” can be read in the file"));
        auto *list = GuiFixture::find<QListView>(view, "findings");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString()
                == QStringLiteral("Nothing is encrypted"))
                list->setCurrentIndex(list->model()->index(row, 0));
        }
        auto *fix = GuiFixture::find<QPushButton>(view, "fix");
        QCOMPARE(fix->text(), QStringLiteral("Offer Encryption"));
        QTest::mouseClick(fix, Qt::LeftButton);
        QTRY_VERIFY(!app().controller.server().certificateFingerprint().isEmpty());
        QVERIFY(app().controller.server().certificateExpiry()
                > QDateTime::currentDateTimeUtc().addDays(300));
    }

    void trayTellsTheState()
    {
        using State = TrayIcon::State;
        begin(AnnInFiles);
        TrayIcon tray(app(), *m_gui->window);
        QTRY_COMPARE(tray.state(), State::Idle);
        auto client = loggedIn();
        QTRY_COMPARE(tray.state(), State::Clients);
        ClientSocket data;
        QVERIFY(GuiFixture::run([&] {
            data = client->openPassive();
            client->send("STOR slow\r\n");
            client->readReply();
        }));
        QTRY_COMPARE(tray.state(), State::Transferring);
        QVERIFY2(tray.toolTip().contains(QStringLiteral("Sessions: 1, transfers: 1")),
                 qPrintable(tray.toolTip()));
        data.drop();
        client.reset();
        QTRY_COMPARE(tray.state(), State::Idle);
        app().config.setText(QStringLiteral("x"), "port = \"many\"\n");
        QCOMPARE(tray.state(), State::NeedsAttention);
        app().config.undoStack()->undo();
        QTRY_COMPARE(tray.state(), State::Idle);
        app().controller.stop(std::chrono::seconds(0));
        QTRY_COMPARE(tray.state(), State::Stopped);
    }

    void notifications()
    {
        begin(AnnInFiles);
        QSignalSpy told(&app(), &App::notified);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] { client->upload("STOR a", "content"); }));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).toString(), QStringLiteral("/a from ann"));
        app().controller.server().ban(QHostAddress(QStringLiteral("192.0.2.1")),
                                      std::chrono::seconds(60));
        QTRY_COMPARE(told.size(), 2);
        app().preferences.setNotifies(Preferences::Notification::UploadFinished, false);
        QSignalSpy finished(&app().controller.server(), &QFtpServer::transferFinished);
        QVERIFY(GuiFixture::run([&] { client->upload("STOR b", "content"); }));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(told.size(), 2);
        app().preferences.setNotifies(Preferences::Notification::UploadFinished, true);
    }

    void oneInstance()
    {
        SingleInstance first(m_home.filePath(QStringLiteral("a.toml")));
        QVERIFY(first.begin());
        QSignalSpy shown(&first, &SingleInstance::shown);
        bool isSecond = true;
        QVERIFY(GuiFixture::run([&] {
            SingleInstance second(m_home.filePath(QStringLiteral("a.toml")));
            isSecond = !second.begin(QStringLiteral("/srv/a b"));
        }));
        QVERIFY(isSecond);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toString(), QStringLiteral("/srv/a b"));
        SingleInstance other(m_home.filePath(QStringLiteral("b.toml")));
        QVERIFY(other.begin());
    }

    void startAtLogin()
    {
        QVERIFY(!Autostart::isOn());
        QCOMPARE(Autostart::set(true, QStringLiteral("/home/a b/50%/f\"$\\.toml")), QString());
        QVERIFY(Autostart::isOn());
        QFile file(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                   + QStringLiteral("/autostart/qftpserver.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // A backslash escapes each special character in quotes, and the file doubles each
        // backslash.
        QVERIFY(file.readAll().contains("--config \"/home/a b/50%%/f\\\\\"\\\\$\\\\\\\\.toml\"\n"));
        QCOMPARE(Autostart::set(false, {}), QString());
        QVERIFY(!Autostart::isOn());
    }

    void logIsShown()
    {
        begin(AnnInFiles);
        loggedIn();
        m_gui->window->showPage(QStringLiteral("log"));
        const auto *table = GuiFixture::find<QTableView>(m_gui->page("log"), "table");
        QTRY_VERIFY([&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()
                        ->index(row, LogModel::Text)
                        .data()
                        .toString()
                        .contains(QStringLiteral("ann logged in from 127.0.0.1")))
                    return true;
            }
            return false;
        }());
    }
};

QFTP_TEST("window", TestWindow)
#include "tst_window.moc"
