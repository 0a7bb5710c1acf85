// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "systemtestuser.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpfaultstorage.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qpointer.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;

/// Tests QFtpServer as an application uses it.
class TestEmbedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // When a configuration is rejected, the previous one stays in force.
    void guardOutlivesAFaultyConfiguration()
    {
        QFtpServer server;
        QFtpConfig config;
        config.guard.refusedAddresses = {QStringLiteral("127.0.0.1")};
        QVERIFY(server.setConfiguration(config));
        QFtpConfig faulty;
        faulty.tls.enabled = true;
        faulty.tls.certificates = {QStringLiteral("/nonexistent.pem")};
        QSignalSpy applied(&server, &QFtpServer::configurationApplied);
        server.applyConfiguration(faulty);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTRY_COMPARE(applied.size(), 1);
        QVERIFY(!applied.first().first().toBool());
        QByteArray reply;
        const std::unique_ptr<QThread> client(QThread::create([&] {
            reply = ScriptClient(server.serverPort(), QStringLiteral("127.0.0.1"), TlsUse::Plain)
                        .greeting();
        }));
        client->start();
        QTRY_VERIFY(client->isFinished());
        QVERIFY2(reply.startsWith("421"), reply);
    }

    // Qt holds a lock while it destroys a receiver; the receiver's address selects the lock.
    void receiversComeAndGo()
    {
        QFtpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        std::vector<std::unique_ptr<QObject>> receivers;
        for (int i = 0; i < 2000; ++i) {
            receivers.push_back(std::make_unique<QObject>());
            connect(&server, &QFtpServer::transferProgress, receivers.back().get(), [] {});
        }
        receivers.clear();
        QCOMPARE(server.sessions().size(), 0);
    }

    // A watchdog must notice a worker that hangs.
    void threadsAnswer()
    {
        class HangingAuthenticator : public QFtpAuthenticator
        {
        public:
            bool answersUser() const override // called by the worker
            {
                isInside = true;
                gate.acquire();
                return false;
            }
            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &) override
            {
                return QFtp::ErrorKind::LoginFailed;
            }
            mutable std::atomic<bool> isInside = false;
            mutable QSemaphore gate;
        };
        const auto hanging = std::make_shared<HangingAuthenticator>();
        QFtpServer server;
        QSignalSpy answers(&server, &QFtpServer::threadsAnswered);
        server.checkThreads(); // there are none yet
        QTRY_COMPARE(answers.size(), 1);
        server.setAuthenticator(hanging);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        server.checkThreads();
        QTRY_COMPARE(answers.size(), 2);
        const std::unique_ptr<QThread> client(QThread::create([&] {
            ScriptClient(server.serverPort(), QStringLiteral("127.0.0.1"), TlsUse::Plain)
                .code("USER ann");
        }));
        client->start();
        QTRY_VERIFY(hanging->isInside.load());
        server.checkThreads();
        server.checkThreads();
        QVERIFY(!answers.wait(300));
        hanging->gate.release();
        QTRY_COMPARE(answers.size(), 3);
        QTRY_VERIFY(client->isFinished());
    }

    void portZero()
    {
        QFtpServer server;
        QVERIFY(!server.isListening());
        QCOMPARE(server.serverPort(), 0);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(server.serverPort() > 0);
        QCOMPARE(server.serverAddress(), QHostAddress(QHostAddress::LocalHost));
        QFtpServer other;
        QVERIFY(!other.listen(QHostAddress::LocalHost, server.serverPort()));
        QVERIFY(other.errorString().contains(QStringLiteral("can't listen on 127.0.0.1:")));
        QVERIFY(!other.isListening());
    }

    // A change of the sockets happens whole or not at all, and sockets that are wanted stay open.
    void listensAsConfigured()
    {
        QTcpServer free; // ports that are free a moment later
        QTcpServer alsoFree;
        QVERIFY(alsoFree.listen(QHostAddress::LocalHost));
        const quint16 implicitPort = alsoFree.serverPort();
        alsoFree.close();
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = free.serverPort();
        free.close();
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));

        QFtpServer server;
        QFtpConfig config;
        config.addresses = {QStringLiteral("127.0.0.1")};
        config.port = 0;
        const auto apply = [&] {
            return server.setConfiguration(config) && server.listenAsConfigured();
        };
        QVERIFY(apply());
        const QList<QFtpListener> first = server.listeners();
        QCOMPARE(first.size(), 1);
        QVERIFY(apply());
        QCOMPARE(server.listeners(), first);

        config.port = taken.serverPort();
        QVERIFY(!apply());
        QVERIFY(server.errorString().contains(QString::number(taken.serverPort())));
        QCOMPARE(server.listeners(), first);
        config.addresses = {QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.2")};
        config.port = port;
        QVERIFY(apply());
        QCOMPARE(server.listeners().size(), 2);

        // A socket that is wanted no more is in the way of one that is.
        const QTemporaryDir directory;
        config.tls.enabled = true;
        config.tls.directory = directory.path();
        config.addresses = {QStringLiteral("127.0.0.1")};
        config.tls.implicitPort = port;
        config.port = implicitPort;
        QVERIFY(apply());
        const QList<QFtpListener> swapped = server.listeners();
        QCOMPARE(swapped.size(), 2);
        QCOMPARE(swapped.last().mode, QFtp::FtpsMode::Implicit);
        QCOMPARE(swapped.last().port, port);
        config.tls.implicitPort = taken.serverPort();
        config.port = port;
        QVERIFY(!apply());
        QCOMPARE(server.listeners().size(), 2);
        const auto known = server.listeners();
        QVERIFY(std::all_of(swapped.begin(), swapped.end(),
                            [&](const QFtpListener &socket) { return known.contains(socket); }));
    }

    void listensOnASocketOfSomebodyElse()
    {
        QFtpServer server;
        server.addUser(QStringLiteral("ann"), QStringLiteral("secret"),
                       std::make_shared<QFtpMemoryStorage>());
        auto socket = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 8);
        const quint16 port = socket->localEndpoint().port;
        QVERIFY(server.listenOn(socket->release()));
        QCOMPARE(server.serverPort(), port);
        int code = 0;
        std::thread client([&] { code = ScriptClient(port).logIn(); });
        QTRY_VERIFY_WITH_TIMEOUT(code != 0, 30'000);
        client.join();
        QCOMPARE(code, 230);
        server.stopListening();
        QVERIFY(Socket::listenOn({QHostAddress(QHostAddress::LocalHost), port}, 8)); // now closed
    }

    void refusesWhatIsNoListeningSocket()
    {
        QFtpServer server;
        QVERIFY(!server.listenOn(-1));
        const auto listening = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 8);
        const auto connected =
            Socket::connectTo(listening->localEndpoint(), {}, ScriptClient::Patience);
        QVERIFY(!server.listenOn(connected->descriptor()));
        QCOMPARE(server.errorString(),
                 QStringLiteral("descriptor %1 is not a listening TCP socket")
                     .arg(connected->descriptor()));
        QVERIFY(connected->peerEndpoint().port != 0); // the caller still owns it
        QVERIFY(!server.isListening());
    }

    // Users of the configuration and of addUser() have the same rights.
    void rootActsAsTheOwner()
    {
        if (!SystemTestUser::isPossible() || !QFtpAdministration::neededRights(QFtpConfig()).mayAct)
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        constexpr uint Owner = 12345;
        QTemporaryDir directory(QStringLiteral("/var/tmp/qftp-XXXXXX"));
        QVERIFY(TestSystem::giveTo(directory.path(), Owner));
        QFtpConfig config;
        QFtpConfigUser bob;
        bob.name = QStringLiteral("bob");
        bob.password = QStringLiteral("secret");
        bob.root = directory.path();
        bob.allowWrite = true;
        config.users = {bob};
        QThread thread;
        QFtpServer *server = new QFtpServer;
        QVERIFY2(server->setConfiguration(config), qPrintable(server->errorString()));
        QVERIFY(server->addUser(QStringLiteral("ann"), QStringLiteral("secret"),
                                QFtpLocalStorage::open(directory.path())));
        QVERIFY(server->addUser(
            QStringLiteral("carl"), QStringLiteral("secret"),
            std::make_shared<QFtpForwardingStorage>(*QFtpLocalStorage::open(directory.path()))));
        QVERIFY(server->listen(QHostAddress::LocalHost));
        const quint16 port = server->serverPort();
        server->moveToThread(&thread);
        connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        thread.start();
        for (const char *user : {"ann", "bob", "carl"}) {
            QFtpTestClient client(port);
            QCOMPARE(client.logIn(user), 230);
            QVERIFY(client.upload("STOR " + QByteArray(user), "x").startsWith("226"));
            QCOMPARE(QFileInfo(directory.filePath(QString::fromLatin1(user))).ownerId(), Owner);
        }
        thread.quit();
        thread.wait();
    }

    // For QML and property bindings.
    void properties()
    {
        QFtpServer server;
        QSignalSpy listening(&server, &QFtpServer::listeningChanged);
        QSignalSpy configured(&server, &QFtpServer::configurationChanged);
        QCOMPARE(server.property("listening"), QVariant(false));
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTRY_COMPARE(listening.size(), 1);
        QCOMPARE(server.property("listening"), QVariant(true));
        QCOMPARE(server.property("serverPort").toInt(), int(server.serverPort()));
        QVERIFY(server.setConfiguration(QFtpTestServer::defaults()));
        QTRY_COMPARE(configured.size(), 1);
        QVERIFY(server.addUserWithoutPassword(QStringLiteral("guest"),
                                              std::make_shared<QFtpMemoryStorage>()));
        std::thread client([port = server.serverPort()] {
            QFtpTestClient script(port);
            script.logIn("guest");
            script.command("CLNT reader");
            script.isClosed();
        });
        QTRY_COMPARE(server.sessions().size(), 1);
        QFtpSession *session = server.sessions().first();
        QTRY_COMPARE(session->property("clientName").toString(), QStringLiteral("reader"));
        QCOMPARE(session->property("userName").toString(), QStringLiteral("guest"));
        QCOMPARE(session->property("id").toULongLong(), session->id());
        QSignalSpy activity(session, &QFtpSession::activityChanged);
        server.refreshActivity();
        QTRY_COMPARE(activity.size(), 1);
        QCOMPARE(session->property("lastCommand").toString(), QStringLiteral("CLNT reader"));
        server.close();
        client.join();
        QTRY_COMPARE(listening.size(), 2);
        QCOMPARE(server.property("listening"), QVariant(false));
    }

    // A ban may come before the first client, and what bans() shows lifts it.
    void bansBeforeListening()
    {
        const QTemporaryDir directory;
        QFtpConfig config = QFtpTestServer::defaults();
        config.guard.file = directory.filePath(QStringLiteral("early"));
        QFtpServer server;
        QVERIFY(server.setConfiguration(config));
        server.ban(QHostAddress(QStringLiteral("127.0.0.1")), std::chrono::hours(1));
        server.ban(QHostAddress(QStringLiteral("2001:db8::1")), std::chrono::hours(1));
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QCOMPARE(server.bans().size(), 2);
        QByteArray greeting;
        std::thread([&, port = server.serverPort()] {
            greeting = QFtpTestClient(port).greeting();
        }).join();
        QVERIFY2(!greeting.startsWith("220"), greeting.constData());
        for (const QString &address : server.bans().keys())
            QVERIFY2(server.unban(address), qPrintable(address));
        QVERIFY(server.bans().isEmpty());
        QVERIFY(!server.unban(QStringLiteral("nonsense")));
    }

    void credentials()
    {
        class Listener : public QFtpAuthenticator
        {
        public:
            const quint16 port;
            explicit Listener(quint16 serverPort) : port(serverPort) { }

            bool answersUser() const override { return false; }
            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
            {
                if (credentials.localAddress != QHostAddress(QHostAddress::LocalHost)
                    || credentials.localPort != port
                    || credentials.peerAddress != QHostAddress(QHostAddress::LocalHost)
                    || credentials.password != "secret" || credentials.caller.sessionId == 0)
                    return QFtp::ErrorKind::LoginFailed;
                QFtpUser user;
                user.name = credentials.userName;
                user.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt}};
                return user;
            }
        };
        TestServer server(nullptr, QFtpTestServer::defaults());
        const quint16 port = server.port();
        server.run([port](QFtpServer &s) { s.setAuthenticator(std::make_shared<Listener>(port)); });
        QCOMPARE(server.connected()->logIn("ann"), 230);
    }

    // An authenticator of the application's own lets the server's users in too.
    void ownUsers()
    {
        class Mixed : public QFtpAuthenticator
        {
        public:
            std::shared_ptr<QFtpAuthenticator> others;

            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
            {
                if (credentials.userName != QStringLiteral("eve"))
                    return others->authenticate(credentials);
                return QFtpError(QFtp::ErrorKind::TlsRequired);
            }
        };
        QFtpConfig config = QFtpTestServer::defaults();
        QFtpConfigUser bob;
        bob.name = QStringLiteral("bob");
        bob.password = QStringLiteral("secret");
        config.users = {bob};
        TestServer server(nullptr, config);
        std::shared_ptr<QFtpAuthenticator> others;
        server.run([&](QFtpServer &s) {
            const auto mixed = std::make_shared<Mixed>();
            mixed->others = others = s.ownUsers();
            s.setAuthenticator(mixed);
        });
        const auto client = server.connected();
        for (const char *user : {"ann", "bob"})
            QCOMPARE(client->logIn(user), 230);
        QCOMPARE(client->logIn("carl"), 530);
        server.run([&](QFtpServer &s) {
            QVERIFY(s.addUser(QStringLiteral("carl"), QStringLiteral("secret"),
                              std::make_shared<QFtpMemoryStorage>()));
        });
        QCOMPARE(client->logIn("carl"), 230);
        server.run([&](QFtpServer &s) { s.setAuthenticator(nullptr); });
        QCOMPARE(client->logIn("ann"), 230);
        QFtpServer quiet;
        QCOMPARE(quiet.ownUsers()->authenticate({}).error().kind(), QFtp::ErrorKind::Unavailable);
    }

    void signalsAndSessions()
    {
        QFtpServer server;
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/f", QByteArray(3'000'000, 'x'));
        server.addUser(QStringLiteral("ann"), QStringLiteral("secret"), storage);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QSignalSpy opened(&server, &QFtpServer::sessionOpened);
        QSignalSpy closed(&server, &QFtpServer::sessionClosed);
        QSignalSpy logins(&server, &QFtpServer::loggedIn);
        QSignalSpy refusals(&server, &QFtpServer::loginRefused);
        QSignalSpy started(&server, &QFtpServer::transferStarted);
        QSignalSpy finished(&server, &QFtpServer::transferFinished);
        std::thread client([port = server.serverPort()] {
            ScriptClient script(port);
            script.logIn("ann", "wrong");
            script.logIn();
            script.command("CLNT Tester");
            script.download("RETR f");
            script.command("QUIT");
        });
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 30'000);
        client.join();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(logins.size(), 1);
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(refusals.first().at(1).toString(), QStringLiteral("ann"));
        QCOMPARE(refusals.first().at(2).value<QFtp::ErrorKind>(), QFtp::ErrorKind::LoginFailed);
        QCOMPARE(started.size(), 1);
        QCOMPARE(finished.size(), 1);
        const auto transfer = finished.at(0).at(0).value<QFtpTransfer>();
        QCOMPARE(transfer.transferredBytes, 3'000'000);
        QVERIFY(server.sessions().isEmpty());
    }

    // This thread serves nothing: it blocks until the client is done.
    void clientsDoNotWaitForTheApplication()
    {
        QFtpServer server;
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/f", "content");
        server.addUser(QStringLiteral("ann"), QStringLiteral("secret"), storage);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray content;
        std::thread client([&, port = server.serverPort()] {
            ScriptClient script(port);
            script.logIn();
            content = script.download("RETR f");
            script.command("QUIT");
        });
        client.join();
        QCOMPARE(content, QByteArray("content"));
    }

    void pausedClientsWait()
    {
        QFtpServer server;
        server.pauseAccepting();
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(server.listen(QHostAddress::LocalHostIPv6));
        QCOMPARE(server.listeners().size(), 2);
        QCOMPARE(server.listeners().first().address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(server.listeners().first().port, server.serverPort());
        QCOMPARE(server.listeners().first().mode, QFtp::FtpsMode::Explicit);
        std::atomic<bool> isGreeted = false;
        std::thread client([&, port = server.serverPort()] {
            ScriptClient script(port);
            isGreeted = script.greeting().startsWith("220");
        });
        QSignalSpy opened(&server, &QFtpServer::sessionOpened);
        QVERIFY(!opened.wait(300));
        QVERIFY(!isGreeted);
        server.resumeAccepting();
        client.join();
        QVERIFY(isGreeted);
        QTRY_COMPARE(opened.size(), 1);
    }

    void newSettingsForNewSessions()
    {
        TestServer server;
        ScriptClient before(server.port());
        QFtpConfig config = TestServer::defaults();
        config.server.welcome = QStringLiteral("Other");
        config.timeouts.idle = std::chrono::seconds(77);
        server.run([&](QFtpServer &s) { s.setConfiguration(config); });
        ScriptClient after(server.port());
        QCOMPARE(after.greeting(), QByteArray("220 Other\r\n"));
        before.logIn();
        after.logIn();
        QVERIFY(before.command("SITE IDLE").contains("300"));
        QVERIFY(after.command("SITE IDLE").contains("77"));
    }

    // Neither loses the bans of the other.
    void serversShareAFileOfBans()
    {
        const QTemporaryDir directory;
        QFtpConfig config = TestServer::defaults();
        config.guard.file = directory.filePath(QStringLiteral("bans"));
        const QHostAddress first(QStringLiteral("192.0.2.1"));
        const QHostAddress second(QStringLiteral("192.0.2.2"));
        const auto fileHas = [&](const QHostAddress &address) {
            QFile file(config.guard.file);
            return file.open(QIODevice::ReadOnly)
                && file.readAll().contains(address.toString().toLatin1());
        };
        {
            TestServer one(nullptr, config);
            TestServer two(nullptr, config);
            one.run([&](QFtpServer &s) { s.ban(first, std::chrono::hours(1)); });
            two.run([&](QFtpServer &s) { s.ban(second, std::chrono::hours(1)); });
            QTRY_VERIFY(fileHas(first) && fileHas(second));
            one.run([&](QFtpServer &s) { QVERIFY(s.unban(second)); });
            QTRY_VERIFY(fileHas(first) && !fileHas(second));
            two.run([&](QFtpServer &s) { QCOMPARE(s.bans().keys(), {first.toString()}); });
        }
        TestServer later(nullptr, config);
        later.run([&](QFtpServer &s) { QCOMPARE(s.bans().keys(), {first.toString()}); });
    }

    void severalServers()
    {
        TestServer one;
        TestServer two;
        one.memory().put("/f", "1");
        two.memory().put("/f", "2");
        ScriptClient first(one.port());
        ScriptClient second(two.port());
        first.logIn();
        second.logIn();
        QCOMPARE(first.download("RETR f"), QByteArray("1"));
        QCOMPARE(second.download("RETR f"), QByteArray("2"));
    }
};

QFTP_TEST("embedding", TestEmbedding)
#include "tst_embedding.moc"
