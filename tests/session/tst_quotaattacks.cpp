// SPDX-License-Identifier: MIT
#include "quotasessions.h"
#include "storage/nativefile.h"
#include "testregistry.h"

#include <QFtpServer/qftpforwardingstorage.h>
#include <QtCore/qsemaphore.h>

using QFtp::Internal::canFollowLinks;

/// Ways around a quota, and ways to make its sums wrong.
class TestQuotaAttacks : public QuotaSessions
{
    Q_OBJECT

    // /pub is a directory of the root, and has a limit.
    void serveNested()
    {
        m_server = std::make_unique<TestServer>(nullptr, m_config);
        QFtpMount own({QFtpPath::resolve({}, "pub"), local(QStringLiteral("files/inner"))});
        own.quota = QFtpQuota(Limit, 10);
        add(userOf(QStringLiteral("bob"), {{QFtpPath(), local(QStringLiteral("files"))}, own}, {}));
        m_client = loggedIn();
    }

    // Begins to replace the file "a", and waits until the server writes a file beside it.
    QString beginToReplace(ScriptClient &other, ClientSocket *data, qsizetype size)
    {
        *data = other.openPassive();
        if (other.code("STOR a") != 150)
            return {};
        send(*data, size);
        QStringList names;
        const auto isThere = [&] {
            names = QDir(root()).entryList({QStringLiteral(".qftp-*")}, QDir::Files | QDir::Hidden);
            return !names.isEmpty();
        };
        return QTest::qWaitFor(isThere) ? names.first() : QString();
    }

    void checkSums()
    {
        const QList<qint64> now = books();
        QVERIFY(!now.isEmpty() && now.at(0) <= Limit);
        QCOMPARE(recounted(), now);
    }

    /// A file system that takes "A" and "a" for one name.
    class Folding : public QFtpForwardingStorage
    {
    public:
        using QFtpForwardingStorage::QFtpForwardingStorage;
        QFtp::StorageFeatures features() const override
        {
            return QFtp::StorageFeature::IgnoresCase;
        }
        QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
        {
            return inner().stat({folded(request.path), request.caller});
        }
        QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
        {
            return inner().openForWrite({folded(request.path), request.options, request.caller});
        }

    private:
        static QFtpPath folded(const QFtpPath &path)
        {
            return QFtpPath::resolve({}, path.toString().toLower().toUtf8());
        }
    };

    /// Renames when the test allows it.
    class Waiting : public QFtpForwardingStorage
    {
    public:
        using QFtpForwardingStorage::QFtpForwardingStorage;
        QFtpResult<void> rename(const QFtpRenameRequest &request) override
        {
            begun.release();
            goOn.acquire();
            return inner().rename(request);
        }

        QSemaphore begun;
        QSemaphore goOn;
    };

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    // The room of a file that is being replaced must not be given away twice.
    void moveWhatIsReplaced()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit), 226);
        const auto other = loggedIn();
        ClientSocket data;
        QVERIFY(!beginToReplace(*other, &data, Limit).isEmpty());
        QCOMPARE(m_client->code("RNFR a"), 350);
        QCOMPARE(m_client->code("RNTO b"), 250);
        data.close();
        QCOMPARE(code(other->readReply()), 552);
        checkSums();
    }

    // An upload without room must not remove what another one has stored under its name.
    void refusedAfterAnother()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        const auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code("STOR new"), 150);
        QCOMPARE(store("STOR new", Limit / 2), 226);
        send(data, 2 * Limit);
        data.close();
        QCOMPARE(code(other->readReply()), 552);
        QCOMPARE(m_client->command("SIZE new").trimmed(), "213 " + QByteArray::number(Limit / 2));
        checkSums();
    }

    // A full directory takes the place of an empty one.
    void replaceThePlace()
    {
        serveNested();
        QCOMPARE(store("STOR pub/small", 1), 226);
        QCOMPARE(m_client->code("DELE pub/small"), 250);
        QCOMPARE(m_client->code("MKD big"), 257);
        QCOMPARE(store("STOR big/x", 3 * Limit), 226);
        QCOMPARE(m_client->code("RMD inner"), 250);
        QCOMPARE(m_client->code("RNFR big"), 350);
        QCOMPARE(m_client->code("RNTO inner"), 250);
        m_client.reset();
        serveNested(); // the directory is opened anew
        QCOMPARE(store("STOR pub/more", 1), 552);
    }

    // What an upload has written so far is not a file yet.
    void takeTheTemporaryFile()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit), 226);
        const auto other = loggedIn();
        ClientSocket data;
        const QByteArray name = beginToReplace(*other, &data, Limit - 1).toUtf8();
        QVERIFY(!name.isEmpty());
        QCOMPARE(m_client->code("RNFR " + name), 350);
        QCOMPARE(m_client->code("RNTO gain"), 553);
#ifndef Q_OS_WIN
        QCOMPARE(m_client->code("DELE " + name), 450);
#endif
        data.close();
        QCOMPARE(code(other->readReply()), 226);
        checkSums();
    }

    void moveIntoAnotherPlace()
    {
        serveNested();
        QCOMPARE(store("STOR big", 3 * Limit), 226);
        QCOMPARE(m_client->code("MKD dir"), 257);
        QCOMPARE(store("STOR dir/big", 3 * Limit), 226);
        QCOMPARE(m_client->code("RNFR big"), 350);
        QCOMPARE(m_client->code("RNTO inner/big"), 552);
        QCOMPARE(m_client->code("RNFR dir"), 350);
        QCOMPARE(m_client->code("RNTO inner/dir"), 550);
        checkSums();
    }

    void redirectedIntoAnotherPlace()
    {
        serveNested();
        m_server->run([](QFtpServer &server) {
            server.onUpload([](QFtpUpload &upload) {
                return upload.setPath(QFtpPath::resolve({}, "inner/x"));
            });
        });
        QCOMPARE(store("STOR big", 3 * Limit), 552);
        QCOMPARE(store("STOR small", 10), 226);
        checkSums();
    }

    void redirectedToItself()
    {
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        m_server->run([](QFtpServer &server) {
            server.onUpload([](QFtpUpload &upload) { return upload.setPath(upload.path()); });
        });
        QCOMPARE(store("STOR x", 1000), 226);
        QCOMPARE(books(), QList<qint64>({1000, 1}));
        checkSums();
    }

    void lettersOfNames()
    {
        serve(std::make_shared<Folding>(std::make_shared<QFtpMemoryStorage>()), QFtpQuota(Limit));
        QCOMPARE(store("STOR a", Limit - 10), 226);
        QCOMPARE(store("STOR A", Limit), 226);
        QCOMPARE(books(), QList<qint64>({Limit, 1}));
        QCOMPARE(store("STOR .QFTP-1.PART", 11), 552);
        checkSums();
    }

    void directoriesWithSuchNames()
    {
        QDir().mkpath(root() + QStringLiteral("/.qftp-x.part"));
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR .qftp-x.part/a", Limit - 10), 226);
        checkSums();
        QCOMPARE(store("STOR .qftp-x.part/b", 11), 552);
        checkSums();
    }

    // An upload ends while its directory is being renamed.
    void renamedAtTheEnd()
    {
        const auto storage = std::make_shared<Waiting>(local(QStringLiteral("files")));
        serve(storage, QFtpQuota(Limit));
        QCOMPARE(m_client->code("MKD d"), 257);
        const auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code("STOR d/new"), 150);
        send(data, Limit / 2);
        QCOMPARE(m_client->code("RNFR d"), 350);
        m_client->send("RNTO e\r\n");
        storage->begun.acquire();
        data.close();
        storage->goOn.release();
        m_client->readReply();
        other->readReply();
        checkSums();
    }

    // The root of a place is not in it.
    void removeThePlace()
    {
        serveNested();
        QCOMPARE(recounted(), QList<qint64>({0, 0}));
        QCOMPARE(m_client->code("RMD inner"), 250);
        QCOMPARE(m_client->code("MKD inner"), 257);
        QCOMPARE(books(), QList<qint64>({0, 0}));
    }

    // An upload begins when nobody has a quota yet.
    void quotaComesLater()
    {
        serve(local(QStringLiteral("files")), {});
        const auto other = loggedIn();
        ClientSocket data = other->openPassive();
        QCOMPARE(other->code("STOR new"), 150);
        send(data, Limit / 4);
        add(userOf(QStringLiteral("zoe"), {{QFtpPath(), local(QStringLiteral("files"))}},
                   QFtpQuota(Limit)));
        m_client = loggedIn("zoe");
        books();
        send(data, Limit / 4);
        data.close();
        QCOMPARE(code(other->readReply()), 226);
        QCOMPARE(books(), QList<qint64>({Limit / 2, 1}));
        checkSums();
    }

    // Promises to users without a limit do not take away the room of others.
    void announcesTooMuch()
    {
        serve(std::make_shared<QFtpMemoryStorage>(), QFtpQuota(Limit));
        add(userOf(QStringLiteral("eve"), {{QFtpPath(), m_storage}}, {}));
        std::vector<std::unique_ptr<ScriptClient>> clients;
        std::vector<ClientSocket> sockets;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(loggedIn("eve"));
            clients.back()->command("ALLO 4611686018427387903");
            sockets.push_back(clients.back()->openPassive());
            clients.back()->command("STOR huge" + QByteArray::number(i));
            QCOMPARE(store("STOR mine", 10), 226);
            QCOMPARE(store("STOR more", 5 * Limit), 552);
        }
    }

    // A storage without a name is counted anew in another process.
    void namelessStorages()
    {
        serve(std::make_shared<QFtpMemoryStorage>(), QFtpQuota(Limit));
        QCOMPARE(store("STOR x", 1000), 226);
        end();
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        QCOMPARE(store("STOR x", 1000), 226);
        end();
        const auto saved = [this] {
            int count = 0;
            QDirIterator files(m_config.files.quotaDirectory, {QStringLiteral("*.usage")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                files.next();
                ++count;
            }
            return count;
        };
        QTRY_COMPARE(saved(), 1);
    }

    // Users without a quota may follow links.
    void links()
    {
        if (!canFollowLinks())
            QSKIP("this build follows no symbolic links (see QFtpLocalStorage)");
        serve(local(QStringLiteral("files")), QFtpQuota(Limit));
        const auto follows = QFtpLocalStorage::open(root());
        QVERIFY(follows);
        add(userOf(QStringLiteral("eve"), {{QFtpPath(), *follows}}, {}));
        QCOMPARE(m_client->code("MKD real"), 257);
        QVERIFY(QFile::link(QStringLiteral("real"), root() + QStringLiteral("/link")));
        recounted();
        const auto eve = loggedIn("eve");
        QCOMPARE(code(eve->upload("STOR link/x", bytes(500))), 226);
        QCOMPARE(eve->code("MKD link/d"), 257);
        checkSums();
        QCOMPARE(eve->code("DELE link"), 250);
        checkSums();
    }
};

QFTP_TEST("quotaattacks", TestQuotaAttacks)
#include "tst_quotaattacks.moc"
