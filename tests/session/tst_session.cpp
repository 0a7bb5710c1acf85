// SPDX-License-Identifier: MIT
#include "commands/commandtable.h"
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"

#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Tests the control connection: lines, order, login.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loginAndOut()
    {
        TestServer server;
        ScriptClient client(server.port());
        QCOMPARE(client.greeting(), QByteArray("220 FTP server ready.\r\n"));
        QCOMPARE(client.code("PWD"), 530);
        QCOMPARE(client.code("PASS secret"), 503);
        QCOMPARE(client.logIn("ann", "wrong"), 530);
        QCOMPARE(client.code("PWD"), 530);
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.code("PWD"), 257);
        QCOMPARE(client.code("PASS anything"), 202);
        QCOMPARE(client.code("USER nobody"), 331);
        QCOMPARE(client.code("PWD"), 530);
        QCOMPARE(client.code("PASS secret"), 530);
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.reinitialize(), 220);
        QCOMPARE(client.code("PWD"), 530);
        QCOMPARE(client.code("QUIT"), 221);
        QVERIFY(client.isClosed());
        QTRY_COMPARE(server.openSessions(), 0);
    }

    void unknownUserAndWrongPasswordLookAlike()
    {
        TestServer server;
        ScriptClient client(server.port());
        QByteArrayList answers;
        for (const char *user : {"ann", "nobody"}) {
            answers += client.command(QByteArray("USER ") + user);
            answers.last() += client.command("PASS x");
        }
        QCOMPARE(answers.at(0), QByteArray("331 Password required.\r\n530 Login incorrect.\r\n"));
        QCOMPARE(answers.at(1), answers.at(0));
    }

    void triesAreLimited()
    {
        TestServer server;
        ScriptClient client(server.port());
        QCOMPARE(client.logIn("ann", "x"), 530);
        QCOMPARE(client.logIn("bob", "x"), 530);
        QCOMPARE(client.logIn("ann", "y"), 421);
        QVERIFY(client.isClosed());
    }

    void verbsNeedLogin()
    {
        TestServer server;
        ScriptClient client(server.port());
        for (const CommandSpec &spec : allCommands()) {
            const bool isThere = !spec.flags.testFlag(CommandFlag::WithTls)
                || ScriptClient::tlsOfThisRun() != TlsUse::Plain;
            if (isThere && !spec.flags.testFlag(CommandFlag::BeforeLogin))
                QCOMPARE(client.code(spec.verb.toByteArray() + " 1"), 530);
        }
    }

    void pipelined()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.send("USER ann\r\nPASS secret\r\nMKD a\r\nCWD a\r\nPWD\r\nNOOP\nQUIT\r\n");
        QByteArrayList codes;
        while (!client.readReply().isEmpty())
            codes += client.lastReply().left(3);
        QCOMPARE(codes, (QByteArrayList{"331", "230", "257", "250", "257", "200", "221"}));
    }

    void cutAtEveryByte()
    {
        TestServer server;
        ScriptClient client(server.port());
        for (const char c : QByteArray("USER ann\r\nPASS secret\r\n"))
            client.send(QByteArray(1, c));
        QCOMPARE(client.readReply().left(3), QByteArray("331"));
        QCOMPARE(client.readReply().left(3), QByteArray("230"));
    }

    void longLineAndOn()
    {
        TestServer server;
        ScriptClient client(server.port());
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.code("CWD " + QByteArray(100'000, 'x')), 500);
        QCOMPARE(client.code("NOOP"), 200);
        QCOMPARE(client.code("CWD " + QByteArray(4000, 'x')), 550);
        QCOMPARE(client.code("XYZZY"), 500);
        QCOMPARE(client.code(""), 500);
    }

    void namesThatAreNoUtf8()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        const QByteArray name = "\xe9\x80\xfe";
        QCOMPARE(client.upload("STOR " + name, "x").left(3), QByteArray("226"));
        QCOMPARE(client.download("NLST"), name + "\r\n");
        QCOMPARE(client.download("RETR " + name), QByteArray("x"));
        // 255 is Telnet's escape byte; doubled, it stands for itself.
        QCOMPARE(client.command("MKD a\xff\xff"), QByteArray("257 \"/a\xff\" created.\r\n"));
    }

    void anonymousWithoutUser()
    {
        TestServer server;
        server.memory().put("/file", "x");
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        server.run(
            [&](QFtpServer &s) { s.addUserWithoutPassword(QStringLiteral("anonymous"), storage); });
        ScriptClient client(server.port());
        QCOMPARE(client.code("CWD /"), 250);
        QCOMPARE(client.code("MKD x"), 550);
        QCOMPARE(client.code("SIZE file"), 550);
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.code("SIZE file"), 213);
        ScriptClient failed(server.port());
        QCOMPARE(failed.logIn("ann", "x"), 530);
        QCOMPARE(failed.code("CWD /"), 530);
        ScriptClient named(server.port());
        QCOMPARE(named.code("USER anonymous"), 230);
    }

    void hosts()
    {
        QFtpConfig config = TestServer::defaults();
        config.hosts = {{QStringLiteral("open.example"), {}, QStringLiteral("Hi")},
                        {QStringLiteral("closed.example"), {QStringLiteral("bob")}, {}}};
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        QCOMPARE(client.command("HOST open.example"), QByteArray("220 Hi\r\n"));
        QCOMPARE(client.logIn(), 230);
        QCOMPARE(client.code("HOST open.example"), 503);
        ScriptClient other(server.port());
        QCOMPARE(other.code("HOST closed.example"), 220);
        QCOMPARE(other.logIn(), 530);
        QCOMPARE(other.reinitialize(), 220);
        QCOMPARE(other.logIn(), 230);
    }

    void featIsWhatWorks()
    {
        TestServer server;
        ScriptClient client(server.port());
        const QByteArray reply = client.command("FEAT");
        for (const char *line :
             {" AVBL\r\n", " CLNT\r\n", " EPRT\r\n", " EPSV\r\n", " HOST\r\n", " LANG EN*\r\n",
              " MDTM\r\n", " MFMT\r\n", " MFF modify;UNIX.mode;\r\n", " REST STREAM\r\n",
              " RANG STREAM\r\n", " SIZE\r\n", " TVFS\r\n", " UTF8\r\n",
              " HASH CRC32;MD5;SHA-1;SHA-256*;SHA-512;\r\n",
              " MLST "
              "type*;size*;modify*;create;perm*;unique*;UNIX.mode*;UNIX.owner*;UNIX.group*;\r\n"})
            QVERIFY2(reply.contains(line), line);
        client.logIn();
        client.command("OPTS MLST type;");
        QVERIFY(client.command("FEAT").contains(" MLST type*;size;modify;"));
    }

    void transcriptMasksSecrets()
    {
        TestServer server;
        QMutex mutex;
        QStringList lines;
        server.run([&](QFtpServer &s) {
            s.setTranscripts(true);
            QObject::connect(&s, &QFtpServer::sessionOpened, &s, [&](QFtpSession *session) {
                QObject::connect(session, &QFtpSession::commandReceived, session,
                                 [&](const QString &line) {
                                     const QMutexLocker lock(&mutex);
                                     lines += line;
                                 });
            });
        });
        ScriptClient client(server.port());
        client.code("NOOP");
        client.code("PAS geheim");
        client.logIn();
        client.code("CWD a\rb");
        QTRY_VERIFY(([&] {
            const QMutexLocker lock(&mutex);
            return lines.contains(QStringLiteral("CWD a\\x0db"));
        })());
        QVERIFY(lines.contains(QStringLiteral("PASS ****")));
        QVERIFY(lines.contains(QStringLiteral("PAS ****")));
        QVERIFY(!lines.join(u' ').contains(QStringLiteral("secret"))
                && !lines.join(u' ').contains(QStringLiteral("geheim")));
    }

    // The next command may arrive before the worker hears of the transfer's replies.
    void transcriptKeepsTheOrder()
    {
        constexpr int Rounds = 50;
        TestServer server;
        server.memory().put("/f", "x");
        QMutex mutex;
        QStringList codes;
        server.run([&](QFtpServer &s) {
            s.setTranscripts(true);
            QObject::connect(&s, &QFtpServer::sessionOpened, &s, [&](QFtpSession *session) {
                QObject::connect(session, &QFtpSession::replySent, session,
                                 [&](const QString &line) {
                                     const QMutexLocker lock(&mutex);
                                     codes += line.left(3);
                                 });
            });
        });
        ScriptClient client(server.port());
        client.logIn();
        QStringList expected;
        for (int i = 0; i < Rounds; ++i) {
            QCOMPARE(client.download("RETR f"), QByteArray("x"));
            expected << QStringLiteral("150") << QStringLiteral("226");
        }
        client.code("PWD");
        QTRY_VERIFY(([&] {
            const QMutexLocker lock(&mutex);
            return codes.last() == QStringLiteral("257");
        })());
        QCOMPARE(codes.first(), QStringLiteral("220")); // from the first line on
        QCOMPARE(codes.filter(QRegularExpression(QStringLiteral("150|226"))), expected);
    }
};

QFTP_TEST("session", TestSession)
#include "tst_session.moc"
