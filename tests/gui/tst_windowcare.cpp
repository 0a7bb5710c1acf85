// SPDX-License-Identifier: MIT
#include "guitest.h"
#include "testregistry.h"
#include "widgets/filedialogs.h"
#include "widgets/preferencesdialog.h"
#include "widgets/quitdialog.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "widgets/userdialog.h"

#include <QtWidgets/QtWidgets>

/// Windows fit on their screen, keep their size, and close only when the user knows what that
/// means; offscreen.
class TestWindowCare : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    // A screen of 1366 by 768 pixels at 200 % has room for 683 by 384. Margins of 16 are for panels
    // and title bars.
    void everythingFitsOnASmallScreen()
    {
        const QSize room(683 - 16, 384 - 16);
        begin(AnnInFiles + "rules = [{ path = \"/x\", permissions = \"readOnly\" }]\n");
        const auto examine = [&](QWidget *window) {
            const QSize least = window->minimumSizeHint().expandedTo(window->minimumSize());
            QVERIFY2(least.width() <= room.width() && least.height() <= room.height(),
                     qPrintable(QStringLiteral("%1 needs %2 by %3")
                                    .arg(window->windowTitle())
                                    .arg(least.width())
                                    .arg(least.height())));
        };
        examine(m_gui->window.get());
        ShareDialog share(app(), m_gui->folder());
        examine(&share);
        share.show();
        GuiFixture::find<QPushButton>(&share, "share")->click();
        QTRY_VERIFY(GuiFixture::find<QPushButton>(&share, "done"));
        examine(&share);
        UserDialog user(app(), UserDialog::Task::Edit,
                        *app().config.ownUser(QStringLiteral("ann")));
        user.show();
        examine(&user);
        PreferencesDialog preferences(app());
        examine(&preferences);
        FileDialog file(&app().config);
        examine(&file);
        ConflictDialog conflict(&app().config);
        examine(&conflict);
        QuitDialog quit(app());
        examine(&quit);
        TranscriptDialog transcript(app(), 1);
        examine(&transcript);
    }

    void windowsAreCutToTheScreen()
    {
        begin();
        QDialog dialog;
        dialog.setObjectName(QStringLiteral("large"));
        dialog.resize(5000, 4000);
        dialog.show();
        const QRect screen = dialog.screen()->availableGeometry();
        QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
        QVERIFY(screen.contains(dialog.frameGeometry().topLeft()));
    }

    void sizesAreRemembered()
    {
        begin();
        {
            FileDialog file(&app().config);
            file.show();
            file.resize(411, 333);
            file.close();
        }
        FileDialog again(&app().config);
        again.show();
        QCOMPARE(again.size(), QSize(411, 333));
    }

    // Offscreen there is no tray, as on some desktops: the shares do not end unasked.
    void closingAsksWithoutATray()
    {
        QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
        begin(AnnInFiles);
        for (const auto role : {QMessageBox::RejectRole, QMessageBox::AcceptRole}) {
            m_gui->window->close();
            QVERIFY(m_gui->window->isVisible());
            auto *question = dialog<QMessageBox>();
            QVERIFY(question);
            for (QAbstractButton *button : question->buttons()) {
                if (question->buttonRole(button) == role)
                    button->click();
            }
            QTRY_VERIFY(!question->isVisible());
            QVERIFY(m_gui->isRunning() && !app().isQuitting());
            QCOMPARE(m_gui->window->isMinimized(), role == QMessageBox::AcceptRole);
        }
    }

    void quittingAsksAboutWhatIsNotApplied()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("server"));
        GuiFixture::find<QSpinBox>(m_gui->page("server"), "port")->setValue(2121);
        auto *apply = GuiFixture::find<QPushButton>(m_gui->page("server"), "apply");
        QTRY_VERIFY(apply->isEnabled());
        m_gui->window->showPage(QStringLiteral("shares"));
        m_gui->window->askToQuit();
        auto *question = dialog<QMessageBox>();
        QVERIFY(question);
        QVERIFY(question->text().contains(QStringLiteral("have not been applied")));
        QVERIFY(m_gui->page("server")->isVisible());
        question->close();
        QVERIFY(m_gui->isRunning() && !app().isQuitting());
    }

    // Defect 11.
    void theirMistakeIsNotTheDefault_data()
    {
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("good") << GuiFixture::Start + "# theirs\n" << QStringLiteral("&Take Theirs");
        QTest::newRow("for others") << QByteArray("port = 2121\n") << QStringLiteral("&Keep Mine");
        QTest::newRow("removed") << QByteArray() << QStringLiteral("&Keep Mine");
        QTest::newRow("mistake") << QByteArray("port = \"many\"\n") << QStringLiteral("&Keep Mine");
    }
    void theirMistakeIsNotTheDefault()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(QString, chosen);
        begin();
        m_gui->write(theirs);
        auto *conflict = dialog<ConflictDialog>();
        QVERIFY(conflict);
        for (const QPushButton *button : conflict->findChildren<QPushButton *>())
            QCOMPARE(button->isDefault(), button->text() == chosen);
        conflict->close();
    }

    void fileOpensAtItsBeginning()
    {
        begin();
        app().config.setText(QStringLiteral("x"),
                             "# " + QByteArray(300, 'x') + "\nport = \"" + QByteArray(300, 'm')
                                 + "\"\n");
        FileDialog file(&app().config);
        file.resize(400, 300);
        file.show();
        auto *text = file.findChild<CodeEdit *>();
        QCOMPARE(text->textCursor().blockNumber(), 1);
        QCOMPARE(text->horizontalScrollBar()->value(), 0);
    }
};

QFTP_TEST("windowcare", TestWindowCare)
#include "tst_windowcare.moc"
