// SPDX-License-Identifier: MIT
#include "quotasessions.h"
#include "testregistry.h"

#include <QtCore/qdiriterator.h>
#include <thread>

using namespace QFtp::Internal;
/// Quotas, by sessions of several users on local directories and in memory.
class TestQuotas : public QuotaSessions
{
    Q_OBJECT

    static void storages(bool withModes = true)
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("memory") << QByteArray("memory");
        QTest::newRow("local") << QByteArray("safe");
        if (withModes) {
            QTest::newRow("local, atomic") << QByteArray("atomic");
            QTest::newRow("local, direct") << QByteArray("direct");
        }
    }
    std::shared_ptr<QFtpStorage> storageOf(const QByteArray &kind)
    {
        if (kind == "memory")
            return std::make_shared<QFtpMemoryStorage>();
        return local(QStringLiteral("files"),
                     kind == "atomic"       ? UploadMode::Atomic
                         : kind == "direct" ? UploadMode::Direct
                                            : UploadMode::Safe);
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void limitsBytes_data() { storages(); }
    void limitsBytes()
    {
        QFETCH(QByteArray, kind);
        serve(storageOf(kind), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit - 10), 226);
        QCOMPARE(m_client->command("AVBL").trimmed(), QByteArray("213 10"));
        QCOMPARE(books(), QList<qint64>({Limit - 10, 1}));
        QCOMPARE(store("STOR b", 11), 552);
        QVERIFY2(m_client->lastReply().contains("quota"), m_client->lastReply());
        QCOMPARE(m_client->command("SIZE b").left(3), QByteArray("550"));
        QCOMPARE(books(), QList<qint64>({Limit - 10, 1}));
        QCOMPARE(store("STOR b", 10), 226);
        QCOMPARE(store("APPE b", 1), 552);
        QCOMPARE(m_client->command("AVBL").trimmed(), QByteArray("213 0"));
        m_client->openPassive();
        QCOMPARE(m_client->code("STOR c"), 552);
        QCOMPARE(m_client->code("DELE a"), 250);
        QCOMPARE(books(), QList<qint64>({10, 1}));
        QCOMPARE(store("APPE b", Limit - 10), 226);
        QCOMPARE(books(), QList<qint64>({Limit, 1}));
        QCOMPARE(recounted(), QList<qint64>({Limit, 1}));
    }

    void limitsFiles_data() { storages(); }
    void limitsFiles()
    {
        QFETCH(QByteArray, kind);
        const bool countsDirectories = kind != "memory";
        serve(storageOf(kind), QFtpQuota(0, 3));
        QCOMPARE(store("STOR a", 1), 226);
        QCOMPARE(store("STOU", 1), 226);
        QCOMPARE(store("APPE b", 1), 226);
        QCOMPARE(store("STOR c", 1), 552);
        QCOMPARE(store("STOU", 1), 552);
        QCOMPARE(store("APPE c", 0), 552);
        QCOMPARE(store("STOR a", 5), 226);
        QCOMPARE(m_client->code("MKD d"), countsDirectories ? 552 : 257);
        QCOMPARE(m_client->code("DELE b"), 250);
        QCOMPARE(m_client->code("MKD e"), 257);
        QCOMPARE(store("STOR e/f", 1), countsDirectories ? 552 : 226);
        const QList<qint64> before = books();
        QCOMPARE(recounted(), before);
        m_client->command("DELE e/f");
        QCOMPARE(m_client->code("RMD e"), 250);
        QCOMPARE(store("STOR f", 1), 226);
        QCOMPARE(recounted(), books());
    }

    // What replaces a file needs only the difference.
    void replacing_data() { storages(); }
    void replacing()
    {
        QFETCH(QByteArray, kind);
        serve(storageOf(kind), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit - 100), 226);
        QCOMPARE(store("STOR a", Limit), 226);
        QCOMPARE(books(), QList<qint64>({Limit, 1}));
        QCOMPARE(store("STOR a", Limit + 1), 552);
        if (kind == "safe" || kind == "atomic")
            QCOMPARE(m_client->command("SIZE a").trimmed(), "213 " + QByteArray::number(Limit));
        QCOMPARE(recounted(), books());
        QCOMPARE(store("STOR a", 7), 226);
        QCOMPARE(books(), QList<qint64>({7, 1}));
        QCOMPARE(m_client->code("REST 5"), 350);
        QCOMPARE(store("STOR a", Limit - 5), 226);
        QCOMPARE(m_client->code("REST 5"), 350);
        QCOMPARE(store("STOR a", Limit - 4), 552);
        QCOMPARE(recounted(), books());
    }

    // A size that is known before is refused before the data connection is used.
    void announced()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit - 10), 226);
        QCOMPARE(m_client->code("ALLO 11"), 200);
        m_client->openPassive();
        QCOMPARE(m_client->code("STOR b"), 552);
        QVERIFY(!QFile::exists(root() + QStringLiteral("/b")));
        QCOMPARE(m_client->code("ALLO " + QByteArray::number(Limit)), 200);
        QCOMPARE(store("STOR a", Limit), 226);
        QCOMPARE(books(), QList<qint64>({Limit, 1}));
    }

    // What counts is what is stored, not what was sent.
    void compressed()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(m_client->code("MODE C"), 200);
        QByteArray compressed; // 63 times 'x', in two bytes
        for (int i = 0; i < 2000; ++i)
            compressed += QByteArray("\xbfx", 2);
        QCOMPARE(code(m_client->upload("STOR a", compressed + QByteArray("\0\x40", 2))), 552);
        QCOMPARE(m_client->code("MODE S"), 200);
        QVERIFY(books().at(0) <= Limit);
        QCOMPARE(recounted(), books());
    }

    void cutUploads_data() { storages(); }
    void cutUploads()
    {
        QFETCH(QByteArray, kind);
        serve(storageOf(kind), QFtpQuota(Limit, 5));
        QCOMPARE(store("STOR old", 1000), 226);
        for (const char *line : {"STOR new", "STOR old", "APPE old"}) {
            auto other = loggedIn();
            ClientSocket data = other->openPassive();
            QCOMPARE(other->code(line), 150);
            send(data, 5000);
            data.close();
            other->send("ABOR\r\n");
            other.reset();
            QTRY_COMPARE(m_server->openSessions(), 1);
            const QList<qint64> now = books();
            QCOMPARE(recounted(), now);
            QCOMPARE(m_client->command("AVBL").trimmed(),
                     "213 " + QByteArray::number(Limit - now.at(0)));
        }
    }

    // Thirty clients at once fill a quota that takes ten.
    void manyAtOnce_data() { storages(false); }
    void manyAtOnce()
    {
        QFETCH(QByteArray, kind);
        constexpr int Clients = 30;
        constexpr qsizetype Size = Limit / 10;
        serve(storageOf(kind), QFtpQuota(Limit));
        std::atomic<int> stored = 0;
        std::atomic<int> refused = 0;
        std::mutex mutex;
        qint64 present = 0; // bytes that are there, as far as clients can be sure
        qint64 largest = 0;
        const auto note = [&](qint64 change) {
            const std::lock_guard lock(mutex);
            present += change;
            largest = std::max(largest, present);
        };
        std::vector<std::thread> clients;
        for (int i = 0; i < Clients; ++i) {
            clients.emplace_back([&, i] {
                const auto client = loggedIn();
                const QByteArray name = QByteArray::number(i);
                bool isThere = false;
                for (int round = 0; round < 20; ++round) {
                    const int reply = code(client->upload("STOR " + name, bytes(Size)));
                    stored += reply == 226;
                    refused += reply == 552;
                    if (reply == 226 && !std::exchange(isThere, true))
                        note(Size);
                    if (reply != 552 && round % 3 != 1)
                        continue;
                    if (std::exchange(isThere, false))
                        note(-Size);
                    client->command("DELE " + name);
                }
            });
        }
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(stored + refused, Clients * 20);
        QVERIFY(stored > 0 && refused > 0);
        QVERIFY2(largest <= Limit, qPrintable(QString::number(largest)));
        const QList<qint64> now = books();
        QVERIFY(now.at(0) <= Limit);
        QCOMPARE(recounted(), now);
    }

    // The file to be replaced is deleted meanwhile, and its room is given to another one.
    void roomIsGone()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit), 226);
        auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code("STOR a"), 150);
        send(data, Limit / 2);
        QCOMPARE(m_client->code("DELE a"), 250);
        QCOMPARE(store("STOR b", Limit), 226);
        data.close();
        QCOMPARE(code(other->readReply()), 552);
        QVERIFY(!QFile::exists(root() + QStringLiteral("/a")));
        QCOMPARE(books(), QList<qint64>({Limit, 1}));
        QCOMPARE(recounted(), books());
    }

    // Directories and files are renamed while files in them are written.
    void renamedMeanwhile_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        for (const char *line : {"STOR d/new", "APPE d/old", "STOR d/old"}) {
            QTest::addRow("%s, directory", line)
                << QByteArray(line) << QByteArray("d") << QByteArray("e");
            QTest::addRow("%s, file", line)
                << QByteArray(line) << QByteArray(line).mid(5) << QByteArray("d/moved");
            QTest::addRow("%s, onto it", line)
                << QByteArray(line) << QByteArray("third") << QByteArray(line).mid(5);
        }
    }
    void renamedMeanwhile()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(m_client->code("MKD d"), 257);
        QCOMPARE(store("STOR d/old", 1000), 226);
        QCOMPARE(store("STOR third", 77), 226);
        auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code(line), 150);
        send(data, 5000);
        QCOMPARE(m_client->code("RNFR " + from), 350);
        QCOMPARE(m_client->code("RNTO " + to), 250);
        data.close();
        other->readReply(); // whether it worked is the storage's matter
        const QList<qint64> now = books();
        QVERIFY(now.at(0) <= Limit);
        QCOMPARE(recounted(), now);
    }

    void warns()
    {
        QFtpQuota quota(Limit, 10);
        quota.setSoftBytes(1000);
        quota.setSoftFiles(2);
        serve(local(QStringLiteral("files")), quota);
        QVERIFY(!m_client->upload("STOR a", bytes(1000)).contains("warning"));
        QVERIFY(m_client->upload("STOR a", bytes(1001)).contains("1001 bytes are used"));
        QCOMPARE(store("STOR a", 10), 226);
        QVERIFY(!m_client->upload("STOR b", bytes(1)).contains("warning"));
        QVERIFY(m_client->upload("STOR c", bytes(1)).contains("3 files are stored"));
        QVERIFY(m_client->command("SITE QUOTA").contains("warning from 1000"));
    }

    // The user's own quota counts all mounts but the one with its own.
    void mounts()
    {
        m_server = std::make_unique<TestServer>(nullptr, m_config);
        QFtpMount own({QFtpPath::resolve({}, "own"), local(QStringLiteral("own"))});
        own.quota = QFtpQuota(500);
        const QFtpMount other(
            {QFtpPath::resolve({}, "other"), std::make_shared<QFtpMemoryStorage>()});
        add(userOf(QStringLiteral("bob"),
                   {{QFtpPath(), local(QStringLiteral("files"))}, own, other}, QFtpQuota(1000)));
        m_client = loggedIn();
        QCOMPARE(store("STOR a", 600), 226);
        QCOMPARE(store("STOR other/b", 401), 552);
        QCOMPARE(store("STOR other/b", 400), 226);
        QCOMPARE(store("STOR a", 601), 552);
        QCOMPARE(store("STOR own/c", 501), 552);
        QCOMPARE(store("STOR own/c", 100), 226);
        // A copy to another mount is an upload too.
        QCOMPARE(m_client->code("RNFR other/b"), 350);
        QCOMPARE(m_client->code("RNTO own/b"), 250);
        QCOMPARE(books(), QList<qint64>({500, 2}));
        QCOMPARE(m_client->code("RNFR a"), 350);
        QCOMPARE(m_client->code("RNTO own/a"), 552);
        QVERIFY(m_client->command("SITE QUOTA").contains("/, /other: bytes: 600 of 1000"));
        QCOMPARE(recounted(), QList<qint64>({500, 2}));
    }

    // Others who see the same files, or a directory above, change what the quota counts.
    void sharedPlaces()
    {
        serve(local(QStringLiteral("files/inner")), QFtpQuota(Limit));
        add(userOf(QStringLiteral("eve"), {{QFtpPath(), local(QStringLiteral("files"))}}, {}));
        add(userOf(QStringLiteral("zoe"), {{QFtpPath(), local(QStringLiteral("files/inner"))}},
                   {}));
        QCOMPARE(store("STOR a", 10), 226);
        const auto eve = loggedIn("eve");
        const auto zoe = loggedIn("zoe");
        QCOMPARE(code(eve->upload("STOR inner/b", bytes(20))), 226);
        QCOMPARE(code(zoe->upload("STOR c", bytes(Limit))), 226); // they have no quota
        QCOMPARE(books(), QList<qint64>({Limit + 30, 3}));
        QCOMPARE(store("STOR d", 1), 552);
        QCOMPARE(eve->code("RNFR inner/c"), 350);
        QCOMPARE(eve->code("RNTO c"), 250);
        QCOMPARE(books(), QList<qint64>({30, 2}));
        QCOMPARE(eve->code("MKD dir"), 257);
        QCOMPARE(code(eve->upload("STOR dir/e", bytes(1))), 226);
        QCOMPARE(eve->code("RNFR dir"), 350);
        QCOMPARE(eve->code("RNTO inner/dir"), 250);
        QCOMPARE(books(), QList<qint64>({31, 4}));
        QCOMPARE(recounted(), books());
    }

    void namesOfTheServer()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR .qftp-1.part", 1), 553);
        QCOMPARE(m_client->code("MKD .qftp-1.part"), 553);
        QCOMPARE(store("STOR a", 1), 226);
        QCOMPARE(m_client->code("RNFR a"), 350);
        QCOMPARE(m_client->code("RNTO .qftp-1.part"), 553);
    }

    // What a killed server has left of uploads goes, and what running ones write stays.
    void leftOvers()
    {
        serve(local(QStringLiteral("files"), UploadMode::Atomic), QFtpQuota(Limit));
        QFile left(root() + QStringLiteral("/.qftp-left1.part"));
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write(bytes(500)) == 500);
        left.close();
        QCOMPARE(store("STOR a", 1), 226);
#ifndef Q_OS_WIN
        QVERIFY(!left.exists());
#endif
        auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code("STOR b"), 150);
        send(data, 1000);
        QCOMPARE(recounted(), QList<qint64>({1, 1}));
        data.close();
        QCOMPARE(code(other->readReply()), 226);
        QCOMPARE(books(), QList<qint64>({1001, 2}));
    }

    // A server that was stopped properly need not count again; a file that is in the way, or
    // damaged, makes it count.
    void keepsTheBooks_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("\n");
        QTest::newRow("another format") << QByteArray("usage 2\n");
        QTest::newRow("another place") << QByteArray("usage 1\n\neA==\n5\n1\n");
        QTest::newRow("negative") << QByteArray("negative");
    }
    void keepsTheBooks()
    {
        QFETCH(QByteArray, damage);
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", 10), 226);
        m_client.reset();
        m_server.reset();
        const auto savedFiles = [this] {
            QStringList names;
            QDirIterator files(m_config.files.quotaDirectory, {QStringLiteral("*.usage")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                names += files.next();
            return names;
        };
        QTRY_COMPARE(savedFiles().size(), 1);
        const QStringList names = savedFiles();
        QFile stranger(root() + QStringLiteral("/stranger"));
        QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write(bytes(5)) == 5);
        stranger.close();
        if (!damage.isEmpty()) {
            QFile file(names.first());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray whole = file.readAll();
            file.resize(0);
            file.seek(0);
            file.write(damage == "negative" ? QByteArray(whole).replace("\n10\n", "\n-10\n")
                                            : damage);
        }
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(books(), damage.isEmpty() ? QList<qint64>({10, 1}) : QList<qint64>({15, 2}));
        QCOMPARE(store("STOR b", 1), 226);
        QVERIFY(!QFile::exists(names.first())); // a crash from now on makes it count
        QCOMPARE(recounted(), QList<qint64>({16, 3}));
    }

    // The application stores an upload elsewhere.
    void movedByTheApplication()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(m_client->code("MKD d"), 257);
        QCOMPARE(store("STOR d/a", 100), 226);
        m_server->run([](QFtpServer &server) {
            server.onUpload(
                [](QFtpUpload &upload) { return upload.setPath(QFtpPath::resolve({}, "d/a")); });
        });
        QCOMPARE(store("STOR b", Limit / 2), 226);
        QCOMPARE(books(), QList<qint64>({Limit / 2, 2}));
        QCOMPARE(store("STOR b", Limit / 4), 226);
        QCOMPARE(books(), QList<qint64>({Limit / 4, 2}));
        QCOMPARE(store("STOR b", Limit), 552); // only the application knows what it will replace
        QCOMPARE(recounted(), books());
    }

    // An application asks, before anybody has uploaded anything.
    void askedByTheApplication()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QFile file(root() + QStringLiteral("/old"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes(7)) == 7);
        file.close();
        const auto ask = [this](const QString &name) {
            QFtpResult<QList<QFtpQuotaUse>> result = QFtp::ErrorKind::Internal;
            QSemaphore isDone;
            m_server->run([&](QFtpServer &server) {
                server.askQuotas(name, [&](const auto &answer) {
                    result = answer;
                    isDone.release();
                });
            });
            isDone.acquire();
            return result;
        };
        const auto uses = ask(QStringLiteral("bob"));
        QVERIFY(uses && uses->size() == 1);
        QCOMPARE(uses->first().paths, QStringList{QStringLiteral("/")});
        QCOMPARE(uses->first().bytes, 7);
        QCOMPARE(uses->first().files, 1);
        QCOMPARE(uses->first().quota.bytes(), Limit);
        const auto none = ask(QStringLiteral("nobody"));
        QVERIFY(!none && none.error().kind() == QFtp::ErrorKind::NotFound);
    }

    // What can't be counted is refused.
    void countingFails()
    {
        class Broken : public QFtpForwardingStorage
        {
        public:
            using QFtpForwardingStorage::QFtpForwardingStorage;
            QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
                const QFtpListRequest &) override
            {
                return QFtp::ErrorKind::Unavailable;
            }
        };
        serve(std::make_shared<Broken>(std::make_shared<QFtpMemoryStorage>()), QFtpQuota(Limit));
        for (int i = 0; i < 2; ++i)
            QTest::ignoreMessage(QtWarningMsg,
                                 QRegularExpression(QStringLiteral("could not be counted")));
        QCOMPARE(store("STOR a", 1), 450);
        const QByteArray reply = m_client->command("SITE QUOTA");
        QVERIFY2(reply.contains("/: what is used can't be counted now"), reply.constData());
    }
};

QFTP_TEST("quotas", TestQuotas)
#include "tst_quotas.moc"
