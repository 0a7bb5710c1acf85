// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpfaultstorage.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qpointer.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;

/// Tests how servers begin and end: the order of signals, deletion at any moment, stopping.
class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("the client leaves") << QByteArray("quit");
        QTest::newRow("the client dies") << QByteArray("drop");
        QTest::newRow("disconnectClient") << QByteArray("disconnect");
        QTest::newRow("close") << QByteArray("close");
        QTest::newRow("shutDown") << QByteArray("shutDown");
        QTest::newRow("the storage hangs") << QByteArray("hang");
    }

    void order()
    {
        QFETCH(QByteArray, end);
        QFtpServer server;
        const auto storage =
            std::make_shared<QFtpFaultStorage>(std::make_shared<QFtpMemoryStorage>());
        server.addUser(QStringLiteral("ann"), QStringLiteral("secret"), storage);
        QStringList events;
        const auto note = [&](const char *event) { events += QLatin1String(event); };
        QObject::connect(&server, &QFtpServer::sessionOpened, this, [&] { note("opened"); });
        QObject::connect(&server, &QFtpServer::loggedIn, this, [&] { note("login"); });
        QObject::connect(&server, &QFtpServer::transferStarted, this, [&] { note("started"); });
        QFtpTransfer last;
        QObject::connect(&server, &QFtpServer::transferFinished, this, [&](const auto &transfer) {
            last = transfer;
            note("finished");
        });
        QObject::connect(&server, &QFtpServer::sessionClosed, this, [&] { note("closed"); });
        QObject::connect(&server, &QFtpServer::stopped, this, [&] { note("stopped"); });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        if (end == "hang")
            storage->hang(QFtpFaultStorage::Step::Write);
        QSemaphore isOver;
        std::thread client([&, port = server.serverPort()] {
            ScriptClient script(port);
            script.logIn();
            ClientSocket data = script.openPassive();
            script.command("STOR f");
            data.send("content", 7);
            if (end == "drop") { // without an end of the data
                TestSystem::resetOnClose(data.socket);
                return;
            }
            if (end == "quit") {
                data.close();
                script.readReply();
                script.command("QUIT");
            }
            isOver.acquire();
        });
        QTRY_VERIFY(events.contains(QStringLiteral("started")));
        QCOMPARE(server.transfers().size(),
                 end == "quit" || end == "drop" ? server.transfers().size() : 1);
        if (end == "hang")
            QTRY_VERIFY(storage->isHanging());
        if (end == "disconnect")
            server.sessions().first()->disconnectClient();
        else if (end == "shutDown")
            server.shutDown(std::chrono::milliseconds(10));
        else if (end == "close" || end == "hang")
            server.close();
        QTRY_VERIFY_WITH_TIMEOUT(events.contains(QStringLiteral("closed")), 30'000);
        if (!server.isListening())
            QTRY_VERIFY(events.contains(QStringLiteral("stopped")));
        isOver.release();
        client.join();
        storage->heal();
        QStringList expected = {QStringLiteral("opened"), QStringLiteral("login"),
                                QStringLiteral("started"), QStringLiteral("finished"),
                                QStringLiteral("closed")};
        if (!server.isListening())
            expected += QStringLiteral("stopped");
        QCOMPARE(events, expected);
        QCOMPARE(last.outcome,
                 end == "quit" ? QFtp::TransferOutcome::Complete : QFtp::TransferOutcome::Aborted);
        QCOMPARE(last.error.has_value(), end != "quit");
        QCOMPARE(last.errorText.isEmpty(), end == "quit");
        QVERIFY(server.transfers().isEmpty() || end == "hang");
        if (!server.isListening())
            QVERIFY(server.listen(QHostAddress::LocalHost)); // now it may again
    }

    void listeningWhileStopping()
    {
        QFtpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QSignalSpy stopped(&server, &QFtpServer::stopped);
        server.close();
        QVERIFY(!server.listen(QHostAddress::LocalHost));
        QCOMPARE(server.errorString(),
                 QStringLiteral("the server is stopping; listen again after stopped()"));
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(server.listen(QHostAddress::LocalHost));
    }

    void destroyedWithSessionsOpen()
    {
        auto server = std::make_unique<QFtpServer>();
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/f", QByteArray(50'000'000, 'x'));
        server->addUser(QStringLiteral("ann"), QStringLiteral("secret"), storage);
        QVERIFY(server->listen(QHostAddress::LocalHost));
        std::atomic<bool> isTransferring = false;
        std::thread client([&, port = server->serverPort()] {
            ScriptClient script(port);
            script.logIn();
            ClientSocket data = script.openPassive();
            script.command("RETR f");
            isTransferring = true;
            script.isClosed();
        });
        QTRY_VERIFY_WITH_TIMEOUT(isTransferring, 30'000);
        server.reset();
        client.join();
    }

    // A thread that has just been woken for something else must hear that it is to end.
    void threadsEndAtAnyMoment()
    {
        for (int i = 0; i < 2000; ++i) {
            QFtpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            server.refreshActivity();
            const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(i % 40);
            while (std::chrono::steady_clock::now() < until) { }
        }
    }

    void destroyedFromItsOwnSignal()
    {
        auto *server = new QFtpServer;
        QPointer<QFtpServer> watched = server;
        QVERIFY(server->listen(QHostAddress::LocalHost));
        connect(server, &QFtpServer::sessionOpened, server, [server] { server->deleteLater(); });
        std::thread client([port = server->serverPort()] { ScriptClient(port).isClosed(); });
        QTRY_VERIFY_WITH_TIMEOUT(!watched, 30'000);
        client.join();
    }

    void deletedInASlot_data()
    {
        QTest::addColumn<bool>("whenOpened");
        QTest::newRow("sessionOpened") << true;
        QTest::newRow("sessionClosed") << false;
    }

    void deletedInASlot()
    {
        QFETCH(bool, whenOpened);
        auto *server = new QFtpServer;
        const QPointer<QFtpServer> watched = server;
        QVERIFY(server->listen(QHostAddress::LocalHost));
        connect(server, whenOpened ? &QFtpServer::sessionOpened : &QFtpServer::sessionClosed, this,
                [server] { delete server; });
        std::thread client([port = server->serverPort()] {
            ScriptClient script(port);
            script.command("QUIT");
        });
        QTRY_VERIFY_WITH_TIMEOUT(!watched, 30'000);
        client.join();
    }

    void shutDownWaitsForTransfers()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        std::atomic<int> stopped = 0;
        server.run(
            [&](QFtpServer &s) { connect(&s, &QFtpServer::stopped, &s, [&] { ++stopped; }); });
        ScriptClient busy(server.port());
        ScriptClient idle(server.port());
        busy.logIn();
        ClientSocket data = busy.openPassive();
        QCOMPARE(busy.code("RETR f"), 150);
        server.run([](QFtpServer &s) { s.shutDown(std::chrono::seconds(60)); });
        QCOMPARE(idle.readReply().left(3), QByteArray("421"));
        QVERIFY(!busy.connectTo(server.port()).isValid());
        QCOMPARE(stopped.load(), 0);
        QCOMPARE(ScriptClient::readAll(data).size(), 50'000'000);
        QCOMPARE(busy.readReply().left(3), QByteArray("226"));
        QCOMPARE(busy.readReply().left(3), QByteArray("421"));
        QTRY_COMPARE(stopped.load(), 1);
        server.run([](QFtpServer &s) { QVERIFY(s.listen(QHostAddress::LocalHost)); });
    }

    void closeEndsTransfers()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        std::atomic<int> stopped = 0;
        server.run(
            [&](QFtpServer &s) { connect(&s, &QFtpServer::stopped, &s, [&] { ++stopped; }); });
        ScriptClient busy(server.port());
        busy.logIn();
        ClientSocket data = busy.openPassive();
        QCOMPARE(busy.code("RETR f"), 150);
        server.run([](QFtpServer &s) { s.shutDown(std::chrono::hours(1)); });
        server.run([](QFtpServer &s) { s.close(); });
        QVERIFY(busy.isClosed());
        QTRY_COMPARE(stopped.load(), 1);
    }

    void stoppedWithoutListening()
    {
        QFtpServer server;
        QSignalSpy stopped(&server, &QFtpServer::stopped);
        server.close();
        QTRY_COMPARE(stopped.size(), 1);
    }

    // Its destructor may wait for a thread that still holds a login.
    void authenticatorsEndWithTheServer()
    {
        using Waiting = QList<std::pair<QFtpCredentials, QFtpLoginAnswer>>;
        struct Kept
        {
            std::mutex mutex;
            Waiting logins;
        };
        class Keeping : public QFtpAuthenticator
        {
        public:
            explicit Keeping(std::shared_ptr<Kept> kept) : m_kept(std::move(kept)) { }
            bool answersUser() const override { return false; }
            void authenticateLater(const QFtpCredentials &credentials,
                                   const QFtpLoginAnswer &answer) override
            {
                const std::lock_guard lock(m_kept->mutex);
                m_kept->logins.append({credentials, answer});
            }

        private:
            const std::shared_ptr<Kept> m_kept;
        };
        const auto kept = std::make_shared<Kept>();
        auto server = std::make_unique<QFtpServer>();
        std::weak_ptr<QFtpAuthenticator> authenticator;
        {
            const auto keeping = std::make_shared<Keeping>(kept);
            server->setAuthenticator(keeping);
            authenticator = keeping;
        }
        const auto hook = std::make_shared<int>();
        server->onCommand([hook](const QFtpCommandRequest &) { return QFtpResult<void>(); });
        QVERIFY(server->listen(QHostAddress::LocalHost));
        std::thread client([port = server->serverPort()] { QFtpTestClient(port).logIn(); });
        const auto isAsked = [&] {
            const std::lock_guard lock(kept->mutex);
            return !kept->logins.isEmpty();
        };
        const bool wasAsked = QTest::qWaitFor(isAsked, 10'000);
        server.reset();
        const bool isGone = authenticator.expired() && hook.use_count() == 1;
        kept->logins.clear();
        client.join();
        QVERIFY(wasAsked);
        QVERIFY(isGone);
    }
};

QFTP_TEST("lifecycle", TestLifecycle)
#include "tst_lifecycle.moc"
