// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "systemtestuser.h"
#include "testcertificate.h"
#include "testregistry.h"
#include "testserver.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;
using namespace std::chrono_literals;
using QFtp::ClientCertificates;
using QFtp::TlsPolicy;

/// Tests what is specific to FTPS. The other session tests run over TLS too.
class TestTls : public QObject
{
    Q_OBJECT

    // Users whom a certificate lets in: by fingerprint, by subject, and with a password too.
    static QList<QFtpConfigUser> usersOf(const TestCertificate &certificate, const QString &root)
    {
        QList<QFtpConfigUser> users;
        for (const char *name : {"pinned", "named", "both"}) {
            QFtpConfigUser made;
            made.systemUser = currentSystemUser();
            made.name = QLatin1String(name);
            made.root = root;
            made.clientCertificate = made.name == u"named"
                ? QStringLiteral("CN=ann")
                : QString::fromLatin1(certificate.fingerprintHex());
            if (made.name == u"both")
                made.password = QStringLiteral("secret");
            users += made;
        }
        return users;
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
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
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
        auto client = server.connected(TlsUse::Plain);
        QCOMPARE(client->code("AUTH TLS"), 502);
        server.run([](QFtpServer &s) {
            QVERIFY(!s.listen(QHostAddress::LocalHost, 0, QFtp::FtpsMode::Implicit));
            QVERIFY(s.errorString().contains(u"tls.enabled"));
            QVERIFY(s.certificateFingerprint().isEmpty());
        });
    }

    // An attacker may have sent what came in the clear.
    void authForgetsAllBeforeIt()
    {
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
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
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
        client->send(bytes);
        QCOMPARE(client->readReply().left(3), QByteArray("503"));
        QVERIFY(client->isClosed());
    }

    void clearTextInsteadOfTheHandshake()
    {
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
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
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected();
        QCOMPARE(client->code(line), 421);
        QVERIFY(client->isClosed());
    }

    void protocolNames_data()
    {
        QTest::addColumn<QByteArray>("offered"); // in ALPN's wire format
        QTest::addColumn<QByteArray>("chosen");  // empty: refused
        QTest::newRow("ftp") << QByteArray("\3ftp") << QByteArray("ftp");
        QTest::newRow("ftp among others") << QByteArray("\2h2\3ftp") << QByteArray("ftp");
        QTest::newRow("HTTP") << QByteArray("\2h2\10http/1.1") << QByteArray();
        QTest::newRow("protocol of data connections") << QByteArray("\10ftp-data") << QByteArray();
    }

    void protocolNames()
    {
        QFETCH(QByteArray, offered);
        QFETCH(QByteArray, chosen);
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
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
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.connected(TlsUse::Plain);
        QCOMPARE(client->code("PROT P"), 503);
        QVERIFY(client->secure());
        client->logIn();
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->code("PROT C"), 200);
        client->protectsData = false;
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->logIn(), 230); // a new login keeps the PROT setting
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QTRY_COMPARE(server.finished().size(), 3);
        QVERIFY(server.finished().at(0).encrypted);
        QVERIFY(!server.finished().at(1).encrypted);
    }

    void demandedForLogin()
    {
        QFtpConfig config = TestServer::withTls();
        config.tls.required = TlsPolicy::Login;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = server.connected(TlsUse::Plain);
        QCOMPARE(client->code("USER ann"), 530);
        QCOMPARE(client->code("PASS secret"), 503);
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->logIn(), 230);
        QCOMPARE(client->download("RETR f"), QByteArray("hello")); // in the clear
    }

    void demandedForData()
    {
        QFtpConfig config = TestServer::withTls();
        config.tls.required = TlsPolicy::Data;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = server.connected(TlsUse::Plain);
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
        QFtpConfig config = TestServer::withTls();
        QFtpConfigUser careful;
        careful.systemUser = currentSystemUser();
        careful.name = QStringLiteral("careful");
        careful.password = QStringLiteral("secret");
        careful.root = root.path();
        careful.requiredTls = TlsPolicy::Login;
        config.users = {careful};
        TestServer server(nullptr, config);
        auto client = server.connected(TlsUse::Plain);
        QCOMPARE(client->logIn("ann"), 230);
        QCOMPARE(client->code("USER careful"), 530); // before the client sends the password
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->logIn("careful"), 230);
    }

    void reinEndsTls()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
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
        QFtpConfig config = TestServer::withTls();
        config.tls.allowClearControl = true;
        TestServer server(nullptr, config, QHostAddress(QHostAddress::LocalHost),
                          QFtp::FtpsMode::Implicit);
        server.memory().put("/f", "hello");
        auto client = server.connected(TlsUse::Implicit);
        QCOMPARE(client->greeting().left(3), QByteArray("220"));
        QCOMPARE(client->code("AUTH TLS"), 503);
        client->logIn();
        QCOMPARE(client->download("RETR f"), QByteArray("hello")); // PROT P is in force
        QCOMPARE(client->code("REIN"), 220);
        QCOMPARE(client->logIn(), 230); // still over TLS
        QCOMPARE(client->download("RETR f"), QByteArray("hello"));
        QCOMPARE(client->code("CCC"), 200);
        client->control.stopTls();
        QVERIFY(client->secure());
        QCOMPARE(client->logIn(), 230);
    }

    void implicitButSwitchedOff()
    {
        TestServer server(nullptr, TestServer::withTls(), QHostAddress(QHostAddress::LocalHost),
                          QFtp::FtpsMode::Implicit);
        server.run([](QFtpServer &s) { QVERIFY(s.setConfiguration(TestServer::defaults())); });
        QVERIFY(server.connected(TlsUse::Implicit)->greeting().isEmpty());
    }

    void clearControl_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::newRow("the client answers close_notify") << true;
        QTest::newRow("the client continues in the clear") << false;
    }

    void clearControl()
    {
        QFETCH(bool, answers);
        QFtpConfig config = TestServer::withTls();
        config.tls.allowClearControl = true;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        auto client = server.loggedIn();
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
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.loggedIn();
        QCOMPARE(client->code("CCC"), 534);
        QCOMPARE(client->code("NOOP"), 200);
    }

    void stalledHandshakes()
    {
        QFtpConfig config = TestServer::withTls();
        config.limits.handshakes = 1;
        config.timeouts.handshake = 1s;
        TestServer server(nullptr, config);
        std::vector<std::unique_ptr<ScriptClient>> stalled;
        for (int i = 0; i < 20; ++i) {
            stalled.push_back(server.connected(TlsUse::Plain));
            QCOMPARE(stalled.back()->code("AUTH TLS"), 234);
            stalled.back()->send(QByteArray("\x16\x03\x01", 3)); // the start of a handshake
        }
        QCOMPARE(server.loggedIn()->code("PWD"), 257); // they delay no other client
        for (const auto &client : stalled)
            QVERIFY(client->isClosed());
        QTRY_COMPARE(server.openSessions(), 0);
    }

    void stoppedWhileShakingHands()
    {
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.connected(TlsUse::Plain);
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
        QTest::newRow("none, user needs none")
            << accepted << QByteArray() << QByteArray("ann") << 331;
        QTest::newRow("subject, not signed")
            << accepted << QByteArray("forged") << QByteArray("named") << 331;
        QTest::newRow("another user's")
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
        QFtpConfig config = TestServer::withTls();
        config.tls.clientCertificates = ClientCertificates(policy);
        config.tls.clientAuthority =
            writeFile(directory.path(), QStringLiteral("ca.pem"), authority.certificatePem());
        config.users = usersOf(genuine, directory.path());
        TestServer server(nullptr, config);
        auto client = server.connected(TlsUse::Plain);
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

    void revokedCertificates_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<bool>("isRevoked");
        QTest::addColumn<int>("days");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<int>("code"); // 0: the handshake fails
        const int accepted = int(ClientCertificates::Accepted);
        const int demanded = int(ClientCertificates::Demanded);
        QTest::newRow("another one") << demanded << false << 2 << QByteArray("named") << 232;
        QTest::newRow("demanded") << demanded << true << 2 << QByteArray("named") << 0;
        QTest::newRow("demanded, old list") << demanded << false << -1 << QByteArray("named") << 0;
        QTest::newRow("accepted") << accepted << true << 2 << QByteArray("pinned") << 0;
        QTest::newRow("accepted, old list") << accepted << false << -1 << QByteArray("named") << 0;
    }

    void revokedCertificates()
    {
        QFETCH(int, policy);
        QFETCH(bool, isRevoked);
        QFETCH(int, days);
        QFETCH(QByteArray, user);
        QFETCH(int, code);
        static const TestCertificate authority({.name = "authority", .isAuthority = true});
        static const TestCertificate ann({.name = "ann", .signer = &authority});
        QTemporaryDir directory;
        QFtpConfig config = TestServer::withTls();
        config.tls.clientCertificates = ClientCertificates(policy);
        config.tls.clientAuthority =
            writeFile(directory.path(), QStringLiteral("ca.pem"), authority.certificatePem());
        config.tls.clientRevocations =
            writeFile(directory.path(), QStringLiteral("crl.pem"),
                      authority.revocationsPem(isRevoked ? &ann : nullptr, days));
        config.users = usersOf(ann, directory.path());
        TestServer server(nullptr, config);
        auto client = server.connected(TlsUse::Plain);
        SSL_CTX_use_certificate(client->tls.context.get(), ann.certificate());
        SSL_CTX_use_PrivateKey(client->tls.context.get(), ann.key());
        QCOMPARE(client->startTls(), 234);
        QCOMPARE(client->code("USER " + user), code);
    }

    void serverName_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("shown"); // the common name
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
        QFtpConfig config = TestServer::withTls();
        for (const TestCertificate *certificate : {&a, &b, &c, &rsa})
            config.tls.certificates +=
                writeFile(directory.path(), QString::number(config.tls.certificates.size()),
                          certificate->certificatePem() + certificate->keyPem());
        TestServer server(nullptr, config);
        auto client = server.connected(TlsUse::Plain);
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

    // A new certificate applies to new sessions; data connections of older sessions still resume.
    void newCertificate()
    {
        TestServer server(nullptr, TestServer::withTls());
        server.memory().put("/f", "hello");
        auto before = server.loggedIn();
        QString first;
        QString second;
        QTemporaryDir directory;
        server.run([&](QFtpServer &s) {
            first = s.certificateFingerprint();
            QFtpConfig config = TestServer::withTls();
            config.tls.directory = directory.path();
            QVERIFY(s.setConfiguration(config));
            second = s.certificateFingerprint();
            config.tls.certificates = {QStringLiteral("/nowhere.pem")};
            QVERIFY(!s.setConfiguration(config)); // and nothing changes
            QVERIFY(s.errorString().contains(u"tls.certificate: can't read /nowhere.pem"));
            QCOMPARE(s.certificateFingerprint(), second);
        });
        QVERIFY(first != second);
        auto after = server.loggedIn();
        QCOMPARE(before->download("RETR f"), QByteArray("hello"));
        QCOMPARE(after->download("RETR f"), QByteArray("hello"));
    }

    void sessionTells()
    {
        TestServer server(nullptr, TestServer::withTls());
        auto client = server.loggedIn();
        QString description;
        server.run([&](QFtpServer &s) { description = s.sessions().first()->tlsDescription(); });
        QVERIFY2(description.startsWith(u"TLSv1.3, TLS_"), qPrintable(description));
    }
};

QFTP_TEST("tls", TestTls)
#include "tst_tls.moc"
