// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testserver.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QFtpServer/qftpstoragetype.h>

using namespace QFtp::Internal;

/// Tests types of storage that an application adds to those that a configuration can name.
class TestStorageTypes : public QObject
{
    Q_OBJECT

    // "notes": one file with a text, seen by each user under another name.
    static QFtpStorageType notes()
    {
        QFtpStorageSetting text("text", QStringLiteral("empty"), QStringLiteral("The note."));
        QFtpStorageSetting copies("copies", 1, QStringLiteral("How many."));
        copies.expectation = QStringLiteral("a whole number from 1 to 3");
        copies.isAllowed = [](const QVariant &value) {
            return value.toLongLong() >= 1 && value.toLongLong() <= 3;
        };
        QFtpStorageType type;
        type.name = QStringLiteral("notes");
        type.settings = {text, copies, {"throws", false, QStringLiteral("Whether it is broken.")}};
        type.check = [](const QVariantMap &settings) -> QList<QFtpConfigProblem> {
            if (settings.value(QStringLiteral("text")) != QStringLiteral("forbidden"))
                return {};
            return {{QFtpConfigProblem::Severity::Error, QStringLiteral("text"),
                     QStringLiteral("nobody may write that")}};
        };
        type.make = [](const QVariantMap &settings) -> QFtpStorageType::Opener {
            return [settings](const QFtpCaller &caller) -> std::shared_ptr<QFtpStorage> {
                if (settings.value(QStringLiteral("throws")).toBool())
                    throw std::runtime_error("broken");
                auto storage = std::make_shared<QFtpMemoryStorage>();
                for (int i = 0; i < settings.value(QStringLiteral("copies")).toInt(); ++i)
                    storage->put(caller.userName.toUtf8() + QByteArray::number(i),
                                 settings.value(QStringLiteral("text")).toString().toUtf8());
                return storage;
            };
        };
        return type;
    }

    static QFtpConfig configured(const QVariantMap &settings)
    {
        QFtpConfigStorage storage;
        storage.name = QStringLiteral("ours");
        storage.type = QStringLiteral("notes");
        storage.settings = settings;
        QFtpConfigUser guest;
        guest.name = QStringLiteral("guest");
        guest.password = QStringLiteral("secret");
        guest.storage = storage.name;
        QFtpConfig config = QFtpTestServer::defaults();
        config.storages = {storage};
        config.users = {guest};
        return config;
    }

private Q_SLOTS:
    // What does not work is named, and nothing is left behind.
    void storagesAreTried()
    {
        class NoRenames : public QFtpForwardingStorage
        {
        public:
            using QFtpForwardingStorage::QFtpForwardingStorage;
            QFtpResult<void> rename(const QFtpRenameRequest &) override
            {
                return QFtpError(QFtp::ErrorKind::Unsupported, QStringLiteral("no second names"));
            }
        };
        const auto memory = std::make_shared<QFtpMemoryStorage>();
        QFtpStorageType type;
        type.name = QStringLiteral("norenames");
        type.make = [memory](const QVariantMap &) -> QFtpStorageType::Opener {
            return [memory](const QFtpCaller &) -> std::shared_ptr<QFtpStorage> {
                return std::make_shared<NoRenames>(memory);
            };
        };
        QVERIFY(QFtpStorageType::add(type));
        QFtpConfigStorage storage;
        storage.name = QStringLiteral("ours");
        storage.type = type.name;
        QFtpConfig config;
        config.storages = {storage};
        QStringList failed;
        for (const auto &trial : QFtpAdministration::checkStorage(config, storage.name)) {
            if (!trial.works)
                failed += trial.what + QStringLiteral(": ") + trial.meaning;
        }
        QCOMPARE(failed.size(), 2);
        QVERIFY2(failed.first().startsWith(QStringLiteral("rename a file: RNTO fails")),
                 qPrintable(failed.first()));
        QVERIFY(failed.first().endsWith(QStringLiteral("(no second names)")));
        auto directory = memory->openDirectory(QFtpPath());
        QFtpEntry entry;
        QVERIFY(directory && !*(*directory)->next(&entry));
        const auto missing = QFtpAdministration::checkStorage(config, QStringLiteral("other"));
        QCOMPARE(missing.size(), 1);
        QVERIFY(!missing.first().works);
    }

    void initTestCase()
    {
        QVERIFY(QFtpStorageType::add(notes()));
        QVERIFY(!QFtpStorageType::add(notes())); // the name is taken
        QFtpStorageType unnamed = notes();
        unnamed.name.clear();
        QVERIFY(!QFtpStorageType::add(unnamed));
        QFtpStorageType unmade = notes();
        unmade.name = QStringLiteral("unmade");
        unmade.make = nullptr;
        QVERIFY(!QFtpStorageType::add(unmade));
        QFtpStorageType untyped = notes();
        untyped.name = QStringLiteral("untyped");
        untyped.settings = {{"size", 1.5, QString()}};
        QVERIFY(!QFtpStorageType::add(untyped));
    }

    void aFileNamesIt_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("problem");
        QTest::newRow("good") << QByteArray("text = \"hello\"\ncopies = 2") << QString();
        QTest::newRow("out of range")
            << QByteArray("copies = 4")
            << QStringLiteral("f:4:10: error: storage.ours.copies: expected a whole number from 1 "
                              "to 3, found a whole number, 4");
        QTest::newRow("another type of value")
            << QByteArray("text = 7")
            << QStringLiteral("f:4:8: error: storage.ours.text: expected a string, found a whole "
                              "number that is not allowed");
        QTest::newRow("found by check")
            << QByteArray("text = \"forbidden\"")
            << QStringLiteral("f:4:8: error: storage.ours.text: nobody may write that");
        QTest::newRow("unknown")
            << QByteArray("txt = \"x\"")
            << QStringLiteral("f:4:1: warning: storage.ours.txt: unknown setting, ignored; did you "
                              "mean storage.ours.text?");
    }

    void aFileNamesIt()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, problem);
        const auto read = QFtpConfigFile::parse(
            "\n[storage.ours]\ntype = \"notes\"\n" + settings + '\n', QStringLiteral("f"));
        QCOMPARE(read.problems.isEmpty() ? QString() : read.problems.first().toString(), problem);
        QVERIFY(QFtpConfigFile::defaultText().contains("# text = \"empty\""));
    }

    void aTypeThatNobodyKnows()
    {
        QFtpConfig config = configured({{QStringLiteral("text"), QStringLiteral("x")}});
        config.storages.first().type = QStringLiteral("other");
        const auto problems = config.validate();
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.first().key, QStringLiteral("storage.ours.type"));
        QVERIFY(problems.first().text.contains(QStringLiteral("\"notes\"")));
    }

    void aProgramNamesIt_data()
    {
        QTest::addColumn<QVariantMap>("settings");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *key, const QVariant &value) {
            QTest::newRow(name) << QVariantMap{{QString::fromLatin1(key), value}}
                                << QStringLiteral("storage.ours.") + QString::fromLatin1(key);
        };
        row("out of range", "copies", 4);
        row("a double", "copies", 1.5);
        row("another type of value", "text", 7);
        row("found by check", "text", QStringLiteral("forbidden"));
        row("unknown", "txt", QStringLiteral("x"));
    }

    void aProgramNamesIt()
    {
        QFETCH(QVariantMap, settings);
        QFETCH(QString, key);
        QFtpServer server;
        QVERIFY(!server.setConfiguration(configured(settings)));
        QVERIFY2(server.errorString().contains(key), qPrintable(server.errorString()));
    }

    void usersSeeIt()
    {
        QFtpConfig config = configured(
            {{QStringLiteral("text"), QStringLiteral("hello")}, {QStringLiteral("copies"), 2}});
        QFtpTestServer server(nullptr, config);
        QFtpTestClient client(server.port());
        QCOMPARE(client.logIn("ann", "secret"), 230); // added by the test, beside the configuration
        QCOMPARE(client.logIn("guest", "secret"), 230);
        QCOMPARE(client.download("NLST"), QByteArray("guest0\r\nguest1\r\n"));
        QCOMPARE(client.download("RETR guest1"), QByteArray("hello"));
        config = configured({{QStringLiteral("throws"), true}});
        server.run([&](QFtpServer &s) { QVERIFY(s.setConfiguration(config)); });
        QCOMPARE(client.logIn("guest", "secret"), 530);
        QCOMPARE(client.logIn("ann", "secret"), 230);
    }
};

QFTP_TEST("storagetypes", TestStorageTypes)
#include "tst_storagetypes.moc"
