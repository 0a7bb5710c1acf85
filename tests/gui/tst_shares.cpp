// SPDX-License-Identifier: MIT
#include "app/addresses.h"
#include "guitest.h"
#include "testregistry.h"
#include "widgets/addressview.h"
#include "widgets/numberedit.h"
#include "widgets/passwordedit.h"
#include "widgets/qrcode.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"
#include "widgets/userdialog.h"

#include <QtNetwork/qtcpserver.h>
#include <QtWidgets/QtWidgets>

using QFtp::Internal::ClientSocket;

/// What the window says of shares is true, and stays true while things change; offscreen.
class TestShares : public GuiTest
{
    Q_OBJECT

    ShareCard *card() const { return m_gui->window->findChild<ShareCard *>(); }
    QString text(const char *name) const { return GuiFixture::find<QLabel>(card(), name)->text(); }

    static Addresses::Network network(const char *name, const char *address, bool isUsual = true)
    {
        return {QLatin1String(name), QHostAddress(QLatin1String(address)), isUsual};
    }

    // Turns the wheel over a widget.
    static void wheel(QWidget *widget)
    {
        const QPointF place = QRectF(widget->rect()).center();
        QWheelEvent event(place, widget->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }

private Q_SLOTS:
    // Defect 3.
    void cardSaysTheTruth()
    {
        begin(AnnInFiles);
        QCOMPARE(card()->userName(), QStringLiteral("ann"));
        QTRY_COMPARE(text("state"), QStringLiteral("Reachable, nobody is connected"));
        QVERIFY(text("address").startsWith(QStringLiteral("ftp://ann@127.0.0.1:")));
        auto client = loggedIn();
        QTRY_COMPARE(text("state"), QStringLiteral("In use, sessions: 1"));
        QCOMPARE(text("clients"), QStringLiteral("127.0.0.1"));
        QVERIFY(GuiFixture::run([&] { client->upload("STOR scan.pdf", "content"); }));
        QTRY_VERIFY(text("lastUpload").contains(QStringLiteral("scan.pdf, at ")));
        client.reset();
        QTRY_COMPARE(text("clients"), QStringLiteral("Nobody"));

        QVERIFY(QDir(m_gui->folder()).removeRecursively());
        app().states.look();
        QTRY_VERIFY(text("state").endsWith(QStringLiteral(" does not exist.")));
        QVERIFY(text("address").endsWith(QStringLiteral(" (not now)")));
        auto *mend = GuiFixture::find<QPushButton>(card(), "mend");
        QCOMPARE(mend->text(), QStringLiteral("Create Fo&lder"));
        mend->click();
        QTRY_COMPARE(text("state"), QStringLiteral("Reachable, nobody is connected"));
        QVERIFY(QDir(m_gui->folder()).exists());

        app().controller.stop(std::chrono::seconds(0));
        QTRY_COMPARE(text("state"), QStringLiteral("Not reachable: the server is stopped"));
        QVERIFY(text("address").endsWith(QStringLiteral(" (not now)")));
        QCOMPARE(mend->text(), QStringLiteral("S&tart Server"));
        mend->click();
        QTRY_COMPARE(text("state"), QStringLiteral("Reachable, nobody is connected"));

        GuiFixture::find<QCheckBox>(card(), "shared")->click();
        QCOMPARE(text("state"), QStringLiteral("Switched off"));
    }

    void cardSaysWhatOthersMayDo()
    {
        QFtpConfigUser user;
        user.rules = {{"/contracts", QFtp::Permission::ReadOnly}};
        user.setPermissions(QFtp::Permission::ReadWrite);
        QFtpConfigMount mount;
        mount.name = QStringLiteral("/archive");
        mount.root = QStringLiteral("/srv/old");
        user.mounts = {mount};
        QCOMPARE(
            ShareCard::rightsText(user),
            QStringLiteral("May see, download, upload, replace, rename and delete everything.\n"
                           "/contracts: May see and download all files, but change nothing.\n"
                           "/archive shows /srv/old: May see and download all files, but change "
                           "nothing."));
    }

    // Defect 2.
    void folderIsLookedAtFirst()
    {
        begin();
        ShareDialog dialog(app());
        dialog.show();
        auto *folder = GuiFixture::find<QLineEdit>(&dialog, "folder");
        auto *share = GuiFixture::find<QPushButton>(&dialog, "share");
        auto *make = GuiFixture::find<QPushButton>(&dialog, "makeFolder");
        const auto *problem = GuiFixture::find<QLabel>(&dialog, "problem");
        folder->setText(m_gui->file);
        QTRY_VERIFY(problem->text().endsWith(QStringLiteral("is a file, not a folder.")));
        QVERIFY(!share->isEnabled() && !make->isVisible());
        // Return comes before the look at the folder has ended.
        const QString missing = m_gui->folder() + QStringLiteral("/new/one");
        folder->setText(missing);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY(problem->text().endsWith(QStringLiteral(" does not exist.")));
        QVERIFY(!share->isEnabled());
        QVERIFY(app().config.config().users.isEmpty());
        make->click();
        QTRY_VERIFY(share->isEnabled());
        QVERIFY(QDir(missing).exists() && !make->isVisible());
    }

    // Defect 4: the password stays in sight.
    void encryptionIsRequiredInPlace()
    {
        begin("[tls]\nenabled = true\n");
        ShareDialog dialog(app(), m_gui->folder());
        dialog.show();
        GuiFixture::find<QPushButton>(&dialog, "share")->click();
        QTRY_VERIFY(GuiFixture::find<QPushButton>(&dialog, "done"));
        auto *warning = GuiFixture::find<QLabel>(&dialog, "warning");
        const auto follow = [&](const char *link) {
            Q_EMIT warning->linkActivated(QLatin1String(link));
        };
        const auto *result = GuiFixture::find<QLabel>(&dialog, "result");
        QTRY_VERIFY(result->text().contains(QStringLiteral("The folder is shared.")));
        QVERIFY(warning->text().contains(QStringLiteral("Let other computers connect")));
        app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) {
            config.addresses = {QStringLiteral("127.0.0.1"), QStringLiteral("192.0.2.7")};
        });
        QVERIFY(warning->text().contains(QStringLiteral("href=\"encrypt\"")));
        follow("encrypt");
        QCOMPARE(app().config.config().tls.required, QFtp::TlsPolicy::Data);
        QVERIFY(warning->text().contains(QStringLiteral("Clients must encrypt now.")));
        follow("undo");
        QCOMPARE(app().config.config().tls.required, QFtp::TlsPolicy::Optional);
        QVERIFY(dialog.isVisible());
        QVERIFY(GuiFixture::find<QLineEdit>(&dialog, "newPassword")->isVisible());
    }

    // Defect 5.
    void noFolderIsProposed()
    {
        begin(Ann);
        m_gui->window->showPage(QStringLiteral("users"));
        GuiFixture::find<QPushButton>(m_gui->page("users"), "add")->click();
        auto *add = dialog<UserDialog>();
        QVERIFY(add);
        QCOMPARE(GuiFixture::find<QLineEdit>(add, "folder")->text(), QString());
        GuiFixture::find<QLineEdit>(add, "name")->setText(QStringLiteral("bob"));
        add->findChild<PasswordEdit *>()->generate();
        auto *save = GuiFixture::find<QPushButton>(add, "save");
        QTRY_COMPARE(save->toolTip(), QStringLiteral("Choose a folder."));
        QVERIFY(!save->isEnabled());
        add->close();
    }

    // Defect 6.
    void addresses_data()
    {
        QTest::addColumn<QStringList>("listening");
        QTest::addColumn<QString>("outside");
        QTest::addColumn<QList<Addresses::Network>>("networks");
        QTest::addColumn<QStringList>("hosts");
        using Networks = QList<Addresses::Network>;
        const QStringList all = QFtpConfig().addresses;
        const Networks usual = {network("lo", "127.0.0.1", false),
                                network("br0", "10.1.0.1", false), network("eth0", "2001:db8::5"),
                                network("eth0", "192.0.2.5"), network("wlan0", "198.51.100.7")};
        QTest::newRow("all") << all << QString() << usual
                             << QStringList{
                                    QStringLiteral("192.0.2.5"), QStringLiteral("198.51.100.7"),
                                    QStringLiteral("10.1.0.1"), QStringLiteral("2001:db8::5")};
        QTest::newRow("none") << all << QString() << Networks{network("lo", "127.0.0.1", false)}
                              << QStringList();
        QTest::newRow("one is served") << QStringList{QStringLiteral("198.51.100.7")} << QString()
                                       << usual << QStringList{QStringLiteral("198.51.100.7")};
        QTest::newRow("outside") << all << QStringLiteral("ftp.example.org")
                                 << Networks{network("eth0", "192.0.2.5")}
                                 << QStringList{QStringLiteral("192.0.2.5"),
                                                QStringLiteral("ftp.example.org")};
        QTest::newRow("this computer") << QStringList{QStringLiteral("127.0.0.1")} << QString()
                                       << usual << QStringList{QStringLiteral("127.0.0.1")};
        QTest::newRow("IPv4 only")
            << QStringList{QStringLiteral("0.0.0.0")} << QString()
            << Networks{network("eth0", "192.0.2.5")} << QStringList{QStringLiteral("192.0.2.5")};
    }
    void addresses()
    {
        QFETCH(QStringList, listening);
        QFETCH(QString, outside);
        QFETCH(QList<Addresses::Network>, networks);
        QFETCH(QStringList, hosts);
        QFtpConfig config;
        config.addresses = listening;
        config.passive.externalAddress = outside;
        QStringList found;
        for (const Address &address : Addresses::find(config, networks))
            found += address.host;
        QCOMPARE(found, hosts);
    }

    void addressFollowsTheNetwork()
    {
        begin(AnnInFiles);
        QList<Addresses::Network> networks;
        ConfigStore store(m_home.filePath(QStringLiteral("everywhere.toml")));
        Addresses addresses(&store, &app().controller, &app().preferences,
                            [&] { return networks; });
        QCOMPARE(addresses.url(QStringLiteral("ann")), QString());
        QCOMPARE(addresses.text(), QStringLiteral("This computer is not connected to a network."));
        QSignalSpy changed(&addresses, &Addresses::changed);
        networks = {network("eth0", "192.0.2.5"), network("wlan0", "198.51.100.7")};
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000);
        const int port = app().controller.server().serverPort();
        QCOMPARE(addresses.url(QStringLiteral("ann")),
                 QStringLiteral("ftp://ann@192.0.2.5:%1/").arg(port));
        addresses.choose(addresses.all().last().id);
        QCOMPARE(addresses.current().host, QStringLiteral("198.51.100.7"));
        addresses.choose(QString());
    }

    void noCodeForThisComputerOnly()
    {
        begin(AnnInFiles);
        AddressView view(app(), QStringLiteral("ann"));
        view.show();
        QVERIFY(!view.findChild<QrCode *>()->isVisible());
        QCOMPARE(GuiFixture::find<QLabel>(&view, "addressNote")->text(),
                 QStringLiteral("Only programs on this computer can connect."));
        // With an address that others could use, but no network has: no address and no code.
        app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) {
            config.addresses = {QStringLiteral("192.0.2.77")};
        });
        QVERIFY(!view.findChild<QrCode *>()->isVisible());
        QCOMPARE(GuiFixture::find<QLineEdit>(&view, "url")->text(), QString());
        app().config.edit(QStringLiteral("x"), [](QFtpConfig &config) {
            config.passive.externalAddress = QStringLiteral("ftp.example.org");
        });
        QVERIFY(view.findChild<QrCode *>()->isVisible());
        QVERIFY(GuiFixture::find<QLineEdit>(&view, "url")
                    ->text()
                    .startsWith(QStringLiteral("ftp://ann@ftp.example.org")));
    }

    // Defect 1: the wheel scrolls, and what was changed can be undone.
    void wheelChangesNothing()
    {
        begin(AnnInFiles);
        auto *limit = GuiFixture::find<QComboBox>(card(), "limit");
        wheel(limit);
        QCOMPARE(limit->currentIndex(), 0);
        QCOMPARE(app().limits.limit(QStringLiteral("ann")), ShareLimits::Limit::None);
        m_gui->window->showPage(QStringLiteral("server"));
        for (QAbstractSpinBox *box : m_gui->page("server")->findChildren<QAbstractSpinBox *>())
            wheel(box);
        for (QComboBox *box : m_gui->page("server")->findChildren<QComboBox *>())
            wheel(box);
        QVERIFY(!GuiFixture::find<QPushButton>(m_gui->page("server"), "apply")->isEnabled());
        // With the focus, the wheel does what it says.
        auto *port = GuiFixture::find<QSpinBox>(m_gui->page("server"), "port");
        port->setValue(2000);
        m_gui->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_gui->window.get()));
        port->setFocus();
        wheel(port);
        QCOMPARE(port->value(), 1999);
    }

    void limitsAreUndone()
    {
        using Limit = ShareLimits::Limit;
        begin(AnnInFiles);
        const QString ann = QStringLiteral("ann");
        QUndoStack *undo = app().config.undoStack();
        app().limits.setLimit(ann, Limit::FirstDownload);
        undo->undo();
        QCOMPARE(app().limits.limit(ann), Limit::None);
        undo->redo();
        QCOMPARE(app().limits.limit(ann), Limit::FirstDownload);
        QVERIFY(app().limits.switchOff(ann));
        QCOMPARE(app().limits.limit(ann), Limit::None);
        undo->undo(); // both at once
        QVERIFY(app().config.user(ann)->enabled);
        QCOMPARE(app().limits.limit(ann), Limit::FirstDownload);
        QVERIFY(app().removeShare(ann));
        QVERIFY(!app().config.user(ann));
        undo->undo();
        QVERIFY(app().config.user(ann));
        QCOMPARE(app().limits.limit(ann), Limit::FirstDownload);
    }

    // Defect 10: switching with the keyboard keeps the focus.
    void focusStays()
    {
        begin(AnnInFiles);
        m_gui->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_gui->window.get()));
        auto *shared = GuiFixture::find<QCheckBox>(card(), "shared");
        shared->setFocus();
        for (const bool isOn : {false, true}) {
            QTest::keyClick(shared, Qt::Key_Space);
            QTRY_COMPARE(app().config.user(QStringLiteral("ann"))->enabled, isOn);
            QVERIFY(shared->hasFocus());
        }
    }

    void clickBesideKeepsTheSelection()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("users"));
        auto *table = GuiFixture::find<QTableView>(m_gui->page("users"), "table");
        table->selectRow(0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->viewport()->rect().bottomLeft() + QPoint(20, -5));
        QVERIFY(table->selectionModel()->hasSelection());
    }

    // Defect 9: 5,000 shares. A limit of time proves nothing on a busy machine, but the number of
    // widgets does: no share has its own.
    void thousandsOfShares()
    {
        constexpr int Count = 5000;
        QByteArray users;
        for (int i = 0; i < Count; ++i)
            users += QStringLiteral("\n[users.user%1]\nroot = \"FILES\"\nallowWrite = true\n"
                                    "passwordHash = \"$argon2id$\"\n")
                         .arg(i, 4, 10, QLatin1Char('0'))
                         .toUtf8();
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("security"));
        m_gui->window->showPage(QStringLiteral("shares"));
        const qsizetype before = m_gui->window->findChildren<QWidget *>().size();
        const auto *list = GuiFixture::find<QListView>(m_gui->window.get(), "shareList");
        QElapsedTimer clock;
        clock.start();
        app().config.setText(
            QStringLiteral("x"),
            GuiFixture::Start
                + QByteArray(users).replace("FILES", QFile::encodeName(m_gui->folder())));
        QCOMPARE(list->model()->rowCount(), Count);
        qInfo("5,000 shares are shown after %lld ms", clock.elapsed());
        QCOMPARE(m_gui->window->findChildren<QWidget *>().size(), before);
        GuiFixture::find<QLineEdit>(m_gui->page("shares"), "filter")
            ->setText(QStringLiteral("user4321"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(card()->userName(), QStringLiteral("user4321"));
        clock.start();
        GuiFixture::find<QCheckBox>(card(), "shared")->click();
        QVERIFY(!app().config.user(QStringLiteral("user4321"))->enabled);
        qInfo("one of them is switched off after %lld ms", clock.elapsed());
        GuiFixture::find<QLineEdit>(m_gui->page("shares"), "filter")->clear();
        QCOMPARE(card()->userName(), QStringLiteral("user4321"));
        clock.start();
        m_gui->window->showPage(QStringLiteral("security"));
        qInfo("the Security page is shown after %lld ms", clock.elapsed());
    }

    // Defect 12: rates have units.
    void rates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("rate");
        const qint64 kib = 1024;
        QTest::newRow("number") << QStringLiteral("500") << 500 * kib;
        QTest::newRow("kilo") << QStringLiteral("500k") << 500 * kib;
        QTest::newRow("mega") << QStringLiteral("2M") << 2 * kib * kib;
        QTest::newRow("whole") << QStringLiteral("2 MiB/s") << 2 * kib * kib;
        QTest::newRow("comma") << QStringLiteral("1,5 MB/s") << 1536 * kib;
    }
    void rates()
    {
        QFETCH(QString, text);
        QFETCH(qint64, rate);
        RateEdit edit(QStringLiteral("rate"), QStringLiteral("no limit"));
        edit.show();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.bytes(), rate);
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("x7"));
        QCOMPARE(edit.bytes(), qint64(7) * 1024); // "x" is not taken
    }
};

QFTP_TEST("shares", TestShares)
#include "tst_shares.moc"
