// SPDX-License-Identifier: MIT
#include "databasebench.h"
#include "testregistry.h"
#include "testserver.h"

#include "limits/usagebook.h"

#include <atomic>
#include <QFtpServer/qftpsqlcluster.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <random>
#include <thread>

using namespace QFtp::Internal;
using namespace std::chrono_literals;

constexpr auto Address = "127.0.0.1";

/// A server that shares a database with others.
class NodeServer
{
public:
    static constexpr qint64 Quota = 1'000'000;

    /// \a files: what all nodes serve to bob, who has a quota.
    NodeServer(const QFtpConfig::Cluster &cluster, const QFtpConfig &config,
               const std::shared_ptr<QFtpStorage> &files) :
        m_config(config)
    {
        m_config.cluster = cluster;
        QFtpUser ann;
        ann.name = QStringLiteral("ann");
        ann.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt}};
        ann.permissions = QFtp::Permission::ReadWrite;
        ann.sessions = 5;
        QFtpUser bob = ann;
        bob.name = QStringLiteral("bob");
        bob.sessions = 0;
        bob.mounts.first().storage = files;
        bob.mounts.first().quota.setPlace(QStringLiteral("files"));
        QFtpUser eve = bob;
        eve.name = QStringLiteral("eve");
        bob.quota = QFtpQuota(Quota, 50);
        const bool begins = m_server.setConfiguration(m_config)
            && m_server.setCluster(std::make_shared<QFtpSqlCluster>(cluster))
            && m_server.addUser(ann, QStringLiteral("secret"))
            && m_server.addUser(bob, QStringLiteral("secret"))
            && m_server.addUser(eve, QStringLiteral("secret"))
            && m_server.listen(QHostAddress::LocalHost);
        if (!begins)
            qFatal("%s", qUtf8Printable(m_server.errorString()));
    }

    QFtpServer *operator->() { return &m_server; }
    quint16 port() const { return m_server.serverPort(); }
    bool isReady() const { return m_server.isReady(); }
    void stop()
    {
        QSignalSpy stopped(&m_server, &QFtpServer::stopped);
        m_server.shutDown(0ms);
        QVERIFY(stopped.wait(30'000));
    }

private:
    QFtpConfig m_config;
    QFtpServer m_server;
};

/// Servers that share a PostgreSQL database.
class TestCluster : public QObject
{
    Q_OBJECT

    std::unique_ptr<DatabaseBench> m_bench;
    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<NodeServer>> m_nodes;
    std::shared_ptr<QFtpMemoryStorage> m_files;

    void begin(int nodes, QFtpConfig config = TestServer::defaults())
    {
        static int runs = 0;
        config.files.quotaDirectory = m_directory.filePath(QString::number(++runs));
        const QVariantMap settings = m_bench->table().settings;
        QFtpConfig::Cluster cluster;
        cluster.host = settings.value(QStringLiteral("host")).toString();
        cluster.database = settings.value(QStringLiteral("database")).toString();
        cluster.user = settings.value(QStringLiteral("user")).toString();
        cluster.passwordFile = settings.value(QStringLiteral("passwordFile")).toString();
        cluster.lease = 3s;
        cluster.timeout = 1s;
        for (int i = 0; i < nodes; ++i) {
            cluster.node = QStringLiteral("node %1").arg(i);
            m_nodes.push_back(std::make_unique<NodeServer>(cluster, config, m_files));
        }
        QTRY_VERIFY(areReady());
    }
    bool areReady() const
    {
        return std::all_of(m_nodes.begin(), m_nodes.end(),
                           [](const auto &node) { return node->isReady(); });
    }
    int count(const QByteArray &table) const
    {
        return m_bench->value("SELECT count(*) FROM " + table).toInt();
    }
    // Returns how many of the replies to logins were 230, while none of the clients left.
    static int loggedIn(const std::vector<std::unique_ptr<QFtpTestClient>> &clients)
    {
        return int(std::count_if(clients.begin(), clients.end(), [](const auto &client) {
            return client->lastReply().startsWith("230");
        }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString kind = QStringLiteral("postgresql");
        if (!DatabaseBench::isPossible(kind))
            QSKIP("needs PostgreSQL, which ./test.sh --all installs");
        m_bench = std::make_unique<DatabaseBench>(kind);
        QVERIFY(m_bench->start());
    }
    void init() { m_files = std::make_shared<QFtpMemoryStorage>(); }
    void cleanup()
    {
        m_nodes.clear();
        if (m_bench)
            m_bench->run("DELETE FROM ftp_places");
    }

    // All begin at the same time, and make the tables.
    void begins()
    {
        begin(4);
        QCOMPARE(count("ftp_nodes"), 4);
        m_nodes.front()->stop();
        QVERIFY(!m_nodes.front()->isReady());
        QCOMPARE(count("ftp_nodes"), 3);
        m_nodes.clear();
        QCOMPARE(count("ftp_nodes"), 0);
    }

    void sessionsOfAUser()
    {
        begin(3);
        std::vector<std::unique_ptr<QFtpTestClient>> clients(60);
        std::vector<std::jthread> threads;
        std::atomic<bool> begins = false;
        for (size_t i = 0; i < clients.size(); ++i)
            threads.emplace_back([&, i] {
                clients[i] = std::make_unique<QFtpTestClient>(m_nodes[i % 3]->port());
                begins.wait(false);
                clients[i]->logIn();
            });
        begins = true;
        begins.notify_all();
        threads.clear();
        QCOMPARE(loggedIn(clients), 5);
        QCOMPARE(count("ftp_sessions"), 5);
        clients.clear();
        QTRY_COMPARE(count("ftp_sessions"), 0);
    }

    // Clients come and go, and a client beside them counts.
    void neverTooMany()
    {
        begin(3);
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        std::atomic<int> logins = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 30; ++i)
            threads.emplace_back([&, i] {
                for (int turn = 0; turn < 10; ++turn) {
                    QFtpTestClient client(m_nodes[size_t(i + turn) % 3]->port());
                    if (client.logIn() != 230)
                        continue;
                    const int now = ++inside;
                    for (int known = most;
                         known < now && !most.compare_exchange_weak(known, now);) { }
                    ++logins;
                    client.code("NOOP");
                    --inside;
                    client.code("QUIT");
                }
            });
        threads.clear();
        QVERIFY(most <= 5);
        QVERIFY(logins >= 5);
        QTRY_COMPARE(count("ftp_sessions"), 0);
    }

    void sessionsOfAnAddress()
    {
        QFtpConfig config = TestServer::defaults();
        config.limits.sessionsPerAddress = 2;
        begin(2, config);
        QFtpTestClient first(m_nodes[0]->port());
        QFtpTestClient second(m_nodes[1]->port());
        QFtpTestClient third(m_nodes[1]->port());
        QCOMPARE(first.logIn(), 230);
        QCOMPARE(second.logIn(), 230);
        QCOMPARE(third.logIn(), 421);
        QVERIFY(third.lastReply().contains("Your address"));
    }

    // The place of the login before is given back, and not that of the next one.
    void logsInAgain()
    {
        begin(1);
        QFtpTestClient client(m_nodes[0]->port());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.logIn(), 230);
        QTRY_COMPARE(count("ftp_sessions"), 1);
        QCOMPARE(client.code("REIN"), 220);
        QTRY_COMPARE(count("ftp_sessions"), 0);
    }

    // Clients that send no USER are logged in as well.
    void anonymous()
    {
        begin(1);
        (*m_nodes[0])
            ->addUserWithoutPassword(
                QStringLiteral("anonymous"),
                std::shared_ptr<QFtpStorage>(std::make_shared<QFtpMemoryStorage>()));
        QFtpTestClient client(m_nodes[0]->port());
        QCOMPARE(client.code("PWD"), 257);
        QCOMPARE(count("ftp_sessions"), 1);
    }

    void bansHoldEverywhere()
    {
        QFtpConfig config = TestServer::defaults();
        config.guard.failures = 3;
        begin(3, config);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(QFtpTestClient(m_nodes[size_t(i)]->port()).logIn("ann", "guess"), 530);
        for (const auto &node : m_nodes)
            QTRY_COMPARE((*node)->bans().keys(), QStringList{QLatin1String(Address)});
        QCOMPARE(QFtpTestClient(m_nodes[0]->port()).greeting().left(3), QByteArray("421"));

        QVERIFY((*m_nodes[1])->unban(QLatin1String(Address)));
        for (const auto &node : m_nodes)
            QTRY_VERIFY((*node)->bans().isEmpty());

        (*m_nodes[2])->ban(QHostAddress(QLatin1String(Address)), 1h);
        QTRY_VERIFY(!(*m_nodes[0])->bans().isEmpty());
        // It outlives the servers.
        m_nodes.clear();
        begin(1, config);
        QTRY_VERIFY(!(*m_nodes[0])->bans().isEmpty());
        (*m_nodes[0])->unban(QLatin1String(Address));
    }

    // Sessions go on, and logins wait until it is back.
    void databaseRestarts()
    {
        begin(2);
        QFtpTestClient client(m_nodes[0]->port());
        QCOMPARE(client.logIn(), 230);
        m_bench->fault(AccountBench::Fault::Stop);
        QCOMPARE(client.code("NOOP"), 200);
        QFtpTestClient refused(m_nodes[1]->port());
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("could not log \"ann\" in: .*")));
        QCOMPARE(refused.logIn(), 421);
        m_bench->fault(AccountBench::Fault::Start);
        QTRY_COMPARE(QFtpTestClient(m_nodes[1]->port()).logIn(), 230);
        QCOMPARE(client.code("NOOP"), 200);
        client.code("QUIT");
        QTRY_COMPARE(count("ftp_sessions"), 0);
    }

    // A server that can't renew its lease ends its sessions.
    void leaseEnds()
    {
        begin(2);
        QFtpTestClient idle(m_nodes[0]->port());
        QFtpTestClient receiving(m_nodes[1]->port());
        QCOMPARE(idle.logIn(), 230);
        QCOMPARE(receiving.logIn(), 230);
        m_bench->fault(AccountBench::Fault::Pause);
        QVERIFY(idle.readReply().startsWith("421 This server has lost touch"));
        QVERIFY(idle.isClosed());
        QTRY_VERIFY(!m_nodes[1]->isReady());
        QVERIFY(!receiving.command("NOOP").startsWith("200"));
        m_bench->fault(AccountBench::Fault::Resume);
        QTRY_VERIFY(areReady());
        QCOMPARE(QFtpTestClient(m_nodes[0]->port()).logIn(), 230);
        QTRY_COMPARE(count("ftp_sessions"), 0);
    }

    // What bob has stored, and what the books say. They agree once all is settled.
    Usage inTheBooks() const
    {
        return {m_bench->value("SELECT sum(bytes) FROM ftp_places").toLongLong(),
                m_bench->value("SELECT sum(files) FROM ftp_places").toLongLong()};
    }
    Usage stored()
    {
        QFtpTestClient client(m_nodes.front()->port());
        client.logIn("bob");
        Usage sum;
        const QByteArrayList names = client.download("NLST").split('\n');
        for (QByteArray name : names) {
            name = name.trimmed();
            if (name.isEmpty())
                continue;
            sum += {client.command("SIZE " + name).mid(4).trimmed().toLongLong(), 1};
        }
        return sum;
    }

    void quotaOverAllServers()
    {
        begin(3);
        std::atomic<int> refused = 0;
        std::atomic<int> complete = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 30; ++i)
            threads.emplace_back([&, i] {
                std::minstd_rand random(unsigned(i) + 1);
                for (int turn = 0; turn < 6; ++turn) {
                    QFtpTestClient client(m_nodes[size_t(i + turn) % 3]->port());
                    if (client.logIn("bob") != 230)
                        continue;
                    client.command("TYPE I");
                    const QByteArray name = "f" + QByteArray::number(qint64(random() % 60));
                    if (random() % 5 == 0) {
                        client.command("DELE " + name);
                        continue;
                    }
                    const QByteArray content(qsizetype(random() % 60'000), 'x');
                    const QByteArray reply = client.upload("STOR " + name, content);
                    complete += reply.startsWith("226");
                    refused += reply.startsWith("552");
                }
            });
        threads.clear();
        QVERIFY(complete > 10);
        QVERIFY(refused > 0);
        QTRY_COMPARE(count("ftp_changes"), 0);
        const Usage there = stored();
        QVERIFY(there.bytes <= NodeServer::Quota);
        QVERIFY(there.files <= 50);
        QTRY_COMPARE(inTheBooks().bytes, there.bytes);
        QCOMPARE(inTheBooks().files, there.files);
        QCOMPARE(m_bench->value("SELECT bool_and(known) FROM ftp_places").toBool(), true);
        QCOMPARE(
            m_bench->value("SELECT deadlocks FROM pg_stat_database WHERE datname = 'ftp'").toInt(),
            0);
        // What was promised is given back when its node has not needed it for a while.
        QTRY_COMPARE(m_bench->value("SELECT coalesce(sum(bytes), 0) FROM ftp_promises").toInt(), 0);
    }

    // All of the quota can be used, whichever server it is.
    void quotaIsUsedUp()
    {
        begin(3);
        const QByteArray half(NodeServer::Quota / 2, 'x');
        for (int i = 0; i < 2; ++i) {
            QFtpTestClient client(m_nodes[size_t(i)]->port());
            client.logIn("bob");
            client.command("TYPE I");
            QVERIFY(client.upload("STOR f" + QByteArray::number(i), half).startsWith("226"));
        }
        QFtpTestClient client(m_nodes[2]->port());
        client.logIn("bob");
        client.command("TYPE I");
        QVERIFY(client.upload("STOR more", "x").startsWith("552"));
        QVERIFY(client.command("SITE QUOTA").contains("1000000"));
        QCOMPARE(client.code("DELE f0"), 250);
        QVERIFY(client.upload("STOR more", half).startsWith("226"));
    }

    // A change that a dead server had begun may be done or not: the place is counted again.
    void serverDiesInAChange()
    {
        begin(2);
        QFtpTestClient client(m_nodes[0]->port());
        client.logIn("bob");
        client.command("TYPE I");
        QVERIFY(client.upload("STOR f", "12345").startsWith("226"));
        QTRY_COMPARE(inTheBooks().bytes, 5);
        QVERIFY(m_bench->run("INSERT INTO ftp_nodes (name, until) VALUES ('dead', "
                             "clock_timestamp() + INTERVAL '1 second');"
                             "INSERT INTO ftp_changes (node, id, key, alone) SELECT max(id), 1, "
                             "'name:files/f', FALSE FROM ftp_nodes"));
        m_files->put("/other", "1234567");
        QVERIFY(client.upload("STOR f", "123").startsWith("226"));
        QTRY_COMPARE(count("ftp_changes"), 0);
        QVERIFY(client.upload("STOR g", "1").startsWith("226"));
        QTRY_COMPARE(inTheBooks().bytes, 11);
        QTRY_COMPARE(inTheBooks().files, 3);
    }

    // A query that comes too late leaves nothing behind.
    void lateAnswers()
    {
        begin(1);
        QFtpTestClient client(m_nodes[0]->port());
        QCOMPARE(client.logIn("bob"), 230);
        client.command("TYPE I");
        const auto hold = [this](const char *what) {
            auto held = std::make_unique<std::jthread>([this, what] {
                m_bench->run(QByteArray("SELECT pg_advisory_lock(hashtextextended('") + what
                             + "', 0)), pg_sleep(1.5)");
            });
            const auto isHeld = [this] {
                return count("pg_locks WHERE locktype = 'advisory' AND granted") > 0;
            };
            while (!isHeld()) { }
            return held;
        };
        {
            const auto held = hold("user ann");
            QTest::ignoreMessage(
                QtWarningMsg, QRegularExpression(QStringLiteral("could not log \"ann\" in: .*")));
            QCOMPARE(QFtpTestClient(m_nodes[0]->port()).logIn(), 421);
        }
        {
            const auto held = hold("files name:files");
            QVERIFY(client.upload("STOR f", "1").startsWith("45"));
        }
        client.code("QUIT");
        QTRY_COMPARE_WITH_TIMEOUT(count("ftp_sessions"), 0, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(count("ftp_changes"), 0, 20'000);
    }

    // Another server counts what a user without a quota does here.
    void changesByOthers()
    {
        begin(2);
        QFtpTestClient limited(m_nodes[0]->port());
        QCOMPARE(limited.logIn("bob"), 230);
        limited.command("TYPE I");
        QVERIFY(limited.upload("STOR f", "12345").startsWith("226"));
        QFtpTestClient free(m_nodes[1]->port());
        QCOMPARE(free.logIn("eve"), 230);
        free.command("TYPE I");
        QVERIFY(free.upload("STOR g", "123").startsWith("226"));
        QTRY_COMPARE(inTheBooks().bytes, 8);
        QCOMPARE(free.code("DELE f"), 250);
        QTRY_COMPARE(inTheBooks().bytes, 3);
    }

    // The connection dies while the lease ends.
    void databaseRestartsWhilePaused()
    {
        begin(1);
        m_bench->fault(AccountBench::Fault::Pause);
        QTRY_VERIFY(!m_nodes[0]->isReady());
        m_bench->fault(AccountBench::Fault::Kill);
        m_bench->fault(AccountBench::Fault::Start);
        QTRY_VERIFY_WITH_TIMEOUT(m_nodes[0]->isReady(), 20'000);
    }

    void needsACluster()
    {
        QFtpServer server;
        QFtpConfig config;
        config.cluster.node = config.cluster.database = QStringLiteral("a");
        QVERIFY(server.setConfiguration(config));
        QVERIFY(!server.listen(QHostAddress::LocalHost));
        QVERIFY(server.errorString().contains(QStringLiteral("[cluster]")));
    }
};

QFTP_TEST("cluster", TestCluster)
#include "tst_cluster.moc"
