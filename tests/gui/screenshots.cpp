// SPDX-License-Identifier: MIT
#include "app/appearance.h"
#include "app/languages.h"
#include "guitest.h"
#include "testregistry.h"
#include "widgets/filedialogs.h"
#include "widgets/groupsdialog.h"
#include "widgets/preferencesdialog.h"
#include "widgets/quitdialog.h"
#include "widgets/sharecard.h"
#include "widgets/sharedialog.h"
#include "widgets/transcriptdialog.h"
#include "widgets/userdialog.h"

#include <QtWidgets/QtWidgets>

using namespace QFtp::Internal;

namespace {

const QByteArray Config = R"(# The office
ip = "127.0.0.1"
port = 0

[tls]
enabled = true

[users.scanner]
# It does not support TLS.
password = "1234"
root = "/srv/scans"
permissions = ["create", "makeDirectory"]
enabled = false

[storage.cloud]
type = "s3"
endpoints = "http://127.0.0.1:9"
bucket = "office"
leftOverAge = 0

[users.photos]
useSystemLogin = false
storage = "cloud"

[groups.family]
sessions = 4
quotaBytes = 5368709120
hiddenNames = ["*.tmp"]

[users.ann]
groups = ["family"]
password = "secret"
root = "FILES"
allowWrite = true
allowedAddresses = ["127.0.0.0/8", "192.0.2.0/24"]
downloadRate = 8388608
uploadRate = 4194304
rules = [{ path = "/contracts", permissions = "readOnly" }]

[users.ann.mounts."/archive"]
root = "FILES"

[users.ann.mounts."/cloud"]
storage = "cloud"
quotaBytes = 1073741824
)";

/// Takes a screenshot of every page and dialog.
class Screenshots
{
public:
    explicit Screenshots(const QString &directory) :
        m_directory(directory),
        m_gui(QByteArray(Config).replace("port = 0\n",
                                         GuiFixture::Start.mid(GuiFixture::Start.indexOf("port"))))
    { }

    bool run()
    {
        if (!QTest::qWaitFor([this] { return m_gui.isRunning(); }))
            return false;
        if (!startTraffic())
            return false;
        for (const auto &[name, appearance] : {std::pair("light", Preferences::Appearance::Light),
                                               std::pair("dark", Preferences::Appearance::Dark)}) {
            Appearance::apply(appearance);
            m_suffix = QLatin1String(name);
            takePages();
            takeDialogs();
        }
        return m_isGood;
    }

private:
    // One client uploads without end, one downloads slowly, one waits.
    bool startTraffic()
    {
        QFile large(m_gui.folder() + QStringLiteral("/holidays.mp4"));
        large.open(QIODevice::WriteOnly);
        large.resize(900'000'000);
        large.close();
        QDir(m_gui.folder()).mkdir(QStringLiteral("contracts"));
        return GuiFixture::run([this] {
            for (const char *program : {"Scan 3.1", "lftp 4.9.2", "FileZilla 3.63"}) {
                m_clients.push_back(m_gui.client());
                m_isGood = m_clients.back()->logIn() == 230 && m_isGood;
                m_clients.back()->command(QByteArray("CLNT ") + program);
            }
            m_clients[2]->upload("STOR offer.pdf", QByteArray(800'000, 'x'));
            m_clients[2]->download("RETR offer.pdf");
            m_clients[2]->command("CWD contracts");
            m_data.push_back(m_clients[0]->openPassive());
            m_clients[0]->send("STOR scan-0815.pdf\r\n");
            m_clients[0]->readReply();
            m_data.push_back(m_clients[1]->openPassive());
            m_clients[1]->send("RETR holidays.mp4\r\n");
            m_clients[1]->readReply();
        });
    }

    void moveSome(int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        QByteArray buffer(400'000, 'x');
        for (int step = 0; clock.elapsed() < milliseconds; ++step) {
            m_data[0].send(buffer.constData(), 100'000 + 50'000 * (step % 4));
            for (int i = 0; i < 20 + step % 7; ++i)
                m_data[1].receive(buffer.data(), buffer.size());
            QTest::qWait(50); // the graph of rates draws time
        }
    }

    void take(QWidget *widget, const QString &name)
    {
        QTest::qWait(100); // a style may animate; no signal says when it is done
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_directory, name, m_suffix);
        m_isGood = widget->grab().save(file) && m_isGood;
        printf("%s\n", qPrintable(file));
    }

    void takeAndClose(QDialog *dialog, const QString &name)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        QTest::qWait(400);
        take(dialog, name);
        dialog->close();
    }

    void takePages()
    {
        moveSome(m_suffix == u"light" ? 12'000 : 3'000);
        for (const QString &id :
             {QStringLiteral("shares"), QStringLiteral("users"), QStringLiteral("sessions"),
              QStringLiteral("transfers"), QStringLiteral("security"), QStringLiteral("doctor"),
              QStringLiteral("server"), QStringLiteral("log")}) {
            m_gui.window->showPage(id);
            if (auto *table = GuiFixture::find<QTableView>(m_gui.page(id.toLatin1()), "table"))
                table->selectRow(0);
            if (id == u"server")
                GuiFixture::find<QSpinBox>(m_gui.page("server"), "port")->setValue(2121);
            moveSome(1500);
            take(m_gui.window.get(), id);
        }
        const GuiFixture empty((QByteArray()));
        QTest::qWait(500);
        take(empty.window.get(), QStringLiteral("first-run"));
    }

    void takeDialogs()
    {
        App &app = *m_gui.app;
        auto *share = new ShareDialog(app, m_gui.folder());
        share->show();
        take(share, QStringLiteral("share"));
        const QString name = GuiFixture::find<QLineEdit>(share, "name")->text();
        GuiFixture::find<QPushButton>(share, "share")->click();
        const bool isShared =
            QTest::qWaitFor([&] { return GuiFixture::find<QPushButton>(share, "done"); });
        m_isGood = isShared && m_isGood;
        share->adjustSize();
        takeAndClose(share, QStringLiteral("shared"));
        app.config.undoStack()->undo();

        for (int tab = 0; tab < 4; ++tab) {
            auto *user = new UserDialog(app, UserDialog::Task::Edit,
                                        *app.config.ownUser(QStringLiteral("ann")));
            user->findChild<QTabWidget *>()->setCurrentIndex(tab);
            GuiFixture::find<QLineEdit>(user, "addresses")->setText(QStringLiteral("192.0.2.0/24"));
            takeAndClose(user, QStringLiteral("user-%1").arg(tab + 1));
        }
        for (int tab : {0, 1, 3}) {
            auto *group =
                new UserDialog(app, UserDialog::Task::Edit, app.config.config().groups.first());
            group->findChild<QTabWidget *>()->setCurrentIndex(tab);
            takeAndClose(group, QStringLiteral("group-%1").arg(tab + 1));
        }
        takeAndClose(new GroupsDialog(app), QStringLiteral("groups"));
        auto *onStorage = new UserDialog(app, UserDialog::Task::Edit,
                                         *app.config.ownUser(QStringLiteral("photos")));
        onStorage->findChild<QTabWidget *>()->setCurrentIndex(1);
        takeAndClose(onStorage, QStringLiteral("user-storage"));
        GuiFixture::find<QPushButton>(GuiFixture::find<QWidget>(m_gui.window.get(), "card"),
                                      "qrcode")
            ->click();
        takeAndClose(m_gui.window->findChild<QDialog *>(QStringLiteral("addressDialog")),
                     QStringLiteral("address"));
        auto *transcript =
            new TranscriptDialog(app, app.controller.server().sessions().last()->id());
        const bool isHeard = GuiFixture::run([this] {
            m_clients[2]->command("NOOP");
            m_clients[2]->command("PASS hidden");
            m_clients[2]->command("SIZE offer.pdf");
        });
        m_isGood = isHeard && m_isGood;
        takeAndClose(transcript, QStringLiteral("transcript"));
        takeAndClose(new PreferencesDialog(app), QStringLiteral("preferences"));
        takeAndClose(new QuitDialog(app), QStringLiteral("quit"));
        takeConflictAndMistake();
    }

    void takeConflictAndMistake()
    {
        ConfigStore &store = m_gui.app->config;
        const QByteArray text = store.text();
        const bool isSaved = QTest::qWaitFor([&] { return !store.isSaving(); });
        m_gui.write(
            QByteArray(text).replace("4194304", "1048576 # slower").replace("# The office\n", ""));
        const bool isNoticed = QTest::qWaitFor([&] { return store.isChangedOnDisk(); });
        m_isGood = isSaved && isNoticed && m_isGood;
        for (QDialog *shown : m_gui.window->findChildren<ConflictDialog *>())
            shown->close();
        takeAndClose(new ConflictDialog(&store), QStringLiteral("conflict"));
        store.keepMine();
        store.setText(QStringLiteral("x"), QByteArray(text).replace("port = 0", "port = \"many\""));
        takeAndClose(new FileDialog(&store), QStringLiteral("mistake"));
        take(m_gui.window.get(), QStringLiteral("mistake-banner"));
        store.undoStack()->undo();
        QTest::qWait(500);
    }

    const QString m_directory;
    QString m_suffix;
    bool m_isGood = true;
    GuiFixture m_gui;
    std::vector<std::unique_ptr<ScriptClient>> m_clients;
    std::vector<ClientSocket> m_data;
};

// qftp_gui_tests screenshots [DIRECTORY]
const RegisteredTest screenshots("screenshots", [](int argc, char *argv[]) {
    const QString directory = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QDir().mkpath(directory);
    // A store without keys would look for them in the network of a data centre.
    qputenv("AWS_ACCESS_KEY_ID", "office");
    qputenv("AWS_SECRET_ACCESS_KEY", "secret");
    if (argc > 2)
        Languages::use(QString::fromLocal8Bit(argv[2]));
    return Screenshots(directory).run() ? 0 : 1;
});

} // namespace
