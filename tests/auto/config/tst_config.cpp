// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

class TestConfig : public QObject
{
    Q_OBJECT

    static QFtpConfigFile::Result parse(const QByteArray &text)
    {
        return QFtpConfigFile::parse(text, QStringLiteral("f.toml"));
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
        const QByteArray text = QFtpConfigFile::defaultText();
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
        // Every setting is there, and the tables of users too.
        for (const char *needle : {"[limits]", "sessionsPerUser = 0", "[timeouts]",
                                   "umask = \"022\"", "# [users.ann]", "# allowWrite = false"})
            QVERIFY2(text.contains(needle), needle);
    }

    // The example in ftpmgr's manual, unchanged.
    void ftpmgrExample()
    {
        const auto loaded = parse(R"(
ip = "0.0.0.0"
port = 21
passivePortRange = [65000, 65535]
allUsers = true

[users.root]
    # leave default parameters

[users.anonymous]
    systemUser = "ftp-user"
    allowWrite = false
    useSystemLogin = false
    root = "/var/ftp"

[users.virtual-secure]
    systemUser = "virtual"
    passwordHash = "05bb25e9186d1014c5eb723edb0bf17987e6fe1b9eaeae5c88f217d1b3024b23"
    passwordSalt = "12345678"
    allowWrite = true
    root = "/"
)");
        QCOMPARE(loaded.problems.size(), 1);
        QVERIFY(loaded.problems.first().toString().startsWith(
            QStringLiteral("f.toml:5:12: warning: allUsers: every user of this system sees the "
                           "whole file system")));
        const QFtpConfig &config = loaded.config;
        QCOMPARE(config.addresses, QStringList{QStringLiteral("0.0.0.0")});
        QCOMPARE(config.port, 21);
        QCOMPARE(config.passivePortRange.first, 65000);
        QCOMPARE(config.passivePortRange.last, 65535);
        QVERIFY(config.allUsers && config.system.allUsersWrite);
        QCOMPARE(config.system.allUsersRoot, QStringLiteral("/"));
        QCOMPARE(config.users.size(), 3);
        QCOMPARE(config.users.at(1).name, QStringLiteral("root"));
        QVERIFY(config.users.at(1).useSystemLogin && !config.users.at(1).allowWrite);
        QCOMPARE(config.users.at(2).name, QStringLiteral("virtual-secure"));
        QVERIFY(config.users.at(2).allowWrite);
        QVERIFY(!config.users.at(0).useSystemLogin);
    }

    void usersInFull()
    {
        const QByteArray text = R"(
auth = ["textFile", "config"]
[rates]
downloadPerUser = 1000
[guard]
allowedAddresses = ["192.0.2.0/24", "::1"]
[textFile]
file = "/nowhere"
crypt = "sha1"
[textFile.modules.File]
root = "/srv/files/%u"
write = true
[users.ann]
passwordHash = "$apr1$Hnya9E8m$E7NEto2DeveTw6SipQzfz1"
root = "~/ftp"
createRoot = true
permissions = ["list", "read", "create"]
hiddenNames = ["*.part"]
refusedNames = "*.exe"
allowedAddresses = ["10.0.0.0/8"]
sessions = 3
transfers = 2
uploadRate = 5000
downloadRatePerSession = 6000
[users.ann.mounts."/photos"]
root = "/srv/photos"
write = true
[users.ann.mounts."/in"]
root = "/srv/in"
permissions = "dropBox"
[[users.ann.rules]]
path = "/photos/?/raw"
permissions = "none"
[[users.ann.rules]]
path = "/photos"
permissions = ["readOnly", "create"]
)";
        QCOMPARE(problems(text), QStringList());
        const QFtpConfig config = parse(text).config;
        QCOMPARE(config.auth, (QStringList{QStringLiteral("textFile"), QStringLiteral("config")}));
        QCOMPARE(config.rates.perUser.download, 1000);
        QCOMPARE(config.guard.allowedAddresses.size(), 2);
        QCOMPARE(config.textFile.crypt, QStringLiteral("sha1"));
        QCOMPARE(config.textFile.modules.size(), 1);
        QCOMPARE(config.textFile.modules.first().name, QStringLiteral("File"));
        QVERIFY(config.textFile.modules.first().allowWrite);
        const QFtpConfigUser &ann = config.users.first();
        using QFtp::Permission;
        QVERIFY(ann.permissions == (QFtp::Permission::ReadOnly | Permission::Create));
        QCOMPARE(ann.hiddenNames, QStringList{QStringLiteral("*.part")});
        QCOMPARE(ann.refusedNames, QStringList{QStringLiteral("*.exe")});
        QCOMPARE(ann.sessions, 3);
        QCOMPARE(ann.transfers, 2);
        QCOMPARE(ann.rates.upload, 5000);
        QCOMPARE(ann.sessionRates.download, 6000);
        QCOMPARE(ann.mounts.size(), 2);
        QCOMPARE(ann.mounts.at(0).name, QStringLiteral("/in"));
        QVERIFY(ann.mounts.at(0).permissions == (Permission::Create | Permission::MakeDirectory));
        QVERIFY(ann.mounts.at(1).allowWrite);
        QCOMPARE(ann.rules.size(), 2); // in the order of the file
        QCOMPARE(ann.rules.at(0).pattern, QByteArray("/photos/?/raw"));
        QVERIFY(!ann.rules.at(0).permissions);
    }

    void textFileLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("problem");
        const QByteArray md5 = "098f6bcd4621d373cade4e832627b4f6";
        QTest::newRow("mogilefs-ftpd") << "a:" + md5 + ":1:2:File" << QString();
        QTest::newRow("CR") << "a:" + md5 + ":1:2:File\r" << QString();
        QTest::newRow("htpasswd") << QByteArray("a:$apr1$Hnya9E8m$E7NEto2DeveTw6SipQzfz1")
                                  << QString();
        QTest::newRow("comment") << QByteArray("# a:b:c:d:e") << QString();
        QTest::newRow("blank") << QByteArray("  ") << QString();
        QTest::newRow("locked") << QByteArray("a:!:1:2:File") << QString();
        QTest::newRow("four fields")
            << "a:" + md5 + ":1:2" << QStringLiteral("expected name:hash:uid:gid:module");
        QTest::newRow("no name") << ":" + md5 + ":1:2:File" << QStringLiteral("the name is empty");
        QTest::newRow("uid") << "a:" + md5 + ":x:2:File" << QStringLiteral("uid and gid of \"a\"");
        QTest::newRow("plain instead of md5")
            << QByteArray("a:test:1:2:File") << QStringLiteral("the hash of \"a\" has an unknown");
        QTest::newRow("of another digest")
            << "a:" + md5 + "00:1:2:File" << QStringLiteral("the hash of \"a\" has an unknown");
        QTest::newRow("twice") << "u:" + md5 + ":1:2:File"
                               << QStringLiteral("\"u\" already has a line above");
    }

    void textFileLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, problem);
        QTemporaryDir directory;
        QFile users(directory.filePath(QStringLiteral("users")));
        QVERIFY(users.open(QIODevice::WriteOnly));
        users.write("u:098f6bcd4621d373cade4e832627b4f6:1:1:File\n" + line + '\n');
        users.close();
        QFile file(directory.filePath(QStringLiteral("f.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[textFile]\nfile = \"" + users.fileName().toUtf8() + "\"\n");
        file.close();
        const auto loaded = QFtpConfigFile::load(file.fileName());
        QVERIFY(loaded.isUsable());
        QCOMPARE(loaded.problems.size(), problem.isEmpty() ? 0 : 1);
        if (problem.isEmpty())
            return;
        const QString expected = users.fileName() + QStringLiteral(":2:1: warning: ") + problem;
        QVERIFY2(loaded.problems.first().toString().startsWith(expected),
                 qPrintable(loaded.problems.first().toString()));
    }

    void importedUsersAreTheSame()
    {
        QTemporaryDir directory;
        QFile users(directory.filePath(QStringLiteral("users")));
        QVERIFY(users.open(QIODevice::WriteOnly));
        users.write("file:098f6bcd4621d373cade4e832627b4f6:0:0:File\n"
                    "we\"ird\\:$apr1$Hnya9E8m$E7NEto2DeveTw6SipQzfz1\n"
                    "off:!098f6bcd4621d373cade4e832627b4f6:0:0:MogileFs\n"
                    "broken line\n");
        users.close();
        QFtpConfig::TextFile source;
        source.file = users.fileName();
        source.modules = {{QStringLiteral("File"), QStringLiteral("/srv/f"), true}};
        QList<QFtpConfigProblem> mistakes;
        const QByteArray text = QFtpConfigFile::importUsers(source, &mistakes);
        QCOMPARE(mistakes.size(), 1);
        QCOMPARE(mistakes.first().line, 4);
        const auto loaded = parse(text);
        QVERIFY2(loaded.isUsable(), text.constData());
        QCOMPARE(loaded.config.users.size(), 3);
        QCOMPARE(loaded.config.users.at(0).name, QStringLiteral("file"));
        QCOMPARE(loaded.config.users.at(0).passwordHash,
                 QStringLiteral("{md5}098f6bcd4621d373cade4e832627b4f6"));
        QCOMPARE(loaded.config.users.at(0).root, QStringLiteral("/srv/f"));
        QVERIFY(loaded.config.users.at(0).allowWrite);
        QVERIFY(!loaded.config.users.at(1).enabled);
        QCOMPARE(loaded.config.users.at(2).name, QStringLiteral("we\"ird\\"));
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

    // load() does, and reports the line that names the file.
    void missingCertificate()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("[tls]\nenabled = true\nprivateKey = \"x\"\ncertificate = \"/nowhere.pem\"\n");
        file.close();
        const auto loaded = QFtpConfigFile::load(file.fileName());
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
                              "found a whole number, 70000");
        QTest::newRow("wrong type")
            << QByteArray("[limits]\nsessions = \"many\"")
            << QStringLiteral("f.toml:2:12: error: limits.sessions: expected a whole number from 0 "
                              "to 1000000, found a string that is not allowed");
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
            << QByteArray("[users.a]\nuseSystemlogin = false")
            << QStringLiteral("f.toml:2:1: warning: users.a.useSystemlogin: unknown setting, "
                              "ignored; did you mean users.a.useSystemLogin?");
        QTest::newRow("unknown, far")
            << QByteArray("zzzzzzzzzzzzzzzzzz = 3")
            << QStringLiteral("f.toml:1:1: warning: zzzzzzzzzzzzzzzzzz: unknown setting, ignored");
        QTest::newRow("bad hash")
            << QByteArray("[users.a]\npasswordHash = \"abc\"")
            << QStringLiteral("f.toml:2:16: error: users.a.passwordHash: expected $argon2id$");
        QTest::newRow("hash without salt")
            << "[users.a]\npasswordHash = \"" + QByteArray(64, '0') + '"'
            << QStringLiteral(
                   "f.toml:2:16: warning: users.a.passwordHash: a hash without a salt is "
                   "easy to crack");
        QTest::newRow("system login beside a password")
            << QByteArray("[users.a]\npasswordHash = \"$6$a$b\"\nuseSystemLogin = true")
            << QStringLiteral("f.toml:3:18: warning: users.a.useSystemLogin: has no effect");
        QTest::newRow("anonymous with password")
            << QByteArray("[users.anonymous]\npasswordHash = \"$6$a$b\"")
            << QStringLiteral("f.toml:2:16: error: users.anonymous.passwordHash: anonymous can't "
                              "have a password");
        QTest::newRow("empty password")
            << QByteArray("[users.a]\npassword = \"\"")
            << QStringLiteral("f.toml:2:12: error: users.a.password: expected a password");
        QTest::newRow("relative root")
            << QByteArray("[users.a]\nroot = \"x\"")
            << QStringLiteral("f.toml:2:8: error: users.a.root: expected an absolute path");
        QTest::newRow("plain password")
            << QByteArray("[users.a]\npassword = \"x\"")
            << QStringLiteral("f.toml:2:12: warning: users.a.password: can be read by everyone");
        QTest::newRow("anonymous with a system login")
            << QByteArray("[users.anonymous]\nroot = \"/x\"")
            << QStringLiteral(
                   "f.toml:1:1: error: users.anonymous.useSystemLogin: anonymous can't have");
        QTest::newRow("permission that is none")
            << QByteArray("[users.a]\npermissions = [\"list\", \"fly\"]")
            << QStringLiteral("f.toml:2:15: error: users.a.permissions: expected one of \"none\"");
        QTest::newRow("allowWrite beside permissions")
            << QByteArray("[users.a]\npermissions = \"none\"\nallowWrite = true")
            << QStringLiteral("f.toml:3:14: warning: users.a.allowWrite: has no effect, because "
                              "permissions is set");
        QTest::newRow("mount without root")
            << QByteArray("[users.a.mounts.\"/x\"]\nwrite = true")
            << QStringLiteral("f.toml:1:1: error: users.a.mounts./x.root: expected the directory");
        QTest::newRow("relative mount")
            << QByteArray("[users.a.mounts.x]\nroot = \"/x\"")
            << QStringLiteral(
                   "f.toml:1:1: error: users.a.mounts.x: expected a path in the user's tree");
        QTest::newRow("mount at the root")
            << QByteArray("[users.a.mounts.\"/\"]\nroot = \"/x\"")
            << QStringLiteral("f.toml:1:1: error: users.a.mounts./: set the root of the tree with "
                              "root or storage");
        QTest::newRow("two mounts at one place")
            << QByteArray("[users.a.mounts.\"/x\"]\nroot = \"/x\"\n[users.a.mounts.\"/x/\"]\nroot "
                          "= \"/x\"")
            << QStringLiteral("f.toml:3:1: error: users.a.mounts./x/: there is already a mount");
        QTest::newRow("key of a mount")
            << QByteArray("[users.a.mounts.\"/x\"]\nroot = \"/x\"\nwrit = true")
            << QStringLiteral("f.toml:3:1: warning: users.a.mounts./x.writ: unknown setting, "
                              "ignored; did you mean users.a.mounts./x.write?");
        QTest::newRow("rule without path")
            << QByteArray("[[users.a.rules]]\npermissions = \"none\"")
            << QStringLiteral("f.toml:1:1: error: users.a.rules.path: is missing from this rule");
        QTest::newRow("rule without permissions")
            << QByteArray("[[users.a.rules]]\npath = \"/x\"")
            << QStringLiteral(
                   "f.toml:1:1: error: users.a.rules.permissions: is missing from this rule");
        QTest::newRow("rule with a relative path")
            << QByteArray("[[users.a.rules]]\npath = \"x\"\npermissions = \"none\"")
            << QStringLiteral(
                   "f.toml:2:8: error: users.a.rules.path: expected a path that begins with /");
        QTest::newRow("rules that are no tables")
            << QByteArray("[users.a]\nrules = [1]")
            << QStringLiteral(
                   "f.toml:2:9: error: users.a.rules: expected tables [[rules]], found an array");
        QTest::newRow("network")
            << QByteArray("[guard]\nallowedAddresses = [\"10.0.0.0/40\"]")
            << QStringLiteral(
                   "f.toml:2:20: error: guard.allowedAddresses: expected an array of IP addresses");
        QTest::newRow("unknown source")
            << QByteArray("auth = [\"ldap\"]")
            << QStringLiteral("f.toml:1:8: error: auth: expected an array of \"config\", "
                              "\"textFile\", \"system\"");
        QTest::newRow("all users, but nobody asks")
            << QByteArray("allUsers = true\nauth = [\"config\"]\n[system]\nallUsersRoot = \"~\"")
            << QStringLiteral("f.toml:2:8: error: auth: lacks \"system\", which allUsers needs");
        QTest::newRow("negative rate")
            << QByteArray("[rates]\nupload = -1")
            << QStringLiteral(
                   "f.toml:2:10: error: rates.upload: expected a whole number of bytes per second");
        QTest::newRow("unknown digest")
            << QByteArray("[textFile]\ncrypt = \"rot13\"")
            << QStringLiteral("f.toml:2:9: error: textFile.crypt: expected one of \"md5\"");
        QTest::newRow("empty hash")
            << QByteArray("[users.a]\npasswordHash = \"\"\nuseSystemLogin = false")
            << QStringLiteral("f.toml:2:16: error: users.a.passwordHash: expected a non-empty "
                              "string");
        QTest::newRow("key with a dot in quotes")
            << QByteArray("\"textFile.file\" = \"/nowhere\"")
            << QStringLiteral("f.toml:1:1: warning: textFile.file: unknown setting, ignored");
        QTest::newRow("name that does not survive")
            << QByteArray("[users.\"\xef\xbb\xbf\x61nn\"]\nuseSystemLogin = false")
            << QStringLiteral("f.toml:1:1: error: users.ann: the name contains a character that "
                              "can't be used");
        QTest::newRow("TLS demanded, and off")
            << QByteArray("[tls]\nrequired = \"login\"")
            << QStringLiteral("f.toml:2:12: error: tls.required: needs tls.enabled = true; "
                              "otherwise nobody can log in");
        QTest::newRow("implicit port, TLS off")
            << QByteArray("[tls]\nimplicitPort = 990")
            << QStringLiteral("f.toml:2:16: error: tls.implicitPort: needs tls.enabled = true");
        QTest::newRow("TLS demanded of a user, and off")
            << QByteArray("[users.a]\nrequiredTls = \"data\"\nuseSystemLogin = false")
            << QStringLiteral("f.toml:2:15: error: users.a.requiredTls: needs tls.enabled = true; "
                              "otherwise this user can't log in");
        QTest::newRow("certificate of a user, not asked for")
            << QByteArray("[users.a]\nclientCertificate = \"CN=a\"")
            << QStringLiteral("f.toml:2:21: error: users.a.clientCertificate: needs "
                              "tls.clientCertificates = \"accepted\" or \"demanded\"; otherwise "
                              "clients are not asked for a certificate");
        QTest::newRow("certificate that is no name")
            << QByteArray("[tls]\ncertificate = 1")
            << QStringLiteral("f.toml:2:15: error: tls.certificate: expected a file name, \"\", or "
                              "an array of file names, found a whole number that is not allowed");
        QTest::newRow("a variable in a list of a user")
            << QByteArray("[users.a]\nhiddenNames = [\"x\",\n\"${QFTP_UNSET}\"]")
            << QStringLiteral("f.toml:3:1: error: users.a.hiddenNames: the environment variable "
                              "QFTP_UNSET is not set");
        QTest::newRow("two passwords")
            << QByteArray("[users.a]\npasswordFile = \"/p\"\npasswordHash = \"")
                + QByteArray(64, 'a') + "\"\npasswordSalt = \"s\""
            << QStringLiteral("f.toml:2:16: error: users.a.passwordFile: can't be used together "
                              "with passwordHash");
        QTest::newRow("an end that is none")
            << QByteArray("[users.a]\nexpires = \"tomorrow\"")
            << QStringLiteral("f.toml:2:11: error: users.a.expires: expected a day (2027-01-31), a "
                              "time (2027-01-31T18:00) or \"\", found a string");
        QTest::newRow("hours that are none")
            << QByteArray("[users.a]\nhours = [\"8-18\"]")
            << QStringLiteral("f.toml:2:9: error: users.a.hours: expected an array of "
                              "\"HH:MM-HH:MM\"");
        QTest::newRow("a further password without a name")
            << "[users.a]\n[[users.a.passwords]]\nhash = \"" + QByteArray(64, 'a') + '"'
            << QStringLiteral("f.toml:2:1: error: users.a.passwords.name: expected a name that no "
                              "other password of the user has");
        QTest::newRow("a further password without a hash")
            << QByteArray("[users.a]\n[[users.a.passwords]]\nname = \"phone\"")
            << QStringLiteral("f.toml:2:1: error: users.a.passwords.hash: expected ");
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

    void environment_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("${QFTP_ONE}", "one");
        row("a ${QFTP_ONE}${QFTP_TWO} b", "a one$ b");
        row("${QFTP_TWO}${QFTP_ONE}", "$one");
        row("${QFTP_NONE}", "");
        row("$${QFTP_ONE}", "${QFTP_ONE}");
        row("$$${QFTP_ONE}", "$${QFTP_ONE}");
        row("$QFTP_ONE {}", "$QFTP_ONE {}");
        row("$argon2id$v=19$", "$argon2id$v=19$");
        row("${QFTP_UNSET}",
            "f.toml:2:11: error: server.welcome: the environment variable "
            "QFTP_UNSET is not set");
        for (const char *text : {"${", "${}", "${QFTP_ONE", "${QFTP ONE}", "${QFTP_ONE:-x}"})
            row(text,
                "f.toml:2:11: error: server.welcome: expected the name of an environment "
                "variable in ${NAME}; write $${ for ${");
    }
    void environment()
    {
        qputenv("QFTP_ONE", "one");
        qputenv("QFTP_TWO", "$");
        qputenv("QFTP_NONE", "");
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto loaded = parse("[server]\nwelcome = \"" + text + '"');
        if (!loaded.isUsable()) {
            QCOMPARE(loaded.problems.first().toString(), expected);
            return;
        }
        QCOMPARE(loaded.config.server.welcome, expected);
        // Written again, it stands for itself.
        const auto written = QFtpConfigFile::writtenInto({}, loaded.config);
        QVERIFY(written);
        QCOMPARE(parse(*written).config.server.welcome, expected);
        QVERIFY(loaded.config.validate().isEmpty());
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
        const auto loaded = QFtpConfigFile::load(directory.filePath(QStringLiteral("none")));
        QVERIFY(!loaded.isUsable());
        QVERIFY(loaded.problems.value(0).text.startsWith(QStringLiteral("can't read it: ")));
    }
};

QFTP_TEST("config", TestConfig)
#include "tst_config.moc"
