// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testcertificate.h"
#include "testserver.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;
using QFtp::ClientCertificates;
using QFtp::DataSessionReuse;
using QFtp::TlsPolicy;
using QFtp::TransferOutcome;

/// FTPS: what only it has. The other session tests run over TLS too.
class TestTls : public QObject
{
    Q_OBJECT

    static QFtpConfig withTls(DataSessionReuse reuse = DataSessionReuse::Required)
    {
        QFtpConfig config = TestServer::defaults();
        config.tls = TestServer::tls();
        config.tls.dataSessionReuse = reuse;
        return config;
    }

    static std::unique_ptr<ScriptClient> connected(const TestServer &server,
                                                   TlsUse use = TlsUse::Explicit)
    {
        return std::make_unique<ScriptClient>(server.port(), QStringLiteral("127.0.0.1"), use);
    }

    /// Logged in and secured.
    static std::unique_ptr<ScriptClient> loggedIn(const TestServer &server)
    {
        auto client = connected(server);
        client->logIn();
        return client;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QFtp|QSocket")));
    }

    void auth_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"AUTH TLS", "AUTH TLS-C", "AUTH SSL", "auth tls"})
            QTest::newRow(line) << QByteArray(line);
    }

    void auth()
    {
        QFETCH(QByteArray, line);
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code(line), 234);
        client->control.setTls(&client->tls, false);
        QCOMPARE(client->code("AUTH TLS"), 503);
        QCOMPARE(client->logIn(), 230);
        QVERIFY(client->command("STAT").contains("TLS: control connection yes"));
        QCOMPARE(client->code("QUIT"), 221);
        QVERIFY(client->isClosed());
        QVERIFY(client->control.hasCloseNotify());
    }

    void withoutTls()
    {
        TestServer server;
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code("AUTH TLS"), 502);
        server.run([](QFtpServer &s) {
            QVERIFY(!s.listen(QHostAddress::LocalHost, 0, QFtp::FtpsMode::Implicit));
            QVERIFY(s.errorString().contains(u"tls.enabled"));
            QVERIFY(s.certificateFingerprint().isEmpty());
        });
    }

    // Whatever was agreed on in the clear may be an attacker's.
    void authForgetsAllBeforeIt()
    {
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->logIn(), 230);
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->code("PWD"), 530);
        QCOMPARE(client->code("PASS secret"), 503);
        QCOMPARE(client->logIn(), 230);
    }

    void bytesBehindAuthEndTheSession_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a command") << QByteArray("AUTH TLS\r\nUSER ann\r\n");
        QTest::newRow("part of one") << QByteArray("AUTH TLS\r\nU");
        QTest::newRow("TLS itself") << QByteArray("AUTH TLS\r\n\x16\x03\x01", 13);
    }

    void bytesBehindAuthEndTheSession()
    {
        QFETCH(QByteArray, bytes);
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        client->send(bytes);
        QCOMPARE(client->readReply().left(3), QByteArray("503"));
        QVERIFY(client->isClosed());
    }

    void clearTextInsteadOfTheHandshake()
    {
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code("AUTH TLS"), 234);
        client->send("USER ann\r\nPASS secret\r\n");
        QVERIFY(client->isClosed());
    }

    void otherProtocolsEndTheSession_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"GET / HTTP/1.1", "post /x HTTP/1.0", "EHLO me", "MAIL FROM:<a@b>"})
            QTest::newRow(line) << QByteArray(line);
    }

    void otherProtocolsEndTheSession()
    {
        QFETCH(QByteArray, line);
        TestServer server(nullptr, withTls());
        auto client = connected(server);
        QCOMPARE(client->code(line), 421);
        QVERIFY(client->isClosed());
    }

    void protocolNames_data()
    {
        QTest::addColumn<QByteArray>("offered"); // as ALPN writes it
        QTest::addColumn<QByteArray>("chosen");  // nothing: refused
        QTest::newRow("ftp") << QByteArray("\3ftp") << QByteArray("ftp");
        QTest::newRow("ftp among others") << QByteArray("\2h2\3ftp") << QByteArray("ftp");
        QTest::newRow("HTTP") << QByteArray("\2h2\10http/1.1") << QByteArray();
        QTest::newRow("that of data connections") << QByteArray("\10ftp-data") << QByteArray();
    }

    void protocolNames()
    {
        QFETCH(QByteArray, offered);
        QFETCH(QByteArray, chosen);
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        SSL_CTX_set_alpn_protos(client->tls.context.get(),
                                reinterpret_cast<const unsigned char *>(offered.constData()),
                                unsigned(offered.size()));
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->control.shakeHands(), !chosen.isEmpty());
        const unsigned char *name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(client->control.ssl(), &name, &size);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(name), size), chosen);
    }

    void protections()
    {
        TestServer server(nullptr, withTls());
        server.memory().put("/f", "hello");
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code("PROT P"), 503);
        QVERIFY(client->secure());
        client->logIn();
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->code("PROT C"), 200);
        client->protectsData = false;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->logIn(), 230); // a new login keeps what PROT arranged
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QTRY_COMPARE(server.finished().size(), 3);
        QVERIFY(server.finished().at(0).encrypted);
        QVERIFY(!server.finished().at(1).encrypted);
    }

    void demandedForLogin()
    {
        QFtpConfig config = withTls();
        config.tls.required = TlsPolicy::Login;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code("USER ann"), 530);
        QCOMPARE(client->code("PASS secret"), 503);
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->logIn(), 230);
        QCOMPARE(client->download("RETR f"), QByteArray("hello")); // in the clear
    }

    void demandedForData()
    {
        QFtpConfig config = withTls();
        config.tls.required = TlsPolicy::Data;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->logIn(), 230);
        client->passivePort();
        QCOMPARE(client->code("RETR f"), 521);
        QCOMPARE(client->code("PBSZ 0"), 200);
        QCOMPARE(client->code("PROT C"), 534);
        QCOMPARE(client->code("PROT P"), 200);
        client->protectsData = true;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void demandedOfOneUser()
    {
        QTemporaryDir root;
        QFtpConfig config = withTls();
        QFtpConfigUser careful;
        careful.name = QStringLiteral("careful");
        careful.password = QStringLiteral("secret");
        careful.root = root.path();
        careful.requiredTls = TlsPolicy::Login;
        config.users = {careful};
        TestServer server(nullptr, config);
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->logIn("ann"), 230);
        QCOMPARE(client->code("USER careful"), 530); // before the password is sent
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->logIn("careful"), 230);
    }

    void reinEndsTls()
    {
        TestServer server(nullptr, withTls());
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        QCOMPARE(client->code("REIN"), 220);
        client->control.stopTls();
        client->protectsData = false;
        QCOMPARE(client->logIn(), 230);
        QVERIFY(
            client->command("STAT").contains("TLS: control connection no, data connections no"));
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QVERIFY(client->secure());
        QCOMPARE(client->code("PWD"), 530);
        QCOMPARE(client->logIn(), 230);
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void implicit()
    {
        TestServer server(nullptr, withTls(), QHostAddress(QHostAddress::LocalHost),
                          QFtp::FtpsMode::Implicit);
        server.memory().put("/f", "hello");
        auto client = connected(server, TlsUse::Implicit);
        QCOMPARE(client->greeting.left(3), QByteArray("220"));
        QCOMPARE(client->code("AUTH TLS"), 503);
        client->logIn();
        QCOMPARE(client->download("RETR f"), QByteArray("hello")); // PROT P is understood
        QCOMPARE(client->code("REIN"), 220);
        QCOMPARE(client->logIn(), 230); // still over TLS
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void clearControl_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::newRow("the client answers close_notify") << true;
        QTest::newRow("the client goes on in the clear") << false;
    }

    void clearControl()
    {
        QFETCH(bool, answers);
        QFtpConfig config = withTls();
        config.tls.allowClearControl = true;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        QCOMPARE(client->code("CCC"), 200);
        client->tls.sendsCloseNotify = answers;
        client->control.stopTls();
        client->tls.sendsCloseNotify = true;
        QCOMPARE(client->code("NOOP"), 200);
        QCOMPARE(client->code("CCC"), 533);
        QCOMPARE(client->code("PROT C"), 503);
        QCOMPARE(client->download("RETR f"), QByteArray("hello")); // with TLS
        QTRY_COMPARE(server.finished().size(), 1);
        QVERIFY(server.finished().first().encrypted);
        QVERIFY(client->secure());
        QCOMPARE(client->code("PWD"), 530);
    }

    void clearControlRefused()
    {
        TestServer server(nullptr, withTls());
        auto client = loggedIn(server);
        QCOMPARE(client->code("CCC"), 534);
        QCOMPARE(client->code("NOOP"), 200);
    }

    void dataResumes_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("usesTickets");
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION << true;
        QTest::newRow("TLS 1.2, ticket") << TLS1_2_VERSION << true;
        QTest::newRow("TLS 1.2, session id") << TLS1_2_VERSION << false;
    }

    void dataResumes()
    {
        QFETCH(int, version);
        QFETCH(bool, usesTickets);
        TestServer server(nullptr, withTls());
        const QByteArray content(1'000'000, 'c');
        server.memory().put("/f", content);
        auto client = connected(server, TlsUse::Plain);
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

    // In TLS 1.3 a client should use each ticket once only (RFC 8446 appendix C.4).
    void ticketsAreRenewed()
    {
        TestServer server(nullptr, withTls());
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
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
        TestServer server(nullptr, withTls());
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        auto other = loggedIn(server);
        QCOMPARE(other->download("RETR f"), QByteArray("hello")); // its ticket is good, for itself
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

    // The thief sends what the right client was to send.
    void uploadIsNotForged()
    {
        TestServer server(nullptr, withTls());
        auto client = loggedIn(server);
        auto other = loggedIn(server);
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

    // Served all the same; where it resumed before, only if nobody better comes.
    void adaptive()
    {
        QFETCH(bool, resumesFirst);
        TestServer server(nullptr, withTls(DataSessionReuse::Adaptive));
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        client->tls.resumes = resumesFirst;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        client->tls.resumes = false;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void adaptivePrefersTheClient()
    {
        TestServer server(nullptr, withTls(DataSessionReuse::Adaptive));
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        auto other = loggedIn(server);
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
        QTest::addColumn<bool>("before"); // it was sent once
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("never") << false << false << QByteArray("226");
        QTest::newRow("not this time") << false << true << QByteArray("426");
        QTest::newRow("demanded") << true << false << QByteArray("426");
    }

    // A FIN alone may be forged by anybody on the way.
    void closeNotify()
    {
        QFETCH(bool, demanded);
        QFETCH(bool, before);
        QFETCH(QByteArray, reply);
        QFtpConfig config = withTls();
        config.tls.uploadsNeedCloseNotify = demanded;
        TestServer server(nullptr, config);
        server.memory().put("/f", "old");
        auto client = loggedIn(server);
        if (before)
            QCOMPARE(client->upload("STOR other", "x").left(3), QByteArray("226"));
        client->tls.sendsCloseNotify = false;
        QCOMPARE(client->upload("STOR f", "new").left(3), reply);
        QCOMPARE(server.memory().content("/f"),
                 reply == "226" ? QByteArray("new") : QByteArray("old"));
    }

    void stalledHandshakes()
    {
        QFtpConfig config = withTls();
        config.limits.handshakes = 1;
        config.timeouts.handshake = 1s;
        TestServer server(nullptr, config);
        std::vector<std::unique_ptr<ScriptClient>> stalled;
        for (int i = 0; i < 20; ++i) {
            stalled.push_back(connected(server, TlsUse::Plain));
            QCOMPARE(stalled.back()->code("AUTH TLS"), 234);
            stalled.back()->send(QByteArray("\x16\x03\x01", 3)); // the beginning of one
        }
        QCOMPARE(loggedIn(server)->code("PWD"), 257); // they keep nobody waiting
        for (const auto &client : stalled)
            QVERIFY(client->isClosed());
        QTRY_COMPARE(server.openSessions(), 0);
    }

    void stalledDataHandshake()
    {
        QFtpConfig config = withTls();
        config.timeouts.handshake = 1s;
        config.timeouts.dataOpen = 2s;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = loggedIn(server);
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("RETR f"), 150);
        QCOMPARE(client->readReply().left(3), QByteArray("425"));
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
    }

    void stoppedWhileShakingHands()
    {
        TestServer server(nullptr, withTls());
        auto client = connected(server, TlsUse::Plain);
        QCOMPARE(client->code("AUTH TLS"), 234);
        std::atomic<int> stopped = 0;
        server.run([&](QFtpServer &s) {
            connect(&s, &QFtpServer::stopped, &s, [&] { ++stopped; });
            s.shutDown(0s);
        });
        QVERIFY(client->isClosed());
        QTRY_COMPARE(stopped.load(), 1);
    }

    void clientCertificates_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<int>("code"); // 0: the handshake fails
        const int accepted = int(ClientCertificates::Accepted);
        const int demanded = int(ClientCertificates::Demanded);
        QTest::newRow("fingerprint")
            << accepted << QByteArray("signed") << QByteArray("pinned") << 232;
        QTest::newRow("subject") << accepted << QByteArray("signed") << QByteArray("named") << 232;
        QTest::newRow("and a password")
            << accepted << QByteArray("signed") << QByteArray("both") << 331;
        QTest::newRow("none") << accepted << QByteArray() << QByteArray("pinned") << 331;
        QTest::newRow("none, user without") << accepted << QByteArray() << QByteArray("ann") << 331;
        QTest::newRow("subject, not signed")
            << accepted << QByteArray("forged") << QByteArray("named") << 331;
        QTest::newRow("somebody else's")
            << accepted << QByteArray("forged") << QByteArray("pinned") << 331;
        QTest::newRow("demanded, none") << demanded << QByteArray() << QByteArray("ann") << 0;
        QTest::newRow("demanded, not signed")
            << demanded << QByteArray("forged") << QByteArray("ann") << 0;
        QTest::newRow("demanded") << demanded << QByteArray("signed") << QByteArray("ann") << 331;
    }

    void clientCertificates()
    {
        QFETCH(int, policy);
        QFETCH(QByteArray, shown);
        QFETCH(QByteArray, user);
        QFETCH(int, code);
        static const TestCertificate authority({.name = "authority", .isAuthority = true});
        static const TestCertificate genuine({.name = "ann", .signer = &authority});
        static const TestCertificate forged({.name = "ann"});
        QTemporaryDir directory;
        QFtpConfig config = withTls();
        config.tls.clientCertificates = ClientCertificates(policy);
        config.tls.clientAuthority =
            writeFile(directory.path(), QStringLiteral("ca.pem"), authority.certificatePem());
        for (const char *name : {"pinned", "named", "both"}) {
            QFtpConfigUser made;
            made.name = QLatin1String(name);
            made.root = directory.path();
            made.clientCertificate = made.name == u"named"
                ? QStringLiteral("CN=ann")
                : QString::fromLatin1(genuine.fingerprintHex());
            if (made.name == u"both")
                made.password = QStringLiteral("secret");
            config.users += made;
        }
        TestServer server(nullptr, config);
        auto client = connected(server, TlsUse::Plain);
        if (!shown.isEmpty()) {
            const TestCertificate &certificate = shown == "signed" ? genuine : forged;
            SSL_CTX_use_certificate(client->tls.context.get(), certificate.certificate());
            SSL_CTX_use_PrivateKey(client->tls.context.get(), certificate.key());
        }
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->code("USER " + user), code);
        if (code == 331 && user == "both")
            QCOMPARE(client->code("PASS secret"), 230);
        if (code == 331 && user == "pinned")
            QCOMPARE(client->code("PASS secret"), 530);
    }

    void serverName_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("shown"); // common name
        QTest::addColumn<bool>("onlyRsa");
        QTest::newRow("first") << QByteArray("a.example") << QByteArray("a.example") << false;
        QTest::newRow("second") << QByteArray("b.example") << QByteArray("b.example") << false;
        QTest::newRow("wildcard") << QByteArray("x.c.example") << QByteArray("*.c.example")
                                  << false;
        QTest::newRow("unknown") << QByteArray("d.example") << QByteArray("a.example") << false;
        QTest::newRow("none") << QByteArray() << QByteArray("a.example") << false;
        QTest::newRow("no ECDSA") << QByteArray("a.example") << QByteArray("a.example") << true;
        QTest::newRow("no ECDSA, no name") << QByteArray() << QByteArray("a.example") << true;
    }

    void serverName()
    {
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, shown);
        QFETCH(bool, onlyRsa);
        static const TestCertificate a({.name = "a.example"});
        static const TestCertificate b({.name = "b.example"});
        static const TestCertificate c({.name = "*.c.example"});
        static const TestCertificate rsa({.name = "a.example", .rsaBits = 2048});
        QTemporaryDir directory;
        QFtpConfig config = withTls();
        for (const TestCertificate *certificate : {&a, &b, &c, &rsa})
            config.tls.certificates +=
                writeFile(directory.path(), QString::number(config.tls.certificates.size()),
                          certificate->certificatePem() + certificate->keyPem());
        TestServer server(nullptr, config);
        auto client = connected(server, TlsUse::Plain);
        if (onlyRsa)
            SSL_CTX_set1_sigalgs_list(client->tls.context.get(), "rsa_pss_rsae_sha256");
        QCOMPARE(client->code("AUTH TLS"), 234);
        client->control.setTls(&client->tls, false);
        if (!wanted.isEmpty())
            SSL_set_tlsext_host_name(client->control.ssl(), wanted.constData());
        QVERIFY(client->control.shakeHands());
        X509 *certificate = SSL_get0_peer_certificate(client->control.ssl());
        char name[100] = {};
        X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name,
                                  sizeof name);
        QCOMPARE(QByteArray(name), shown);
        QCOMPARE(EVP_PKEY_get_base_id(X509_get0_pubkey(certificate)),
                 onlyRsa ? EVP_PKEY_RSA : EVP_PKEY_EC);
    }

    // A new certificate is for new sessions; the data connections of older ones go on resuming.
    void newCertificate()
    {
        TestServer server(nullptr, withTls());
        server.memory().put("/f", "hello");
        auto before = loggedIn(server);
        QString first;
        QString second;
        QTemporaryDir directory;
        server.run([&](QFtpServer &s) {
            first = s.certificateFingerprint();
            QFtpConfig config = withTls();
            config.tls.directory = directory.path();
            QVERIFY(s.setConfiguration(config));
            second = s.certificateFingerprint();
            config.tls.certificates = {QStringLiteral("/nowhere.pem")};
            QVERIFY(!s.setConfiguration(config)); // and nothing has changed
            QVERIFY(s.errorString().contains(u"tls.certificate: can't read /nowhere.pem"));
            QCOMPARE(s.certificateFingerprint(), second);
        });
        QVERIFY(first != second);
        auto after = loggedIn(server);
        QCOMPARE(before->download("RETR f"), QByteArray("hello"));
        QCOMPARE(after->download("RETR f"), QByteArray("hello"));
    }

    void sessionTells()
    {
        TestServer server(nullptr, withTls());
        auto client = loggedIn(server);
        QString description;
        server.run([&](QFtpServer &s) { description = s.sessions().first()->tlsDescription(); });
        QVERIFY2(description.startsWith(u"TLSv1.3, TLS_"), qPrintable(description));
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
