// SPDX-License-Identifier: MIT
#include "servicebench.h"
#include "testregistry.h"

#include <QFtpServer/qftpserviceaccounts.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;

/// What a service of one's own may answer, and what it gets.
class TestServiceAccounts : public QObject
{
    Q_OBJECT

    using Options = QFtpServiceAccounts::Options;

    std::unique_ptr<ServiceBench> m_bench;

    Options options() const
    {
        Options options;
        const QVariantMap settings = m_bench->table().settings;
        options.url = settings.value(QStringLiteral("url")).toString();
        options.program = settings.value(QStringLiteral("program")).toStringList();
        options.timeout = std::chrono::seconds(20);
        return options;
    }
    static QFtpCredentials credentials(const QString &name, const QByteArray &password = "right")
    {
        QFtpCredentials result;
        result.userName = name;
        result.password = password;
        result.peerAddress = QHostAddress::LocalHost;
        return result;
    }
    static int kind(const QFtpResult<QFtpAccount> &result)
    {
        return result ? -1 : int(result.error().kind());
    }
    void begin(const char *kind)
    {
        m_bench = std::make_unique<ServiceBench>(QLatin1String(kind));
        QVERIFY(m_bench->start());
    }

private Q_SLOTS:
    void cleanup() { m_bench.reset(); }

    void answers_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *answer, int expected) {
            QTest::newRow(answer) << QString::fromUtf8(answer) << expected;
        };
        const int unavailable = int(ErrorKind::Unavailable);
        row(R"({"result": "accept"})", -1);
        row(R"({"v": 1, "result": "accept", "account": {"root": "/srv"}, "ttl": 60})", -1);
        row(R"({"result": "refuse"})", int(ErrorKind::LoginFailed));
        row(R"({"result": "refuse", "message": "paid until May"})", int(ErrorKind::LoginFailed));
        row(R"({"result": "next"})", int(ErrorKind::NotFound));
        row(R"({"result": "error", "message": "no database"})", unavailable);
        row("", unavailable);
        row("{}", unavailable);
        row("[]", unavailable);
        row("accept", unavailable);
        row(R"("accept")", unavailable);
        row(R"({"result": "Accept"})", unavailable);
        row(R"({"result": true})", unavailable);
        row(R"({"result": "accept", "account": []})", unavailable);
        row(R"({"result": "accept", "account": null})", unavailable);
        row(R"({"result": "accept", "ttl": "60"})", unavailable);
        row(R"({"result": "accept", "ttl": -1})", unavailable);
        row(R"({"result": "accept", "accounts": {}})", unavailable);
        row(R"({"result": "accept", "account": {"rot": "/"}})", int(ErrorKind::Malformed));
        row(R"({"result": "accept", "account": {"sessions": 1.5}})", int(ErrorKind::Malformed));
        row(R"({"result": "accept"}{"result": "refuse"})", unavailable);
        row(R"({"v": 2, "result": "accept"})", unavailable);
        row(R"({"result": "accept", "account": {"rules": [[[[[[[[[[1]]]]]]]]]]}})", unavailable);
    }
    void answers()
    {
        QFETCH(QString, answer);
        begin("program");
        m_bench->putAnswer(QStringLiteral("ann"), answer);
        QFtpServiceAccounts accounts(options());
        QTEST(kind(accounts.find(credentials(QStringLiteral("ann")))), "expected");
    }

    void longAnswer()
    {
        for (const char *kindOfService : {"program", "http"}) {
            begin(kindOfService);
            m_bench->putAnswer(QStringLiteral("ann"), QString(100'000, u' '));
            QFtpServiceAccounts accounts(options());
            QCOMPARE(kind(accounts.find(credentials(QStringLiteral("ann")))),
                     int(ErrorKind::Unavailable));
        }
    }

    void reuse()
    {
        begin("program");
        QFtpServiceAccounts accounts(options());
        m_bench->putAnswer(QStringLiteral("ann"),
                           QStringLiteral(R"({"result": "accept", "ttl": 100000})"));
        const auto account = accounts.find(credentials(QStringLiteral("ann")));
        QVERIFY(account && account->isVerified);
        QCOMPARE(account->reuse, std::chrono::seconds(300));
        QVERIFY(!account->user.ownDefaults.contains(QStringLiteral("root")));
    }

    void passwords()
    {
        begin("program");
        m_bench->putAnswer(QStringLiteral("ann"), QStringLiteral(R"({"result": "accept"})"));
        QFtpServiceAccounts accounts(options());
        // JSON is made of characters.
        QCOMPARE(kind(accounts.find(credentials(QStringLiteral("ann"), "\xff"))),
                 int(ErrorKind::LoginFailed));
        QFtpCredentials none = credentials(QStringLiteral("ann"));
        none.password.reset();
        QCOMPARE(kind(accounts.find(none)), int(ErrorKind::Unsupported));
    }

    void question()
    {
        begin("program");
        Options given = options();
        const QString file = m_bench->path("question");
        given.program = {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                         QStringLiteral("cat > '%1'; echo '{\"result\": \"accept\"}'").arg(file)};
        QFtpCredentials login = credentials(QStringLiteral("ann"));
        login.peerAddress = QHostAddress(QStringLiteral("192.0.2.7"));
        login.localAddress = QHostAddress(QStringLiteral("2001:db8::1"));
        login.localPort = 2121;
        login.host = QStringLiteral("example.org");
        login.isEncrypted = true;
        login.caller.sessionId = 17;
        login.certificate.subject = QStringLiteral("CN=ann");
        login.certificate.fingerprint = QStringLiteral("ab12");
        login.certificate.isTrusted = true;
        QVERIFY(QFtpServiceAccounts(given).find(login));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QJsonObject asked = QJsonDocument::fromJson(written.readAll()).object();
        QVERIFY(!asked.take(QStringLiteral("id")).toString().isEmpty());
        const QString time = asked.take(QStringLiteral("time")).toString();
        QVERIFY2(QDateTime::fromString(time, Qt::ISODateWithMs).isValid(), qPrintable(time));
        const QJsonDocument expected = QJsonDocument::fromJson(
            R"({"v": 1, "event": "login", "user": "ann", "password": "right", "ip": "192.0.2.7",
                "listener": "[2001:db8::1]:2121", "host": "example.org", "tls": true, "session": 17,
                "certificate": {"fingerprint": "ab12", "subject": "CN=ann", "trusted": true}})");
        QCOMPARE(asked, expected.object());
    }

    void programs_data()
    {
        QTest::addColumn<QStringList>("program");
        const QString shell = QStringLiteral("/bin/sh");
        const QString flag = QStringLiteral("-c");
        QTest::newRow("missing") << QStringList{QStringLiteral("/nowhere/at/all")};
        QTest::newRow("fails") << QStringList{
            shell, flag, QStringLiteral("echo '{\"result\":\"accept\"}'; exit 1")};
        QTest::newRow("hangs") << QStringList{shell, flag, QStringLiteral("exec sleep 1000")};
        QTest::newRow("endless") << QStringList{shell, flag, QStringLiteral("exec yes")};
        QTest::newRow("dies") << QStringList{
            shell, flag, QStringLiteral("echo '{\"result\":\"accept\"}'; kill -9 $$")};
    }
    void programs()
    {
        begin("program");
        Options given = options();
        QFETCH(QStringList, program);
        given.program = program;
        given.timeout = std::chrono::seconds(1);
        QFtpServiceAccounts accounts(given);
        QCOMPARE(kind(accounts.find(credentials(QStringLiteral("ann")))),
                 int(ErrorKind::Unavailable));
    }

    void signature()
    {
        begin("http");
        m_bench->putAnswer(QStringLiteral("ann"), QStringLiteral(R"({"result": "accept"})"));
        m_bench->demandSignature("the key");
        Options given = options();
        const auto withKey = [&](const QByteArray &content) {
            QFile file(m_bench->path("key"));
            if (!file.open(QIODevice::WriteOnly))
                return -2;
            file.write(content);
            file.close();
            given.signatureKeyFile = file.fileName();
            return kind(QFtpServiceAccounts(given).find(credentials(QStringLiteral("ann"))));
        };
        QCOMPARE(kind(QFtpServiceAccounts(given).find(credentials(QStringLiteral("ann")))),
                 int(ErrorKind::Unavailable));
        QCOMPARE(withKey("the key\nmore\n"), -1);
        QCOMPARE(withKey("another key"), int(ErrorKind::Unavailable));
        QCOMPARE(withKey(""), int(ErrorKind::Unavailable));
    }

    // After several failures, a service is not asked until a moment has passed.
    void circuitBreaker()
    {
        begin("http");
        m_bench->putAnswer(QStringLiteral("ann"), QStringLiteral(R"({"result": "accept"})"));
        QFtpServiceAccounts accounts(options());
        m_bench->fault(AccountBench::Fault::Stop);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(kind(accounts.find(credentials(QStringLiteral("ann")))),
                     int(ErrorKind::Unavailable));
        m_bench->fault(AccountBench::Fault::Start);
        QVERIFY(accounts.find(credentials(QStringLiteral("ann")))
                    .error()
                    .detail()
                    .contains(QStringLiteral("left alone")));
        QTRY_COMPARE(kind(accounts.find(credentials(QStringLiteral("ann")))), -1);
        QCOMPARE(kind(accounts.find(credentials(QStringLiteral("ann")))), -1);
    }
};

QFTP_TEST("serviceaccounts", TestServiceAccounts)
#include "tst_serviceaccounts.moc"
