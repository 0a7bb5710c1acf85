// SPDX-License-Identifier: MIT
#include "base/credentials.h"
#include "objects.h"
#include "s3sessions.h"
#include "store.h"
#include "testmogilefs.h"
#include "testregistry.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qregularexpression.h>

using namespace QFtp::Internal;
using QFtp::Internal::ClientSocket;

/// Sessions on a real object store.
class TestS3Sessions : public S3Sessions
{
    Q_OBJECT

    QByteArray store(const QByteArray &line, const QByteArray &bytes)
    {
        return m_client->upload(line, bytes).left(3);
    }

    QByteArrayList names(const QByteArray &line)
    {
        QByteArrayList result = m_client->download(line).split('\n');
        for (QByteArray &name : result)
            name = name.trimmed();
        result.removeAll(QByteArray());
        std::sort(result.begin(), result.end());
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestS3::isPossible())
            QSKIP("needs Ceph, which ./test.sh --all installs");
        m_ceph = std::make_unique<TestS3>();
    }

    void init()
    {
        if (!m_ceph)
            return;
        m_options = m_ceph->makeBucket();
        serve(m_options);
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void uploads_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {qint64(0), qint64(1), 5 * MiB, 5 * MiB + 1, 23 * MiB})
            QTest::addRow("%lld", size) << size;
    }
    void uploads()
    {
        QFETCH(qint64, size);
        const QByteArray bytes = content(size);
        QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        QCOMPARE(m_client->command("SIZE a"), "213 " + QByteArray::number(size) + "\r\n");
        QVERIFY(m_client->download("RETR a") == bytes);
        QCOMPARE(store("STOR a", "new"), QByteArray("226"));
        QCOMPARE(m_client->download("RETR a"), QByteArray("new"));
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    // From within a part, from its end, and from the end of the file.
    void resumedUploads_data()
    {
        QTest::addColumn<qint64>("old");
        QTest::addColumn<qint64>("offset"); // -1: APPE
        const auto row = [](const char *name, qint64 old, qint64 offset) {
            QTest::newRow(name) << old << offset;
        };
        row("small", 100, 50);
        row("at the end", 100, 100);
        row("appended", 100, -1);
        row("appended to nothing", -1, -1);
        row("in the second part", 12 * MiB, 7 * MiB);
        row("at a part", 12 * MiB, 10 * MiB);
        row("appended to parts", 12 * MiB + 5, -1);
    }
    void resumedUploads()
    {
        QFETCH(qint64, old);
        QFETCH(qint64, offset);
        const QByteArray bytes = content(std::max<qint64>(old, 0));
        if (old >= 0)
            QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        const QByteArray expected = offset < 0 ? bytes : bytes.left(offset);
        const QByteArray added = content(6 * MiB).mid(3);
        if (offset >= 0)
            QCOMPARE(m_client->code("REST " + QByteArray::number(offset)), 350);
        QCOMPARE(store(offset < 0 ? "APPE a" : "STOR a", added), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == expected + added);
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    void resumedDownloads()
    {
        const QByteArray bytes = content(6 * MiB);
        QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        for (const qint64 offset : {qint64(1), 5 * MiB, 6 * MiB}) {
            m_client->code("REST " + QByteArray::number(offset));
            QVERIFY(m_client->download("RETR a") == bytes.mid(offset));
        }
        m_client->code("REST " + QByteArray::number(6 * MiB + 1));
        m_client->openPassive();
        QCOMPARE(m_client->code("RETR a"), 554);
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"a b", "a+b", "100% {x} [y]", "~!*'()$&=@:;,?#", "Größe €", "..a",
                                 "a~b.tar.gz", "\\back", "\"quoted\"", "<xml>&amp;"})
            QTest::newRow(name) << QByteArray(name);
    }
    void names()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(m_client->code("MKD " + name), 257);
        QCOMPARE(store("STOR " + name + '/' + name, "content"), QByteArray("226"));
        QCOMPARE(names("NLST"), QByteArrayList{name});
        QCOMPARE(m_client->code("CWD " + name), 250);
        QCOMPARE(names("NLST"), QByteArrayList{name});
        QCOMPARE(m_client->download("RETR " + name), QByteArray("content"));
        QCOMPARE(m_client->code("RNFR " + name), 350);
        QCOMPARE(m_client->code("RNTO other"), 250);
        QCOMPARE(m_client->download("RETR other"), QByteArray("content"));
    }

    void directories()
    {
        QCOMPARE(m_client->code("CWD missing"), 550);
        QCOMPARE(m_client->code("MKD d"), 257);
        QCOMPARE(m_client->code("MKD d"), 550);
        QCOMPARE(m_client->code("MKD missing/d"), 550);
        QCOMPARE(store("STOR d/a", "1"), QByteArray("226"));
        QCOMPARE(store("STOR d", "1"), QByteArray("550"));
        QCOMPARE(m_client->code("RMD d"), 550); // not empty
        QCOMPARE(m_client->code("DELE d"), 550);
        QCOMPARE(m_client->code("RETR d"), 550);
        QCOMPARE(m_client->code("RNFR d"), 350);
        QCOMPARE(m_client->code("RNTO e"), 250);
        QCOMPARE(m_client->code("CWD d"), 550);
        QCOMPARE(m_client->download("RETR e/a"), QByteArray("1"));
        QCOMPARE(m_client->code("RNFR e"), 350);
        QCOMPARE(m_client->code("RNTO e/inside"), 550);
        QCOMPARE(m_client->code("DELE e/a"), 250);
        QCOMPARE(m_client->code("DELE e/a"), 550);
        QCOMPARE(m_client->code("CWD e"), 250); // it outlasts its last file
        QCOMPARE(m_client->code("CWD /"), 250);
        QCOMPARE(m_client->code("RMD e"), 250);
        QCOMPARE(names("NLST"), QByteArrayList());
    }

    // Other programs make no markers of directories.
    void impliedDirectories()
    {
        S3::Bucket bucket(m_options);
        for (const QByteArray key : {"x/y/z", "//a", "x//b", "x/./c", "x/../d", "x/e\x01"})
            QVERIFY2(S3::put(&bucket, key, "1", {}, {}), key);
        QCOMPARE(names("NLST"), QByteArrayList{"x"});
        QCOMPARE(m_client->code("CWD x/y"), 250);
        QCOMPARE(names("NLST /x"), QByteArrayList{"/x/y"});
        QCOMPARE(m_client->code("DELE z"), 250);
        QCOMPARE(names("NLST"), QByteArrayList());
        QCOMPARE(m_client->code("RMD /x/y"), 250);
        QCOMPARE(m_client->code("CWD /x/y"), 550);
    }

    void times()
    {
        QCOMPARE(store("STOR a", "content"), QByteArray("226"));
        const QByteArray now = m_client->command("MDTM a");
        const auto time = QDateTime::fromString(QString::fromLatin1(now.mid(4, 14)),
                                                QStringLiteral("yyyyMMddhhmmss"));
        QVERIFY2(std::abs(time.secsTo(QDateTime(QDateTime::currentDateTimeUtc().date(),
                                                QDateTime::currentDateTimeUtc().time())))
                     < 60,
                 now);
        QCOMPARE(m_client->code("MFMT 20200102030405 a"), 213);
        QCOMPARE(m_client->command("MDTM a"), QByteArray("213 20200102030405\r\n"));
        QCOMPARE(m_client->download("RETR a"), QByteArray("content"));
        QCOMPARE(m_client->code("RNFR a"), 350);
        QCOMPARE(m_client->code("RNTO b"), 250);
        QCOMPARE(m_client->command("MDTM b"), QByteArray("213 20200102030405\r\n"));
    }

    // The store keeps the MD5 of an object that came in one piece.
    void checksumsAreKept()
    {
        const QByteArray bytes = content(1000);
        const QByteArray md5 = QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
        QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        QCOMPARE(m_client->command("XMD5 a"), "250 " + md5.toUpper() + "\r\n");
        QCOMPARE(m_client->code("OPTS HASH MD5"), 200);
        QCOMPARE(m_client->command("HASH a"), "213 MD5 0-999 " + md5 + " a\r\n");
        QCOMPARE(m_client->code("MFMT 20200102030405 a"), 213);
        QCOMPARE(m_client->command("XMD5 a"), "250 " + md5.toUpper() + "\r\n");
        QCOMPARE(store("APPE a", "x"), QByteArray("226"));
        const QByteArray longer =
            QCryptographicHash::hash(bytes + 'x', QCryptographicHash::Md5).toHex();
        QCOMPARE(m_client->command("XMD5 a"), "250 " + longer.toUpper() + "\r\n");
        // Without reading: this one has another content.
        S3::Bucket bucket(m_options);
        QVERIFY(S3::put(&bucket, "b", "other",
                        {{S3::Md5Metadata, QByteArray::fromHex(md5).toBase64()}}, {}));
        QCOMPARE(m_client->command("XMD5 b"), "250 " + md5.toUpper() + "\r\n");
        QCOMPARE(m_client->command("XMD5 \"b\" 0 5").left(3), QByteArray("250"));
        QVERIFY(!m_client->lastReply().contains(md5.toUpper()));
        // Parts are stored before the checksum of all is known.
        const QByteArray large = content(6 * MiB);
        QCOMPARE(store("STOR c", large), QByteArray("226"));
        QCOMPARE(m_client->command("XMD5 c"),
                 "250 " + QCryptographicHash::hash(large, QCryptographicHash::Md5).toHex().toUpper()
                     + "\r\n");
    }

    void manyNames_data()
    {
        QTest::addColumn<int>("listVersion");
        QTest::newRow("version 1") << 1;
        QTest::newRow("version 2") << 2;
    }
    void manyNames()
    {
        QFETCH(int, listVersion);
        m_options.listVersion = listVersion;
        serve(m_options);
        S3::Bucket bucket(m_options);
        constexpr int Count = 1100; // more than a page
        for (int i = 0; i < Count; ++i)
            QVERIFY(S3::put(&bucket, "d/" + QByteArray::number(i), "x", {}, {}));
        QCOMPARE(names("NLST d").size(), Count);
        QCOMPARE(names("LIST d").size(), Count);
        QCOMPARE(names("NLST d/109*").size(), 11);
        // Too many to be renamed.
        QCOMPARE(m_client->code("RNFR d"), 350);
        QCOMPARE(m_client->code("RNTO e"), 550);
        QVERIFY2(m_client->lastReply().contains("1000"), m_client->lastReply());
        QCOMPARE(names("NLST d").size(), Count);
        QCOMPARE(m_client->code("CWD e"), 550);
    }

    // Nothing half, nothing lost, nothing left.
    void cutUploads_data()
    {
        QTest::addColumn<qint64>("sent");
        QTest::newRow("before the first byte") << qint64(0);
        QTest::newRow("in the first part") << 1 * MiB;
        QTest::newRow("in the second part") << 7 * MiB;
        QTest::newRow("in the fourth part") << 18 * MiB;
    }
    void cutUploads()
    {
        QFETCH(qint64, sent);
        QCOMPARE(store("STOR a", "good old file"), QByteArray("226"));
        {
            ClientSocket data = m_client->openPassive();
            QCOMPARE(m_client->code("STOR a"), 150);
            const QByteArray bytes = content(sent);
            QCOMPARE(data.send(bytes.constData(), sent), sent);
            m_client->control.drop(); // as a client does that is killed
            data.drop();
        }
        // The session ends first, and then what it has left is removed.
        m_server->run([](QFtpServer &server) {
            QTRY_VERIFY_WITH_TIMEOUT(server.sessions().isEmpty(), 30'000);
        });
        QTRY_COMPARE_WITH_TIMEOUT(TestS3::leftUploads(m_options), 0, 30'000);
        m_client = std::make_unique<ScriptClient>(m_server->port());
        QCOMPARE(m_client->logIn(), 230);
        QCOMPARE(m_client->download("RETR a"), QByteArray("good old file"));
        QCOMPARE(names("NLST"), QByteArrayList{"a"});
    }

    void memoryForOneUpload()
    {
        m_options.memoryBytes = m_options.partBytes;
        serve(m_options);
        {
            ClientSocket data = m_client->openPassive();
            QCOMPARE(m_client->code("STOR a"), 150);
            ScriptClient other(m_server->port());
            QCOMPARE(other.logIn(), 230);
            QCOMPARE(other.upload("STOR b", "content").left(3), QByteArray("450"));
            const QByteArray bytes = content(17 * MiB); // its parts take turns
            QCOMPARE(data.send(bytes.constData(), bytes.size()), bytes.size());
            data.close();
            QCOMPARE(m_client->readReply().left(3), QByteArray("226"));
            QCOMPARE(other.upload("STOR b", "content").left(3), QByteArray("226"));
            QVERIFY(m_client->download("RETR a") == bytes);
        }
    }

    void quotaIsUsedUp()
    {
        if (TestS3::isOther())
            QSKIP("needs Ceph, and QFTP_TEST_S3 names another store");
        m_ceph->administrate({QStringLiteral("quota"), QStringLiteral("set"),
                              QStringLiteral("--quota-scope=bucket"), QStringLiteral("--bucket"),
                              m_options.bucket, QStringLiteral("--max-size=1M")});
        m_ceph->administrate({QStringLiteral("quota"), QStringLiteral("enable"),
                              QStringLiteral("--quota-scope=bucket"), QStringLiteral("--bucket"),
                              m_options.bucket});
        QCOMPARE(store("STOR small", "content"), QByteArray("226"));
        QCOMPARE(store("STOR a", content(2 * MiB)), QByteArray("552"));
        QCOMPARE(store("STOR b", content(11 * MiB)), QByteArray("552"));
        QCOMPARE(TestS3::leftUploads(m_options), 0);
        QCOMPARE(names("NLST"), QByteArrayList{"small"});
    }

    void wrongKey()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("keys")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NOBODY\nwrong\n");
        file.close();
        m_options.accessKeyFile = file.fileName();
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("correct the access key")));
        serve(m_options);
        QCOMPARE(m_client->code("SIZE a"), 450);
    }

    void overTls()
    {
        if (TestS3::isOther())
            QSKIP("needs Ceph, and QFTP_TEST_S3 names another store");
        m_options.endpoints = m_ceph->tlsEndpoints();
        m_options.retryTime = std::chrono::seconds(0);
        serve(m_options);
        QCOMPARE(m_client->code("SIZE a"), 450); // nobody vouches for the certificate
        m_options.caFile = m_ceph->caFile();
        serve(m_options);
        const QByteArray bytes = content(11 * MiB);
        QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == bytes);
    }

    // The store can't know the key, and nobody can read the object without it.
    void keyOfTheCustomer()
    {
        if (TestS3::isOther())
            QSKIP("needs Ceph, and QFTP_TEST_S3 names another store");
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(32, 'k').toBase64());
        file.close();
        m_options.endpoints = m_ceph->tlsEndpoints();
        m_options.caFile = m_ceph->caFile();
        QFtpS3Storage::Options plain = m_options;
        m_options.encryption = QFtpS3Storage::Encryption::CustomerKey;
        m_options.customerKeyFile = file.fileName();
        serve(m_options);
        const QByteArray bytes = content(11 * MiB);
        QCOMPARE(store("STOR a", bytes), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == bytes);
        // Ceph 16 copies no objects with such a key, and says so at once.
        QCOMPARE(m_client->code("RNFR a"), 350);
        QCOMPARE(m_client->code("RNTO b"), 504);
        QCOMPARE(store("APPE a", "end"), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == bytes + "end");
        QCOMPARE(TestS3::leftUploads(m_options), 0);
        serve(plain);
        m_client->openPassive();
        QVERIFY(m_client->code("RETR a") >= 400);
    }

    void keysOfEachUser()
    {
        QFtpConfigStorage storage;
        storage.name = QStringLiteral("s3");
        storage.type = QStringLiteral("s3");
        storage.settings = {{QStringLiteral("endpoints"), m_options.endpoints},
                            {QStringLiteral("bucket"), m_options.bucket},
                            {QStringLiteral("accessKeyFile"), m_options.accessKeyFile},
                            {QStringLiteral("keyPrefix"), QStringLiteral("homes/%u")}};
        QFtpConfigUser bob;
        bob.name = QStringLiteral("bob");
        bob.password = QStringLiteral("secret");
        bob.storage = storage.name;
        bob.allowWrite = true;
        QFtpConfigUser up = bob;
        up.name = QStringLiteral("..");
        QFtpConfig config = TestServer::defaults();
        config.storages = {storage};
        config.users = {bob, up};
        TestServer server(nullptr, config);
        ScriptClient client(server.port());
        QCOMPARE(client.logIn("bob"), 230);
        QCOMPARE(client.code("CWD /"), 250); // a home always exists
        QCOMPARE(client.upload("STOR a", "bob's").left(3), QByteArray("226"));
        QCOMPARE(client.code("CWD .."), 250);
        QCOMPARE(client.download("NLST"), QByteArray("a\r\n"));
        QCOMPARE(m_client->download("RETR homes/bob/a"), QByteArray("bob's"));
        ScriptClient climber(server.port());
        QVERIFY(climber.logIn("..") != 230);
    }

    // What somebody else stores meanwhile is neither replaced nor removed.
    void changedMeanwhile()
    {
        ScriptClient other(m_server->port());
        QCOMPARE(other.logIn(), 230);
        {
            ClientSocket data = m_client->openPassive();
            QCOMPARE(m_client->code("APPE new"), 150);
            QCOMPARE(data.send("end", 3), qint64(3));
            QCOMPARE(other.upload("APPE new", "other").left(3), QByteArray("226"));
            data.close();
            QCOMPARE(m_client->readReply().left(3), QByteArray("450"));
        }
        QCOMPARE(m_client->download("RETR new"), QByteArray("other"));
        S3::Bucket bucket(m_options);
        const auto before = S3::head(&bucket, "new", {});
        QVERIFY(before);
        QCOMPARE(other.upload("STOR new", "newer").left(3), QByteArray("226"));
        QCOMPARE(S3::removeUnchanged(&bucket, "new", before->etag).error().kind(),
                 QFtp::ErrorKind::Busy);
        QCOMPARE(m_client->download("RETR new"), QByteArray("newer"));
    }

    void directoryBecomesNoFile()
    {
        QCOMPARE(m_client->code("MKD d"), 257);
        QCOMPARE(store("STOR d/a", "content"), QByteArray("226"));
        QCOMPARE(store("STOR file", "content"), QByteArray("226"));
        QCOMPARE(m_client->code("RNFR d"), 350);
        QCOMPARE(m_client->code("RNTO file"), 550);
        QCOMPARE(m_client->download("RETR d/a"), QByteArray("content"));
    }

    // The server reads its key file with its own rights, not with those of the user.
    void keysOfTheServer()
    {
        if (!ActingAs::isPossible())
            QSKIP("needs root on Linux (CAP_SETUID and CAP_SETGID): it acts as other users");
        QFtpUser bob;
        bob.name = QStringLiteral("bob");
        bob.permissions = QFtp::Permission::ReadWrite;
        bob.identity = QFtpSystemIdentity(65534, 65534);
        bob.mounts = {{QFtpPath(), std::make_shared<QFtpS3Storage>(m_options)}};
        m_server->run(
            [&](QFtpServer &server) { QVERIFY(server.addUser(bob, QStringLiteral("secret"))); });
        ScriptClient client(m_server->port());
        QCOMPARE(client.logIn("bob"), 230);
        QCOMPARE(client.upload("STOR a", "content").left(3), QByteArray("226"));
    }

    // A file moves from each storage of a tree to each other one.
    void acrossStorages()
    {
        TestMogileFs mogileFs;
        QFtpPath base;
        QTemporaryDir directory;
        const auto local = QFtpLocalStorage::open(directory.path());
        QVERIFY(local);
        QFtpUser bob;
        bob.name = QStringLiteral("bob");
        bob.permissions = QFtp::Permission::ReadWrite;
        bob.renameByCopying = true;
        bob.mounts = {{QFtpPath(), *local},
                      {QFtpPath().child("s3"), std::make_shared<QFtpS3Storage>(m_options)},
                      {QFtpPath().child("mogilefs"), mogileFs.makeStorage("flat", &base)}};
        m_server->run(
            [&](QFtpServer &server) { QVERIFY(server.addUser(bob, QStringLiteral("secret"))); });
        ScriptClient client(m_server->port());
        QCOMPARE(client.logIn("bob"), 230);
        client.command("TYPE I");
        const QByteArray bytes = content(11 * MiB);
        QVERIFY(client.upload("STOR a", bytes).startsWith("226"));
        QByteArray from = "a";
        for (const QByteArray to : {"s3/a", "mogilefs/a", "s3/b", "b", "mogilefs/b", "c"}) {
            QCOMPARE(client.code("RNFR " + from), 350);
            QVERIFY2(client.code("RNTO " + to) == 250, client.lastReply());
            QVERIFY(client.download("RETR " + to) == bytes);
            QCOMPARE(client.code("SIZE " + from), 550);
            from = to;
        }
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    void everythingWorksWhenTried()
    {
        QFtpConfigStorage storage;
        storage.name = QStringLiteral("s3");
        storage.type = QStringLiteral("s3");
        storage.settings = {{QStringLiteral("endpoints"), m_options.endpoints},
                            {QStringLiteral("bucket"), m_options.bucket},
                            {QStringLiteral("accessKeyFile"), m_options.accessKeyFile}};
        QFtpConfig config;
        config.storages = {storage};
        for (const auto &trial : QFtpAdministration::checkStorage(config, storage.name))
            QVERIFY2(trial.works, qPrintable(trial.what + trial.meaning));
        QCOMPARE(TestS3::leftUploads(m_options), 0);
        QCOMPARE(names("NLST"), QByteArrayList());
    }

    void leftUploadsAreSwept()
    {
        S3::Store store(m_options);
        bool wasRepeated = false;
        const auto ours = S3::beginUpload(&store.bucket, "a", {}, &wasRepeated);
        const auto lost = S3::beginUpload(&store.bucket, "b", {}, &wasRepeated);
        QVERIFY(ours && lost && !wasRepeated);
        store.noteUpload(*ours);
        store.sweep(QDateTime::currentMSecsSinceEpoch() - 3'600'000);
        QCOMPARE(TestS3::leftUploads(m_options), 2); // not old enough
        store.sweep(QDateTime::currentMSecsSinceEpoch() + 3'600'000);
        QCOMPARE(TestS3::leftUploads(m_options), 1);
        QVERIFY(S3::abortUpload(&store.bucket, "a", *ours));
    }
};

QFTP_TEST("s3", TestS3Sessions)
#include "tst_s3.moc"
