// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testserver.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

/// The tables [groups.NAME] of a configuration, and what their users get.
class TestGroups : public QObject
{
    Q_OBJECT

    using Edit = std::function<void(QFtpConfig &)>;

    static QFtpConfigFile::Result parse(const QByteArray &text)
    {
        return QFtpConfigFile::parse(text, QStringLiteral("f.toml"));
    }

    // The settings of the user "u", as lines "key = value; origins".
    static QString effective(const QByteArray &text, const QString &key)
    {
        const auto loaded = parse(text);
        if (!loaded.isUsable())
            return loaded.problems.first().toString();
        QMap<QString, QStringList> origins;
        const QFtpConfigUser user =
            loaded.config.users.first().withGroups(loaded.config.groups, &origins);
        QFtpConfig alone;
        alone.tls = loaded.config.tls;
        alone.users = {user};
        alone.users.first().groups.clear();
        const auto written = QFtpConfigFile::writtenInto({}, alone);
        QString value = QStringLiteral("default");
        if (key == u"mounts") {
            QStringList mounts;
            for (const QFtpConfigMount &mount : user.mounts)
                mounts += mount.name + u'=' + mount.root;
            value = mounts.join(u' ');
        } else if (key == u"rules") {
            QStringList rules;
            for (const QFtpPathRule &rule : user.rules)
                rules += QString::fromUtf8(rule.pattern);
            value = rules.join(u' ');
        }
        for (const QByteArray &line : written->split('\n')) {
            if (key != u"rules" && line.startsWith(key.toUtf8() + " = "))
                value = QString::fromUtf8(line.mid(key.size() + 3));
        }
        QStringList names = origins.value(key);
        for (QString &name : names) {
            if (name.isEmpty())
                name = QStringLiteral("own");
        }
        return names.isEmpty() ? value : value + QStringLiteral("; ") + names.join(u' ');
    }

private Q_SLOTS:
    void joined_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        // The user names the groups a and b.
        const auto row = [](const char *name, const QByteArray &user, const QByteArray &a,
                            const QByteArray &b, const char *key, const char *expected) {
            QTest::newRow(name) << "[users.u]\ngroups = [\"a\", \"b\"]\npassword = \"x\"\n" + user
                    + "\n[groups.b]\n" + b + "\n[groups.a]\n" + a + '\n'
                                << QString::fromLatin1(key) << QString::fromLatin1(expected);
        };
        row("nobody says it", "", "", "", "sessions", "default");
        row("a group says it", "", "", "sessions = 7", "sessions", "7; b");
        row("the first group goes first", "", "sessions = 3", "sessions = 7", "sessions", "3; a");
        row("the user goes first", "sessions = 2", "sessions = 3", "", "sessions", "2; own");
        row("the user keeps the default", "sessions = 0", "sessions = 3", "", "sessions",
            "default; own");
        row("a group keeps the default", "", "sessions = 0", "sessions = 3", "sessions",
            "default; a");
        row("addresses are not added up", "allowedAddresses = [\"::1\"]",
            "allowedAddresses = [\"10.0.0.0/8\"]", "", "allowedAddresses", "[\"::1\"]; own");
        row("one place: root of a", "", "root = \"/a\"", "root = \"/b\"\ncreateRoot = true", "root",
            "\"/a\"; a");
        row("one place: not created by b", "", "root = \"/a\"", "root = \"/b\"\ncreateRoot = true",
            "createRoot", "default");
        row("one place: created by a", "createRoot = true", "root = \"/a\"", "", "createRoot",
            "true; own");
        row("permissions add up", "", "permissions = [\"list\"]",
            "permissions = [\"read\", \"create\"]", "permissions",
            "[\"list\", \"read\", \"create\"]; a b");
        row("allowWrite is one of them", "", "permissions = [\"list\"]", "allowWrite = true",
            "allowWrite", "true; a b");
        row("permissions of the user alone", "permissions = [\"list\"]", "allowWrite = true", "",
            "permissions", "\"list\"; own");
        row("allowWrite of the user alone", "allowWrite = false", "allowWrite = true", "",
            "allowWrite", "default; own");
        row("names add up", "hiddenNames = [\"x\"]", "hiddenNames = [\"a\", \"x\"]",
            "hiddenNames = \"b\"", "hiddenNames", "[\"x\", \"a\", \"b\"]; own a b");
        row("one group switches off", "enabled = true", "", "enabled = false", "enabled",
            "false; b");
        row("the strictest TLS", "requiredTls = \"no\"\n[tls]\nenabled = true",
            "requiredTls = \"login\"", "requiredTls = \"data\"", "requiredTls", "\"data\"; a b");
        row("mounts add up", "[users.u.mounts.\"/x\"]\nroot = \"/own\"",
            "[groups.a.mounts.\"/x/\"]\nroot = \"/a\"\n[groups.a.mounts.\"/y\"]\nroot = \"/ay\"",
            "[groups.b.mounts.\"/y\"]\nroot = \"/b\"\n[groups.b.mounts.\"/z\"]\nroot = \"/bz\"",
            "mounts", "/x=/own /y=/ay /z=/bz");
        row("rules: the user's own first", "rules = [{path = \"/u\", permissions = \"none\"}]",
            "rules = [{path = \"/a\", permissions = \"none\"}]",
            "rules = [{path = \"/b\", permissions = \"none\"}]", "rules", "/u /a /b; own a b");
    }
    void joined()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        QTEST(effective(text, key), "expected");
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown group")
            << QByteArray("[users.u]\ngroups = \"x\"")
            << QStringLiteral("f.toml:2:10: error: users.u.groups: there is no table [groups.x]");
        QTest::newRow("twice") << QByteArray("[groups.x]\n[users.u]\ngroups = [\"x\", \"x\"]")
                               << QStringLiteral(
                                      "f.toml:3:10: warning: users.u.groups: names \"x\" twice");
        QTest::newRow("a password for all")
            << QByteArray("[groups.x]\npassword = \"p\"")
            << QStringLiteral("f.toml:2:12: error: groups.x.password: each user needs their own");
        QTest::newRow("groups in groups")
            << QByteArray("[groups.x]\ngroups = \"y\"")
            << QStringLiteral("f.toml:2:10: error: groups.x.groups: each user needs their own");
        QTest::newRow("no name of a directory")
            << QByteArray("[groups.\"a/b\"]\n")
            << QStringLiteral("f.toml:1:1: error: groups.a/b: expected a name that can be a "
                              "directory");
        QTest::newRow("value") << QByteArray("[groups.x]\nsessions = -1")
                               << QStringLiteral(
                                      "f.toml:2:12: error: groups.x.sessions: expected a "
                                      "whole number");
        QTest::newRow("mount") << QByteArray("[groups.x.mounts.y]\nroot = \"/a\"")
                               << QStringLiteral("f.toml:1:1: error: groups.x.mounts.y: expected a "
                                                 "path in the user's tree");
        QTest::newRow("%g without a group")
            << QByteArray("[users.u]\nroot = \"/srv/%g\"")
            << QStringLiteral("f.toml:2:8: error: users.u.root: contains %g, but the user is in no "
                              "group");
        QTest::newRow("passwords for all")
            << QByteArray("[groups.x]\npasswords = []")
            << QStringLiteral("f.toml:2:13: error: groups.x.passwords: each user needs their own");
        QTest::newRow("anonymous, through a group")
            << QByteArray("[groups.x]\nuseSystemLogin = true\n[users.anonymous]\ngroups = \"x\"")
            << QStringLiteral("f.toml:3:1: error: users.anonymous.useSystemLogin: anonymous can't "
                              "have a password");
    }
    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto loaded = parse(text);
        QCOMPARE(loaded.problems.size(), 1);
        const QString found = loaded.problems.first().toString();
        QVERIFY2(found.startsWith(expected), qPrintable(found));
    }

    void edits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray group = "[groups.g]\nallowWrite = true # all\n";
        const QByteArray user = "[users.u]\ngroups = [\"g\"]\npassword = \"x\"\n";
        QTest::newRow("nothing") << group + user << Edit([](QFtpConfig &) {}) << group + user;
        QTest::newRow("of the group") << group + user << Edit([](QFtpConfig &config) {
            config.groups.first().settings.sessions = 3;
        }) << "[groups.g]\nallowWrite = true # all\nsessions = 3\n" + user;
        QTest::newRow("back to the default in the group")
            << group + user
            << Edit([](QFtpConfig &config) { config.groups.first().settings.allowWrite = false; })
            << "[groups.g]\n" + user;
        QTest::newRow("another value than the group's") << group
                + user << Edit([](QFtpConfig &config) {
            config.users.first().ownDefaults = {QStringLiteral("allowWrite")};
        }) << group + user + "allowWrite = false\n";
        QTest::newRow("the group's value again")
            << group + user + "allowWrite = false\n"
            << Edit([](QFtpConfig &config) { config.users.first().ownDefaults.clear(); })
            << group + user;
        QTest::newRow("into a group")
            << group + "[users.u]\npassword = \"x\"\nallowWrite = false\n"
            << Edit([](QFtpConfig &config) {
                   config.users.first().groups = QStringList{QStringLiteral("g")};
                   config.users.first().ownDefaults.clear();
               })
            << group + "[users.u]\npassword = \"x\"\ngroups = [\"g\"]\n";
        QTest::newRow("a further password")
            << group + user << Edit([](QFtpConfig &config) {
                   QFtpConfigPassword phone;
                   phone.name = QStringLiteral("phone");
                   phone.hash = QString(64, u'a');
                   phone.expires = QDateTime({2027, 2, 1}, {0, 0});
                   phone.permissions = QFtp::Permission::ReadOnly;
                   config.users.first().passwords = {phone};
                   config.users.first().expires = QDateTime({2027, 3, 1}, {12, 0});
                   config.users.first().hours = QStringList{QStringLiteral("08:00-18:00")};
               })
            << group + user + "expires = \"2027-03-01T12:00:00\"\nhours = [\"08:00-18:00\"]\n"
                + "passwords = [{ name = \"phone\", hash = \"" + QByteArray(64, 'a')
                + "\", expires = \"2027-01-31\", permissions = \"readOnly\" }]\n";
        QTest::newRow("a new group") << user.mid(0, 0)
                + "port = 1\n" << Edit([](QFtpConfig &config) {
            QFtpConfigGroup added;
            added.name = QStringLiteral("new");
            added.settings.ownDefaults = {QStringLiteral("createRoot")};
            config.groups.append(added);
        }) << QByteArray("port = 1\n\n[groups.new]\ncreateRoot = false\n");
        QTest::newRow("no group any more")
            << "port = 1\n" + group << Edit([](QFtpConfig &config) { config.groups.clear(); })
            << QByteArray("port = 1\n");
    }
    void edits()
    {
        QFETCH(QByteArray, text);
        QFETCH(Edit, edit);
        QFtpConfig config = parse(text).config;
        edit(config);
        const auto written = QFtpConfigFile::writtenInto(text, config);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
        QTEST(*written, "expected");
        QVERIFY(parse(*written).isUsable());
    }

    void session()
    {
        QTemporaryDir directory;
        QFtpConfigGroup group;
        group.name = QStringLiteral("staff");
        group.settings.root = directory.path() + QStringLiteral("/%g-%u");
        group.settings.createRoot = true;
        group.settings.allowWrite = true;
        group.settings.rules = {{"/secret", QFtp::Permissions()}};
        QFtpConfigUser user;
        user.name = QStringLiteral("eve");
        user.password = QStringLiteral("of eve");
        user.groups = QStringList{group.name};
        QFtpConfig config = TestServer::defaults();
        config.groups = {group};
        config.users = {user};
        TestServer server(nullptr, config);
        const auto client = server.connected();
        QCOMPARE(client->command("USER eve").left(3), QByteArray("331"));
        QCOMPARE(client->command("PASS of eve").left(3), QByteArray("230"));
        QCOMPARE(client->upload("STOR a", "content").left(3), QByteArray("226"));
        QCOMPARE(client->upload("STOR secret", "content").left(3), QByteArray("550"));
        QVERIFY(QFile::exists(directory.filePath(QStringLiteral("staff-eve/a"))));
    }

    void shownWithLines()
    {
        QTemporaryDir directory;
        const QString name = directory.filePath(QStringLiteral("f.toml"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[groups.g]\nroot = \"/srv\"\npermissions = \"dropBox\"\n"
                   "[groups.g.mounts.\"/m\"]\nroot = \"/m\"\n"
                   "[users.u]\ngroups = \"g\"\npassword = \"secret\"\nsessions = 0\n"
                   "[[users.u.passwords]]\nname = \"phone\"\nhash = \"$argon2id$\"\n");
        file.close();
        const auto text = QFtpAdministration::showUser(name, QStringLiteral("u"));
        QVERIFY(text);
        QVERIFY(!text->contains("secret") && !text->contains("argon2id"));
        QMap<QByteArray, QByteArray> remarks;
        for (const QByteArray &line : text->split('\n').mid(1)) {
            const qsizetype at = line.indexOf(" # ");
            remarks.insert(line.left(at).trimmed(), at < 0 ? QByteArray() : line.mid(at + 3));
        }
        QCOMPARE(remarks.value("[users.u]"), QByteArray("line 6"));
        QCOMPARE(remarks.value("root = \"/srv\""), QByteArray("group g, line 2"));
        QCOMPARE(remarks.value("permissions = \"dropBox\""), QByteArray("group g, line 3"));
        QCOMPARE(remarks.value("[users.u.mounts.\"/m\"]"), QByteArray("group g, line 4"));
        QCOMPARE(remarks.value("password = \"...\""), QByteArray("line 8"));
        QCOMPARE(remarks.value("sessions = 0"), QByteArray("line 9"));
        QCOMPARE(remarks.value("[[users.u.passwords]]"), QByteArray("line 10"));
        QVERIFY(text->contains("\nname = \"phone\"\nhash = \"...\"\n"));
        QCOMPARE(remarks.value("transfers = 0"), QByteArray("default"));
        const auto unknown = QFtpAdministration::showUser(name, QStringLiteral("nobody"));
        QCOMPARE(unknown.error().detail(), QStringLiteral("there is no user \"nobody\""));
    }
};

QFTP_TEST("groups", TestGroups)
#include "tst_groups.moc"
