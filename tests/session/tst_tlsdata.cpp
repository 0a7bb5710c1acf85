// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;
using QFtp::DataSessionReuse;

/// Tests data connections over TLS: who gets them and how they end.
class TestTlsData : public QObject
{
    Q_OBJECT

    static void addWaysToResume()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("usesTickets");
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION << true;
        QTest::newRow("TLS 1.2, ticket") << TLS1_2_VERSION << true;
        QTest::newRow("TLS 1.2, session id") << TLS1_2_VERSION << false;
    }

    static void addBob(TestServer *server)
    {
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        storage->put("/f", "of bob");
        server->run([&](QFtpServer &s) {
            s.addUser(QStringLiteral("bob"), QStringLiteral("secret"), storage);
        });
    }

    // Another user at the same address.
    static std::unique_ptr<ScriptClient> stranger(TestServer *server)
    {
        addBob(server);
        auto client = server->connected();
        client->logIn("bob");
        client->command("TYPE I");
        return client;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QFtp|QSocket")));
    }

    void dataResumes_data() { addWaysToResume(); }

    void dataResumes()
    {
        QFETCH(int, version);
        QFETCH(bool, usesTickets);
        TestServer server(nullptr, TestServer::withTls());
        const QByteArray content(1'000'000, 'c');
        server.memory().put("/f", content);
        auto client = server.connected(TlsUse::Plain);
        SSL_CTX_set_max_proto_version(client->tls.context.get(), version);
        if (!usesTickets)
            SSL_CTX_set_options(client->tls.context.get(), SSL_OP_NO_TICKET);
        QVERIFY(client->secure());
        client->logIn();
        client->command("TYPE I");
        for (int round = 0; round < 3; ++round) {
            ClientSocket data = client->openPassive();
            QCOMPARE(client->code("RETR f"), 150);
            QVERIFY(data.shakeHands());
            QVERIFY(data.isResumed());
            QVERIFY(ScriptClient::readAll(data) == content);
            QVERIFY(data.hasCloseNotify());
            QCOMPARE(client->readReply().left(3), QByteArray("226"));
            QCOMPARE(client->upload("STOR g", content).left(3), QByteArray("226"));
        }
        client->tls.resumes = false;
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("RETR f"), 150);
        QCOMPARE(ScriptClient::readAll(data), QByteArray());
        QCOMPARE(client->readReply().left(3), QByteArray("522"));
        client->tls.resumes = true;
        QVERIFY(client->download("RETR f") == content);
    }

    // Some clients begin the handshake before they send the command, and wait for its end.
    void handshakeBeforeTheCommand()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        for (int round = 0; round < 3; ++round) {
            ClientSocket data = client->openPassive();
            QVERIFY(data.shakeHands());
            QCOMPARE(client->code("RETR f"), 150);
            QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
            QCOMPARE(client->readReply().left(3), QByteArray("226"));
            data = client->openPassive();
            QVERIFY(data.shakeHands());
            QCOMPARE(client->code("STOR empty"), 150);
            data.close();
            QCOMPARE(client->readReply().left(3), QByteArray("226"));
        }
        // ABOR is heard while the handshake goes on.
        ClientSocket silent = client->openPassive();
        silent.socket.send("\x16\x03\x01", 3);
        client->send("RETR f\r\nABOR\r\n");
        QCOMPARE(client->readReply().left(3), QByteArray("426"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
        // A refused one keeps its handshake, too.
        ClientSocket data = client->openPassive();
        QVERIFY(data.shakeHands());
        QCOMPARE(client->code("RETR none"), 550);
        QCOMPARE(client->code("RETR f"), 150);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
    }

    // In TLS 1.3 a client should use each ticket only once (RFC 8446 appendix C.4).
    void ticketsAreRenewed()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        QSet<QByteArray> used;
        for (int round = 0; round < 10; ++round) {
            const unsigned char *ticket = nullptr;
            size_t size = 0;
            SSL_SESSION_get0_ticket(client->tls.session.get(), &ticket, &size);
            used += QByteArray(reinterpret_cast<const char *>(ticket), qsizetype(size));
            QCOMPARE(used.size(), round + 1);
            QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        }
    }

    void portIsStolen_data()
    {
        QTest::addColumn<QByteArray>("thief");
        QTest::newRow("without a ticket") << QByteArray("no ticket");
        QTest::newRow("with a ticket of its own") << QByteArray("own ticket");
        QTest::newRow("says nothing") << QByteArray("silent");
        QTest::newRow("speaks no TLS") << QByteArray("clear");
        QTest::newRow("comes many times") << QByteArray("many");
    }

    void portIsStolen()
    {
        QFETCH(QByteArray, thief);
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        auto other = stranger(&server);
        QCOMPARE(other->download("RETR f"), QByteArray("of bob")); // resumes its own session
        other->tls.resumes = thief == "own ticket";
        const quint16 port = client->passivePort();
        std::vector<ClientSocket> stolen;
        for (int i = 0; i < (thief == "many" ? 8 : 1); ++i)
            stolen.push_back(other->connectTo(port));
        QCOMPARE(client->code("RETR f"), 150);
        if (thief == "clear")
            stolen.front().socket.send("GIVE\r\n", 6);
        else if (thief != "silent" && thief != "many")
            QCOMPARE(ScriptClient::readAll(stolen.front()), QByteArray());
        if (thief == "own ticket")
            QVERIFY(!stolen.front().isResumed());
        ClientSocket data = client->connectTo(port);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
        for (ClientSocket &late : stolen)
            QCOMPARE(ScriptClient::readAll(late), QByteArray());
    }

    void strangerComesBack_data() { addWaysToResume(); }

    // The stranger resumes the TLS session of an earlier connection to the same passive port.
    void strangerComesBack()
    {
        QFETCH(int, version);
        QFETCH(bool, usesTickets);
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        auto other = server.loggedIn();
        SSL_CTX_set_max_proto_version(other->tls.context.get(), version);
        if (!usesTickets)
            SSL_CTX_set_options(other->tls.context.get(), SSL_OP_NO_TICKET);
        const quint16 port = client->passivePort();
        QCOMPARE(client->code("RETR f"), 150);
        other->tls.resumes = false;
        ClientSocket first = other->connectTo(port);
        QVERIFY(first.shakeHands());
        QCOMPARE(ScriptClient::readAll(first), QByteArray());
        other->tls.resumes = true;
        other->tls.session.reset(SSL_get1_session(first.ssl()));
        ClientSocket second = other->connectTo(port);
        QVERIFY(second.shakeHands());
        QVERIFY(!second.isResumed());
        QCOMPARE(ScriptClient::readAll(second), QByteArray());
        ClientSocket data = client->connectTo(port);
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
    }

    // The thief uploads in place of the client.
    void uploadIsNotForged()
    {
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.loggedIn();
        auto other = stranger(&server);
        const quint16 port = client->passivePort();
        ClientSocket forged = other->connectTo(port);
        QCOMPARE(client->code("STOR f"), 150);
        forged.send("forged", 6);
        forged.close();
        ClientSocket data = client->connectTo(port);
        data.send("genuine", 7);
        data.close();
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
        QCOMPARE(server.memory().content("/f"), QByteArray("genuine"));
    }

    void adaptive_data()
    {
        QTest::addColumn<bool>("resumesFirst");
        QTest::newRow("never resumes") << false;
        QTest::newRow("resumes sometimes") << true;
    }

    // A client that never resumes is served. One that has resumed must always do so: otherwise a
    // thief could take its place.
    void adaptive()
    {
        QFETCH(bool, resumesFirst);
        TestServer server(nullptr, TestServer::withTls(DataSessionReuse::Adaptive));
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        client->tls.resumes = resumesFirst;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        client->tls.resumes = false;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(client->download("RETR f"), resumesFirst ? QByteArray() : QByteArray("hello"));
            QCOMPARE(client->lastReply().left(3), QByteArray(resumesFirst ? "522" : "226"));
        }
        client->tls.resumes = true;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void ticketOfAnotherConnection_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("sameUser");
        QTest::addColumn<bool>("isOpen");
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            for (const bool sameUser : {true, false}) {
                for (const bool isOpen : {true, false}) {
                    if (!sameUser && !isOpen)
                        continue; // a refusal takes three seconds
                    QTest::addRow("%s, %s, %s", version == TLS1_2_VERSION ? "1.2" : "1.3",
                                  sameUser ? "same user" : "other user", isOpen ? "open" : "ended")
                        << version << sameUser << isOpen;
                }
            }
        }
    }

    // Some clients, rclone among them, keep one store of tickets for several connections.
    void ticketOfAnotherConnection()
    {
        QFETCH(int, version);
        QFETCH(bool, sameUser);
        QFETCH(bool, isOpen);
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        addBob(&server);
        auto client = server.loggedIn();
        auto other = server.connected(TlsUse::Plain);
        SSL_CTX_set_max_proto_version(other->tls.context.get(), version);
        QVERIFY(other->secure());
        QCOMPARE(other->logIn(sameUser ? "ann" : "bob"), 230);
        other->command("TYPE I");
        QVERIFY(!other->download("RETR f").isEmpty());
        SSL_CTX_set_max_proto_version(client->tls.context.get(), version);
        client->tls.session.reset(SSL_SESSION_dup(other->tls.session.get()));
        if (!isOpen)
            other.reset();
        QCOMPARE(client->download("RETR f"), sameUser ? QByteArray("hello") : QByteArray());
        QCOMPARE(client->lastReply().left(3), QByteArray(sameUser ? "226" : "522"));
    }

    // The client resumes a session of another connection before that has logged in.
    void ticketOfAConnectionBeforeItsLogin()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        addBob(&server);
        for (const char *user : {"ann", "bob"}) {
            auto client = server.loggedIn();
            auto other = server.connected();
            client->tls.session.reset(SSL_SESSION_dup(other->tls.session.get()));
            const quint16 port = client->passivePort();
            QCOMPARE(client->code("RETR f"), 150);
            ClientSocket data = client->connectTo(port);
            QVERIFY(data.shakeHands());
            QCOMPARE(other->logIn(user), 230);
            const bool isSame = QByteArray(user) == "ann";
            QCOMPARE(ScriptClient::readAll(data), isSame ? QByteArray("hello") : QByteArray());
            QCOMPARE(client->readReply().left(3), QByteArray(isSame ? "226" : "522"));
        }
    }

    void adaptivePrefersTheClient()
    {
        TestServer server(nullptr, TestServer::withTls(DataSessionReuse::Adaptive));
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        client->tls.resumes = false; // not yet
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        client->tls.resumes = true;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        auto other = stranger(&server);
        const quint16 port = client->passivePort();
        ClientSocket stolen = other->connectTo(port);
        ClientSocket data = client->connectTo(port);
        QCOMPARE(client->code("RETR f"), 150);
        QVERIFY(stolen.shakeHands());
        QCOMPARE(ScriptClient::readAll(data), QByteArray("hello"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
        QCOMPARE(ScriptClient::readAll(stolen), QByteArray());
    }

    void closeNotify_data()
    {
        QTest::addColumn<bool>("demanded");
        QTest::addColumn<bool>("before"); // the client sent it earlier in the session
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("never") << false << false << QByteArray("226");
        QTest::newRow("not this time") << false << true << QByteArray("426");
        QTest::newRow("demanded") << true << false << QByteArray("426");
    }

    // Anyone on the path can forge a FIN.
    void closeNotify()
    {
        QFETCH(bool, demanded);
        QFETCH(bool, before);
        QFETCH(QByteArray, reply);
        QFtpConfig config = TestServer::withTls();
        config.tls.uploadsNeedCloseNotify = demanded;
        TestServer server(nullptr, config);
        server.memory().put("/f", "old");
        auto client = server.loggedIn();
        if (before)
            QCOMPARE(client->upload("STOR other", "x").left(3), QByteArray("226"));
        client->tls.sendsCloseNotify = false;
        QCOMPARE(client->upload("STOR f", "new").left(3), reply);
        QCOMPARE(server.memory().content("/f"),
                 reply == "226" ? QByteArray("new") : QByteArray("old"));
    }

    void cutInRecord()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "old");
        auto client = server.loggedIn();
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("STOR f"), 150);
        QCOMPARE(data.send("new", 3), 3);
        data.socket.send("\x17\x03\x03\x01\x00half", 9);
        data.drop();
        QCOMPARE(client->readReply().left(3), QByteArray("426"));
        QCOMPARE(server.memory().content("/f"), QByteArray("old"));
    }

    void stalledDataHandshake()
    {
        QFtpConfig config = TestServer::withTls();
        config.timeouts.handshake = 1s;
        config.timeouts.dataOpen = 2s;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("RETR f"), 150);
        QCOMPARE(client->readReply().left(3), QByteArray("425"));
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }
};

QFTP_TEST("tlsdata", TestTlsData)
#include "tst_tlsdata.moc"
