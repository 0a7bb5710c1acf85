// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

class TestConfig : public QObject
{
    Q_OBJECT

    static QFtpConfig::LoadResult parse(const QByteArray &text)
    {
        return QFtpConfig::parse(text, QStringLiteral("f.toml"));
    }

    static QStringList problems(const QByteArray &text)
    {
        QStringList result;
        const auto loaded = parse(text);
        for (const QFtpConfigProblem &problem : loaded.problems)
            result += problem.toString();
        return result;
    }

private Q_SLOTS:
    void defaultFileIsTheDefaults()
    {
        const QByteArray text = QFtpConfig::defaultFile();
        QCOMPARE(problems(text), QStringList());
        const QFtpConfig config = parse(text).config;
        const QFtpConfig defaults;
        QCOMPARE(config.port, defaults.port);
        QCOMPARE(config.addresses, defaults.addresses);
        QCOMPARE(config.passivePortRange.first, defaults.passivePortRange.first);
        QCOMPARE(config.limits.sessions, defaults.limits.sessions);
        QCOMPARE(config.limits.loginDelay, defaults.limits.loginDelay);
        QCOMPARE(config.files.umask, defaults.files.umask);
        QCOMPARE(config.files.uploads, defaults.files.uploads);
        QVERIFY(config.users.isEmpty());
        // Every setting is told with its help, and the tables for users too.
        for (const char *needle : {"[limits]", "sessionsPerUser = 0", "[timeouts]",
                                   "umask = \"022\"", "# [users.ann]", "# allowWrite = false"})
            QVERIFY2(text.contains(needle), needle);
    }

    // The example of ftpmgr's manual; what needs the system's users is refused by this version.
    void ftpmgrExample()
    {
        const QByteArray users = R"(
[users.anonymous]
    systemUser = "no-such-system-user"
    allowWrite = false
    useSystemLogin = false
    root = "/var/ftp"

[users.virtual-secure]
    systemUser = "virtual"
    passwordHash = "05bb25e9186d1014c5eb723edb0bf17987e6fe1b9eaeae5c88f217d1b3024b23"
    passwordSalt = "12345678"
    allowWrite = true
    root = "/"
)";
        const QByteArray root = "ip = \"0.0.0.0\"\nport = 21\npassivePortRange = [65000, 65535]\n";
        QCOMPARE(problems(root + users), QStringList());
        const QFtpConfig config = parse(root + users).config;
        QCOMPARE(config.addresses, QStringList{QStringLiteral("0.0.0.0")});
        QCOMPARE(config.port, 21);
        QCOMPARE(config.passivePortRange.first, 65000);
        QCOMPARE(config.passivePortRange.last, 65535);
        QCOMPARE(config.users.size(), 2);
        QCOMPARE(config.users.at(1).name, QStringLiteral("virtual-secure"));
        QVERIFY(config.users.at(1).allowWrite);
        QVERIFY(!config.users.at(0).useSystemLogin);

        const auto whole = parse(root + "allUsers = true\n[users.root]\n" + users);
        QVERIFY(!whole.isUsable());
        QCOMPARE(whole.problems.size(), 2);
        QVERIFY(whole.problems.at(0).toString().startsWith(
            QStringLiteral("f.toml:4:12: error: allUsers: logins of the system's users are not "
                           "part of this version")));
        QVERIFY(whole.problems.at(1).toString().startsWith(
            QStringLiteral("f.toml:5:1: error: users.root.useSystemLogin: ")));
    }

    void tls()
    {
        const QByteArray text = R"(
[tls]
enabled = true
certificate = ["a.pem", "b.pem"]
privateKey = "a.key"
required = "data"
dataSessionReuse = "required"
clientCertificates = "accepted"
[users.ann]
clientCertificate = "CN=ann"
requiredTls = "login"
)";
        QCOMPARE(problems(text), QStringList()); // parse() reads no files
        const QFtpConfig config = parse(text).config;
        QCOMPARE(config.tls.certificates.size(), 2);
        QCOMPARE(config.tls.privateKeys, QStringList{QStringLiteral("a.key")});
        QCOMPARE(config.tls.required, QFtp::TlsPolicy::Data);
        QCOMPARE(config.tls.dataSessionReuse, QFtp::DataSessionReuse::Required);
        QCOMPARE(config.tls.clientCertificates, QFtp::ClientCertificates::Accepted);
        QCOMPARE(config.users.first().requiredTls, QFtp::TlsPolicy::Login);
        QVERIFY(parse("[tls]\ncertificate = \"\"").config.tls.certificates.isEmpty());
    }

    // load() does, and tells in which line the file is named.
    void missingCertificate()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("[tls]\nenabled = true\nprivateKey = \"x\"\ncertificate = \"/nowhere.pem\"\n");
        file.close();
        const auto loaded = QFtpConfig::load(file.fileName());
        QVERIFY(!loaded.isUsable());
        QVERIFY2(loaded.problems.first().toString().startsWith(
                     file.fileName()
                     + QStringLiteral(":4:15: error: tls.certificate: can't read /nowhere.pem: ")),
                 qPrintable(loaded.problems.first().toString()));
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("not TOML") << QByteArray("port = \n")
                                  << QStringLiteral("f.toml:1:8: error: ");
        QTest::newRow("too large")
            << QByteArray("port = 70000")
            << QStringLiteral("f.toml:1:8: error: port: expected a whole number from 0 to 65535, "
                              "found a whole number that is not allowed");
        QTest::newRow("wrong type")
            << QByteArray("[limits]\nsessions = \"many\"")
            << QStringLiteral("f.toml:2:12: error: limits.sessions: expected a whole number from 0 "
                              "to 1000000, found a text that is not allowed");
        QTest::newRow("not a table")
            << QByteArray("limits = 3")
            << QStringLiteral("f.toml:1:10: error: limits: expected a table, found a whole number");
        QTest::newRow("users not tables")
            << QByteArray("users = 3")
            << QStringLiteral(
                   "f.toml:1:9: error: users: expected tables [users.NAME], found a whole number");
        QTest::newRow("user not a table")
            << QByteArray("[users]\nann = 3")
            << QStringLiteral("f.toml:2:7: error: users.ann: expected a table [users.ann], found a "
                              "whole number");
        QTest::newRow("range reversed")
            << QByteArray("passivePortRange = [2, 1]")
            << QStringLiteral(
                   "f.toml:1:20: error: passivePortRange: expected an array of two ports");
        QTest::newRow("three ports") << QByteArray("passivePortRange = [1, 2, 3]")
                                     << QStringLiteral("f.toml:1:20: error: passivePortRange: ");
        QTest::newRow("no address")
            << QByteArray("ip = \"localhost\"")
            << QStringLiteral("f.toml:1:6: error: ip: expected an IP address");
        QTest::newRow("choice") << QByteArray("[files]\nuploads = \"quick\"")
                                << QStringLiteral("f.toml:2:11: error: files.uploads: expected one "
                                                  "of \"safe\", \"atomic\", \"direct\"");
        QTest::newRow("octal") << QByteArray("[files]\numask = \"9\"")
                               << QStringLiteral(
                                      "f.toml:2:9: error: files.umask: expected octal digits");
        QTest::newRow("unknown, near")
            << QByteArray("[limits]\nsession = 3")
            << QStringLiteral("f.toml:2:1: warning: limits.session: unknown setting, ignored; did "
                              "you mean limits.sessions?");
        QTest::newRow("unknown, case")
            << QByteArray("[users.a]\nuseSystemlogin = false\npassword = \"x\"")
            << QStringLiteral("f.toml:2:1: warning: users.a.useSystemlogin: unknown setting, "
                              "ignored; did you mean users.a.useSystemLogin?");
        QTest::newRow("unknown, far")
            << QByteArray("zzzzzzzzzzzzzzzzzz = 3")
            << QStringLiteral("f.toml:1:1: warning: zzzzzzzzzzzzzzzzzz: unknown setting, ignored");
        QTest::newRow("bad hash")
            << QByteArray("[users.a]\npasswordHash = \"abc\"")
            << QStringLiteral(
                   "f.toml:2:16: error: users.a.passwordHash: expected an Argon2id string");
        QTest::newRow("hash without salt")
            << "[users.a]\npasswordHash = \"" + QByteArray(64, '0') + '"'
            << QStringLiteral("f.toml:2:16: warning: users.a.passwordHash: a SHA-256 hash without "
                              "passwordSalt");
        QTest::newRow("system login")
            << QByteArray("[users.a]\nroot = \"/x\"")
            << QStringLiteral(
                   "f.toml:1:1: error: users.a.useSystemLogin: the user has no password");
        QTest::newRow("system login beside a password")
            << QByteArray("[users.a]\npassword = \"x\"\nuseSystemLogin = true")
            << QStringLiteral("f.toml:3:18: warning: users.a.useSystemLogin: has no effect");
        QTest::newRow("anonymous with password")
            << QByteArray("[users.anonymous]\npassword = \"x\"")
            << QStringLiteral(
                   "f.toml:2:12: error: users.anonymous.password: anonymous can't have a password");
        QTest::newRow("empty password")
            << QByteArray("[users.a]\npassword = \"\"")
            << QStringLiteral("f.toml:2:12: error: users.a.password: expected a password");
        QTest::newRow("relative root")
            << QByteArray("[users.a]\nroot = \"x\"\npassword = \"x\"")
            << QStringLiteral("f.toml:2:8: error: users.a.root: expected an absolute path");
        QTest::newRow("acting as another user")
            << QByteArray("[users.a]\nsystemUser = \"daemon\"\npassword = \"x\"")
            << QStringLiteral("f.toml:2:14: error: users.a.systemUser: acting as another user");
        QTest::newRow("TLS demanded, and off")
            << QByteArray("[tls]\nrequired = \"login\"")
            << QStringLiteral("f.toml:2:12: error: tls.required: needs tls.enabled = true: nobody "
                              "could log in");
        QTest::newRow("implicit port, TLS off")
            << QByteArray("[tls]\nimplicitPort = 990")
            << QStringLiteral("f.toml:2:16: error: tls.implicitPort: needs tls.enabled = true");
        QTest::newRow("TLS demanded of a user, and off")
            << QByteArray("[users.a]\nrequiredTls = \"data\"\nuseSystemLogin = false")
            << QStringLiteral("f.toml:2:15: error: users.a.requiredTls: needs tls.enabled = true: "
                              "this user could not log in");
        QTest::newRow("certificate of a user, not asked for")
            << QByteArray("[users.a]\nclientCertificate = \"CN=a\"")
            << QStringLiteral("f.toml:2:21: error: users.a.clientCertificate: needs "
                              "tls.clientCertificates: clients are not asked for one");
        QTest::newRow("certificate that is no name")
            << QByteArray("[tls]\ncertificate = 1")
            << QStringLiteral("f.toml:2:15: error: tls.certificate: expected a file name, \"\", or "
                              "an array of file names, found a whole number that is not allowed");
        QTest::newRow("unknown user of a host")
            << QByteArray("[hosts.x]\nusers = [\"a\"]")
            << QStringLiteral("f.toml:2:9: warning: hosts.x.users: there is no user \"a\"");
    }

    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const QStringList found = problems(text);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(expected), qPrintable(found.first()));
        QCOMPARE(parse(text).isUsable(), found.first().contains(QStringLiteral("warning")));
    }

    void secretsAreNotTold()
    {
        QVERIFY(!problems("[users.a]\npassword = 12345678")
                     .join(u' ')
                     .contains(QStringLiteral("12345678")));
    }

    void allMistakesAtOnceInOrder()
    {
        const QStringList found = problems("port = -1\nallUser = true\n[limits]\nsessions = -1\n");
        QCOMPARE(found.size(), 3);
        QVERIFY(found.at(0).startsWith(QStringLiteral("f.toml:1:8: error: port")));
        QVERIFY(found.at(1).startsWith(QStringLiteral(
            "f.toml:2:1: warning: allUser: unknown setting, ignored; did you mean allUsers?")));
        QVERIFY(found.at(2).startsWith(QStringLiteral("f.toml:4:12: error: limits.sessions")));
    }

    void values()
    {
        const QFtpConfig config = parse(R"(
ip = ["127.0.0.1", "::1"]
[files]
uploads = "atomic"
umask = "0077"
[timeouts]
idle = 60
[hosts."ftp.example.org"]
welcome = "Hi"
)")
                                      .config;
        QCOMPARE(config.addresses.size(), 2);
        QCOMPARE(config.files.uploads, QFtp::UploadMode::Atomic);
        QCOMPARE(config.files.umask, 077);
        QCOMPARE(config.timeouts.idle, std::chrono::seconds(60));
        QCOMPARE(config.hosts.value(0).name, QStringLiteral("ftp.example.org"));
        QCOMPARE(config.hosts.value(0).welcome, QStringLiteral("Hi"));
    }

    void unreadableFile()
    {
        QTemporaryDir directory;
        const auto loaded = QFtpConfig::load(directory.filePath(QStringLiteral("none")));
        QVERIFY(!loaded.isUsable());
        QVERIFY(loaded.problems.value(0).text.startsWith(QStringLiteral("can't read it: ")));
    }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
