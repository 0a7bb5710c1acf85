// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <QFtpServer/qftpconfigfile.h>
#include <QtTest/QtTest>

/// The tables [storage.NAME] of a configuration.
class TestConfigStorages : public QObject
{
    Q_OBJECT

    static QFtpConfigFile::Result parse(const QByteArray &text)
    {
        return QFtpConfigFile::parse(text, QStringLiteral("f.toml"));
    }

private Q_SLOTS:
    void settings()
    {
        const auto loaded = parse(R"(
[storage.mogile]
type = "mogilefs"
trackers = ["a", "b:7002"]
namespace = "domains"
timeout = 5
listLimit = 1000
extendedList = false
[storage.scratch]
type = "memory"
capacity = 10
[storage.files]
root = "/srv/%u"
[users.ann]
storage = "mogile"
[users.ann.mounts."/files"]
storage = "files"
)");
        QVERIFY(loaded.problems.isEmpty());
        QCOMPARE(loaded.config.storages.size(), 3);
        const auto named = [&](const char *name) {
            return *std::find_if(loaded.config.storages.begin(), loaded.config.storages.end(),
                                 [&](const auto &one) { return one.name == QLatin1String(name); });
        };
        const QVariantMap expected = {
            {QStringLiteral("trackers"),
             QStringList{QStringLiteral("a"), QStringLiteral("b:7002")}},
            {QStringLiteral("namespace"), QStringLiteral("domains")},
            {QStringLiteral("timeout"), 5},
            {QStringLiteral("listLimit"), 1000},
            {QStringLiteral("extendedList"), false},
        };
        QCOMPARE(named("mogile").settings, expected);
        QCOMPARE(named("scratch").settings.value(QStringLiteral("capacity")), QVariant(10));
        QCOMPARE(named("files").type, QStringLiteral("local"));
        QCOMPARE(named("files").settings.value(QStringLiteral("root")).toString(),
                 QStringLiteral("/srv/%u"));
        QCOMPARE(loaded.config.users.first().storage, QStringLiteral("mogile"));
        QCOMPARE(loaded.config.users.first().mounts.first().storage, QStringLiteral("files"));
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("no such storage", "[users.a]\nstorage = \"x\"",
            "f.toml:2:11: error: users.a.storage: there is no table [storage.x]");
        row("root and storage",
            "[storage.x]\ntype = \"memory\"\n[users.a]\nroot = \"/\"\nstorage = \"x\"",
            "f.toml:4:8: error: users.a.root: can't be used together with storage");
        row("mount", "[users.a.mounts.\"/m\"]\nstorage = \"x\"",
            "f.toml:2:11: error: users.a.mounts./m.storage: there is no table [storage.x]");
        row("module", "[textFile.modules.File]",
            "f.toml:1:1: error: textFile.modules.File.root: expected the directory of the module's "
            "users, "
            "or a storage");
        row("no tracker", "[storage.x]\ntype = \"mogilefs\"\ndomain = \"d\"",
            "f.toml:1:1: error: storage.x.trackers: expected one or more trackers");
        row("no domain", "[storage.x]\ntype = \"mogilefs\"\ntrackers = \"t\"",
            "f.toml:1:1: error: storage.x.domain: expected the MogileFS domain that holds the "
            "files");
        row("a tracker that is none",
            "[storage.x]\ntype = \"mogilefs\"\ndomain = \"d\"\ntrackers = [\"a:70001\"]",
            "f.toml:4:12: error: storage.x.trackers: expected an array of HOST or HOST:PORT, found "
            "an "
            "array");
        row("a domain of no use",
            "[storage.x]\ntype = \"mogilefs\"\ntrackers = \"t\"\nnamespace = \"user\"\ndomain = "
            "\"d\"",
            "f.toml:5:10: warning: storage.x.domain: has no effect with this namespace");
        row("no directory", "[storage.x]",
            "f.toml:1:1: error: storage.x.root: expected the directory with the files");
        row("no such type", "[storage.x]\ntype = \"s4\"\nroot = \"/\"",
            "f.toml:2:8: error: storage.x.type: expected one of \"local\", \"memory\", "
            "\"mogilefs\", \"s3\", found a string that is not allowed");
        row("no bucket", "[storage.x]\ntype = \"s3\"\nendpoints = \"https://s3.example.org\"",
            "f.toml:1:1: error: storage.x.bucket: expected the bucket that holds the files");
        row("no endpoint", "[storage.x]\ntype = \"s3\"\nbucket = \"abc\"",
            "f.toml:1:1: error: storage.x.endpoints: expected one or more URLs");
        row("endpoint with a path",
            "[storage.x]\ntype = \"s3\"\nbucket = \"abc\"\nendpoints = [\"https://a/b\"]",
            "f.toml:4:13: error: storage.x.endpoints: expected an array of URLs without a path, "
            "such "
            "as \"https://s3.example.org\", found an array");
        row("own key in the clear",
            "[storage.x]\ntype = \"s3\"\nbucket = \"abc\"\nendpoints = \"http://a\"\n"
            "encryption = \"customer\"\ncustomerKeyFile = \"/k\"",
            "f.toml:5:14: error: storage.x.encryption: a key of your own is never sent over http: "
            "use "
            "https endpoints");
        row("too little memory",
            "[storage.x]\ntype = \"s3\"\nbucket = \"abc\"\nendpoints = \"http://a\"\n"
            "memory = 8\npartSize = 16",
            "f.toml:5:10: error: storage.x.memory: expected at least one part: partSize is 16 MiB");
        row("of another type", "[storage.x]\ntype = \"memory\"\nroot = \"/\"",
            "f.toml:3:1: warning: storage.x.root: unknown setting, ignored");
    }
    void mistakes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto loaded = parse(text);
        QVERIFY(!loaded.problems.isEmpty());
        QCOMPARE(loaded.problems.first().toString(), expected);
    }
};

QFTP_TEST("configstorages", TestConfigStorages)
#include "tst_configstorages.moc"
