// SPDX-License-Identifier: MIT
#include "app/icons.h"
#include "guitest.h"
#include "testregistry.h"
#include "widgets/transcriptdialog.h"

#include <QtWidgets/QtWidgets>

using QFtp::Internal::ClientSocket;

/// The lists of transfers and messages; offscreen.
class TestTransfers : public GuiTest
{
    Q_OBJECT

    QTableView *table(const char *page) const
    {
        return GuiFixture::find<QTableView>(m_gui->page(page), "table");
    }
    QString cell(int row, int column) const
    {
        return table("transfers")->model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void runningTransfersAreOnTop()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("transfers"));
        const auto client = loggedIn();
        const auto other = loggedIn();
        ClientSocket data;
        QVERIFY(GuiFixture::run([&] {
            data = client->openPassive();
            client->send("STOR slow\r\n");
            client->readReply();
            other->upload("STOR a", "content");
            other->upload("STOR b", "content");
        }));
        QTRY_COMPARE(table("transfers")->model()->rowCount(), 3);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table("transfers")->sortByColumn(QFtpTransferModel::File, order);
            QCOMPARE(cell(0, QFtpTransferModel::File), QStringLiteral("/slow"));
            QCOMPARE(cell(1, QFtpTransferModel::File),
                     order == Qt::AscendingOrder ? QStringLiteral("/a") : QStringLiteral("/b"));
        }
        auto *onlyRunning = m_gui->page("transfers")->findChild<QCheckBox *>();
        onlyRunning->click();
        QCOMPARE(table("transfers")->model()->rowCount(), 1);
        table("transfers")->selectRow(0);
        GuiFixture::find<QPushButton>(m_gui->page("transfers"), "stop")->click();
        onlyRunning->click();
        QTRY_COMPARE(table("transfers")->model()->rowCount(), 3);
        QTRY_COMPARE(app().transfers.runningCount(), 0);
        QTRY_VERIFY(cell(0, QFtpTransferModel::Outcome).contains(QStringLiteral("aborted: ")));
        table("transfers")->sortByColumn(QFtpTransferModel::File, Qt::DescendingOrder);
        QCOMPARE(cell(0, QFtpTransferModel::Outcome),
                 QStringLiteral("aborted: It was stopped on the server."));
    }

    void rowsAreCopied()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("users"));
        table("users")->selectRow(0);
        m_gui->page("users")->findChild<QAction *>(QStringLiteral("copyRows"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("ann\t%1\tread and write\t0").arg(m_gui->folder()));
    }

    void filesHaveAPlaceHere()
    {
        begin(AnnInFiles
              + "[users.ann.mounts.\"/archive\"]\nroot = \"/srv/old\"\n"
                "[users.bob]\npassword = \"x\"\nstorage = \"memory\"\n"
                "[storage.memory]\ntype = \"memory\"\n");
        QFtpTransfer transfer;
        const auto place = [&](const char *user, const char *path) {
            transfer.userName = QLatin1String(user);
            transfer.path = path;
            return app().localPath(transfer);
        };
        QCOMPARE(place("ann", "/a/b"), m_gui->folder() + QStringLiteral("/a/b"));
        QCOMPARE(place("ann", "/archive/x"), QStringLiteral("/srv/old/x"));
        QCOMPARE(place("ann", "/archives"), m_gui->folder() + QStringLiteral("/archives"));
        QCOMPARE(place("bob", "/a"), QString());
        QCOMPARE(place("carl", "/a"), QString());
    }

    // The next run shows what ended in this one, unless the user does not want that.
    void historyIsKept()
    {
        begin(AnnInFiles);
        const auto client = loggedIn();
        QVERIFY(GuiFixture::run([&] { client->upload("STOR kept", "content"); }));
        QTRY_COMPARE(app().transfers.rowCount(), 1);
        const QDir place(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
        const auto files = [&] { return place.entryList({QStringLiteral("transfers-*.jsonl")}); };
        app().preferences.setKeepsHistory(true); // writes soon
        QTRY_COMPARE(files().size(), 1);
        const QString file = place.filePath(files().first());
        QVERIFY(!QFile::permissions(file).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
        QFtpTransferModel model;
        QFtpServer server;
        TransferHistory later(&server, &model, &app().preferences, app().config.fileName());
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, QFtpTransferModel::File).data().toString(),
                 QStringLiteral("/kept"));
        app().preferences.setKeepsHistory(false);
        QTRY_VERIFY(files().isEmpty());
        app().preferences.setKeepsHistory(true);
    }

    void historyWithFaults()
    {
        QFtpTransfer whole;
        whole.path = "/a";
        whole.started = QDateTime::currentDateTimeUtc();
        const QByteArray line = QJsonDocument(whole.toJson()).toJson(QJsonDocument::Compact);
        const QByteArray text =
            line + "\nnot JSON\n{\"id\":1}\n" + line + '\n' + line.first(line.size() / 2);
        QCOMPARE(TransferHistory::parse(text).size(), 2);
    }

    void longMessagesAreShownWhole()
    {
        begin(AnnInFiles);
        m_gui->window->showPage(QStringLiteral("log"));
        const QString message =
            QStringLiteral("begin ") + QString(2000, u'x') + QStringLiteral(" end");
        qWarning("%s", qPrintable(message));
        const QAbstractItemModel *model = table("log")->model();
        int row = -1;
        QTRY_VERIFY([&] {
            for (row = model->rowCount() - 1; row >= 0; --row) {
                if (model->index(row, LogModel::Text).data().toString() == message)
                    return true;
            }
            return false;
        }());
        QCOMPARE(model->index(row, 0).data(Qt::ForegroundRole).value<QColor>(), Icons::Doubtful);
        table("log")->selectRow(row);
        QCOMPARE(m_gui->page("log")->findChild<QPlainTextEdit *>()->toPlainText(), message);
    }

    void reasonsOfRefusals()
    {
        begin(AnnInFiles + "[users.bob]\npassword = \"x\"\nroot = \"/tmp\"\nenabled = false\n");
        QVERIFY(GuiFixture::run([&] {
            m_gui->client()->logIn("ann", "wrong");
            m_gui->client()->logIn("bob", "x");
            m_gui->client()->logIn("carl", "x");
        }));
        m_gui->window->showPage(QStringLiteral("log"));
        const auto isLogged = [&](const char *what) {
            const QAbstractItemModel *model = table("log")->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, LogModel::Text)
                        .data()
                        .toString()
                        .contains(QLatin1String(what)))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isLogged("no login as \"ann\" from 127.0.0.1: the password is wrong"));
        QTRY_VERIFY(
            isLogged("no login as \"bob\" from 127.0.0.1: the user is switched off or locked"));
        QTRY_VERIFY(isLogged("no login as \"carl\" from 127.0.0.1: there is no such user"));
    }
};

QFTP_TEST("transfers", TestTransfers)
#include "tst_transfers.moc"
