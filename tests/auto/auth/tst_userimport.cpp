// SPDX-License-Identifier: MIT
#include "auth/passwordhash.h"
#include "base/systemnames.h"
#include "testregistry.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::Permission;
using QFtp::Permissions;

/// Users of other servers: what a server with the imported configuration does with them.
class TestUserImport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    QList<QFtpConfigProblem> m_problems;
    QFtpConfig m_config;

    bool import(const char *format, const QByteArray &text)
    {
        m_problems.clear();
        QFile file(m_directory.filePath(QStringLiteral("users")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
        file.close();
        const QByteArray toml =
            QFtpConfigFile::importFrom(file.fileName(), QLatin1String(format), &m_problems);
        const auto loaded = QFtpConfigFile::parse(toml, QStringLiteral("imported"));
        m_config = loaded.config;
        for (const auto &problem : loaded.problems)
            if (isError(problem))
                qWarning("%s\n%s", qPrintable(problem.toString()), toml.constData());
        return loaded.isUsable() && std::none_of(m_problems.begin(), m_problems.end(), isError);
    }

    static bool isError(const QFtpConfigProblem &problem)
    {
        return problem.severity == QFtpConfigProblem::Severity::Error;
    }

    // The corpus of the fuzz target, whose first byte chooses the format.
    static QByteArray sample(const char *name)
    {
        QFile file(QStringLiteral(QFTP_TEST_CORPUS "/userimport/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().mid(1) : QByteArray();
    }

    // What applies to a user.
    QFtpConfigUser user(const char *name) const
    {
        for (const QFtpConfigUser &known : m_config.users) {
            if (known.name == QLatin1String(name))
                return known.withGroups(m_config.groups);
        }
        return {};
    }

    bool hasProblem(const char *who, const char *part) const
    {
        return std::any_of(m_problems.begin(), m_problems.end(), [&](const auto &problem) {
            return problem.key == QLatin1String(who) && problem.text.contains(QLatin1String(part));
        });
    }

    static bool isRight(const QFtpConfigUser &user, const QByteArray &password = "right")
    {
        return verifyPassword({{}, user.passwordHash.toUtf8(), {}}, password)
            && !verifyPassword({{}, user.passwordHash.toUtf8(), {}}, "wrong");
    }

    static constexpr const char *Sha512 =
        "$6$saltsalt$"
        "s9qyR1nR5KIYKIF3ZmRgLrRJXMtHaLzlK9KX5sEEWE9bK4wdEJ3ZpPhnOjgvRRZZ0cHzEWF5yA1fMTrXHlh6i.";

private Q_SLOTS:
    void pureFtpd()
    {
        const QByteArray hash = Sha512;
        QVERIFY(import("pureftpd",
                       "# a comment\n"
                       "ann:"
                           + hash
                           + ":7777:7777::/srv/ann/./in:2048:4096:1:2:3:100:5000000:::"
                             "192.0.2.0/24,10.0.0.1:10.0.0.2:900-1730\n"
                             "bob:x:0:0::/srv/bob/./::::::::::::\n"
                             "ann:"
                           + hash
                           + ":7777:7777::/srv/x/./::::::::::::\n"
                             "short:x\n"
                             "cat:"
                           + hash
                           + ":7777:7777::/::::::::::::30-2400\n"
                             "dan:"
                           + hash + ":7777:7777::/srv/dan::::::::::::9-99\n"));
        const QFtpConfigUser ann = user("ann");
        QCOMPARE(ann.root, QStringLiteral("/srv/ann"));
        QCOMPARE(ann.passwordHash, QString::fromLatin1(hash));
        QVERIFY(ann.enabled && ann.allowWrite && !ann.useSystemLogin);
        QVERIFY(ann.sessionRates == QFtpRates(4096, 2048));
        QCOMPARE(ann.sessions, 3);
        QVERIFY(ann.quota == QFtpQuota(5'000'000, 100));
        QCOMPARE(ann.allowedAddresses,
                 QStringList({QStringLiteral("192.0.2.0/24"), QStringLiteral("10.0.0.1")}));
        QCOMPARE(ann.hours, QStringList{QStringLiteral("09:00-17:30")});
        QVERIFY(hasProblem("ann", "begin in /, not in /in"));
        QVERIFY(hasProblem("ann", "ratio 1"));
        QVERIFY(hasProblem("ann", "refused address 10.0.0.2"));
        QVERIFY(hasProblem("ann", "id 7777"));
        QVERIFY(hasProblem("ann", "there twice"));
        QVERIFY(!user("bob").enabled);
        QVERIFY(hasProblem("bob", "no form"));
        QVERIFY(hasProblem("bob", "rights of root"));
        QCOMPARE(user("cat").hours, QStringList{QStringLiteral("00:30-24:00")});
        QVERIFY(!user("dan").enabled);
        QVERIFY(hasProblem("dan", "the hours \"9-99\""));
        QVERIFY(hasProblem("short", "18 fields"));
        QVERIFY(user("cat").enabled); // its home is /
        QCOMPARE(user("cat").root, QStringLiteral("/"));
        QCOMPARE(m_config.users.size(), 4);
    }

    void proFtpd()
    {
        const QByteArray hash = Sha512;
        QVERIFY(import("proftpd",
                       "ann:" + hash
                           + ":7777:7777:Ann:/srv/ann/:/bin/false\r\n"
                             "gone:!"
                           + hash
                           + ":7777:7777::/srv/gone:/bin/false\n"
                             "bad:"
                           + hash + ":x:1::/srv/bad:/bin/false\n"));
        QCOMPARE(user("ann").root, QStringLiteral("/srv/ann"));
        QVERIFY(user("ann").enabled && user("ann").allowWrite);
        QVERIFY(!user("gone").enabled);
        QCOMPARE(user("gone").passwordHash, QString::fromLatin1(hash));
        QVERIFY(hasProblem("bad", "expected a number"));
        QVERIFY(hasProblem("bad", "rights of root"));
    }

    void vsftpd()
    {
        QVERIFY(import("vsftpd", "ann\nright\nbob\n\nzoe\nx\n"));
        QCOMPARE(m_config.users.size(), 2);
        QCOMPARE(*user("ann").password, QStringLiteral("right"));
        QCOMPARE(user("ann").root, QStringLiteral("/srv/ftp/%u"));
        QVERIFY(!user("ann").allowWrite);
        QVERIFY(hasProblem("ann", "choose a root"));
        QVERIFY(hasProblem("bob", "no password"));
    }

    void fileZilla()
    {
        QVERIFY(import("filezilla", sample("filezilla")));
        const QFtpConfigUser ann = user("ann");
        QVERIFY2(isRight(ann), qPrintable(ann.passwordHash));
        QCOMPARE(ann.root, QStringLiteral("/srv/%u"));
        QCOMPARE(ann.effectivePermissions(), Permissions(Permission::ReadWrite));
        QCOMPARE(ann.sessions, 4);
        QCOMPARE(ann.allowedAddresses.size(), 2);
        QCOMPARE(ann.mounts.size(), 2);
        QCOMPARE(ann.mounts.at(0).root, QStringLiteral("/srv/in"));
        QVERIFY(!ann.mounts.at(0).effectivePermissions().testFlag(Permission::MakeDirectory));
        QVERIFY(ann.mounts.at(0).effectivePermissions().testFlag(Permission::Create));
        QCOMPARE(ann.mounts.at(1).name, QStringLiteral("/all"));
        QCOMPARE(ann.mounts.at(1).effectivePermissions(), Permissions(Permission::ReadOnly));
        QVERIFY(hasProblem("ann", "inbound = 100"));
        QVERIFY(hasProblem("ann", "192.0.2.2"));
        QVERIFY(hasProblem("<system user>", "all users of the system"));
        QVERIFY(!user("windows").enabled);
        QVERIFY(hasProblem("windows", "no form"));
#ifndef Q_OS_WIN
        QVERIFY(hasProblem("windows", "no path on this system"));
#endif
        QCOMPARE(m_config.users.size(), 2);
    }

    // Nobody gets more than they had.
    void rightsOfFileZilla()
    {
        const QByteArray password = "<password index='0'/>";
        const auto mount = [](const char *path, char access) {
            return QByteArray("<mount_point tvfs_path='") + path + "' access='" + access
                + "' new_native_path='/srv/x' recursive='2'/>";
        };
        const auto inGroups = [&](const char *name, const QByteArray &own,
                                  const QList<QByteArray> &groups) {
            QByteArray text = QByteArray("<user name='") + name + "'>" + own + password;
            for (const QByteArray &group : groups)
                text += "<group>" + group + "</group>";
            return text + "</user>";
        };
        QVERIFY(import(
            "filezilla",
            "<filezilla><group name='read'>" + mount("/", '0') + "</group><group name='write'>"
                + mount("/", '1') + "</group><group name='inside'>" + mount("/all", '1')
                + "</group>" + inGroups("rootless", mount("/x", '1'), {"inside"})
                + inGroups("lost", {}, {"none"}) + inGroups("first", {}, {"read", "write"})
                + inGroups("own", mount("/", '0') + mount("/hr", '2'), {"write"})
                + "</filezilla>"));
        for (const char *name : {"rootless", "lost"}) {
            QVERIFY2(!user(name).enabled, name);
            QVERIFY2(hasProblem(name, "has nothing at /"), name);
            QCOMPARE(user(name).root, QStringLiteral("/srv/ftp/%u"));
        }
        QCOMPARE(user("first").root, QStringLiteral("/srv/x"));
        QCOMPARE(user("first").effectivePermissions(), Permissions(Permission::ReadOnly));
        QCOMPARE(user("own").effectivePermissions(), Permissions(Permission::ReadOnly));
        QCOMPARE(user("own").mounts.first().effectivePermissions(), Permissions());
    }

    void rightsOfSftpGo()
    {
        const QByteArray common =
            R"("status": 1, "home_dir": "/srv/x", "permissions": {"/": ["*"]},
            "password": "$2a$10$vI8aWBnW3fID.ZQ4/zo1G.q1lRps.9cGLcZEiGDMVr5yUP1KUOYTa")";
        const auto object = [&](const char *name, const QByteArray &rest) {
            return QByteArray("{\"username\": \"") + name + "\", " + common + ", " + rest + '}';
        };
        QVERIFY(import("sftpgo",
                       R"({"groups": [
                {"name": "read", "user_settings": {"home_dir": "/srv/%username%",
                                                   "permissions": {"/": ["list", "download"]}}},
                {"name": "write", "user_settings": {"permissions": {"/": ["*"]}}}],
                "users": [)"
                           + object("primary", R"("groups": [{"name": "write", "type": 2},
                                                  {"name": "read", "type": 1}])")
                           + ',' + object("member", R"("groups": [{"name": "read", "type": 3}])")
                           + ','
                           + object("key", R"("filters": {"denied_login_methods": ["password"]})")
                           + ',' + object("code", R"("filters": {"totp_config": {"enabled": true,
                                                                "protocols": ["FTP"]}})")
                           + ',' + object("must", R"("filters": {"two_factor_protocols": ["FTP"]})")
                           + ',' + object("tls", R"("filters": {"ftp_security": 1})") + "]}"));
        const QFtpConfigUser primary = user("primary");
        QCOMPARE(primary.root, QStringLiteral("/srv/%u"));
        QCOMPARE(primary.effectivePermissions(), Permission::List | Permission::Read);
        QCOMPARE(user("member").groups, QStringList());
        QVERIFY(hasProblem("member", "memberships"));
        for (const char *name : {"key", "code", "must", "tls"})
            QVERIFY2(!user(name).enabled, name);
    }

    void sftpGo()
    {
        QVERIFY(import("sftpgo", sample("sftpgo")));
        const QFtpConfigUser ann = user("ann");
        QVERIFY2(isRight(ann), qPrintable(ann.passwordHash));
        QCOMPARE(ann.root, QStringLiteral("/srv/ann"));
        QCOMPARE(ann.effectivePermissions(), Permissions(Permission::ReadWrite));
        QCOMPARE(ann.rules.size(), 2);
        QCOMPARE(ann.rules.at(0).pattern, QByteArray("/in/deep"));
        QCOMPARE(ann.rules.at(1).permissions, Permission::List | Permission::Create);
        QCOMPARE(ann.expires, QDateTime::fromSecsSinceEpoch(1893456000));
        QCOMPARE(ann.sessions, 2);
        QVERIFY(ann.quota == QFtpQuota(5000, 6));
        QVERIFY(ann.sessionRates == QFtpRates(8 * 1024, 7 * 1024));
        QCOMPARE(ann.allowedAddresses, QStringList{QStringLiteral("192.0.2.0/24")});
        QCOMPARE(ann.mounts.size(), 1);
        QCOMPARE(ann.mounts.at(0).root, QStringLiteral("/srv/shared"));
        QVERIFY(ann.mounts.at(0).quota == QFtpQuota(9));
        for (const char *part : {"public keys", "second factor", "refused addresses"})
            QVERIFY2(hasProblem("ann", part), part);
        const QFtpConfigUser bob = user("bob");
        QVERIFY2(isRight(bob), qPrintable(bob.passwordHash));
        QCOMPARE(bob.groups, QStringList{QStringLiteral("staff")});
        QVERIFY(hasProblem("bob", "no group \"other\""));
        QCOMPARE(bob.root, QStringLiteral("/srv/%u"));
        QCOMPARE(bob.effectivePermissions(), Permissions(Permission::ReadOnly));
        QCOMPARE(bob.quota.bytes(), 1000);
        for (const char *name : {"cloud", "sftp", "off"})
            QVERIFY2(!user(name).enabled, name);
        QVERIFY(hasProblem("cloud", "choose a storage"));
        QCOMPARE(m_config.users.size(), 5);
    }

    // Nobody gets the rights of a system user only because of the name.
    void namesake()
    {
        const QByteArray name = systemUserName(1);
        if (name.isEmpty() || name == "1")
            QSKIP("needs a system user with the id 1, whose name it imports");
        QVERIFY(import("vsftpd", name + "\nright\n"));
        QCOMPARE(user(name.constData()).systemUser, QStringLiteral("nobody"));
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no JSON") << QByteArray("sftpgo") << QByteArray("{\n\"users\": [,]}") << 2;
        QTest::newRow("no users") << QByteArray("sftpgo") << QByteArray("{}") << 1;
        QTest::newRow("nested") << QByteArray("sftpgo") << QByteArray(100'000, '[') << 0;
        QTest::newRow("no XML") << QByteArray("filezilla") << QByteArray("users") << 1;
        QTest::newRow("another XML") << QByteArray("filezilla") << QByteArray("<a><b/></a>") << 1;
        QTest::newRow("cut XML") << QByteArray("filezilla")
                                 << QByteArray("<filezilla>\n<user name='a'>") << 2;
        QTest::newRow("format") << QByteArray("wuftpd") << QByteArray() << 0;
    }
    void damaged()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        import(format.constData(), text);
        const auto error = std::find_if(m_problems.begin(), m_problems.end(), isError);
        QVERIFY(error != m_problems.end());
        QCOMPARE(error->line, line);
    }

    void missingFile()
    {
        QList<QFtpConfigProblem> problems;
        QFtpConfigFile::importFrom(m_directory.filePath(QStringLiteral("none")),
                                   QStringLiteral("proftpd"), &problems);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, QFtpConfigProblem::Severity::Error);
    }
};

QFTP_TEST("userimport", TestUserImport)
#include "tst_userimport.moc"
