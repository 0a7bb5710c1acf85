// SPDX-License-Identifier: MIT
#include "scriptclient.h"
#include "testregistry.h"
#include "testserver.h"
#include "testsystem.h"

#include <QtCore/qsemaphore.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Tests many sessions and slow storages.
class TestScale : public QObject
{
    Q_OBJECT

    /// Does not answer until the test releases its gate.
    class HangingStorage : public QFtpMemoryStorage
    {
    public:
        QSemaphore gate;
        std::atomic<int> waiting = 0;

        QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
        {
            if (request.path.fileName() == "slow") {
                ++waiting;
                gate.acquire();
                --waiting;
            }
            return QFtpMemoryStorage::stat(request);
        }
    };

private Q_SLOTS:
    void initTestCase() { TestSystem::raiseDescriptorLimit(); }

    // While one session waits five seconds for its storage, the server answers thousands of
    // commands of another session as usual.
    void slowStorageDelaysNobodyElse()
    {
        const auto storage = std::make_shared<HangingStorage>();
        QFtpConfig config = TestServer::defaults();
        config.server.workers = 1; // both sessions in one thread
        TestServer server(storage, config);
        ScriptClient slow(server.port());
        ScriptClient other(server.port());
        QCOMPARE(slow.logIn(), 230);
        QCOMPARE(other.logIn(), 230);
        const auto slowest = [&](qint64 milliseconds) {
            qint64 most = 0;
            QElapsedTimer whole;
            whole.start();
            while (whole.elapsed() < milliseconds) {
                QElapsedTimer one;
                one.start();
                if (other.code("NOOP") != 200)
                    return qint64(1) << 40;
                most = qMax(most, one.nsecsElapsed());
            }
            return most / 1000;
        };
        const qint64 without = slowest(1000);
        slow.send("SIZE slow\r\n");
        QTRY_COMPARE(storage->waiting.load(), 1);
        const qint64 with = slowest(5000);
        QCOMPARE(storage->waiting.load(), 1); // it has waited all the time
        storage->gate.release();
        QCOMPARE(slow.readReply().left(3), QByteArray("550"));
        qInfo("slowest NOOP: %lld us alone, %lld us while a storage hangs for 5 s", without, with);
        QVERIFY2(with < without + 50'000,
                 qPrintable(QStringLiteral("%1 against %2 us").arg(with).arg(without)));
    }

    // The hanging look-ups of one user delay neither transfers nor NOOP, nor those of another user.
    void manyHangingLookUps()
    {
        const auto storage = std::make_shared<HangingStorage>();
        storage->put("/f", "x");
        QFtpConfig config = TestServer::defaults();
        config.limits.operations = 16;
        TestServer server(storage, config);
        server.run([&](QFtpServer &s) {
            s.addUser(QStringLiteral("bob"), QStringLiteral("secret"), storage);
        });
        ScriptClient bob(server.port());
        QCOMPARE(bob.logIn("bob"), 230);
        std::vector<std::unique_ptr<ScriptClient>> clients;
        ScriptClient other(server.port());
        QCOMPARE(other.logIn(), 230);
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<ScriptClient>(server.port()));
            QCOMPARE(clients.back()->logIn(), 230);
        }
        for (auto &client : clients)
            client->send("SIZE slow\r\n");
        QTRY_COMPARE(storage->waiting.load(), 4); // a quarter of the threads
        QCOMPARE(other.code("NOOP"), 200);
        QCOMPARE(bob.code("SIZE f"), 213);
        QCOMPARE(other.download("RETR f"), QByteArray("x"));
        storage->gate.release(8);
        for (auto &client : clients)
            QCOMPARE(client->readReply().left(3), QByteArray("550"));
    }

    // A session that ends while its storage hangs does no harm.
    void clientLeavesDuringALookUp()
    {
        const auto storage = std::make_shared<HangingStorage>();
        TestServer server(storage);
        {
            ScriptClient client(server.port());
            client.logIn();
            client.send("SIZE slow\r\n");
            QTRY_COMPARE(storage->waiting.load(), 1);
        }
        QTRY_COMPARE(server.openSessions(), 0);
        storage->gate.release();
        QTRY_COMPARE(storage->waiting.load(), 0);
        ScriptClient again(server.port());
        QCOMPARE(again.logIn(), 230);
    }

    void twoThousandSessions()
    {
        constexpr int Count = 2000;
        QFtpConfig config = TestServer::defaults();
        config.limits.sessions = 0;
        TestServer server(nullptr, config);
        server.memory().put("/f", "hello");
        std::vector<std::unique_ptr<ScriptClient>> clients;
        for (int i = 0; i < Count; ++i) {
            clients.push_back(std::make_unique<ScriptClient>(server.port()));
            QCOMPARE(clients.back()->logIn(), 230);
        }
        QCOMPARE(server.openSessions(), Count);
        for (auto &client : clients)
            client->send("NOOP\r\n");
        for (auto &client : clients)
            QCOMPARE(client->readReply().left(3), QByteArray("200"));
        QCOMPARE(clients.front()->download("RETR f"), QByteArray("hello"));
        QCOMPARE(clients.back()->download("RETR f"), QByteArray("hello"));
        clients.clear();
        QTRY_COMPARE_WITH_TIMEOUT(server.openSessions(), 0, 30'000);
    }
};

QFTP_TEST("scale", TestScale)
#include "tst_scale.moc"
