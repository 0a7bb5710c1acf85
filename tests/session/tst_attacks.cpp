// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"

#include <QFtpServer/qftpforwardingstorage.h>
#include <QtCore/qsemaphore.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;

/// Tests clients that try to stop the server or to go around its limits.
class TestAttacks : public QObject
{
    Q_OBJECT

    /// Knows ann. Each check waits for the gate.
    class GatedAuthenticator : public QFtpAuthenticator
    {
    public:
        explicit GatedAuthenticator(std::shared_ptr<QFtpStorage> storage)
        {
            m_ann.name = QStringLiteral("ann");
            m_ann.mounts = {{QFtpPath(), std::move(storage), std::nullopt}};
        }

        bool answersUser() const override { return false; }
        QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
        {
            ++checks;
            gate.acquire();
            return credentials.password == "secret" ? QFtpResult<QFtpUser>(m_ann)
                                                    : QFtp::ErrorKind::LoginFailed;
        }

        QSemaphore gate;
        std::atomic<int> checks = 0;

    private:
        QFtpUser m_ann;
    };

    /// A server with such an authenticator. When it ends, it lets everybody pass.
    class GatedServer : public TestServer
    {
    public:
        explicit GatedServer(const QFtpConfig &config) : TestServer(nullptr, config)
        {
            run([this](QFtpServer &server) { server.setAuthenticator(gated); });
        }
        ~GatedServer() { gated->gate.release(1000); }
        Q_DISABLE_COPY_MOVE(GatedServer)

        const std::shared_ptr<GatedAuthenticator> gated =
            std::make_shared<GatedAuthenticator>(std::make_shared<QFtpMemoryStorage>());
    };

    /// A directory that never ends, a file that never ends, and a file that opens slowly.
    class EndlessStorage : public QFtpMemoryStorage
    {
        class Directory : public QFtpDirectory
        {
            QFtpResult<bool> next(QFtpEntry *entry) override
            {
                entry->name = QByteArray::number(++m_count);
                return true;
            }
            quint64 m_count = 0;
        };
        class File : public QFtpFile
        {
            QFtpResult<qint64> read(char *data, qint64 size) override
            {
                std::fill_n(data, size, 'x');
                return size;
            }
        };

    public:
        QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
            const QFtpListRequest &request) override
        {
            if (!request.path.isRoot())
                return request.path.fileName() == "endless" ? QFtp::ErrorKind::NotADirectory
                                                            : QFtp::ErrorKind::NotFound;
            return std::make_unique<Directory>();
        }
        QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
        {
            const QFtpPath &path = request.path;
            if (!path.isRoot() && path.fileName() != "endless")
                return QFtp::ErrorKind::NotFound;
            QFtpEntry entry;
            entry.type = path.isRoot() ? QFtpEntry::Type::Directory : QFtpEntry::Type::File;
            return entry;
        }
        QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override
        {
            const QByteArray name = request.path.fileName();
            if (name != "endless" && name != "slow")
                return QFtp::ErrorKind::NotFound;
            if (name == "slow")
                gate.acquire();
            return std::make_unique<File>();
        }

        QSemaphore gate;
    };

    /// Remembers the largest piece that was written to it.
    class PieceStorage : public QFtpMemoryStorage
    {
        class File : public QFtpForwardingFile
        {
        public:
            File(std::unique_ptr<QFtpFile> file, std::atomic<qint64> *largest) :
                QFtpForwardingFile(std::move(file)), m_largest(largest)
            { }
            QFtpResult<void> write(const char *data, qint64 size) override
            {
                *m_largest = qMax<qint64>(*m_largest, size);
                return inner().write(data, size);
            }

        private:
            std::atomic<qint64> *const m_largest;
        };

    public:
        QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
        {
            auto file = QFtpMemoryStorage::openForWrite(request);
            return std::make_unique<File>(std::move(*file), &largest);
        }

        std::atomic<qint64> largest = 0;
    };

    static QMap<QString, QDateTime> bansOf(TestServer &server)
    {
        QMap<QString, QDateTime> bans;
        server.run([&](QFtpServer &s) { bans = s.bans(); });
        return bans;
    }

    // Each in a file of its own: several of these tests run at the same time.
    QFtpConfig withBans(int failures)
    {
        QFtpConfig config = TestServer::defaults();
        config.guard.failures = failures;
        config.guard.banTime = 600s;
        config.guard.file = m_directory.filePath(QStringLiteral("bans"));
        QFile::remove(config.guard.file);
        return config;
    }

    QTemporaryDir m_directory;

    // Lets the gate pass everybody, so that the server can end.
    static auto opened(QSemaphore *gate)
    {
        return qScopeGuard([gate] { gate->release(1000); });
    }

private Q_SLOTS:
    // A client that leaves during the check of its password is counted and costs no check.
    void guessesThatDoNotWait()
    {
        QFtpConfig config = withBans(3);
        config.limits.logins = 1;
        GatedServer server(config);
        const auto &gated = server.gated;
        for (int i = 0; i < 3; ++i) {
            ScriptClient client(server.port());
            client.command("USER ann");
            client.send("PASS x" + QByteArray::number(i) + "\r\n");
            QTRY_COMPARE(gated->checks.load(), 1);
        }
        QTRY_COMPARE(bansOf(server).size(), 1); // while the first check still runs
        gated->gate.release();
        QTRY_COMPARE(server.openSessions(), 0);
        QCOMPARE(gated->checks.load(), 1); // the others were not checked
    }

    // Guesses that wait when the address gets banned are not checked, and extend no ban.
    void guessesInFlight()
    {
        QFtpConfig config = withBans(3);
        config.limits.logins = 1;
        GatedServer server(config);
        const auto &gated = server.gated;
        std::vector<std::unique_ptr<ScriptClient>> clients;
        for (int i = 0; i < 30; ++i) {
            clients.push_back(std::make_unique<ScriptClient>(server.port()));
            clients.back()->command("USER ann");
            clients.back()->send(i == 29 ? "PASS secret\r\n" : "PASS wrong\r\n");
        }
        QTRY_COMPARE(gated->checks.load(), 1);
        gated->gate.release(30);
        for (const auto &client : clients) {
            const QByteArray reply = client->readReply().left(3);
            QVERIFY2(reply == "530" || reply == "421", reply.constData());
        }
        QCOMPARE(gated->checks.load(), 3);
        const QDateTime end = bansOf(server).first();
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(end) <= 600);
    }

    void waitingLoginsAreLimited()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.logins = 1;
        config.limits.waitingLoginsPerAddress = 2;
        GatedServer server(config);
        const auto &gated = server.gated;
        ScriptClient first(server.port()), second(server.port()), third(server.port());
        for (ScriptClient *client : {&first, &second, &third})
            client->command("USER ann");
        first.send("PASS secret\r\n");
        QTRY_COMPARE(gated->checks.load(), 1);
        second.send("PASS secret\r\n");
        third.send("PASS secret\r\n");
        QTRY_COMPARE(server.openSessions(), 2); // one of them was refused
        gated->gate.release(2);
        QCOMPARE(first.readReply().left(3), QByteArray("230"));
        QByteArrayList others{second.readReply().left(3), third.readReply().left(3)};
        std::sort(others.begin(), others.end());
        QCOMPARE(others, (QByteArrayList{"230", "421"}));
    }

    void commandsBeforeLogin_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("most");
        QTest::newRow("good") << QByteArray("NOOP") << 100;
        QTest::newRow("bad") << QByteArray("XYZZY") << 10;
        QTest::newRow("too long") << QByteArray(5000, 'x') << 10;
        QTest::newRow("beginning anew") << QByteArray("REIN") << 100;
        QTest::newRow("users") << QByteArray("USER ann") << 100;
        QTest::newRow("refused") << QByteArray("RETR x") << 100;
    }

    void commandsBeforeLogin()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, most);
        if (line == "REIN" && ScriptClient::tlsOfThisRun() == TlsUse::Explicit)
            QSKIP("tests REIN in a row, which ends explicit TLS each time; the runs in the clear "
                  "and with "
                  "implicit TLS cover it");
        TestServer server;
        ScriptClient client(server.port());
        int count = 0;
        while (client.code(line) != 421 && count <= most)
            ++count;
        QVERIFY2(count <= most, QByteArray::number(count).constData());
        QVERIFY(client.isClosed());
        ScriptClient good(server.port());
        QCOMPARE(good.logIn(), 230);
        const bool staysLoggedIn = line != "REIN" && line != "USER ann";
        for (int i = 0; staysLoggedIn && i < 2 * most; ++i)
            QVERIFY(good.code(line) != 421);
    }

    void strangersAreLimited()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.strangersPerAddress = 2;
        TestServer server(nullptr, config);
        ScriptClient first(server.port());
        ScriptClient second(server.port());
        QVERIFY(ScriptClient(server.port()).isClosed());
        QCOMPARE(first.logIn(), 230);
        ScriptClient third(server.port());
        QCOMPARE(third.logIn(), 230);
    }

    // Load balancers look whether the port is open.
    void probesAreNoGuesses()
    {
        QFtpConfig config = withBans(1);
        config.timeouts.login = 1s;
        TestServer server(nullptr, config);
        for (int i = 0; i < 5; ++i) {
            const auto probe =
                Socket::connectTo({QHostAddress(QHostAddress::LocalHost), server.port()}, {}, 30s);
            QVERIFY(probe);
        }
        ScriptClient silent(server.port());
        QVERIFY(!silent.readReply().isEmpty() || silent.isClosed());
        QTRY_COMPARE(server.openSessions(), 0);
        QVERIFY(bansOf(server).isEmpty());
        QCOMPARE(ScriptClient(server.port()).logIn(), 230);
    }

    // Each refusal used to nest in the one before.
    void refusedWorkDoesNotNest()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.transfers = 1;
        const auto storage = std::make_shared<EndlessStorage>();
        TestServer server(storage, config);
        ScriptClient busy(server.port());
        busy.logIn();
        busy.send("HASH endless\r\n");
        ScriptClient client(server.port());
        client.logIn();
        // Not the endless file: it could come first.
        QTRY_COMPARE(client.code("HASH a"), 450);
        constexpr int Batch = 2000;
        for (int i = 0; i < 5; ++i) {
            client.send(QByteArray("HASH a\r\n").repeated(Batch));
            for (int k = 0; k < Batch; ++k)
                QCOMPARE(client.readReply().left(3), QByteArray("450"));
        }
    }

    void longWork_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("STAT") << QByteArray("STAT *.none");
        QTest::newRow("HASH") << QByteArray("HASH endless");
        QTest::newRow("XMD5") << QByteArray("XMD5 endless");
        QTest::newRow("LIST") << QByteArray("LIST *.none");
        QTest::newRow("NLST") << QByteArray("NLST *.none");
    }

    void longWorkIsAborted_data() { longWork_data(); }

    void longWorkIsAborted()
    {
        QFETCH(QByteArray, line);
        const auto storage = std::make_shared<EndlessStorage>();
        TestServer server(storage);
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        client.send(line + "\r\nABOR\r\n");
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(client.code("NOOP"), 200);
    }

    void longWorkEndsWithTheSession_data() { longWork_data(); }

    void longWorkEndsWithTheSession()
    {
        QFETCH(QByteArray, line);
        QFtpConfig config = TestServer::defaults();
        config.limits.operations = config.limits.transfers = 1;
        const auto storage = std::make_shared<EndlessStorage>();
        TestServer server(storage, config);
        {
            ScriptClient client(server.port());
            client.logIn();
            ClientSocket data = client.openPassive();
            client.send(line + "\r\n");
        }
        ScriptClient next(server.port());
        next.logIn();
        QTRY_COMPARE(next.code("STAT endless"), 213); // waits for the only thread
        const auto hash = [&next] {
            next.send("HASH endless\r\nABOR\r\n");
            const QByteArray code = next.readReply().left(3);
            next.readReply(); // of ABOR
            return code;
        };
        QTRY_COMPARE(hash(), QByteArray("426")); // 450 until the only slot is free
    }

    void searchesEnd_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("STAT") << QByteArray("STAT *.none");
        QTest::newRow("LIST") << QByteArray("LIST *.none");
    }

    void searchesEnd()
    {
        QFETCH(QByteArray, line);
        QFtpConfig config = TestServer::defaults();
        config.timeouts.lookup = 1s;
        const auto storage = std::make_shared<EndlessStorage>();
        TestServer server(storage, config);
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code(line), 450);
    }

    // The hash of a file that never ends, at one byte a second.
    void hashesArePaced()
    {
        QFtpConfig config = TestServer::defaults();
        config.rates.perSession.download = 1;
        TestServer server(nullptr, config);
        server.memory().put("/f", QByteArray(1'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        client.send("HASH f\r\nABOR\r\n");
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    // In MODE C, two bytes on the connection are up to 63 in the file: the larger number counts.
    void decodedBytesArePaced()
    {
        QFtpConfig config = TestServer::defaults();
        config.rates.perSession.upload = 1'000'000;
        const auto storage = std::make_shared<PieceStorage>();
        TestServer server(storage, config);
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command("MODE C");
        const QByteArray wire = QByteArray("\xbfx").repeated(20'000) + QByteArray("\0\x40", 2);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.upload("STOR f", wire).left(3), QByteArray("226"));
        QCOMPARE(storage->content("/f").size(), 20'000 * 63);
        QVERIFY2(timer.elapsed() > 1000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY2(storage->largest <= 4096 / 2 * 63, QByteArray::number(storage->largest));
    }

    void gapsAreRefused()
    {
        TestServer server;
        server.memory().put("/f", "abc");
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        for (const char *offset : {"REST 4", "REST 8796093022208"}) {
            QCOMPARE(client.code(offset), 350);
            QCOMPARE(client.upload("STOR f", "x").left(3), QByteArray("554"));
        }
        client.command("REST 1");
        QCOMPARE(client.upload("STOR new", "x").left(3), QByteArray("554"));
        client.command("REST 3");
        QCOMPARE(client.upload("STOR f", "def").left(3), QByteArray("226"));
        QCOMPARE(server.memory().content("/f"), QByteArray("abcdef"));
    }

    void gapsWhereTheyAreAllowed()
    {
        QFtpUser bob;
        bob.name = QStringLiteral("bob");
        bob.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt}};
        bob.permissions = QFtp::Permission::ReadWrite;
        bob.allowGaps = true;
        TestServer server;
        server.run([&](QFtpServer &s) { QVERIFY(s.addUser(bob, QStringLiteral("secret"))); });
        ScriptClient client(server.port());
        QCOMPARE(client.logIn("bob"), 230);
        client.command("TYPE I");
        client.command("REST 2");
        QCOMPARE(client.upload("STOR f", "c").left(3), QByteArray("226"));
        QCOMPARE(client.download("RETR f"), QByteArray("\0\0c", 3));
    }

    // No reply may come before that of an earlier command.
    void repliesKeepTheirOrder()
    {
        const auto storage = std::make_shared<EndlessStorage>();
        const auto guard = opened(&storage->gate);
        TestServer server(storage);
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        client.send("RETR slow\r\nNOOP\r\nSTAT\r\n");
        ScriptClient other(server.port());
        QCOMPARE(other.logIn(), 230); // time for a wrong reply
        storage->gate.release();
        QCOMPARE(client.readReply().left(3), QByteArray("150"));
        QCOMPARE(client.readReply().left(3), QByteArray("200"));
        QCOMPARE(client.readReply().left(3), QByteArray("211"));
        client.send("ABOR\r\n");
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    // Others can neither fill the queue of a passive port nor keep it busy.
    void strangersAtThePassivePort()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        const quint16 port = client.passivePort();
        std::vector<ClientSocket> strangers;
        for (int i = 0; i < 300; ++i) {
            auto stranger = Socket::connectTo({QHostAddress(QHostAddress::LocalHost), port},
                                              QHostAddress(QStringLiteral("127.0.0.2")), 30s);
            QVERIFY(stranger);
            strangers.emplace_back(std::move(*stranger));
        }
        for (ClientSocket &stranger : strangers)
            QVERIFY(
                ScriptClient::readAll(stranger).isEmpty()); // it was dropped, before any command
        ClientSocket data = client.connectTo(port);
        QCOMPARE(client.code("RETR f"), 150);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    // A name can contain whatever can be sent back in a path.
    void namesAreShownAsTheyAre()
    {
        TestServer server;
        const QByteArray name = "a\tb\x1b[2J\x7f";
        server.memory().put('/' + name, "hello");
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.download("NLST"), name + "\r\n");
        QVERIFY(client.download("LIST").endsWith(' ' + name + "\r\n"));
        QVERIFY(client.download("MLSD").endsWith(' ' + name + "\r\n"));
        QCOMPARE(client.download("RETR " + name), QByteArray("hello"));
    }

    void listingOfAFile()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        client.passivePort();
        QCOMPARE(client.code("MLSD f"), 501); // RFC 3659 7.2.1
        QCOMPARE(client.code("MLSD none"), 550);
    }

    // Bytes of Telnet may bypass TLS only where ABOR may: during a transfer, and four of them.
    void telnetFloodPastTls_data()
    {
        QTest::addColumn<bool>("isLoggedIn");
        QTest::newRow("instead of the handshake") << false;
        QTest::newRow("later") << true;
    }

    void telnetFloodPastTls()
    {
        QFETCH(bool, isLoggedIn);
        if (ScriptClient::tlsOfThisRun() == TlsUse::Plain)
            QSKIP("sends bytes past TLS, which this run in the clear does not use; the other two "
                  "runs "
                  "do");
        TestServer server;
        ScriptClient other(server.port());
        other.logIn();
        const QByteArray flood(100'000, '\xff');
        if (isLoggedIn) {
            ScriptClient client(server.port());
            client.logIn();
            client.control.socket.send(flood.constData(), flood.size());
            QCOMPARE(other.code("NOOP"), 200);
            QVERIFY(client.isClosed());
        } else {
            const bool isImplicit = ScriptClient::tlsOfThisRun() == TlsUse::Implicit;
            ClientSocket raw(std::move(*Socket::connectTo(
                {QHostAddress(QHostAddress::LocalHost), server.port()}, {}, 30s)));
            if (!isImplicit)
                raw.send("AUTH TLS\r\n", 10);
            char reply[200];
            for (qint64 got = 0; !isImplicit && !QByteArrayView(reply, got).contains("234 ");)
                got += raw.receive(reply + got, qint64(sizeof reply) - got);
            raw.send(flood.constData(), flood.size());
            QCOMPARE(other.code("NOOP"), 200);
            static_cast<void>(ScriptClient::readAll(raw)); // until it is closed
        }
        QTRY_COMPARE(server.openSessions(), 1);
        QCOMPARE(other.code("NOOP"), 200);
    }
};

QFTP_TEST("attacks", TestAttacks)
#include "tst_attacks.moc"
