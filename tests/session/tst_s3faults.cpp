// SPDX-License-Identifier: MIT
#include "cutproxy.h"
#include "objects.h"
#include "s3sessions.h"
#include "store.h"
#include "testregistry.h"

#include <thread>

using namespace QFtp::Internal;
using std::chrono::seconds;

/// A real object store that fails: nothing half, nothing lost, nothing left behind.
class TestS3Faults : public S3Sessions
{
    Q_OBJECT

    static quint16 portOf(const QString &endpoint)
    {
        return quint16(endpoint.section(u':', -1).toInt());
    }

    void whichFault()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("daemon");
        QTest::addColumn<QString>("cure");
        const auto row = [](const char *verb, const char *daemon, const char *cure) {
            QTest::addRow("%s %s", verb, daemon)
                << QString::fromLatin1(verb) << QString::fromLatin1(daemon)
                << QString::fromLatin1(cure);
        };
        row("kill", "rgw.0", "revive");
        row("term", "rgw.0", "revive");
        row("pause", "rgw.0", "resume");
        row("pause", "osd.0", "resume");
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestS3::isPossible() || TestS3::isOther())
            QSKIP("needs Ceph, which ./test.sh --all installs, and no other store (QFTP_TEST_S3)");
        m_ceph = std::make_unique<TestS3>(2);
    }

    void init()
    {
        if (!m_ceph)
            return;
        m_options = m_ceph->makeBucket();
        m_options.stallTimeout = seconds(4);
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void uploads_data() { whichFault(); }
    void uploads()
    {
        QFETCH(QString, verb);
        QFETCH(QString, daemon);
        QFETCH(QString, cure);
        serve(m_options);
        const QByteArray bytes = content(40 * MiB);
        {
            auto data = m_client->openPassive();
            QCOMPARE(m_client->code("STOR a"), 150);
            QCOMPARE(data.send(bytes.constData(), 13 * MiB), 13 * MiB);
            m_ceph->fault(verb, daemon);
            if (daemon.startsWith(QStringLiteral("osd"))) // nobody else has the data
                m_ceph->fault(cure, daemon);
            QCOMPARE(data.send(bytes.constData() + 13 * MiB, 27 * MiB), 27 * MiB);
        }
        QCOMPARE(m_client->readReply().left(3), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == bytes);
        m_ceph->fault(cure, daemon);
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    void downloads_data() { whichFault(); }
    void downloads()
    {
        QFETCH(QString, verb);
        QFETCH(QString, daemon);
        QFETCH(QString, cure);
        serve(m_options);
        const QByteArray bytes = content(60 * MiB);
        QVERIFY(m_client->upload("STOR a", bytes).startsWith("226"));
        auto data = m_client->openPassive();
        QCOMPARE(m_client->code("RETR a"), 150);
        QByteArray received(MiB, Qt::Uninitialized);
        received.resize(data.receive(received.data(), MiB));
        m_ceph->fault(verb, daemon);
        if (daemon.startsWith(QStringLiteral("osd")))
            m_ceph->fault(cure, daemon);
        received += ScriptClient::readAll(data);
        QCOMPARE(m_client->readReply().left(3), QByteArray("226"));
        QVERIFY(received == bytes);
        m_ceph->fault(cure, daemon);
    }

    // Nobody answers for a while.
    void bothGatewaysAreGone()
    {
        serve(m_options);
        const QByteArray bytes = content(22 * MiB);
        {
            auto data = m_client->openPassive();
            QCOMPARE(m_client->code("STOR a"), 150);
            QCOMPARE(data.send(bytes.constData(), 6 * MiB), 6 * MiB);
            m_ceph->fault(QStringLiteral("kill"), QStringLiteral("rgw.0"));
            m_ceph->fault(QStringLiteral("kill"), QStringLiteral("rgw.1"));
            std::thread helper([this] {
                m_ceph->fault(QStringLiteral("revive"), QStringLiteral("rgw.1"));
                m_ceph->fault(QStringLiteral("revive"), QStringLiteral("rgw.0"));
            });
            const qint64 sent = data.send(bytes.constData() + 6 * MiB, 16 * MiB);
            helper.join();
            QCOMPARE(sent, 16 * MiB);
        }
        QCOMPARE(m_client->readReply().left(3), QByteArray("226"));
        QVERIFY(m_client->download("RETR a") == bytes);
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    void nobodyComesBack()
    {
        m_options.retryTime = seconds(1);
        const auto endpoints = m_options.endpoints;
        serve(m_options);
        QVERIFY(m_client->upload("STOR a", "content").startsWith("226"));
        m_ceph->fault(QStringLiteral("kill"), QStringLiteral("rgw.0"));
        m_ceph->fault(QStringLiteral("kill"), QStringLiteral("rgw.1"));
        QCOMPARE(m_client->code("SIZE a"), 450);
        QCOMPARE(m_client->upload("STOR b", "content").left(3), QByteArray("450"));
        m_client->openPassive();
        QCOMPARE(m_client->code("RETR a"), 450);
        QCOMPARE(m_client->code("NOOP"), 200);
        m_ceph->fault(QStringLiteral("revive"), QStringLiteral("rgw.0"));
        m_ceph->fault(QStringLiteral("revive"), QStringLiteral("rgw.1"));
        QCOMPARE(m_client->command("SIZE a"), QByteArray("213 7\r\n"));
    }

    // The store does what it was asked for, and nobody hears of it.
    void lostAnswers_data()
    {
        QTest::addColumn<QString>("pattern"); // of the first line of the request
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("size"); // of an upload
        const auto row = [](const char *name, const char *pattern, const QByteArray &line,
                            qint64 size = 0) {
            QTest::newRow(name) << QString::fromLatin1(pattern) << line << size;
        };
        row("HEAD", "^HEAD", "SIZE old");
        row("list", "^GET .*list-type", "CWD d");
        row("PUT", "^PUT /[^?]* ", "STOR new", 1000);
        row("begin", "^POST .*uploads=", "STOR new", 12 * MiB);
        row("part", "^PUT .*partNumber=2", "STOR new", 12 * MiB);
        row("last part", "^PUT .*partNumber=3", "STOR new", 12 * MiB);
        row("complete", "^POST .*uploadId=", "STOR new", 12 * MiB);
        row("copied part", "^PUT .*partNumber=1", "APPE large", 6 * MiB);
        row("copy", "^PUT /[^?]* ", "RNTO new");
        row("delete", "^DELETE", "DELE old");
        row("delete after copy", "^DELETE", "RNTO new");
        row("marker", "^PUT", "MKD e");
        row("copy onto itself", "^PUT", "MFMT 20200102030405 old");
    }
    void lostAnswers()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, line);
        QFETCH(qint64, size);
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        serve(m_options);
        QVERIFY(m_client->upload("STOR old", "old content").startsWith("226"));
        const QByteArray large = content(7 * MiB);
        if (line.startsWith("APPE"))
            QVERIFY(m_client->upload("STOR large", large).startsWith("226"));
        QCOMPARE(m_client->code("MKD d"), 257);
        if (line.startsWith("RNTO"))
            QCOMPARE(m_client->code("RNFR old"), 350);
        proxy.cutNext(pattern);
        const QByteArray bytes = content(size);
        if (size > 0)
            QCOMPARE(m_client->upload(line, bytes).left(3), QByteArray("226"));
        else
            QVERIFY2(m_client->code(line) < 300, m_client->lastReply());
        QVERIFY(proxy.isDone());
        const QByteArray name = line.mid(line.lastIndexOf(' ') + 1);
        if (size > 0)
            QVERIFY(m_client->download("RETR " + name)
                    == (line.startsWith("APPE") ? large + bytes : bytes));
        else if (line.startsWith("RNTO"))
            QCOMPARE(m_client->download("RETR new"), QByteArray("old content"));
        if (line.startsWith("RNTO") || line.startsWith("DELE"))
            QCOMPARE(m_client->code("SIZE old"), 550);
        QCOMPARE(TestS3::leftUploads(m_options), 0);
    }

    void answersThatEndEarly_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("object") << QStringLiteral("^GET /[^?]* ") << QByteArray("RETR a")
                                << 3 * MiB;
        QTest::newRow("its header")
            << QStringLiteral("^GET /[^?]* ") << QByteArray("RETR a") << qint64(10);
        QTest::newRow("listing") << QStringLiteral("^GET .*list") << QByteArray("NLST")
                                 << qint64(300);
    }
    void answersThatEndEarly()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, line);
        QFETCH(qint64, bytes);
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        serve(m_options);
        const QByteArray stored = content(8 * MiB);
        QVERIFY(m_client->upload("STOR a", stored).startsWith("226"));
        proxy.cutNext(pattern, bytes);
        QVERIFY(m_client->download(line) == (line == "NLST" ? QByteArray("a\r\n") : stored));
        QVERIFY(m_client->lastReply().startsWith("226"));
        QVERIFY(proxy.isDone());
    }

    // A store that repeats a page, or lists what nobody asked for.
    void listingsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("repeated") << QByteArray(
            "<IsTruncated>true</IsTruncated><NextContinuationToken>1"
            "</NextContinuationToken><Contents><Key>d/a</Key></Contents>");
        QTest::newRow("no name, repeated")
            << QByteArray("<IsTruncated>true</IsTruncated><NextContinuationToken>1"
                          "</NextContinuationToken>");
        QTest::newRow("elsewhere") << QByteArray("<Contents><Key>e/a</Key></Contents>");
    }
    void listingsThatAreNone()
    {
        QFETCH(QByteArray, page);
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        m_options.retryTime = std::chrono::seconds(0);
        serve(m_options);
        page = "<ListBucketResult>" + page + "</ListBucketResult>";
        proxy.answerAll(QStringLiteral("^GET .*list-type"),
                        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(page.size())
                            + "\r\n\r\n" + page);
        m_client->openPassive();
        const int first = m_client->code("NLST d");
        QCOMPARE(first == 150 ? m_client->readReply().left(1).toInt() : first / 100, 4);
    }

    void sweepThatRepeats()
    {
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        const QByteArray page = "<ListMultipartUploadsResult><IsTruncated>true</IsTruncated>"
                                "<NextKeyMarker>a</NextKeyMarker></ListMultipartUploadsResult>";
        proxy.answerAll(QStringLiteral("^GET .*uploads="),
                        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(page.size())
                            + "\r\n\r\n" + page);
        S3::Store store(m_options);
        store.sweep(0); // ends
    }

    // Some stores compare another ETag of an object in parts than the one they show.
    void copiesWithoutACondition_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("copy") << QByteArray("RNTO new");
        QTest::newRow("copy onto itself") << QByteArray("MFMT 20200102030405 a");
        QTest::newRow("copied part") << QByteArray("APPE a");
    }
    void copiesWithoutACondition()
    {
        QFETCH(QByteArray, line);
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        serve(m_options);
        QByteArray stored = content(7 * MiB);
        QVERIFY(m_client->upload("STOR a", stored).startsWith("226"));
        m_client->code("RNFR a");
        proxy.answerNext(QStringLiteral("^PUT"),
                         "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n");
        if (line.startsWith("APPE"))
            QVERIFY(m_client->upload(line, "more").startsWith("226"));
        else
            QVERIFY2(m_client->code(line) < 300, m_client->lastReply());
        QVERIFY(proxy.isDone());
        stored += line.startsWith("APPE") ? "more" : "";
        QVERIFY(m_client->download("RETR " + line.mid(line.lastIndexOf(' ') + 1)) == stored);
    }

    // The bytes of another object must not follow.
    void replacedDuringABrokenDownload()
    {
        CutProxy proxy(portOf(m_options.endpoints.first()));
        m_options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())};
        serve(m_options);
        QVERIFY(m_client->upload("STOR a", content(30 * MiB)).startsWith("226"));
        proxy.cutNext(QStringLiteral("^GET /[^?]* "), 20 * MiB);
        auto data = m_client->openPassive();
        QCOMPARE(m_client->code("RETR a"), 150);
        ScriptClient other(m_server->port());
        QCOMPARE(other.logIn(), 230);
        QVERIFY(other.upload("STOR a", content(29 * MiB)).startsWith("226"));
        QVERIFY(ScriptClient::readAll(data).size() < 30 * MiB);
        QCOMPARE(m_client->readReply().left(3), QByteArray("450"));
    }

    void manyUploadsAtOnce()
    {
        constexpr int Count = 100;
        m_options.memoryBytes = 20 * m_options.partBytes;
        serve(m_options);
        std::mutex mutex;
        QByteArrayList others;
        std::atomic<int> stored = 0;
        std::atomic<int> refused = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < Count; ++i) {
            clients.emplace_back([&, i] {
                ScriptClient client(m_server->port());
                client.logIn();
                client.command("TYPE I");
                const QByteArray name = QByteArray::number(i);
                const QByteArray reply = client.upload("STOR " + name, content(6 * MiB)).left(3);
                stored += reply == "226" && client.download("RETR " + name) == content(6 * MiB);
                refused += reply == "450";
                const std::lock_guard lock(mutex);
                if (reply != "226" && reply != "450")
                    others += reply;
            });
        }
        for (std::thread &client : clients)
            client.join();
        QVERIFY2(others.isEmpty(), others.join(' '));
        QCOMPARE(stored + refused, Count);
        // An upload of 6 MiB holds two parts at most: one that finds none meets ten others.
        QVERIFY(stored >= 10);
        QCOMPARE(TestS3::leftUploads(m_options), 0);
        QCOMPARE(m_client->download("NLST").count('\n'), stored.load());
    }
};

QFTP_TEST("s3faults", TestS3Faults)
#include "tst_s3faults.moc"
