// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::TransferOutcome;
using QFtp::UploadMode;

/// Tests every way in which a network or a client can cut off a transfer.
class TestInterruptions : public QObject
{
    Q_OBJECT

    static void reset(ClientSocket &connection)
    {
        TestSystem::resetOnClose(connection.socket);
        connection.drop();
    }

    static TransferOutcome lastOutcome(const TestServer &server)
    {
        return server.finished().last().outcome;
    }

    static std::shared_ptr<QFtpStorage> local(const QString &root, UploadMode mode)
    {
        QFtpLocalStorage::Options options;
        options.uploads = mode;
        auto opened = QFtpLocalStorage::open(root, options);
        return opened ? *opened : nullptr;
    }

    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

private Q_SLOTS:
    void abortDownload_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray("ABOR\r\n");
        QTest::newRow("with Telnet interrupt") << QByteArray("\xff\xf4\xff\xf2"
                                                             "ABOR\r\n");
        QTest::newRow("with urgent Synch") << QByteArray("urgent");
    }

    void abortDownload()
    {
        QFETCH(QByteArray, bytes);
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        char some[1000];
        QVERIFY(data.receive(some, sizeof some) > 0);
        if (bytes == "urgent") {
            // Perl's Net::FTP does this: with TLS, the first part bypasses the encryption.
            client.sendUrgent("\xff\xf4\xff");
            client.send("\xf2"
                        "ABOR\r\n");
        } else {
            client.send(bytes);
        }
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QTRY_COMPARE(server.finished().size(), 1);
        QCOMPARE(lastOutcome(server), TransferOutcome::Aborted);
        QCOMPARE(client.code("NOOP"), 200);
        QCOMPARE(client.download("NLST"), QByteArray("f\r\n"));
    }

    void abortWhileWaitingForTheConnection()
    {
        TestServer server;
        server.memory().put("/f", "x");
        ScriptClient client(server.port());
        client.logIn();
        client.passivePort();
        QCOMPARE(client.code("RETR f"), 150);
        client.send("ABOR\r\n");
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(client.code("ABOR"), 226);
    }

    void commandsDuringATransfer()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        QCOMPARE(client.code("NOOP"), 200);
        const QByteArray status = client.command("STAT");
        QVERIFY2(status.startsWith("211-") && status.contains("Sending /f: "), status.constData());
        QVERIFY(client.command("STAT f").startsWith("213-"));
        client.send("PWD\r\nNOOP\r\n"); // PWD waits, and so does what follows it
        QCOMPARE(ScriptClient::readAll(data).size(), 50'000'000);
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(client.readReply().left(3), QByteArray("257"));
        QCOMPARE(client.readReply().left(3), QByteArray("200"));
    }

    void quitDuringATransfer()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(20'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        client.send("QUIT\r\n");
        QCOMPARE(ScriptClient::readAll(data).size(), 20'000'000);
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(client.readReply().left(3), QByteArray("221"));
        QVERIFY(client.isClosed());
    }

    void downloadDropped_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isReset");
        for (const int bytes : {0, 1, 100'000}) {
            QTest::addRow("closed after %d", bytes) << bytes << false;
            QTest::addRow("reset after %d", bytes) << bytes << true;
        }
    }

    void downloadDropped()
    {
        QFETCH(int, bytes);
        QFETCH(bool, isReset);
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        QVERIFY(data.shakeHands());
        char some[1000];
        for (qint64 got = 0; got < bytes;)
            got += data.receive(some, qMin<qint64>(sizeof some, bytes - got));
        if (isReset)
            reset(data);
        else
            data.close();
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QTRY_COMPARE(server.finished().size(), 1);
        QCOMPARE(lastOutcome(server), TransferOutcome::Aborted);
        QCOMPARE(client.code("NOOP"), 200);
    }

    // A client may close its sending direction at once; it still gets the file.
    void downloadHalfClosed()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(20'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        data.shutDown(Socket::Direction::Send);
        QCOMPARE(ScriptClient::readAll(data).size(), 20'000'000);
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
    }

    void cutUploads_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QByteArray>("how");
        const std::pair<const char *, UploadMode> modes[] = {{"safe", UploadMode::Safe},
                                                             {"atomic", UploadMode::Atomic},
                                                             {"direct", UploadMode::Direct}};
        for (const auto &mode : modes) {
            for (const char *how : {"reset", "control closed", "killed", "ABOR", "kicked"})
                QTest::addRow("%s, %s", mode.first, how) << int(mode.second) << QByteArray(how);
        }
    }

    // A cut upload never looks complete and never harms the file it would replace.
    void cutUploads()
    {
        QFETCH(int, mode);
        QFETCH(QByteArray, how);
        if (TestSystem::isWine() && how == "reset")
            QSKIP("needs a client that resets: Wine ignores SO_LINGER");
        QTemporaryDir directory;
        QFile old(directory.filePath(QStringLiteral("old")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("good old file");
        old.close();
        TestServer server(local(directory.path(), UploadMode(mode)));
        int ended = 0;
        for (const char *name : {"old", "new"}) {
            ScriptClient client(server.port());
            client.logIn();
            client.command("TYPE I");
            ClientSocket data = client.openPassive();
            QCOMPARE(client.code(QByteArray("STOR ") + name), 150);
            QCOMPARE(data.send(QByteArray(100'000, 'n').constData(), 100'000), 100'000);
            if (how == "reset") {
                reset(data);
                QCOMPARE(client.readReply().left(3), QByteArray("426"));
            } else if (how == "ABOR") {
                client.send("ABOR\r\n");
                QCOMPARE(client.readReply().left(3), QByteArray("426"));
                QCOMPARE(client.readReply().left(3), QByteArray("226"));
            } else if (how == "kicked") {
                server.run([](QFtpServer &s) { s.sessions().last()->disconnectClient(); });
                QCOMPARE(client.readReply().left(3), QByteArray("421"));
            } else if (how == "control closed") {
                client.control.close();
                data.close();
            } else {
                data.close(); // one by one, as the system does when a process dies
                client.control.close();
            }
            ++ended;
            QTRY_COMPARE(server.finished().size(), ended);
            if (how != "killed")
                QVERIFY(lastOutcome(server) == TransferOutcome::Aborted);
        }
        const QByteArray content = contentOf(directory.filePath(QStringLiteral("old")));
        const bool wasComplete = server.finished().first().outcome == TransferOutcome::Complete;
        if (UploadMode(mode) != UploadMode::Direct && !wasComplete)
            QCOMPARE(content, QByteArray("good old file"));
        if (UploadMode(mode) == UploadMode::Atomic
            && lastOutcome(server) != TransferOutcome::Complete)
            QCOMPARE(contentOf(directory.filePath(QStringLiteral("new"))), QByteArray("missing"));
        const QStringList left =
            QDir(directory.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(left.filter(QStringLiteral(".part")).isEmpty(), qPrintable(left.join(u' ')));
    }

    // When a client dies, its two connections close some microseconds apart; a long transfer allows
    // for that.
    void killedClientIsNotComplete()
    {
        QTemporaryDir directory;
        TestServer server(local(directory.path(), UploadMode::Atomic));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("STOR f"), 150);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 1500) // allows 15 ms
            QVERIFY(data.send(QByteArray(10'000, 'x').constData(), 10'000) > 0);
        data.shutDown(Socket::Direction::Send);
        client.control.close();
        QTRY_COMPARE(server.finished().size(), 1);
        QCOMPARE(lastOutcome(server), TransferOutcome::Aborted);
        QCOMPARE(contentOf(directory.filePath(QStringLiteral("f"))), QByteArray("missing"));
    }

    void diskFull()
    {
        QTemporaryDir directory;
        if (!TestSystem::SmallDisk::isPossible())
            QSKIP("needs a disk that can be filled: here there is none of its own");
        const TestSystem::SmallDisk disk(directory.path());
        QFile old(directory.filePath(QStringLiteral("old")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("good old file");
        old.close();
        for (const bool isAscii : {false, true}) { // copied by the kernel, then byte by byte
            TestServer server(local(directory.path(), UploadMode::Safe));
            ScriptClient client(server.port());
            client.logIn();
            client.command(isAscii ? "TYPE A" : "TYPE I");
            QCOMPARE(client.upload("STOR old", QByteArray(8'000'000, 'x')).left(3),
                     QByteArray("552"));
            QCOMPARE(contentOf(old.fileName()), QByteArray("good old file"));
            QTRY_COMPARE(server.finished().size(), 1);
            QCOMPARE(lastOutcome(server), TransferOutcome::Failed);
            if (disk.isMounted())
                QCOMPARE(client.code("ALLO 8000000"), 552);
            QCOMPARE(client.upload("STOR small", "fits").left(3), QByteArray("226"));
        }
        if (!disk.isMounted())
            return; // only root can make the file system read-only
        QVERIFY(disk.makeReadOnly());
        TestServer server(local(directory.path(), UploadMode::Safe));
        ScriptClient client(server.port());
        client.logIn();
        client.openPassive();
        QCOMPARE(client.command("STOR new"), QByteArray("550 The file system is read-only.\r\n"));
        QCOMPARE(client.command("DELE old"), QByteArray("550 The file system is read-only.\r\n"));
    }

    // Bytes of an aborted upload must not become part of the next one.
    void nextUploadIsClean()
    {
        QTemporaryDir directory;
        QFtpConfig config = TestServer::defaults();
        config.limits.transfers = 2;
        TestServer server(local(directory.path(), UploadMode::Safe), config);
        for (int round = 0; round < 20; ++round) {
            ScriptClient client(server.port());
            client.logIn();
            client.command("TYPE I");
            ClientSocket data = client.openPassive();
            QCOMPARE(client.code("STOR a"), 150);
            const QByteArray some(100'000, 'A');
            data.socket.setBlocking(false);
            for (int i = 0; i < 50; ++i)
                data.send(some.constData(), some.size());
            client.send("ABOR\r\n");
            for (int i = 0; i < 50; ++i)
                data.send(some.constData(), some.size());
            QCOMPARE(client.readReply().left(3), QByteArray("426"));
            QCOMPARE(client.readReply().left(3), QByteArray("226"));
            const QByteArray next(100'000, 'B');
            QCOMPARE(client.upload("STOR b", next).left(3), QByteArray("226"));
            QVERIFY(contentOf(directory.filePath(QStringLiteral("b"))) == next);
        }
    }

    void abortBehindTheCommand()
    {
        TestServer server;
        server.memory().put("/f", "x");
        ScriptClient client(server.port());
        client.logIn();
        client.passivePort();
        client.send("RETR f\r\nABOR\r\n");
        QByteArrayList codes;
        while (codes.isEmpty() || codes.last() != "226")
            codes += client.readReply().left(3);
        QCOMPARE(codes.mid(codes.size() - 2), (QByteArrayList{"426", "226"}));
        QTRY_COMPARE(server.finished().size(), 1);
        QVERIFY(server.finished().first().duration < TestServer::defaults().timeouts.dataOpen);
    }

    void applicationAbortsWhereNothingRuns()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        server.run([](QFtpServer &s) { s.sessions().first()->abortTransfer(); });
        QCOMPARE(client.code("NOOP"), 200);
    }

    void applicationAborts()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("RETR f"), 150);
        server.run([](QFtpServer &s) {
            s.sessions().first()->abortTransfer(4711); // another one, which has ended meanwhile
            s.sessions().first()->abortTransfer(s.transfers().first().id);
        });
        QCOMPARE(client.readReply().left(3), QByteArray("426"));
        QCOMPARE(client.code("NOOP"), 200);
    }
};

QFTP_TEST("interruptions", TestInterruptions)
#include "tst_interruptions.moc"
