// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qfile.h>
#include <QtTest/QtTest>

using Edit = std::function<void(QFtpConfig &)>;
Q_DECLARE_METATYPE(Edit)

/// QFtpConfig::writtenInto(): which lines of a file an edit changes.
class TestConfigEdit : public QObject
{
    Q_OBJECT

    QByteArray m_sample;

    static QFtpConfigUser &user(QFtpConfig &config, const char *name)
    {
        return *std::find_if(config.users.begin(), config.users.end(), [&](const auto &candidate) {
            return candidate.name == QLatin1String(name);
        });
    }
    static QFtpConfigUser newUser(const char *name, const char *root)
    {
        QFtpConfigUser user;
        user.name = QString::fromUtf8(name);
        user.root = QString::fromUtf8(root);
        return user;
    }

    // The removed and added lines, in order.
    static QByteArrayList difference(const QByteArray &before, const QByteArray &after)
    {
        const QByteArrayList a = before.split('\n');
        const QByteArrayList b = after.split('\n');
        QList<QList<int>> common(a.size() + 1, QList<int>(b.size() + 1, 0));
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype j = b.size() - 1; j >= 0; --j)
                common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1
                                            : qMax(common[i + 1][j], common[i][j + 1]);
        }
        QByteArrayList result;
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a[i] == b[j]) {
                ++i;
                ++j;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                result += '-' + a[i++];
            } else {
                result += '+' + b[j++];
            }
        }
        return result;
    }

    static QByteArray edited(const QByteArray &text, const Edit &edit)
    {
        const auto loaded = QFtpConfigFile::parse(text, QStringLiteral("f"));
        QFtpConfig config = loaded.config;
        edit(config);
        const auto written = QFtpConfigFile::writtenInto(text, config);
        if (!written)
            return "error: " + written.error().detail().toUtf8();
        // Undoing the edit must work too.
        const auto back = QFtpConfigFile::writtenInto(*written, loaded.config);
        if (!back)
            return "error on the way back: " + back.error().detail().toUtf8();
        return *written;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(QFTP_SAMPLE_CONFIG));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_sample = file.readAll();
        const auto loaded = QFtpConfigFile::parse(m_sample, QStringLiteral("ftpd.toml"));
        for (const QFtpConfigProblem &problem : loaded.problems)
            QVERIFY2(problem.key == u"users.scanner.password", qPrintable(problem.toString()));
        QCOMPARE(loaded.config.users.size(), 4);
        QCOMPARE(*QFtpConfigFile::writtenInto(m_sample, loaded.config), m_sample);
    }

    void sample_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, Edit edit, const QByteArrayList &expected) {
            QTest::newRow(name) << std::move(edit) << expected;
        };
        using C = QFtpConfig;
        row("port", [](C &c) { c.port = 21; },
            {"-port = 2121              # port 21 needs a privilege",
             "+port = 21              # port 21 needs a privilege"});
        row("ip",
            [](C &c) {
                c.addresses = {QStringLiteral("192.0.2.1"), QStringLiteral("::1")};
            },
            {"-ip = \"\"                  # every address of this machine",
             "+ip = [\"192.0.2.1\", \"::1\"]                  # every address of this machine"});
        row("array over lines",
            [](C &c) {
                c.passivePortRange = {1024, 2048};
            },
            {"-    50000,               # open these ports",
             "-    50100,               # in the firewall",
             "+    1024,               # open these ports",
             "+    2048,               # in the firewall"});
        row("text before a comment", [](C &c) { c.server.welcome = QStringLiteral("\"Hi\""); },
            {"-welcome = \"Files of the office\"   # the first thing a client sees",
             "+welcome = \"\\\"Hi\\\"\"   # the first thing a client sees"});
        row("duration", [](C &c) { c.server.shutdownGrace = std::chrono::seconds(5); },
            {"-shutdownGrace = 20", "+shutdownGrace = 5"});
        row("key of a table that is there", [](C &c) { c.server.workers = 2; }, {"+workers = 2"});
        row("key at the top",
            [](C &c) {
                c.allUsers = true;
                c.system.allUsersRoot = QStringLiteral("~");
            },
            {"+allUsers = true", "+[system]", "+allUsersRoot = \"~\"", "+"});
        row("choice", [](C &c) { c.tls.required = QFtp::TlsPolicy::Data; },
            {"-required = \"login\"", "+required = \"data\""});
        row("boolean",
            [](C &c) {
                c.tls.enabled = false;
                c.tls.required = QFtp::TlsPolicy::Optional;
            },
            {"-enabled = true", "-required = \"login\"", "+enabled = false", "+required = \"no\""});
        row("behind a comment in a table", [](C &c) { c.limits.sessionsPerAddress = 1; },
            {"-sessionsPerAddress = 20", "+sessionsPerAddress = 1"});
        row("added behind it", [](C &c) { c.limits.sessions = 50; }, {"+sessions = 50"});
        row("a new table", [](C &c) { c.timeouts.idle = std::chrono::seconds(60); },
            {"+[timeouts]", "+idle = 60", "+"});
        row("log level", [](C &c) { c.log.level = QStringLiteral("debug"); },
            {"-level = \"info\"", "+level = \"debug\""});
        row("root of a storage",
            [](C &c) {
                c.storages.first().settings.insert(QStringLiteral("root"),
                                                   QStringLiteral("/srv/old"));
            },
            {"-root = \"/srv/archive\"    # everybody reads it",
             "+root = \"/srv/old\"    # everybody reads it"});
        row("a new storage",
            [](C &c) {
                QFtpConfigStorage storage;
                storage.name = QStringLiteral("fast");
                storage.type = QStringLiteral("memory");
                storage.settings.insert(QStringLiteral("capacity"), 1000);
                c.storages += storage;
            },
            {"+[storage.fast]", "+type = \"memory\"", "+capacity = 1000", "+"});
        row("user may no longer write", [](C &c) { user(c, "ann").allowWrite = false; },
            {"-allowWrite = true        # since May", "+allowWrite = false        # since May"});
        row("permissions of a user",
            [](C &c) { user(c, "scanner").permissions = QFtp::Permission::ReadOnly; },
            {"-permissions = [\"create\", \"makeDirectory\"]", "+permissions = \"readOnly\""});
        row("permissions taken out", [](C &c) { user(c, "scanner").permissions.reset(); },
            {"-permissions = [\"create\", \"makeDirectory\"]"});
        row("password changed",
            [](C &c) {
                user(c, "scanner").password.reset();
                user(c, "scanner").passwordHash = QStringLiteral("$6$salt$hash");
            },
            {"-password = \"1234\"", "+passwordHash = \"$6$salt$hash\""});
        row("addresses of a user",
            [](C &c) { user(c, "scanner").allowedAddresses += QStringLiteral("192.0.2.18"); },
            {"-allowedAddresses = [\"192.0.2.17\"]",
             "+allowedAddresses = [\"192.0.2.17\", \"192.0.2.18\"]"});
        row("rate of a user", [](C &c) { user(c, "ann").rates.upload = 5000; },
            {"+uploadRate = 5000"});
        row("user in braces switched off", [](C &c) { user(c, "guest").enabled = false; },
            {"-guest = { root = \"/srv/public\", useSystemLogin = false }   # no password",
             "+guest = { root = \"/srv/public\", useSystemLogin = false, enabled = false }   # no "
             "password"});
        row("root of a user in braces",
            [](C &c) { user(c, "guest").root = QStringLiteral("/pub"); },
            {"-guest = { root = \"/srv/public\", useSystemLogin = false }   # no password",
             "+guest = { root = \"/pub\", useSystemLogin = false }   # no password"});
        row("user with dots", [](C &c) { user(c, "bob").enabled = true; },
            {"-bob.enabled = false      # on leave", "+bob.enabled = true      # on leave"});
        row("key for a user with dots", [](C &c) { user(c, "bob").sessions = 2; },
            {"+bob.sessions = 2"});
        row("a new user", [](C &c) { c.users += newUser("eve", "/srv/eve"); },
            {"+[users.eve]", "+root = \"/srv/eve\"", "+"});
        row("user with all tables goes",
            [](C &c) { c.users.removeIf([](const auto &u) { return u.name == u"ann"; }); },
            {"-[users.ann]",
             "-passwordHash = "
             "\"$argon2id$v=19$m=65536,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$"
             "E4IfVA3wiq5qkVv2lL3VuJVnyUQtvjXCTt0PdUd3nFA\"",
             "-root = \"/srv/ann\"", "-allowWrite = true        # since May",
             "-[users.ann.mounts.\"/archive\"]", "-storage = \"archive\"", "-",
             "-[[users.ann.rules]]", "-path = \"/contracts\"      # signed contracts",
             "-permissions = \"readOnly\"", "-", "-[[users.ann.rules]]", "-path = \"/incoming\"",
             "-permissions = \"dropBox\"", "-"});
        row("user in braces goes",
            [](C &c) { c.users.removeIf([](const auto &u) { return u.name == u"guest"; }); },
            {"-guest = { root = \"/srv/public\", useSystemLogin = false }   # no password"});
        row("user with dots goes",
            [](C &c) { c.users.removeIf([](const auto &u) { return u.name == u"bob"; }); },
            {"-bob.root = \"/srv/bob\"", "-bob.enabled = false      # on leave"});
        row("user between others goes",
            [](C &c) { c.users.removeIf([](const auto &u) { return u.name == u"scanner"; }); },
            {"-[users.scanner]", "-root = \"/srv/scans\"", "-password = \"1234\"",
             "-permissions = [\"create\", \"makeDirectory\"]",
             "-allowedAddresses = [\"192.0.2.17\"]"});
        row("a mount",
            [](C &c) {
                QFtpConfigMount mount;
                mount.name = QStringLiteral("/photos");
                mount.root = QStringLiteral("/srv/photos");
                mount.allowWrite = true;
                user(c, "ann").mounts += mount;
            },
            {"+[users.ann.mounts.\"/photos\"]", "+root = \"/srv/photos\"", "+write = true", "+"});
        row("a mount for a user in braces",
            [](C &c) {
                QFtpConfigMount mount;
                mount.name = QStringLiteral("/photos");
                mount.root = QStringLiteral("/srv/photos");
                user(c, "guest").mounts += mount;
            },
            {"-guest = { root = \"/srv/public\", useSystemLogin = false }   # no password",
             "+guest = { root = \"/srv/public\", useSystemLogin = false, mounts.\"/photos\" = { "
             "root = \"/srv/photos\" } }   # no password"});
        row("a mount goes", [](C &c) { user(c, "ann").mounts.clear(); },
            {"-[users.ann.mounts.\"/archive\"]", "-storage = \"archive\"", "-"});
        row("a mount gets a root",
            [](C &c) {
                user(c, "ann").mounts.first().storage.clear();
                user(c, "ann").mounts.first().root = QStringLiteral("/srv/archive");
            },
            {"-storage = \"archive\"", "+root = \"/srv/archive\""});
        row("rules", [](C &c) { user(c, "ann").rules.removeLast(); },
            {"+rules = [{ path = \"/contracts\", permissions = \"readOnly\" }]",
             "-[[users.ann.rules]]", "-path = \"/contracts\"      # signed contracts",
             "-permissions = \"readOnly\"", "-", "-[[users.ann.rules]]", "-path = \"/incoming\"",
             "-permissions = \"dropBox\"", "-"});
        row("several at once",
            [](C &c) {
                c.port = 990;
                c.limits.transfers = 3;
                user(c, "bob").root = QStringLiteral("/home/bob");
            },
            {"-port = 2121              # port 21 needs a privilege",
             "+port = 990              # port 21 needs a privilege", "+transfers = 3",
             "-bob.root = \"/srv/bob\"", "+bob.root = \"/home/bob\""});
    }
    void sample()
    {
        QFETCH(Edit, edit);
        QFETCH(QByteArrayList, expected);
        const QByteArrayList changes = difference(m_sample, edited(m_sample, edit));
        QCOMPARE(changes, expected);
    }

    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, Edit edit,
                            const QByteArray &expected) {
            QTest::newRow(name) << text << std::move(edit) << expected;
        };
        const Edit port = [](QFtpConfig &config) { config.port = 2122; };
        const Edit sessions = [](QFtpConfig &config) { config.limits.sessions = 7; };
        const Edit bob = [](QFtpConfig &config) { config.users += newUser("bob", "/b"); };
        const Edit ann = [](QFtpConfig &config) { user(config, "ann").allowWrite = true; };
        const Edit nobody = [](QFtpConfig &config) { config.users.clear(); };
        row("empty file", "", port, "port = 2122\n");
        row("only a comment", "# Mine\n", port, "# Mine\n\nport = 2122\n");
        row("no line end", "port = 1", sessions, "port = 1\n\n[limits]\nsessions = 7\n");
        row("header first", "[limits]\n", port, "port = 2122\n\n[limits]\n");
        row("comment of a header", "# Much\n[limits]\n", port, "port = 2122\n\n# Much\n[limits]\n");
        row("line ends of Windows", "# a\r\n[limits]\r\nsessions = 1\r\n[log]\r\n", sessions,
            "# a\r\n[limits]\r\nsessions = 7\r\n[log]\r\n");
        row("added with those", "[limits]\r\nlogins = 1\r\n", sessions,
            "[limits]\r\nlogins = 1\r\nsessions = 7\r\n");
        row("byte order mark", "\xef\xbb\xbfport = 1\n", port, "\xef\xbb\xbfport = 2122\n");
        row("dots", "limits.logins = 1 # few\nport = 3\n", sessions,
            "limits.logins = 1 # few\nlimits.sessions = 7\nport = 3\n");
        row("braces", "limits = { logins = 1 }\n", sessions,
            "limits = { logins = 1, sessions = 7 }\n");
        row("empty braces", "limits = {}\n", sessions, "limits = { sessions = 7 }\n");
        row("quoted key", "[\"limits\"]\n'sessions' = 1\n", sessions,
            "[\"limits\"]\n'sessions' = 7\n");
        row("indented", "[limits]\n    logins = 1\n", sessions,
            "[limits]\n    logins = 1\n    sessions = 7\n");
        row("user among dots", "users.ann.root = \"/a\"\n", bob,
            "users.ann.root = \"/a\"\nusers.bob = { root = \"/b\" }\n");
        row("user among braces", "users = { ann = { root = \"/a\" } }\n", bob,
            "users = { ann = { root = \"/a\" }, bob = { root = \"/b\" } }\n");
        row("key of a user in braces", "users = { ann = { root = \"/a\" } }\n", ann,
            "users = { ann = { root = \"/a\", allowWrite = true } }\n");
        row(
            "one of two in braces goes", "users = { ann = {}, zoe = {} }\n",
            [](QFtpConfig &config) { config.users.removeFirst(); }, "users = { zoe = {} }\n");
        row("all in braces go", "users = { ann = {}, zoe = {} }\n", nobody, "users = { }\n");
        row("table above comes later", "[users.ann]\nroot = \"/a\"\n\n[users]\n", bob,
            "[users.ann]\nroot = \"/a\"\n\n[users]\n\n[users.bob]\nroot = \"/b\"\n");
        row(
            "a name that needs quotes", "",
            [](QFtpConfig &config) { config.users += newUser("a.b \"c\"\\\xc3\xa9", "/x"); },
            "[users.\"a.b \\\"c\\\"\\\\\xc3\xa9\"]\nroot = \"/x\"\n");
        row("strings that look like TOML",
            "[server]\nwelcome = '''\n[limits]\nsessions = 9 # ''\n'''\n[limits]\nsessions = 1\n",
            sessions,
            "[server]\nwelcome = '''\n[limits]\nsessions = 9 # ''\n'''\n[limits]\nsessions = 7\n");
        row("quotes before the end", "a = \"\"\"x\\\"\"\"\"\"\"\nport = 1\n", port,
            "a = \"\"\"x\\\"\"\"\"\"\"\nport = 2122\n");
        row(
            "a rule in an array of tables goes",
            "[users.ann]\n[[users.ann.rules]]\npath = \"/a\"\npermissions = \"none\"\n# end\n",
            [](QFtpConfig &config) { user(config, "ann").rules.clear(); }, "[users.ann]\n# end\n");
        row(
            "rules are written in one line", "[users.ann]\n",
            [](QFtpConfig &config) {
                user(config, "ann").rules = {{"/a b", {}}, {"/c", QFtp::Permission::ReadOnly}};
            },
            "[users.ann]\nrules = [{ path = \"/a b\", permissions = \"none\" }, "
            "{ path = \"/c\", permissions = \"readOnly\" }]\n");
        row(
            "a storage instead of a root",
            "[storage.s]\ntype = \"memory\"\n[users.ann]\nroot = \"/a\"\ncreateRoot = true\n",
            [](QFtpConfig &config) {
                user(config, "ann").storage = QStringLiteral("s");
                user(config, "ann").root = QStringLiteral("/");
            },
            "[storage.s]\ntype = \"memory\"\n[users.ann]\nstorage = \"s\"\n");
        row("what is unknown stays",
            "color = 1979-05-27 07:32:00 # red\n[limits]\nshoe = [1, { a = 2 }]\n", sessions,
            "color = 1979-05-27 07:32:00 # red\n[limits]\nshoe = [1, { a = 2 }]\nsessions = 7\n");
    }
    void forms()
    {
        QFETCH(QByteArray, text);
        QFETCH(Edit, edit);
        QFETCH(QByteArray, expected);
        QCOMPARE(edited(text, edit), expected);
    }

    void mistakesAreTold()
    {
        QFtpConfig config;
        auto written = QFtpConfigFile::writtenInto("port = \n", config);
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), QFtp::ErrorKind::Malformed);
        QVERIFY2(written.error().detail().startsWith(QStringLiteral(":1:")),
                 qPrintable(written.error().detail()));
        config.users += newUser("ann", "not a path");
        written = QFtpConfigFile::writtenInto("", config);
        QVERIFY(!written);
        QVERIFY2(written.error().detail().contains(QStringLiteral("users.ann.root")),
                 qPrintable(written.error().detail()));
    }
};

QFTP_TEST("configedit", TestConfigEdit)
#include "tst_configedit.moc"
