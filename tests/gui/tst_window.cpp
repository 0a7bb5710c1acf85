// SPDX-License-Identifier: MIT
#include "app/autostart.h"
#include "app/singleinstance.h"
#include "guitest.h"
#include "pages/page.h"
#include "widgets/changesview.h"
#include "widgets/editpreview.h"
#include "widgets/filedialogs.h"
#include "widgets/folderedit.h"
#include "widgets/passwordedit.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "widgets/userdialog.h"
#include "window/trayicon.h"

#include <QtNetwork/qtcpserver.h>
#include <QtWidgets/QtWidgets>

using QFtp::Internal::ClientSocket;
using QFtp::Internal::ScriptClient;

namespace {
const QByteArray Ann = "\n# Photos\n[users.ann]\npassword = \"secret\"\nroot = \"/tmp\" # all\n"
                       "allowWrite = true\n";
const QByteArray AnnInFiles = QByteArray(Ann).replace("/tmp", "FILES");
} // namespace

/// The window, offscreen: what is edited in it reaches the file and the server, and the other way.
class TestWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiFixture> m_gui;
    const QTemporaryDir m_home;

    void begin(const QByteArray &users = {})
    {
        m_gui = std::make_unique<GuiFixture>(GuiFixture::Start + users);
        QTRY_VERIFY(m_gui->isRunning());
    }
    App &app() { return *m_gui->app; }
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
    std::unique_ptr<ScriptClient> loggedIn()
    {
        std::unique_ptr<ScriptClient> client;
        GuiFixture::run([&] {
            client = m_gui->client();
            client->logIn();
        });
        return client;
    }

private Q_SLOTS:
    void cleanup() { m_gui.reset(); }

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
        QTest::keyClick(share, Qt::Key_Return);
        QLabel *result = nullptr;
        QTRY_VERIFY((result = GuiFixture::find<QLabel>(share, "result")));
        QTRY_COMPARE(GuiFixture::find<QLineEdit>(share, "url")->text(),
                     QStringLiteral("ftp://files@127.0.0.1:%1/")
                         .arg(app().controller.server().serverPort()));
        QTRY_VERIFY(m_gui->read().contains("passwordHash = \"$argon2id$"));
        QVERIFY(m_gui->read().startsWith(GuiFixture::Start));
        QVERIFY(!m_gui->read().contains(password.toUtf8()));
        QVERIFY(GuiFixture::run(
            [&] { QCOMPARE(m_gui->client()->logIn("files", password.toUtf8()), 230); }));
        share->accept();
        QVERIFY(GuiFixture::find<QWidget>(m_gui->window.get(), "card-files"));
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
        QVERIFY(!drop(m_gui->file)); // no folder
        QVERIFY(drop(m_gui->folder()));
        auto *share = dialog<ShareDialog>();
        QVERIFY(share);
        QCOMPARE(GuiFixture::find<QLineEdit>(share, "folder")->text(), m_gui->folder());
        QVERIFY(GuiFixture::find<QPushButton>(share, "share")->isEnabled());
        share->close();
    }

    void firstFileIsPrivate()
    {
        const GuiFixture fresh((QByteArray()));
        QTRY_VERIFY(fresh.app->config.isLoaded());
        // Nothing is listened on before somebody shares something.
        QCOMPARE(fresh.app->controller.state(), ServerController::State::Stopped);
        QVERIFY(fresh.app->config.edit(QStringLiteral("x"), [](QFtpConfig &config) {
            config.addresses = {QStringLiteral("127.0.0.1")};
            config.port = 0;
        }));
        QTRY_VERIFY(!fresh.read().isEmpty());
        QVERIFY(fresh.read().startsWith("# Configuration of QFtpServer."));
        QVERIFY(!QFile::permissions(fresh.file)
                     .testAnyFlags(QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
                                   | QFile::WriteOther));
    }

    void userIsCheckedWhileTyping()
    {
        begin(Ann);
        UserDialog edit(app(), UserDialog::Task::Edit, *app().user(QStringLiteral("ann")));
        edit.show();
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QVERIFY(!save->isEnabled()); // nothing changes
        auto *addresses = GuiFixture::find<QLineEdit>(&edit, "addresses");
        addresses->setText(QStringLiteral("192.0.2.0/24 here"));
        auto *problem =
            edit.findChild<EditPreview *>()->findChild<QLabel *>(QStringLiteral("problem"));
        QTRY_VERIFY(problem->text().contains(QStringLiteral("users.ann.allowedAddresses")));
        QVERIFY(!save->isEnabled());
        addresses->setText(QStringLiteral("192.0.2.0/24"));
        QTRY_VERIFY(save->isEnabled());
        QVERIFY(edit.findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("+ allowedAddresses = [\"192.0.2.0/24\"]")));
        QTest::mouseClick(save, Qt::LeftButton);
        const QByteArray expected =
            GuiFixture::Start + Ann + "allowedAddresses = [\"192.0.2.0/24\"]\n";
        QTRY_COMPARE(m_gui->read(), expected);
        app().config.undoStack()->undo();
        QTRY_COMPARE(m_gui->read(), GuiFixture::Start + Ann);
        app().config.undoStack()->redo();
        QTRY_COMPARE(m_gui->read(), expected);
    }

    void passwordIsReplacedByAHash()
    {
        begin(Ann);
        UserDialog edit(app(), UserDialog::Task::Edit, *app().user(QStringLiteral("ann")));
        edit.show();
        GuiFixture::find<QComboBox>(&edit, "passwordKind")->setCurrentIndex(1);
        edit.findChild<PasswordEdit *>()->setPassword(QStringLiteral("new-one"));
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("passwordHash = \"$argon2id$"));
        QVERIFY(!m_gui->read().contains("secret") && !m_gui->read().contains("new-one"));
        QTRY_VERIFY(!edit.isVisible());
    }

    void usersAreAddedAndRemoved()
    {
        begin(Ann);
        UserDialog add(app(), UserDialog::Task::Add, {});
        add.show();
        auto *save = GuiFixture::find<QPushButton>(&add, "save");
        GuiFixture::find<QLineEdit>(&add, "name")->setText(QStringLiteral("ann"));
        add.findChild<PasswordEdit *>()->generate();
        add.findChild<FolderEdit *>()->setFolder(m_gui->folder());
        QTRY_COMPARE(save->toolTip(), QStringLiteral("There is a user with this name already."));
        QVERIFY(!save->isEnabled());
        GuiFixture::find<QLineEdit>(&add, "name")->setText(QStringLiteral("bob"));
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(app().users.rowCount(), 2);
        auto *page = m_gui->page("users");
        m_gui->window->showPage(QStringLiteral("users"));
        GuiFixture::find<QTableView>(page, "table")->selectRow(0); // ann
        QTest::mouseClick(GuiFixture::find<QPushButton>(page, "remove"), Qt::LeftButton);
        auto *question = dialog<QMessageBox>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(app().users.rowCount(), 1);
        QTRY_VERIFY(!m_gui->read().contains("[users.ann]")
                    && m_gui->read().contains("[users.bob]"));
    }

    void secretsAreNotShown()
    {
        ChangesView view;
        view.setChange(
            "[users.ann]\npassword = \"hunter2\"\n'password' = 'q'\nroot = \"/a\"\n",
            "[users.ann]\npasswordHash = \"$argon2id$abc\\\"def\" # new\nroot = \"/b\"\n");
        const QString text = view.toPlainText();
        for (const char *secret : {"hunter", "'q'", "abc", "def"})
            QVERIFY2(!text.contains(QLatin1String(secret)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("# new")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("+ root = \"/b\"")), qPrintable(text));
    }

    // A dialog writes what was changed in it, and nothing else.
    void userIsChangedMeanwhile()
    {
        begin(Ann);
        UserDialog edit(app(), UserDialog::Task::Edit, *app().user(QStringLiteral("ann")));
        edit.show();
        QVERIFY(app().limits.switchOff(QStringLiteral("ann"), QStringLiteral("test")));
        GuiFixture::find<QLineEdit>(&edit, "addresses")->setText(QStringLiteral("192.0.2.1"));
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("allowedAddresses = [\"192.0.2.1\"]"));
        QVERIFY(m_gui->read().contains("enabled = false"));
    }

    void removedUserIsNotMadeAgain()
    {
        begin(Ann);
        UserDialog edit(app(), UserDialog::Task::Edit, *app().user(QStringLiteral("ann")));
        edit.show();
        app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) { config.users.clear(); });
        GuiFixture::find<QLineEdit>(&edit, "addresses")->setText(QStringLiteral("192.0.2.1"));
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QTRY_COMPARE(save->toolTip(), QStringLiteral("This user was removed meanwhile."));
        QVERIFY(!save->isEnabled());
    }

    void namesWithBlanksStay()
    {
        begin(Ann + "refusedNames = [\"secret stuff\", \"a,b\"]\nuploadRate = 2000000000000\n");
        UserDialog edit(app(), UserDialog::Task::Edit, *app().user(QStringLiteral("ann")));
        edit.show();
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        GuiFixture::find<QLineEdit>(&edit, "addresses")->setText(QStringLiteral("192.0.2.1"));
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("192.0.2.1"));
        QVERIFY(m_gui->read().contains("refusedNames = [\"secret stuff\", \"a,b\"]"));
        QVERIFY(m_gui->read().contains("uploadRate = 2000000000000"));
    }

    void notBeforeItIsRead()
    {
        ConfigStore store(m_home.filePath(QStringLiteral("unread.toml")));
        QSignalSpy failed(&store, &ConfigStore::editFailed);
        QVERIFY(!store.edit(QStringLiteral("x"), [](QFtpConfig &config) { config.port = 1; }));
        QCOMPARE(failed.size(), 1);
        store.load();
        QTRY_VERIFY(store.isLoaded());
        QVERIFY(store.edit(QStringLiteral("x"), [](QFtpConfig &config) { config.port = 1; }));
        QTRY_VERIFY(!store.hasUnsaved());
    }

    void manyEditsAreWrittenInOrder()
    {
        begin(Ann);
        for (int i = 1; i <= 50; ++i)
            app().config.edit(QStringLiteral("x"),
                              [i](QFtpConfig &config) { config.limits.sessions = i; });
        QTRY_VERIFY(!app().config.hasUnsaved());
        QVERIFY(m_gui->read().contains("sessions = 50\n"));
        QVERIFY(!app().config.isChangedOnDisk());
    }

    // Before the watcher tells of it.
    void changeFromOutsideInTheSameMoment()
    {
        begin(Ann);
        const QByteArray theirs = m_gui->read() + "# theirs\n";
        m_gui->write(theirs);
        app().config.edit(QStringLiteral("x"),
                          [](QFtpConfig &config) { config.limits.sessions = 5; });
        QTRY_VERIFY(app().config.isChangedOnDisk());
        QCOMPARE(m_gui->read(), theirs);
    }

    void writeThatFails()
    {
        begin(Ann);
        // Not even root can write there.
        QVERIFY(QFile::remove(m_gui->file));
        QVERIFY(QDir().mkdir(m_gui->file));
        QSignalSpy failed(&app().config, &ConfigStore::saveFailed);
        QVERIFY(app().config.edit(QStringLiteral("x"),
                                  [](QFtpConfig &config) { config.limits.sessions = 5; }));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(app().config.hasUnsaved());
        QVERIFY(!app().config.isChangedOnDisk()); // nobody else did anything
        if (auto *warning = dialog<QMessageBox>())
            warning->close();
        m_gui->window->askToQuit();
        auto *question = dialog<QMessageBox>();
        QVERIFY(question);
        QVERIFY(question->text().contains(QStringLiteral("not in the configuration file")));
        QVERIFY(m_gui->isRunning());
        question->close();
    }

    void faultyFileAtTheStart()
    {
        m_gui = std::make_unique<GuiFixture>("ip = \"127.0.0.1\"\nport = \"many\"\n" + Ann);
        QTRY_COMPARE(app().controller.state(), ServerController::State::Failed);
        const auto *banner = GuiFixture::find<QLabel>(m_gui->window.get(), "windowProblem");
        QVERIFY(banner->text().contains(QStringLiteral("nothing is served")));
        app().config.setText(QStringLiteral("x"), GuiFixture::Start + Ann);
        QTRY_VERIFY(m_gui->isRunning());
    }

    // Sessions keep the users of when they connected.
    void switchedOffForThoseWhoAreThere()
    {
        begin(AnnInFiles);
        std::unique_ptr<ScriptClient> early;
        QVERIFY(GuiFixture::run([&] { early = m_gui->client(); }));
        QVERIFY(app().limits.switchOff(QStringLiteral("ann"), QStringLiteral("test")));
        QVERIFY(GuiFixture::run([&] {
            early->logIn();
            while (!early->readReply().isEmpty()) { } // until it is closed
        }));
        QTRY_COMPARE(app().controller.server().sessions().size(), 0);
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

    void changeFromOutside()
    {
        begin(Ann);
        const QByteArray theirs = m_gui->read() + "# theirs\n";
        m_gui->write(theirs);
        const QPointer<ConflictDialog> conflict = dialog<ConflictDialog>();
        QVERIFY(conflict);
        QVERIFY(conflict->findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("+ # theirs")));
        // What is edited meanwhile waits.
        QVERIFY(app().config.edit(QStringLiteral("x"),
                                  [](QFtpConfig &config) { config.limits.sessions = 5; }));
        QCOMPARE(m_gui->read(), theirs);
        app().config.keepMine();
        QTRY_VERIFY(m_gui->read().contains("sessions = 5"));
        QVERIFY(!m_gui->read().contains("theirs"));
        QTRY_VERIFY(!conflict);

        QTRY_VERIFY(!app().config.isSaving());
        m_gui->write(GuiFixture::Start.mid(7) + Ann);
        QTRY_VERIFY(app().config.isChangedOnDisk());
        app().config.takeTheirs();
        QCOMPARE(app().config.config().limits.sessions, QFtpConfig().limits.sessions);
        app().config.undoStack()->undo(); // that too
        QCOMPARE(app().config.config().limits.sessions, 5);
    }

    void mistakeInTheFile()
    {
        begin(Ann);
        app().config.setText(QStringLiteral("x"), "ip = \"127.0.0.1\"\nport = \"many\"\n" + Ann);
        auto *banner = GuiFixture::find<QLabel>(m_gui->window.get(), "windowProblem");
        QTRY_VERIFY(banner->text().contains(QStringLiteral("ftpd.toml:2:8: error: port:")));
        QVERIFY(m_gui->isRunning()); // what was before goes on
        QVERIFY(
            !app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) { config.port = 1; }));
        FileDialog edit(&app().config);
        edit.show();
        auto *text = edit.findChild<QPlainTextEdit *>();
        QCOMPARE(text->textCursor().blockNumber(), 1);
        QCOMPARE(text->extraSelections().size(), 2); // and the readable password
        text->setPlainText(
            text->toPlainText().replace(QStringLiteral("\"many\""), QStringLiteral("0")));
        QCOMPARE(text->extraSelections().size(), 1);
        QTest::mouseClick(edit.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
        QVERIFY(!app().config.hasErrors());
        QTRY_VERIFY(banner->text().isEmpty());
    }

    void serverSettings()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        auto *page = m_gui->page("server");
        auto *apply = GuiFixture::find<QPushButton>(page, "apply");
        QVERIFY(!apply->isEnabled());
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = free.serverPort();
        free.close();
        GuiFixture::find<QSpinBox>(page, "port")->setValue(port);
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(page->findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("+ port = %1").arg(port)));
        m_gui->window->showPage(QStringLiteral("server"));
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(app().controller.server().serverPort(), port);
        QVERIFY(
            GuiFixture::run([&] { QCOMPARE(client->code("NOOP"), 200); })); // it was not dropped
        // A port that is taken is told, and mended.
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        app().config.edit(QStringLiteral("x"),
                          [&](QFtpConfig &config) { config.port = taken.serverPort(); });
        QTRY_COMPARE(app().controller.state(), ServerController::State::Failed);
        QVERIFY(app().controller.problem().contains(QString::number(taken.serverPort())));
        app().config.undoStack()->undo();
        QTRY_VERIFY(m_gui->isRunning());
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
        // It begins some time after the dialog opened.
        QTRY_VERIFY(GuiFixture::run([&] { client->command("NOOP"); })
                    && lines->toPlainText().contains(QStringLiteral("→ NOOP")));
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
            QVERIFY2(client->upload("STOR a", "content").startsWith("226"), client->lastReply);
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
        QPushButton *offer = nullptr;
        for (QPushButton *button : m_gui->page("security")->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Offer encryption"))
                offer = button;
        }
        QVERIFY(offer);
        QTest::mouseClick(offer, Qt::LeftButton);
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
        QCOMPARE(told.first().last().toString(), QStringLiteral("/a from ann"));
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
        // A backslash before what has a meaning in quotes, and each backslash twice in the file.
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

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    useOwnHome(home);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
