// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testsystem.h"

#include <QFtpServer/qftpfaultstorage.h>
#include <QFtpServer/qftptestserver.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;
using QFtp::TransferOutcome;
using Fault = QFtpTestClient::Fault;
using Step = QFtpFaultStorage::Step;

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(QFtpTestClient::TlsUse)

/// Tests the test kit as applications that embed the server use it.
class TestTestKit : public QObject
{
    Q_OBJECT

    static QByteArray content() { return QByteArray(300'000, 'x'); }
    static void addTlsUses()
    {
        QTest::addColumn<QFtpTestClient::TlsUse>("tls");
        QTest::newRow("plain") << QFtpTestClient::TlsUse::Plain;
        QTest::newRow("explicit") << QFtpTestClient::TlsUse::Explicit;
    }

private Q_SLOTS:
    void uploadsAndDownloads_data() { addTlsUses(); }
    void uploadsAndDownloads()
    {
        QFETCH(QFtpTestClient::TlsUse, tls);
        QFtpTestServer server(nullptr, QFtpTestServer::withTls());
        const auto client = server.loggedIn(tls);
        QVERIFY(client->greeting().startsWith("220 "));
        QVERIFY(client->upload("STOR a", content()).startsWith("226 "));
        QCOMPARE(server.memory().content("/a"), content());
        QCOMPARE(client->download("RETR a"), content());
        QVERIFY(client->lastReply().startsWith("226 "));
        QTRY_COMPARE(server.finished().size(), 2);
        QCOMPARE(server.openSessions(), 1);
    }

    void uploadsThatGoWrong_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("after");
        QTest::addColumn<QFtpTestClient::TlsUse>("tls");
        for (const auto tls : {QFtpTestClient::TlsUse::Plain, QFtpTestClient::TlsUse::Explicit}) {
            const char *name = tls == QFtpTestClient::TlsUse::Plain ? "plain" : "explicit";
            QTest::addRow("drop at the start, %s", name) << Fault::Drop << 0 << tls;
            QTest::addRow("drop, %s", name) << Fault::Drop << 100'000 << tls;
            QTest::addRow("reset, %s", name) << Fault::Reset << 100'000 << tls;
            QTest::addRow("stall, %s", name) << Fault::Stall << 100'000 << tls;
        }
    }
    void uploadsThatGoWrong()
    {
        QFETCH(Fault, fault);
        QFETCH(int, after);
        QFETCH(QFtpTestClient::TlsUse, tls);
        if (TestSystem::isWine() && fault == Fault::Reset)
            QSKIP("needs a client that resets: Wine ignores SO_LINGER");
        QFtpConfig config = QFtpTestServer::withTls();
        config.timeouts.dataStall = std::chrono::seconds(1);
        QFtpTestServer server(nullptr, config);
        server.memory().put("/a", "old");
        const auto client = server.loggedIn(tls);
        client->failNextTransfer(fault, after);
        QVERIFY(client->upload("STOR a", content()).startsWith("150 "));
        if (fault == Fault::Drop)
            QVERIFY(client->isClosed());
        else
            QVERIFY2(client->readReply().startsWith("42"), client->lastReply());
        QTRY_COMPARE_WITH_TIMEOUT(server.finished().size(), 1, 30'000);
        QVERIFY(server.finished().first().outcome != TransferOutcome::Complete);
        QCOMPARE(server.memory().content("/a"), QByteArray("old"));
        if (fault != Fault::Drop) // the session continues
            QVERIFY(client->upload("STOR a", "new").startsWith("226 "));
    }

    void downloadThatIsReset()
    {
        QFtpTestServer server;
        server.memory().put("/a", QByteArray(50'000'000, 'x'));
        const auto client = server.loggedIn();
        client->failNextTransfer(Fault::Reset, 1000);
        QCOMPARE(client->download("RETR a").size(), 1000);
        QVERIFY(client->readReply().startsWith("426 "));
    }

    void storageThatFails_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QByteArray>("upload");
        QTest::addColumn<QByteArray>("download");
        QTest::newRow("open") << Step::Open << QByteArray("552") << QByteArray("552");
        QTest::newRow("read") << Step::Read << QByteArray("226") << QByteArray("552");
        QTest::newRow("write") << Step::Write << QByteArray("552") << QByteArray("226");
        QTest::newRow("commit") << Step::Commit << QByteArray("552") << QByteArray("226");
        QTest::newRow("find") << Step::Find << QByteArray("226") << QByteArray("226");
    }
    void storageThatFails()
    {
        QFETCH(Step, step);
        QFETCH(QByteArray, upload);
        QFETCH(QByteArray, download);
        const auto memory = std::make_shared<QFtpMemoryStorage>();
        memory->put("/a", content());
        const auto storage = std::make_shared<QFtpFaultStorage>(memory);
        QFtpTestServer server(storage);
        const auto client = server.loggedIn();
        storage->fail(step, ErrorKind::NoSpace, 100'000);
        const QByteArray stored = client->upload("STOR b", content());
        QVERIFY2(stored.startsWith(upload), stored);
        QCOMPARE(memory->content("/b").isNull(), upload != "226");
        const QByteArray read = client->download("RETR a");
        QVERIFY2(client->lastReply().startsWith(download), client->lastReply());
        if (step == Step::Read)
            QVERIFY(read.size() <= 100'000);
        QCOMPARE(client->code("SIZE a"), step == Step::Find ? 552 : 213);
        storage->heal();
        QCOMPARE(client->download("RETR a"), content());
    }

    // A session that waits for its storage blocks no other session.
    void storageThatHangs()
    {
        const auto memory = std::make_shared<QFtpMemoryStorage>();
        memory->put("/a", content());
        const auto storage = std::make_shared<QFtpFaultStorage>(memory);
        QFtpTestServer server(storage);
        storage->hang(Step::Read, 1000);
        QByteArray got;
        const auto first = server.loggedIn();
        std::thread download([&] { got = first->download("RETR a"); });
        QTRY_VERIFY(storage->isHanging());
        QCOMPARE(server.loggedIn()->code("NOOP"), 200);
        storage->heal();
        download.join();
        QCOMPARE(got, content());
    }
};

QFTP_TEST("testkit", TestTestKit)
#include "tst_testkit.moc"
