// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;

class TestLimitsAndTimeouts : public QObject
{
    Q_OBJECT

    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }

    // With implicit TLS a client can't read a reply in the clear.
    static QByteArray refusal()
    {
        return ScriptClient::tlsOfThisRun() == TlsUse::Implicit ? "" : "421";
    }

private Q_SLOTS:
    void sessionsInAll()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.sessions = 2;
        TestServer server(nullptr, config);
        ScriptClient first(server.port());
        {
            ScriptClient second(server.port());
            ScriptClient third(server.port());
            QCOMPARE(third.greeting().left(3), refusal());
            QVERIFY(third.isClosed());
        }
        QTRY_COMPARE(server.openSessions(), 1);
        ScriptClient again(server.port());
        QCOMPARE(again.greeting().left(3), QByteArray("220"));
    }

    void sessionsOfAnAddress()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.sessionsPerAddress = 1;
        TestServer server(nullptr, config);
        ScriptClient first(server.port());
        QCOMPARE(ScriptClient(server.port()).greeting().left(3), refusal());
    }

    // Connections that are reset at once no longer count as sessions.
    void resetConnectionsAreForgotten()
    {
        if (TestSystem::isWine())
            QSKIP("needs a client that resets: Wine ignores SO_LINGER");
        QFtpConfig config = TestServer::defaults();
        config.limits.sessionsPerAddress = 20;
        TestServer server(nullptr, config);
        for (int i = 0; i < 500; ++i) {
            auto client =
                Socket::connectTo({QHostAddress(QHostAddress::LocalHost), server.port()}, {}, 30s);
            QVERIFY(client);
            TestSystem::resetOnClose(*client);
        }
        // Clients are accepted in their order: once this one is served, the others are over.
        QTRY_VERIFY(ScriptClient(server.port()).greeting().startsWith("220"));
        QTRY_COMPARE(server.openSessions(), 0);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ScriptClient(server.port()).greeting().left(3), QByteArray("220"));
    }

    // A slow reader has not stalled, even when only the system still has data to send.
    void slowReader()
    {
        if (TestSystem::isWine())
            QSKIP("needs a system that says how much the client's has acknowledged: Wine does not");
        QFtpConfig config = TestServer::defaults();
        config.timeouts.dataStall = 1s;
        TestServer server(nullptr, config);
        server.memory().put("/f", QByteArray(3'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        bool isComplete = false;
        qint64 got = 0;
        for (char bytes[60'000]; got < 3'000'000;) {
            const qint64 count = data.receive(bytes, sizeof bytes);
            QVERIFY(count > 0);
            got += count;
            // Read at the pace of a slow line while the session stays alive. The 226 arrives once
            // the client's system has all data, perhaps before the client has read it.
            for (QElapsedTimer timer = started(); timer.elapsed() < 40 && !isComplete;) {
                const int code = client.code("NOOP");
                isComplete = code == 226;
                QVERIFY(isComplete || code == 200);
            }
        }
        if (!isComplete)
            QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    // A client floods QUIT and ABOR during a transfer: some are answered, and none piles up.
    void endlessQuits()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        client.control.socket.setTimeout(1s);
        const QByteArray many = QByteArray("QUIT\n").repeated(10'000);
        qint64 sent = 0;
        for (qint64 count = 0; count >= 0 && sent < 200'000'000; sent += count)
            count = client.control.send(many.constData(), many.size());
        QVERIFY(sent < 200'000'000);
    }

    void sessionsOfAUser()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.sessionsPerUser = 1;
        TestServer server(nullptr, config);
        ScriptClient first(server.port());
        QCOMPARE(first.logIn(), 230);
        QCOMPARE(first.logIn(), 230); // again, in the same session
        ScriptClient second(server.port());
        QCOMPARE(second.logIn(), 421);
        QVERIFY(second.isClosed());
        QCOMPARE(first.code("REIN"), 220);
        ScriptClient third(server.port());
        QCOMPARE(third.logIn(), 230);
    }

    void transfersAtOnce()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.transfers = 1;
        TestServer server(nullptr, config);
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient first(server.port());
        ScriptClient second(server.port());
        first.logIn();
        second.logIn();
        ClientSocket data = first.openPassive();
        QCOMPARE(first.code("RETR f"), 150);
        char byte = 0;
        QCOMPARE(data.receive(&byte, 1), 1); // it runs now
        second.openPassive();
        for (const char *around : {"RETR f", "LIST", "MLSD", "HASH f", "XMD5 f"})
            QCOMPARE(second.code(around), 450);
        QCOMPARE(second.code("SIZE f"), 213); // look-ups have separate threads
        QCOMPARE(ScriptClient::readAll(data).size(), 49'999'999);
        QCOMPARE(first.readReply().left(3), QByteArray("226"));
        QTRY_COMPARE(second.download("RETR f").size(), 50'000'000);
    }

    // While a transfer is running, a new configuration raises the limit and lowers it again. A
    // configuration that is refused changes nothing.
    void transfersAtOnceFollowTheConfiguration()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.transfers = 1;
        TestServer server(nullptr, config);
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient first(server.port());
        ScriptClient second(server.port());
        ScriptClient third(server.port());
        for (ScriptClient *client : {&first, &second, &third})
            client->logIn();
        const auto configure = [&](int transfers) {
            config.limits.transfers = transfers;
            server.run([&](QFtpServer &s) { QVERIFY(s.setConfiguration(config)); });
        };
        const auto begin = [](ScriptClient &client, ClientSocket *data) {
            *data = client.openPassive();
            const int code = client.code("RETR f");
            char byte = 0;
            return code != 150 || data->receive(&byte, 1) == 1 ? code : 0; // it runs now
        };
        ClientSocket firstData, secondData, thirdData;
        QCOMPARE(begin(first, &firstData), 150);
        QCOMPARE(begin(second, &secondData), 450);
        QFtpConfig refused = config;
        refused.limits.transfers = 10;
        refused.tls.enabled = true;
        refused.tls.certificates = {QStringLiteral("/nonexistent.pem")};
        server.run([&](QFtpServer &s) { QVERIFY(!s.setConfiguration(refused)); });
        QCOMPARE(begin(second, &secondData), 450);
        configure(2);
        QCOMPARE(begin(second, &secondData), 150);
        QCOMPARE(begin(third, &thirdData), 450);
        configure(1);
        QCOMPARE(ScriptClient::readAll(firstData).size(), 49'999'999);
        QCOMPARE(first.readReply().left(3), QByteArray("226"));
        QCOMPARE(begin(third, &thirdData), 450); // the second one still runs
        QCOMPARE(ScriptClient::readAll(secondData).size(), 49'999'999);
        QCOMPARE(second.readReply().left(3), QByteArray("226"));
        QTRY_COMPARE(third.download("RETR f").size(), 50'000'000);
    }

    // Neither commands nor a transfer make a session outlast its account.
    void endOfAnAccount()
    {
        class ShortLived : public QFtpAuthenticator
        {
            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
            {
                if (!credentials.password)
                    return QFtp::ErrorKind::LoginFailed;
                QFtpUser user;
                user.name = credentials.userName;
                user.permissions = QFtp::Permission::ReadWrite;
                user.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>()}};
                user.validUntil = QDateTime::currentDateTime().addSecs(1);
                return user;
            }
        };
        TestServer server;
        server.run([](QFtpServer &own) { own.setAuthenticator(std::make_shared<ShortLived>()); });
        ScriptClient client(server.port());
        QCOMPARE(client.logIn(), 230);
        auto data = client.openPassive();
        const bool isTransferring = client.code("STOR endless") == 150;
        while (isTransferring && data.send("x", 1) == 1) { }
        const QByteArray reply = isTransferring ? client.readReply() : client.lastReply();
        QVERIFY2(reply.startsWith("421 The time of this account is over"), reply);
        QVERIFY(client.isClosed());
    }

    void idleSession()
    {
        QFtpConfig config = TestServer::defaults();
        config.timeouts.idle = 1s;
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.readReply().left(3), QByteArray("421"));
        QVERIFY(client.isClosed());
    }

    void loginTakesTooLong()
    {
        QFtpConfig config = TestServer::defaults();
        config.timeouts.login = 1s;
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        QCOMPARE(client.code("NOOP"), 200);
        QCOMPARE(client.readReply().left(3), QByteArray("421"));
    }

    void stalledTransfer_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("download") << QByteArray("RETR f") << false;
        QTest::newRow("upload") << QByteArray("STOR g") << false;
        QTest::newRow("download, local") << QByteArray("RETR f") << true;
        QTest::newRow("upload, local") << QByteArray("STOR g") << true;
    }

    void stalledTransfer()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isLocal);
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(50'000'000));
        file.close();
        QFtpConfig config = TestServer::defaults();
        config.timeouts.dataStall = 1s;
        TestServer server(isLocal ? *QFtpLocalStorage::open(directory.path()) : nullptr, config);
        if (!isLocal)
            server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code(line), 150);
        QVERIFY(data.shakeHands());
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.code("NOOP"), 200);
    }

    // The delay after a wrong password grows; the right password causes none.
    void delayOfWrongPasswords()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.loginDelay = 200ms;
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.logIn("ann", "x"), 530);
        const qint64 first = timer.restart();
        QCOMPARE(client.logIn("ann", "x"), 530);
        const qint64 second = timer.restart();
        QVERIFY2(first >= 200 && second >= 400,
                 qPrintable(QStringLiteral("%1 %2").arg(first).arg(second)));
        QCOMPARE(client.logIn(), 230);
    }

    void replyThatNobodyReads()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        // Sockets can't hold so many replies: the server stops reading rather than queue them.
        const QByteArray many = QByteArray("HELP\r\n").repeated(1000);
        client.control.socket.setTimeout(1s);
        qint64 sent = 0;
        for (qint64 count = 0; count >= 0 && sent < 200'000'000; sent += count)
            count = client.control.send(many.constData(), many.size());
        QVERIFY(sent < 200'000'000);
        ScriptClient other(server.port());
        QCOMPARE(other.logIn(), 230);
    }
};

QFTP_TEST("limitsandtimeouts", TestLimitsAndTimeouts)
#include "tst_limitsandtimeouts.moc"
