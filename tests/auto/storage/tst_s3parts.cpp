// SPDX-License-Identifier: MIT
#include "answers.h"
#include "signer.h"
#include "store.h"
#include "testregistry.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal::S3;

namespace {

/// Stands for the services that give out keys: answers by the first line of a request.
class KeyService
{
public:
    explicit KeyService(const QMap<QByteArray, QByteArray> &answers) : m_answers(answers)
    {
        m_thread.start();
        m_server->listen(QHostAddress(QHostAddress::LocalHost));
        m_url = "http://127.0.0.1:" + QByteArray::number(m_server->serverPort());
        m_server->moveToThread(&m_thread);
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            QTcpSocket *client = m_server->nextPendingConnection();
            QObject::connect(client, &QTcpSocket::readyRead, client,
                             [this, client, request = QByteArray()]() mutable {
                                 request += client->readAll();
                                 if (!isWhole(request))
                                     return;
                                 client->write(answerTo(request));
                                 client->disconnectFromHost();
                             });
        });
    }
    ~KeyService()
    {
        m_server->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(KeyService)

    const QByteArray &url() const { return m_url; }
    QByteArrayList requests()
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    static bool isWhole(const QByteArray &request)
    {
        static const QRegularExpression length(QStringLiteral("\r\nContent-Length: (\\d+)"));
        const qsizetype end = request.indexOf("\r\n\r\n");
        const qint64 body =
            length.match(QString::fromLatin1(request.left(end))).captured(1).toLongLong();
        return end >= 0 && request.size() >= end + 4 + body;
    }

    QByteArray answerTo(const QByteArray &request)
    {
        const std::lock_guard lock(m_mutex);
        m_requests += request;
        const QByteArray line = request.first(request.indexOf(" HTTP/"));
        if (!m_answers.contains(line))
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        const QByteArray body = m_answers.value(line);
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
    }

    const QMap<QByteArray, QByteArray> m_answers;
    std::mutex m_mutex;
    QByteArrayList m_requests;
    QByteArray m_url;
    QThread m_thread;
    QTcpServer *const m_server = new QTcpServer; // in m_thread
};

/// Sets variables of the environment, and unsets them in the end.
class Environment
{
public:
    explicit Environment(const QMap<const char *, QByteArray> &values) : m_values(values)
    {
        for (auto value = m_values.begin(); value != m_values.end(); ++value)
            qputenv(value.key(), value.value());
    }
    ~Environment()
    {
        for (auto value = m_values.begin(); value != m_values.end(); ++value)
            qunsetenv(value.key());
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    const QMap<const char *, QByteArray> m_values;
};

QByteArray timeIn(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate).toLatin1();
}

} // namespace

/// The parts of the S3 storage that need no store.
class TestS3Parts : public QObject
{
    Q_OBJECT

    static QByteArray signatureOf(const Headers &headers)
    {
        const QByteArray line = headers.isEmpty() ? QByteArray() : headers.last().second;
        return line.mid(line.lastIndexOf('=') + 1);
    }

private Q_SLOTS:
    // The examples in AWS's documentation of Signature Version 4.
    void signatures_data()
    {
        const QByteArray empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Query>("query");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("payloadHash");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("get") << QByteArray("GET") << QByteArray("test.txt") << Query()
                             << Headers{{"Range", "bytes=0-9"}} << empty
                             << QByteArray(
                                    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6"
                                    "036bdb41");
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("test$file.text") << Query()
                             << Headers{{"Date", "Fri, 24 May 2013 00:00:00 GMT"},
                                        {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}
                             << QByteArray(
                                    "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b8"
                                    "03f8b072")
                             << QByteArray(
                                    "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0"
                                    "ece108bd");
        QTest::newRow("lifecycle")
            << QByteArray("GET") << QByteArray() << Query{{"lifecycle", ""}} << Headers() << empty
            << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7"
                          "a200a0136783543");
        QTest::newRow("list") << QByteArray("GET") << QByteArray()
                              << Query{{"max-keys", "2"}, {"prefix", "J"}} << Headers() << empty
                              << QByteArray(
                                     "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711"
                                     "ef69dc6f7");
    }
    void signatures()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, key);
        QFETCH(Query, query);
        QFETCH(Headers, headers);
        QFETCH(QByteArray, payloadHash);
        QFETCH(QByteArray, signature);
        const Credentials credentials{
            "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {}, {}};
        const auto now = std::chrono::system_clock::from_time_t(1369353600); // 24 May 2013
        const Headers result = sign({.method = method,
                                     .host = "examplebucket.s3.amazonaws.com",
                                     .path = '/' + encoded(key, true),
                                     .query = query,
                                     .headers = headers,
                                     .payloadHash = payloadHash},
                                    credentials, "us-east-1", now);
        QCOMPARE(signatureOf(result), signature);
    }

    void keyFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        QTest::newRow("two lines") << QByteArray("A\nB\n") << QByteArray("A/B/");
        QTest::newRow("no end of line") << QByteArray("A\nB") << QByteArray("A/B/");
        QTest::newRow("Windows") << QByteArray("A\r\nB\r\n") << QByteArray("A/B/");
        QTest::newRow("token") << QByteArray("# key\n\nA\nB\nC\n") << QByteArray("A/B/C");
        QTest::newRow("one line") << QByteArray("A\n") << QByteArray();
        QTest::newRow("four lines") << QByteArray("A\nB\nC\nD") << QByteArray();
        QTest::newRow("blank") << QByteArray("A B\nC\n") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void keyFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto parsed = parseKeyFile(text);
        QCOMPARE(parsed ? parsed->accessKey + '/' + parsed->secretKey + '/' + parsed->sessionToken
                        : QByteArray(),
                 expected);
    }

    void temporaryKeys()
    {
        const auto json = parseMetadata(
            R"({"AccessKeyId":"A","SecretAccessKey":"B","Token":"C","Expiration":"2030-01-02T03:04:05Z"})");
        QVERIFY(json);
        QCOMPARE(json->sessionToken, QByteArray("C"));
        const auto xml = parseRoleAnswer(
            "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
            "<AccessKeyId>A</AccessKeyId><SecretAccessKey>B</SecretAccessKey>"
            "<SessionToken>C</SessionToken><Expiration>2030-01-02T03:04:05Z</Expiration>"
            "</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>");
        QVERIFY(xml);
        QCOMPARE(xml->end.value(), json->end.value());
        for (const QByteArray text : {"", "{}", "[]", R"({"AccessKeyId":"A"})"})
            QVERIFY2(!parseMetadata(text), text);
        for (const QByteArray text : {"", "<a/>", "<a><AccessKeyId>A</AccessKeyId>"})
            QVERIFY2(!parseRoleAnswer(text), text);
    }

    void keysFromTheEnvironment()
    {
        const Environment environment({{"AWS_ACCESS_KEY_ID", "A"},
                                       {"AWS_SECRET_ACCESS_KEY", "B"},
                                       {"AWS_SESSION_TOKEN", "C"}});
        CredentialSource source({}, "us-east-1", {});
        const auto found = source.get();
        QVERIFY(found);
        QCOMPARE(found->accessKey + found->secretKey + found->sessionToken, QByteArray("ABC"));
    }

    // A key that ends soon is renewed, another one is kept.
    void keysOfTheMachine_data()
    {
        QTest::addColumn<int>("lifeSeconds");
        QTest::addColumn<int>("requests"); // for two keys
        QTest::newRow("long") << 3600 << 3;
        QTest::newRow("short") << 60 << 6;
    }
    void keysOfTheMachine()
    {
        QFETCH(int, lifeSeconds);
        QFETCH(int, requests);
        const QByteArray keys = "/latest/meta-data/iam/security-credentials/";
        KeyService service(
            {{"PUT /latest/api/token", "token"},
             {"GET " + keys, "role\n"},
             {"GET " + keys + "role",
              "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"B\",\"Token\":\"C\",\"Expiration\":\""
                  + timeIn(lifeSeconds) + "\"}"}});
        const Environment environment({{"AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url()}});
        CredentialSource source({}, "us-east-1", {});
        for (int i = 0; i < 2; ++i) {
            const auto found = source.get();
            QVERIFY2(found, qPrintable(found ? QString() : found.error().detail()));
            QCOMPARE(found->accessKey + found->secretKey + found->sessionToken, QByteArray("ABC"));
        }
        QCOMPARE(service.requests().size(), requests);
        QVERIFY(service.requests().at(1).contains("X-aws-ec2-metadata-token: token\r\n"));
    }

    void keysForAWebIdentity()
    {
        QTemporaryDir directory;
        QFile token(directory.filePath(QStringLiteral("token")));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write("a+b=\n");
        token.close();
        KeyService service(
            {{"POST /",
              "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
              "<AccessKeyId>A</AccessKeyId><SecretAccessKey>B</SecretAccessKey>"
              "<SessionToken>C</SessionToken><Expiration>"
                  + timeIn(3600)
                  + "</Expiration></Credentials></AssumeRoleWithWebIdentityResult>"
                    "</AssumeRoleWithWebIdentityResponse>"}});
        const Environment environment({{"AWS_WEB_IDENTITY_TOKEN_FILE", token.fileName().toUtf8()},
                                       {"AWS_ROLE_ARN", "arn:aws:iam::1:role/ftp"},
                                       {"AWS_ENDPOINT_URL_STS", service.url() + '/'}});
        CredentialSource source({}, "us-east-1", {});
        const auto found = source.get();
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail()));
        QCOMPARE(found->sessionToken, QByteArray("C"));
        QVERIFY(service.requests().first().contains("WebIdentityToken=a%2Bb%3D"));
    }

    // There is none, or the file is no key: requests must not go out unsigned.
    void noKeys()
    {
        KeyService service({});
        const Environment environment({{"AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url()}});
        CredentialSource nowhere({}, "us-east-1", {});
        const auto found = nowhere.get();
        QVERIFY(!found);
        QVERIFY(found.error().detail().contains(QStringLiteral("set accessKeyFile")));
        CredentialSource missing(QStringLiteral("/nonexistent/key"), "us-east-1", {});
        QVERIFY(!missing.get());
    }

    void listings()
    {
        const auto page = parseListPage(
            "<?xml version='1.0'?><ListBucketResult "
            "xmlns='http://s3.amazonaws.com/doc/2006-03-01/'>"
            "<Name>b</Name><IsTruncated>true</IsTruncated><EncodingType>url</EncodingType>"
            "<NextContinuationToken>a+b</NextContinuationToken>"
            "<Contents><Key>d/a%20b+c%2B</Key><LastModified>2026-11-30T08:00:00.123Z</LastModified>"
            "<ETag>&quot;x&quot;</ETag><Size>12</Size><Owner><ID>1</ID></Owner></Contents>"
            "<CommonPrefixes><Prefix>d/e%0A/</Prefix></CommonPrefixes></ListBucketResult>");
        QVERIFY(page);
        QCOMPARE(page->objects.size(), 1);
        QCOMPARE(page->objects.first().key, QByteArray("d/a b c+"));
        QCOMPARE(page->objects.first().size, 12);
        QCOMPARE(page->objects.first().etag, QByteArray("\"x\""));
        QCOMPARE(page->objects.first().modifiedMsecs, 1'796'025'600'123);
        QCOMPARE(page->prefixes, QList<QByteArray>{"d/e\n/"});
        QVERIFY(page->isTruncated);
        QCOMPARE(page->next, QByteArray("a+b")); // a token is not encoded
    }

    // Of version 1, whose pages without a delimiter do not say where the next one begins.
    void listingsOfVersion1()
    {
        const auto page = parseListPage(
            "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a+b</Key></Contents>"
            "</ListBucketResult>");
        QVERIFY(page);
        QCOMPARE(page->next, QByteArray("a+b"));
    }

    // Storages run on threads with a small stack.
    void deeplyNested()
    {
        const QByteArray deep = QByteArray("<a>").repeated(100'000);
        std::optional<QByteArray> code;
        std::optional<ListPage> page;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            code = parseComplaint("<Error><Code>NoSuchKey" + deep);
            page = parseListPage("<ListBucketResult><Contents><Key>" + deep);
        }));
        thread->setStackSize(256 * 1024);
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(!code); // it never ends
        QVERIFY(!page);
    }

    void noListings()
    {
        for (const QByteArray text : {"", "x", "<Error/>", "<ListBucketResult>",
                                      "<ListBucketResult><Contents></ListBucketResult>"}) {
            QVERIFY2(!parseListPage(text), text);
            QVERIFY2(!parseUploadPage(text), text);
            QVERIFY2(!parseUploadId(text), text);
        }
        // There is more, and nobody knows where.
        QVERIFY(
            !parseListPage("<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>"));
    }

    void complaints()
    {
        const auto complaint =
            parseComplaint("<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>Not "
                           "here</Message></Error>");
        QVERIFY(complaint);
        QCOMPARE(*complaint, QByteArray("NoSuchKey"));
        QVERIFY(!parseComplaint("<CompleteMultipartUploadResult/>"));
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QFtp::ErrorKind>("kind");
        QTest::addColumn<QString>("advice"); // in the log
        const auto row = [](int status, const char *code, QFtp::ErrorKind kind,
                            const char *advice = "") {
            QTest::newRow(code) << status << QByteArray(code) << kind
                                << QString::fromLatin1(advice);
        };
        using Kind = QFtp::ErrorKind;
        row(404, "NoSuchKey", Kind::NotFound);
        row(403, "AccessDenied", Kind::PermissionDenied);
        row(403, "QuotaExceeded", Kind::NoSpace);
        row(403, "InvalidObjectState", Kind::Busy); // archived
        row(416, "InvalidRange", Kind::BadOffset);
        row(501, "NotImplemented", Kind::Unsupported);
        row(503, "SlowDown", Kind::Unavailable);
        row(403, "RequestTimeTooSkewed", Kind::Unavailable, "correct the clock of this machine");
        row(404, "NoSuchBucket", Kind::Unavailable, "create the bucket");
        row(403, "SignatureDoesNotMatch", Kind::Unavailable, "correct the access key");
        row(301, "PermanentRedirect", Kind::Unavailable, "correct the endpoint or the region");
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QFtp::ErrorKind, kind);
        QFETCH(QString, advice);
        if (!advice.isEmpty())
            QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(advice));
        const QFtpError error =
            errorFrom(status, "<Error><Code>" + code + "</Code></Error>", "GET a");
        QCOMPARE(error.kind(), kind);
        QVERIFY2(error.detail().contains(advice), qPrintable(error.detail()));
    }

    // Its thread looks for left-over uploads, at a store that takes the connection and says
    // nothing.
    void endsWhileTheStoreIsSilent()
    {
        QTemporaryDir directory;
        QFile keys(directory.filePath(QStringLiteral("keys")));
        QVERIFY(keys.open(QIODevice::WriteOnly));
        keys.write("A\nB\n");
        keys.close();
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QFtpS3Storage::Options options;
        options.endpoints = {QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort())};
        options.bucket = QStringLiteral("bucket");
        options.accessKeyFile = keys.fileName();
        options.stallTimeout = options.retryTime = std::chrono::hours(1);
        const auto storage = std::make_unique<QFtpS3Storage>(options);
        QVERIFY(silent.waitForNewConnection(10'000));
    }

    void memoryIsLimited()
    {
        PartMemory memory(10);
        auto first = memory.take(6);
        QVERIFY(first);
        QVERIFY(!memory.take(6));
        auto second = memory.take(4);
        QVERIFY(second);
        char *const bytes = first.get();
        memory.giveBack(std::move(first), 6);
        first = memory.take(6);
        QCOMPARE(static_cast<void *>(first.get()), static_cast<void *>(bytes)); // used again
        memory.giveBack(std::move(first), 6);
        memory.giveBack(std::move(second), 4);
        QVERIFY(memory.take(10));
    }
};

QFTP_TEST("s3parts", TestS3Parts)
#include "tst_s3parts.moc"
