// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qthread.h>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using QFtp::TransferDirection;
using QFtp::TransferOutcome;
using QFtp::Internal::ClientSocket;
using QFtp::Internal::ScriptClient;
using QFtp::Internal::TlsUse;

/// Tests the models with a server in this thread and blocking clients in another.
class TestModels : public QObject
{
    Q_OBJECT

    std::unique_ptr<QFtpServer> m_server;

    void runClient(const std::function<void()> &job)
    {
        const std::unique_ptr<QThread> thread(QThread::create(job));
        thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 60'000);
    }
    std::unique_ptr<ScriptClient> client() const
    {
        return std::make_unique<ScriptClient>(m_server->serverPort(), QStringLiteral("127.0.0.1"),
                                              TlsUse::Plain);
    }
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<QFtpServer>();
        m_server->addUser(QStringLiteral("ann"), QStringLiteral("secret"),
                          std::make_shared<QFtpMemoryStorage>());
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
    }
    void cleanup() { m_server.reset(); }

    void modelsOutliveTheirServer()
    {
        QFtpSessionModel sessions(m_server.get());
        QFtpTransferModel transfers(m_server.get());
        QFtpUserModel users(m_server.get());
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        users.setUsers({user});
        const QAbstractItemModelTester testers[] = {QAbstractItemModelTester(&sessions),
                                                    QAbstractItemModelTester(&transfers),
                                                    QAbstractItemModelTester(&users)};
        std::unique_ptr<ScriptClient> ann;
        std::unique_ptr<ClientSocket> data;
        runClient([&] {
            ann = client();
            ann->logIn();
            data = std::make_unique<ClientSocket>(ann->openPassive());
            ann->command("STOR f");
        });
        QTRY_COMPARE(sessions.rowCount(), 1);
        QTRY_COMPARE(transfers.rowCount(), 1);
        QTRY_COMPARE(text(users, 0, QFtpUserModel::Sessions), QStringLiteral("1"));
        QSignalSpy changes[] = {{&sessions, &QFtpSessionModel::serverChanged},
                                {&transfers, &QFtpTransferModel::serverChanged},
                                {&users, &QFtpUserModel::serverChanged}};
        m_server.reset();
        for (const QSignalSpy &change : changes)
            QCOMPARE(change.size(), 1);
        QCOMPARE(sessions.server(), nullptr);
        QCOMPARE(sessions.rowCount(), 0);
        QCOMPARE(transfers.runningCount(), 0);
        QTRY_COMPARE(text(transfers, 0, QFtpTransferModel::Outcome), QStringLiteral("aborted"));
        QTRY_COMPARE(text(users, 0, QFtpUserModel::Sessions), QStringLiteral("0"));
        init();
        sessions.setServer(m_server.get());
        transfers.setServer(m_server.get());
        users.setServer(m_server.get());
        users.setServer(m_server.get()); // no other one
        for (const QSignalSpy &change : changes)
            QCOMPARE(change.size(), 2);
        QCOMPARE(transfers.rowCount(), 0);
        runClient([&] {
            ann = client();
            ann->logIn();
            ann->upload("STOR f", "abc");
        });
        QTRY_COMPARE(sessions.rowCount(), 1);
        QTRY_COMPARE(transfers.rowCount(), 1);
        QTRY_COMPARE(text(users, 0, QFtpUserModel::Sessions), QStringLiteral("1"));
        sessions.setServer(nullptr);
        QCOMPARE(sessions.rowCount(), 0);
    }

    void sessions()
    {
        QFtpSessionModel model(m_server.get());
        const QAbstractItemModelTester tester(&model);
        std::unique_ptr<ScriptClient> ann;
        std::unique_ptr<ScriptClient> nobody;
        runClient([&] {
            ann = client();
            ann->logIn();
            ann->command("CLNT Script 1.0");
            ann->command("MKD photos");
            ann->command("CWD photos");
            nobody = client();
        });
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(text(model, 0, QFtpSessionModel::User), QStringLiteral("ann"));
        QTRY_COMPARE(text(model, 0, QFtpSessionModel::Client), QStringLiteral("Script 1.0"));
        QTRY_COMPARE(text(model, 0, QFtpSessionModel::Directory), QStringLiteral("/photos"));
        QTRY_COMPARE(text(model, 0, QFtpSessionModel::LastCommand), QStringLiteral("CWD photos"));
        QCOMPARE(text(model, 0, QFtpSessionModel::Address), QStringLiteral("127.0.0.1"));
        QCOMPARE(text(model, 0, QFtpSessionModel::Security), QStringLiteral("not encrypted"));
        QCOMPARE(text(model, 1, QFtpSessionModel::User), QStringLiteral("(not logged in)"));
        QVERIFY(model.index(0, 0).data(QFtp::IdRole).toULongLong() != 0);
        // Secrets are masked here too.
        runClient([&] {
            nobody->command("USER ann");
            nobody->command("PASS wrong");
        });
        QTRY_COMPARE(text(model, 1, QFtpSessionModel::LastCommand), QStringLiteral("PASS ****"));

        const QPersistentModelIndex second = model.index(1, 0);
        runClient([&] { ann.reset(); });
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(second.row(), 0);
        m_server->session(second.data(QFtp::IdRole).toULongLong())->disconnectClient();
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(!second.isValid());
    }

    void sessionsThatWereThere()
    {
        std::unique_ptr<ScriptClient> ann;
        runClient([&] {
            ann = client();
            ann->logIn();
        });
        QTRY_COMPARE(m_server->sessions().size(), 1);
        const QFtpSessionModel model(m_server.get());
        QCOMPARE(model.rowCount(), 1);
        QTRY_COMPARE(text(model, 0, QFtpSessionModel::User), QStringLiteral("ann"));
    }

    void transfers()
    {
        QFtpTransferModel model(m_server.get());
        const QAbstractItemModelTester tester(&model);
        runClient([&] {
            const auto ann = client();
            ann->logIn();
            ann->upload("STOR a", QByteArray(300'000, 'a'));
            ann->download("RETR a");
            ann->download("LIST"); // does not appear in the model
            ann->upload("STOR b", "b");
        });
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(model.runningCount(), 0);
        QTRY_COMPARE(text(model, 2, QFtpTransferModel::Outcome), QStringLiteral("complete"));
        QCOMPARE(text(model, 0, QFtpTransferModel::File), QStringLiteral("/a"));
        QCOMPARE(text(model, 0, QFtpTransferModel::Direction), QStringLiteral("Upload"));
        QCOMPARE(text(model, 1, QFtpTransferModel::Direction), QStringLiteral("Download"));
        QCOMPARE(text(model, 1, QFtpTransferModel::Progress), QStringLiteral("100 %"));
        QCOMPARE(model.totalBytes(TransferDirection::Upload), 300'001);
        QCOMPARE(model.totalBytes(TransferDirection::Download), 300'000);
        const auto transfer =
            model.index(0, 0).data(QFtpTransferModel::TransferRole).value<QFtpTransfer>();
        QCOMPARE(transfer.userName, QStringLiteral("ann"));
        QCOMPARE(transfer.transferredBytes, 300'000);
        model.clearHistory();
        QCOMPARE(model.rowCount(), 0);
    }

    void runningTransfer()
    {
        QFtpTransferModel model(m_server.get());
        const QAbstractItemModelTester tester(&model);
        std::unique_ptr<ScriptClient> ann;
        QFtp::Internal::ClientSocket data;
        runClient([&] {
            ann = client();
            ann->logIn();
            data = ann->openPassive();
            ann->send("STOR slow\r\n");
            ann->readReply();
            const QByteArray bytes(70'000, 'x');
            data.send(bytes.constData(), bytes.size());
        });
        QTRY_COMPARE(model.runningCount(), 1);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_VERIFY(model.totalBytes(TransferDirection::Upload) == 70'000);
        QVERIFY(model.index(0, 0).data(QFtpTransferModel::RunningRole).toBool());
        QCOMPARE(model.index(0, 0).data(QFtpTransferModel::ProgressRole).toInt(), -1);
        model.clearHistory(); // a running transfer stays
        QCOMPARE(model.rowCount(), 1);
        const auto session = model.index(0, 0).data(QFtpTransferModel::SessionIdRole).toULongLong();
        m_server->session(session)->abortTransfer();
        QTRY_COMPARE(model.runningCount(), 0);
        QTRY_COMPARE(text(model, 0, QFtpTransferModel::Outcome),
                     QStringLiteral("aborted: It was stopped on the server."));
    }

    // Transfers of an earlier run come first, and running ones of that time have ended.
    void historyOfAnEarlierRun()
    {
        QFtpTransferModel model(m_server.get());
        const QAbstractItemModelTester tester(&model);
        runClient([&] {
            const auto ann = client();
            ann->logIn();
            ann->upload("STOR new", "x");
        });
        QTRY_COMPARE(model.rowCount(), 1);
        QFtpTransfer old;
        old.id = 1; // of another server: here it has another meaning
        old.sessionId = 1;
        old.path = "/old";
        old.started = QDateTime::currentDateTimeUtc().addDays(-1);
        old.totalBytes = 3 * 1024 * 1024;
        old.transferredBytes = 1024 * 1024;
        model.addHistory({old, old});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 0, QFtpTransferModel::File), QStringLiteral("/old"));
        QCOMPARE(text(model, 0, QFtpTransferModel::Outcome), QStringLiteral("aborted"));
        QCOMPARE(text(model, 0, QFtpTransferModel::Size), QStringLiteral("1.00 MiB of 3.00 MiB"));
        QCOMPARE(model.index(0, 0).data(QFtpTransferModel::SessionIdRole).toInt(), 0);
        QCOMPARE(text(model, 2, QFtpTransferModel::File), QStringLiteral("/new"));
        QCOMPARE(model.runningCount(), 0);
        runClient([&] {
            const auto ann = client();
            ann->logIn();
            ann->upload("STOR newest", "x");
        });
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(text(model, 3, QFtpTransferModel::File), QStringLiteral("/newest"));
    }

    void failuresAreKept()
    {
        QFtpTransferModel model;
        const QAbstractItemModelTester tester(&model);
        QList<QFtpTransfer> earlier(6);
        for (qsizetype i = 0; i < earlier.size(); ++i) {
            earlier[i].path = "/" + QByteArray::number(i);
            earlier[i].outcome = i % 2 == 0 ? TransferOutcome::Failed : TransferOutcome::Complete;
        }
        model.setHistoryLimit(4);
        model.addHistory(earlier);
        const auto files = [&] {
            QStringList result;
            for (int row = 0; row < model.rowCount(); ++row)
                result += text(model, row, QFtpTransferModel::File);
            return result.join(u' ');
        };
        QTRY_COMPARE(files(), QStringLiteral("/2 /3 /4 /5"));
        model.setHistoryLimit(2);
        QTRY_COMPARE(files(), QStringLiteral("/4 /5"));
    }

    void transferAsJson()
    {
        QFtpTransfer transfer;
        transfer.id = 7;
        transfer.sessionId = 3;
        transfer.userName = QStringLiteral("ann");
        transfer.peerAddress = QHostAddress(QStringLiteral("192.0.2.7"));
        transfer.direction = TransferDirection::Upload;
        transfer.path = "/scän";
        transfer.offsetBytes = 5;
        transfer.totalBytes = 9;
        transfer.transferredBytes = 4;
        transfer.started =
            QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05.678Z"), Qt::ISODateWithMs);
        transfer.duration = std::chrono::milliseconds(12);
        transfer.outcome = TransferOutcome::Failed;
        transfer.encrypted = true;
        transfer.error = QFtp::ErrorKind::NoSpace;
        transfer.errorText = QStringLiteral("full");
        const auto read = QFtpTransfer::fromJson(transfer.toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), transfer.toJson());
        QCOMPARE(read->path, transfer.path);
        QCOMPARE(read->error, transfer.error);
        QVERIFY(!QFtpTransfer::fromJson({}));
        QJsonObject other = transfer.toJson();
        other.insert(QStringLiteral("outcome"), QStringLiteral("Unheard"));
        QVERIFY(!QFtpTransfer::fromJson(other));
    }

    void manyTransfersAreFewChanges()
    {
        constexpr int Count = 400;
        constexpr int Kept = 50;
        QFtpTransferModel model(m_server.get());
        model.setHistoryLimit(Kept);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy finished(m_server.get(), &QFtpServer::transferFinished);
        runClient([&] {
            const auto ann = client();
            ann->logIn();
            for (int i = 0; i < Count; ++i)
                ann->upload("STOR f" + QByteArray::number(i), "x");
        });
        QTRY_COMPARE(finished.size(), Count);
        QTRY_COMPARE(model.rowCount(), Kept);
        QTRY_COMPARE(text(model, Kept - 1, QFtpTransferModel::File),
                     QStringLiteral("/f%1").arg(Count - 1));
        QCOMPARE(model.totalBytes(TransferDirection::Upload), Count);
        QVERIFY2(inserted.size() + changed.size() < Count / 2,
                 QByteArray::number(inserted.size() + changed.size()));
    }

    void users()
    {
        QFtpUserModel model(m_server.get());
        const QAbstractItemModelTester tester(&model);
        const auto user = [](const char *name, bool mayWrite) {
            QFtpConfigUser result;
            result.name = QLatin1String(name);
            result.root = QStringLiteral("/srv/") + QLatin1String(name);
            result.allowWrite = mayWrite;
            return result;
        };
        model.setUsers({user("zoe", false), user("ann", true)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, QFtpUserModel::Name), QStringLiteral("ann"));
        QCOMPARE(text(model, 0, QFtpUserModel::Rights), QStringLiteral("read and write"));
        QCOMPARE(text(model, 1, QFtpUserModel::Rights), QStringLiteral("read only"));
        std::unique_ptr<ScriptClient> ann;
        runClient([&] {
            ann = client();
            ann->logIn();
        });
        QTRY_COMPARE(text(model, 0, QFtpUserModel::Sessions), QStringLiteral("1"));
        const QPersistentModelIndex zoe = model.index(1, 0);
        QFtpConfigUser off = user("zoe", true);
        off.enabled = false;
        model.setUsers({off, user("bob", false)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(zoe.row(), 1);
        QCOMPARE(zoe.data().toString(), QStringLiteral("zoe (disabled)"));
        QCOMPARE(text(model, 0, QFtpUserModel::Folder), QStringLiteral("/srv/bob"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setUsers({off, user("bob", false), user("eve", true), user("dan", true),
                        user("carl", false), user("zulu", false)});
        QCOMPARE(inserted.size(), 2); // three in a row, and one
        QVERIFY(changed.isEmpty());
        QCOMPARE(zoe.row(), 4);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setUsers({off});
        QCOMPARE(removed.size(), 2);
        QCOMPARE(zoe.row(), 0);
    }

    void namesForQml()
    {
        const QFtpSessionModel sessionModel(m_server.get());
        const QFtpTransferModel transferModel(m_server.get());
        const QFtpUserModel userModel(m_server.get());
        const auto hasName = [](const QAbstractItemModel &model, const char *name) {
            return model.roleNames().values().contains(name);
        };
        QVERIFY(hasName(sessionModel, "lastCommand"));
        QVERIFY(hasName(transferModel, "progress"));
        QVERIFY(hasName(userModel, "rights"));
    }

    void configurationInTheBackground()
    {
        QSignalSpy applied(m_server.get(), &QFtpServer::configurationApplied);
        QFtpConfig config;
        config.server.welcome = QStringLiteral("First");
        m_server->applyConfiguration(config);
        config.server.welcome = QStringLiteral("Last");
        m_server->applyConfiguration(config);
        QTRY_COMPARE(applied.size(), 1);
        QVERIFY(applied.first().first().toBool());
        QCOMPARE(m_server->configuration().server.welcome, QStringLiteral("Last"));
        config.tls.enabled = true;
        config.tls.certificates = {QStringLiteral("/nonexistent.pem")};
        m_server->applyConfiguration(config);
        QTRY_COMPARE(applied.size(), 2);
        QVERIFY(!applied.last().first().toBool());
        QVERIFY(m_server->errorString().contains(QStringLiteral("/nonexistent.pem")));
        QVERIFY(!m_server->configuration().tls.enabled);
        // The server is deleted meanwhile.
        m_server->applyConfiguration(config);
        m_server.reset();
    }
};

QFTP_TEST("models", TestModels)
#include "tst_models.moc"
