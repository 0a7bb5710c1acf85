// SPDX-License-Identifier: MIT
#include "guitest.h"
#include "pages/page.h"
#include "testregistry.h"
#include "widgets/changesview.h"
#include "widgets/editpreview.h"
#include "widgets/filedialogs.h"
#include "widgets/folderedit.h"
#include "widgets/groupsdialog.h"
#include "widgets/numberedit.h"
#include "widgets/passwordedit.h"
#include "widgets/userdialog.h"

#include <QtWidgets/QtWidgets>

/// Edits in the window reach the file, and changes of the file reach the window; offscreen.
class TestEditing : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void firstFileIsPrivate()
    {
        const GuiFixture fresh((QByteArray()));
        QTRY_VERIFY(fresh.app->config.isLoaded());
        // The server does not listen before the first share.
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
        UserDialog edit(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
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
        UserDialog edit(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
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
        UserDialog add(app(), UserDialog::Task::Add, QFtpConfigUser());
        add.show();
        auto *save = GuiFixture::find<QPushButton>(&add, "save");
        GuiFixture::find<QLineEdit>(&add, "name")->setText(QStringLiteral("ann"));
        add.findChild<PasswordEdit *>()->generate();
        add.findChild<FolderEdit *>()->setFolder(m_gui->folder());
        QTRY_COMPARE(save->toolTip(), QStringLiteral("A user with this name already exists."));
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

    // A dialog writes only what was changed in it.
    void userIsChangedMeanwhile()
    {
        begin(Ann);
        UserDialog edit(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
        edit.show();
        QVERIFY(app().limits.switchOff(QStringLiteral("ann")));
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
        UserDialog edit(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
        edit.show();
        app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) { config.users.clear(); });
        GuiFixture::find<QLineEdit>(&edit, "addresses")->setText(QStringLiteral("192.0.2.1"));
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QTRY_COMPARE(save->toolTip(), QStringLiteral("This user has been removed."));
        QVERIFY(!save->isEnabled());
    }

    void namesWithBlanksStay()
    {
        begin(Ann + "refusedNames = [\"secret stuff\", \"a,b\"]\nuploadRate = 2000000000000\n");
        UserDialog edit(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
        edit.show();
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        GuiFixture::find<QLineEdit>(&edit, "addresses")->setText(QStringLiteral("192.0.2.1"));
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("192.0.2.1"));
        QVERIFY(m_gui->read().contains("refusedNames = [\"secret stuff\", \"a,b\"]"));
        QVERIFY(m_gui->read().contains("uploadRate = 2000000000000"));
    }

    // What a group says is shown, and only what was changed becomes the user's own.
    void quotasAreEdited()
    {
        begin(AnnInFiles);
        QFile file(m_gui->folder() + QStringLiteral("/stored"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1234567") == 7);
        file.close();
        const auto save = [this](qint64 bytes, int files) {
            UserDialog edit(app(), UserDialog::Task::Edit,
                            *app().config.ownUser(QStringLiteral("ann")));
            edit.show();
            GuiFixture::find<SizeEdit>(&edit, "space")->setBytes(bytes);
            GuiFixture::find<NumberEdit>(&edit, "files")->setValue(files);
            auto *button = GuiFixture::find<QPushButton>(&edit, "save");
            if (!QTest::qWaitFor([button] { return button->isEnabled(); }))
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            return QTest::qWaitFor([&edit] { return !edit.isVisible(); });
        };
        QVERIFY(save(qint64(5) << 30, 7));
        QTRY_VERIFY(m_gui->read().contains("quotaBytes = 5368709120\nquotaFiles = 7\n"));
        // What is used appears as soon as the server knows.
        const auto used = [this] {
            UserDialog edit(app(), UserDialog::Task::Edit,
                            *app().config.ownUser(QStringLiteral("ann")));
            auto *label = GuiFixture::find<QLabel>(&edit, "used");
            return QTest::qWaitFor([label] { return !label->text().isEmpty(); }, 1000)
                ? label->text()
                : QString();
        };
        QTRY_VERIFY2(used().startsWith(QStringLiteral("Used: 7 bytes; files: 1")),
                     qPrintable(used()));
        QVERIFY(save(0, 0));
        QTRY_VERIFY(
            m_gui->read().contains("quotaBytes = 0\nquotaFiles = 0\n")); // whatever groups say
    }

    void groupsAreEdited()
    {
        begin(Ann);
        GroupsDialog groups(app());
        groups.show();
        QTest::mouseClick(GuiFixture::find<QPushButton>(&groups, "add"), Qt::LeftButton);
        auto *add = dialog<UserDialog>();
        QVERIFY(add);
        GuiFixture::find<QLineEdit>(add, "name")->setText(QStringLiteral("staff"));
        GuiFixture::find<SizeEdit>(add, "space")->setBytes(qint64(1) << 30);
        auto *save = GuiFixture::find<QPushButton>(add, "save");
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("[groups.staff]\nquotaBytes = 1073741824\n"));
        QVERIFY(!m_gui->read().contains("root = \"\""));
        app().config.edit(QStringLiteral("join"),
                          ConfigStore::userEdit(QStringLiteral("ann"), [](QFtpConfigUser &user) {
                              user.groups = QStringList{QStringLiteral("staff")};
                          }));
        QTRY_COMPARE(app().config.user(QStringLiteral("ann"))->quota.bytes(), qint64(1) << 30);
        QTest::mouseClick(GuiFixture::find<QPushButton>(&groups, "remove"), Qt::LeftButton);
        auto *question = dialog<QMessageBox>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!m_gui->read().contains("staff"));
    }

    void sourcesAreListed()
    {
        begin("auth = [\"config\", \"system\", \"shop\"]\nallUsers = true\n" + QByteArray(Ann)
              + "\n[accounts.shop]\ntype = \"service\"\nurl = \"http://127.0.0.1:1/\"\n");
        auto *label = GuiFixture::find<QLabel>(m_gui->page("users"), "sources");
        QTRY_COMPARE(label->text(),
                     QStringLiteral("Other users who can log in: the users of this system, "
                                    "“shop” (service)"));
    }

    void groupsAreShown()
    {
        const QByteArray group = "[groups.staff]\nsessions = 3\nallowWrite = true\n";
        begin(QByteArray(Ann).replace("allowWrite = true\n", "") + "groups = [\"staff\"]\n"
              + group);
        const QFtpConfigUser ann = *app().config.ownUser(QStringLiteral("ann"));
        UserDialog edit(app(), UserDialog::Task::Edit, ann);
        edit.show();
        QCOMPARE(GuiFixture::find<QLabel>(&edit, "fromGroups")->text(),
                 QStringLiteral("From “staff”: permissions, sessions"));
        NumberEdit *sessions = nullptr;
        for (NumberEdit *number : edit.findChildren<NumberEdit *>()) {
            if (number->accessibleName() == u"Sessions at once")
                sessions = number;
        }
        QVERIFY(sessions);
        QCOMPARE(sessions->value(), 3);
        sessions->setValue(0);
        auto *save = GuiFixture::find<QPushButton>(&edit, "save");
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(m_gui->read().contains("sessions = 0\n"));
        QCOMPARE(app().config.user(ann.name)->sessions, 0);
        QVERIFY(app().config.user(ann.name)->allowWrite);
        QVERIFY(!app().config.ownUser(ann.name)->allowWrite);

        UserDialog again(app(), UserDialog::Task::Edit, *app().config.ownUser(ann.name));
        again.show();
        GuiFixture::find<QLineEdit>(&again, "groups")->clear();
        auto *saveAgain = GuiFixture::find<QPushButton>(&again, "save");
        QTRY_VERIFY(saveAgain->isEnabled());
        QTest::mouseClick(saveAgain, Qt::LeftButton);
        QTRY_VERIFY(!app().config.user(ann.name)->allowWrite);
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

    void unreadableAtTheStart()
    {
        const QString name = m_home.filePath(QStringLiteral("folder.toml"));
        QVERIFY(QDir().mkdir(name)); // not even root can read it
        ConfigStore store(name);
        ServerController controller(&store);
        QSignalSpy loaded(&store, &ConfigStore::loaded);
        store.load();
        QTRY_VERIFY(!store.readError().isEmpty());
        controller.start();
        QCOMPARE(controller.state(), ServerController::State::Failed);
        QVERIFY(controller.problem().contains(name));
        QVERIFY(QDir().rmdir(name));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(store.readError().isEmpty());
    }

    // Line endings, the byte order mark and no-break spaces stay.
    void textOfTheFileStays()
    {
        const QByteArray mark = "\xef\xbb\xbf";
        const QByteArray text = mark + "# a\xc2\xa0" + "b\r\nip = \"127.0.0.1\"\r\nport = 0\r\n";
        m_gui = std::make_unique<GuiFixture>(text);
        QTRY_VERIFY(app().config.isLoaded());
        for (const bool changes : {false, true}) {
            FileDialog edit(&app().config);
            edit.show();
            if (changes)
                edit.findChild<QPlainTextEdit *>()->appendPlainText(QStringLiteral("# more"));
            QTest::mouseClick(edit.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                              Qt::LeftButton);
            QCOMPARE(app().config.undoStack()->count(), changes ? 1 : 0);
        }
        QCOMPARE(app().config.text(), text + "\r\n# more");
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

    // The edit comes before the watcher reports the change.
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
        QVERIFY(!app().config.isChangedOnDisk()); // no one else changed it
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

    void changeFromOutside()
    {
        begin(Ann);
        const QByteArray theirs = m_gui->read() + "# theirs\n";
        m_gui->write(theirs);
        const QPointer<ConflictDialog> conflict = dialog<ConflictDialog>();
        QVERIFY(conflict);
        QVERIFY(conflict->findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("+ # theirs")));
        // Edits made meanwhile wait.
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
        app().config.undoStack()->undo(); // undoes the external change, too
        QCOMPARE(app().config.config().limits.sessions, 5);
    }

    void mistakeInTheFile()
    {
        begin(Ann);
        app().config.setText(QStringLiteral("x"), "ip = \"127.0.0.1\"\nport = \"many\"\n" + Ann);
        auto *banner = GuiFixture::find<QLabel>(m_gui->window.get(), "windowProblem");
        QTRY_VERIFY(banner->text().contains(QStringLiteral("ftpd.toml:2:8: error: port:")));
        QVERIFY(m_gui->isRunning()); // with the previous configuration
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
};

QFTP_TEST("editing", TestEditing)
#include "tst_editing.moc"
