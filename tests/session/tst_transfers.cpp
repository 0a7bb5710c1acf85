// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "systemtestuser.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Tests successful transfers in every type, structure and mode, in memory and on disk.
class TestTransfers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    static QByteArray bigData()
    {
        QByteArray data;
        for (int i = 0; data.size() < 3'000'000; ++i)
            data +=
                QByteArray::number(i * 7919) + (i % 5 ? ' ' : '\n') + QByteArray(i % 11, char(i));
        data.replace('\r', ' ');
        return data;
    }

    std::shared_ptr<QFtpStorage> storage(const QByteArray &kind) const
    {
        if (kind == "memory")
            return std::make_shared<QFtpMemoryStorage>();
        auto opened = QFtpLocalStorage::open(m_directory.path());
        return opened ? *opened : nullptr;
    }

    static void storages()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("memory") << QByteArray("memory");
        QTest::newRow("local") << QByteArray("local");
    }

private Q_SLOTS:
    void representations_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        for (const char *kind : {"memory", "local"}) {
            for (const char type : {'A', 'I'}) {
                for (const char structure : {'F', 'R'}) {
                    for (const char mode : {'S', 'B', 'C'})
                        QTest::addRow("%s %c%c%c", kind, type, structure, mode)
                            << QByteArray(kind) << QByteArray(1, type) + structure + mode;
                }
            }
        }
    }

    // A file stored in one representation comes back unchanged, both in it and in TYPE I.
    void representations()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        TestServer server(storage(kind));
        ScriptClient client(server.port());
        QCOMPARE(client.logIn(), 230);
        const QByteArray file = bigData();
        QCOMPARE(client.code("TYPE I"), 200);
        QCOMPARE(client.upload("STOR original", file).left(3), QByteArray("226"));
        QCOMPARE(client.code(QByteArray("TYPE ") + parameters[0]), 200);
        QCOMPARE(client.code(QByteArray("STRU ") + parameters[1]), 200);
        QCOMPARE(client.code(QByteArray("MODE ") + parameters[2]), 200);
        const QByteArray wire = client.download("RETR original");
        QCOMPARE(client.lastReply().left(3), QByteArray("226"));
        QCOMPARE(wire == file, parameters == "IFS");
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("STOR copy"), 150);
        for (qsizetype sent = 0; sent < wire.size();)
            sent += data.send(wire.constData() + sent, wire.size() - sent);
        data.close();
        QByteArray reply = client.readReply();
        int markers = 0;
        for (; reply.startsWith("110 MARK "); ++markers)
            reply = client.readReply();
        QCOMPARE(markers > 0, parameters[2] == 'B');
        QCOMPARE(reply.left(3), QByteArray("226"));
        client.command("MODE S");
        client.command("STRU F");
        client.command("TYPE I");
        QVERIFY(client.download("RETR copy") == file);
    }

    // The data marks its own end, so a sender may keep the connection open.
    void markedEndOfFile_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("block") << QByteArray("MODE B")
                               << QByteArray("\x00\x00\x01x\x40\x00\x00", 7);
        QTest::newRow("compressed") << QByteArray("MODE C") << QByteArray("\x01x\x00\x40", 4);
        QTest::newRow("records") << QByteArray("STRU R") << QByteArray("x\xff\x02");
    }

    void markedEndOfFile()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, bytes);
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command(setting);
        ClientSocket data = client.openPassive();
        QCOMPARE(client.code("STOR f"), 150);
        data.send(bytes.constData(), bytes.size());
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(server.memory().content("/f"), QByteArray("x"));
    }

    void restartFromAMarker()
    {
        TestServer server;
        const QByteArray file = bigData();
        server.memory().put("/f", file);
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command("MODE B");
        const QByteArray whole = client.download("RETR f");
        const qsizetype marker = whole.indexOf(QByteArray("\x10\x00\x07", 3));
        QVERIFY(marker > 0);
        const QByteArray offset = whole.mid(marker + 3, 7);
        QCOMPARE(client.code("REST " + offset), 350);
        const QByteArray rest = client.download("RETR f");
        QVERIFY(rest.size() < whole.size());
        client.command("MODE S");
        client.command("REST " + offset);
        QVERIFY(client.download("RETR f") == file.mid(offset.toLongLong()));
    }

    void resumeBothWays_data() { storages(); }
    void resumeBothWays()
    {
        QFETCH(QByteArray, kind);
        TestServer server(storage(kind));
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        const QByteArray file = bigData();
        QCOMPARE(client.upload("STOR r", file.left(1'000'000)).left(3), QByteArray("226"));
        QCOMPARE(client.code("REST 1000000"), 350);
        QCOMPARE(client.upload("STOR r", file.mid(1'000'000)).left(3), QByteArray("226"));
        QCOMPARE(client.command("SIZE r"), "213 " + QByteArray::number(file.size()) + "\r\n");
        client.command("REST 2000000");
        QVERIFY(client.download("RETR r") == file.mid(2'000'000));
        client.command("RANG 10 19");
        QCOMPARE(client.download("RETR r"), file.mid(10, 10));
        client.command("REST " + QByteArray::number(file.size()));
        QCOMPARE(client.download("RETR r"), QByteArray());
        QCOMPARE(client.lastReply().left(3), QByteArray("226"));
        client.command("REST " + QByteArray::number(file.size() + 1));
        client.openPassive();
        QCOMPARE(client.code("RETR r"), 554);
        QCOMPARE(client.upload("APPE r", "end").left(3), QByteArray("226"));
        QCOMPARE(client.command("SIZE r"), "213 " + QByteArray::number(file.size() + 3) + "\r\n");
        // In TYPE A the restart offset counts bytes sent, including the longer line ends.
        client.command("TYPE A");
        const QByteArray text = client.download("RETR r");
        client.command("REST 100001");
        QVERIFY(client.download("RETR r") == text.mid(100'001));
        client.command("DELE r");
    }

    void storeUnique()
    {
        TestServer server;
        ScriptClient client(server.port());
        client.logIn();
        ClientSocket data = client.openPassive();
        const QByteArray opening = client.command("STOU");
        QVERIFY(opening.startsWith("150 FILE: /ftp-"));
        data.send("x", 1);
        data.close();
        QCOMPARE(client.readReply().left(3), QByteArray("226"));
        QCOMPARE(server.memory().content(opening.mid(10).trimmed()), QByteArray("x"));
    }

    void emptyFiles_data() { storages(); }
    void emptyFiles()
    {
        QFETCH(QByteArray, kind);
        TestServer server(storage(kind));
        ScriptClient client(server.port());
        client.logIn();
        QCOMPARE(client.upload("STOR empty", "").left(3), QByteArray("226"));
        QCOMPARE(client.download("RETR empty"), QByteArray());
        QCOMPARE(client.lastReply().left(3), QByteArray("226"));
        QCOMPARE(client.command("SIZE empty"), QByteArray("213 0\r\n"));
        client.command("DELE empty");
    }

    void sparseOffsetsAboveFourGiB()
    {
        TestServer server(storage("local"));
        QFile file(m_directory.filePath(QStringLiteral("large")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(5'000'000'000));
        file.close();
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command("REST 5000000000");
        QCOMPARE(client.upload("STOR large", "end").left(3), QByteArray("226"));
        QCOMPARE(client.command("SIZE large"), QByteArray("213 5000000003\r\n"));
        client.command("REST 4999999999");
        QCOMPARE(client.download("RETR large"), QByteArray("\0end", 4));
        QVERIFY(client.download("LIST large").contains(" 5000000003 "));
        QCOMPARE(client.code("DELE large"), 250);
    }

    void announcedSize()
    {
        TestServer server;
        server.memory().put("/f", "good");
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command("ALLO 10");
        QCOMPARE(client.upload("STOR f", "short").left(3), QByteArray("451"));
        QCOMPARE(server.memory().content("/f"), QByteArray("good"));
        client.command("ALLO 10");
        client.command("REST 4");
        QCOMPARE(client.upload("STOR f", "longer").left(3), QByteArray("226"));
        QCOMPARE(server.memory().content("/f"), QByteArray("goodlonger"));
        client.command("ALLO 5");
        QCOMPARE(client.upload("STOR f", "short").left(3), QByteArray("226"));
    }

    void largeDirectoryIsStreamed()
    {
        const QString name = m_directory.filePath(QStringLiteral("many"));
        QVERIFY(QDir().mkpath(name));
        constexpr int Count = 20'000;
        for (int i = 0; i < Count; ++i) {
            QFile file(name + QStringLiteral("/f%1").arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        TestServer server(storage("local"));
        ScriptClient client(server.port());
        client.logIn();
        for (const char *verb : {"LIST many", "NLST many", "MLSD many"})
            QCOMPARE(client.download(verb).count("\r\n"), Count);
        const QByteArray status = client.command("STAT many");
        QVERIFY(status.size() < 200'000 && status.contains("... and more; use LIST"));
        // Still more entries than the first read returns.
        constexpr int Some = 500;
        for (int i = Some; i < Count; ++i)
            QVERIFY(QFile::remove(name + QStringLiteral("/f%1").arg(i)));
        const QByteArray whole = client.command("STAT many");
        QCOMPARE(whole.count("\r\n"), Some + 2); // plus the first and last line
        QVERIFY(!whole.contains("... and more"));
        QDir(name).removeRecursively();
    }

    void permissionsOfTheFileSystem()
    {
        if (TestSystem::isWindows())
            QSKIP("it sets mode bits, which Windows does not have");
        if (SystemTestUser::isPossible())
            return; // root may do everything; the contract tests cover the error mapping
        TestServer server(storage("local"));
        ScriptClient client(server.port());
        client.logIn();
        client.command("MKD closed");
        QCOMPARE(client.code("SITE CHMOD 000 closed"), 200);
        QCOMPARE(client.code("MKD closed/x"), 550);
        QCOMPARE(client.code("SITE CHMOD 755 closed"), 200);
        QCOMPARE(client.code("RMD closed"), 250);
    }

    void directoryThatVanishes()
    {
        TestServer server(storage("local"));
        ScriptClient client(server.port());
        client.logIn();
        client.command("MKD here");
        QCOMPARE(client.code("CWD here"), 250);
        QVERIFY(QDir(m_directory.path()).rmdir(QStringLiteral("here")));
        QCOMPARE(client.code("PWD"), 257);
        client.openPassive();
        QCOMPARE(client.code("LIST"), 550);
        client.openPassive();
        QCOMPARE(client.code("STOR f"), 550);
        QCOMPARE(client.code("CDUP"), 250);
    }

    void umaskOfTheSession()
    {
        if (TestSystem::isWindows())
            QSKIP("it sets mode bits, which Windows does not have");
        TestServer server(storage("local"));
        ScriptClient client(server.port());
        client.logIn();
        client.command("SITE UMASK 077");
        client.upload("STOR private", "x");
        QVERIFY(client.command("MLST private").contains("UNIX.mode=0600;"));
        client.command("SITE UMASK 002");
        client.command("MKD shared");
        QVERIFY(client.command("MLST shared").contains("UNIX.mode=0775;"));
        client.command("DELE private");
        client.command("RMD shared");
    }

    void outcomesAreTold()
    {
        TestServer server;
        server.memory().put("/f", "hello");
        ScriptClient client(server.port());
        client.logIn();
        client.command("TYPE I");
        client.command("REST 2");
        client.download("RETR f");
        client.upload("STOR g", "xyz");
        QTRY_COMPARE(server.finished().size(), 2);
        const QFtpTransfer download = server.finished().at(0);
        QCOMPARE(download.outcome, QFtp::TransferOutcome::Complete);
        QCOMPARE(download.direction, QFtp::TransferDirection::Download);
        QCOMPARE(download.path, QByteArray("/f"));
        QCOMPARE(download.offsetBytes, 2);
        QCOMPARE(download.totalBytes, 3);
        QCOMPARE(download.transferredBytes, 3);
        QCOMPARE(download.userName, QStringLiteral("ann"));
        QCOMPARE(server.finished().at(1).transferredBytes, 3);
    }
};

QFTP_TEST("transfers", TestTransfers)
#include "tst_transfers.moc"
