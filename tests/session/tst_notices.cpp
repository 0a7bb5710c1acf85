// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testserver.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qmutex.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

/// What an application hears of sessions, what it sees of them, and what it sets.
class TestNotices : public QObject
{
    Q_OBJECT

    /// Answers when the test wants it to.
    class FutureAuthenticator : public QFtpAuthenticator
    {
    public:
        class Answers
        {
        public:
            void add(const QString &name, const QFtpLoginAnswer &answer)
            {
                const QMutexLocker lock(&m_mutex);
                m_waiting.append({name, answer});
            }
            int count() const
            {
                const QMutexLocker lock(&m_mutex);
                return int(m_waiting.size());
            }
            void giveAll()
            {
                for (const auto &[name, answer] : take()) {
                    QFtpUser user;
                    user.name = name;
                    user.mounts = {
                        {QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt}};
                    answer(user);
                    answer(ErrorKind::LoginFailed); // only the first answer counts
                }
            }
            void forgetAll() { take(); }

        private:
            QList<std::pair<QString, QFtpLoginAnswer>> take()
            {
                const QMutexLocker lock(&m_mutex);
                return std::exchange(m_waiting, {});
            }

            mutable QMutex m_mutex;
            QList<std::pair<QString, QFtpLoginAnswer>> m_waiting;
        };

        explicit FutureAuthenticator(Answers *answers) : m_answers(answers) { }
        bool answersUser() const override { return false; }
        void authenticateLater(const QFtpCredentials &credentials,
                               const QFtpLoginAnswer &answer) override
        {
            m_answers->add(credentials.userName, answer);
        }

    private:
        Answers *const m_answers;
    };

private Q_SLOTS:
    void treeChanges()
    {
        TestServer server;
        server.memory().put("/d/f", "content");
        QMutex mutex;
        QStringList changes;
        server.run([&](QFtpServer &s) {
            connect(&s, &QFtpServer::treeChanged, &s, [&](const QFtpChange &change) {
                const QMutexLocker lock(&mutex);
                changes += QStringLiteral("%1 %2 %3 %4")
                               .arg(change.caller.userName)
                               .arg(int(change.kind))
                               .arg(QString::fromUtf8(change.path.toByteArray()),
                                    QString::fromUtf8(change.newPath.toByteArray()));
            });
        });
        const auto client = server.loggedIn();
        for (const char *line :
             {"MKD new", "CWD d", "RNFR f", "RNTO ../g", "SITE CHMOD 600 /g",
              "MFMT 20200101000000 /g", "DELE /g", "RMD /new", "DELE none", "NOOP"})
            client->code(line);
        using Kind = QFtpChange::Kind;
        const auto line = [](Kind kind, const char *path, const char *newPath = "/") {
            return QStringLiteral("ann %1 %2 %3")
                .arg(int(kind))
                .arg(QLatin1String(path), QLatin1String(newPath));
        };
        QTRY_COMPARE(
            ([&] {
                const QMutexLocker lock(&mutex);
                return changes;
            })(),
            (QStringList{line(Kind::DirectoryMade, "/new"), line(Kind::Renamed, "/d/f", "/g"),
                         line(Kind::AttributesSet, "/g"), line(Kind::AttributesSet, "/g"),
                         line(Kind::FileRemoved, "/g"), line(Kind::DirectoryRemoved, "/new")}));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong") << QByteArray("nobody") << int(ErrorKind::LoginFailed) << 421;
        QTest::newRow("out of order") << QByteArray("down") << int(ErrorKind::Unavailable) << 421;
        QTest::newRow("broken") << QByteArray("broken") << int(ErrorKind::Internal) << 530;
        QTest::newRow("only with TLS") << QByteArray("tls") << int(ErrorKind::TlsRequired) << 530;
        QTest::newRow("too many") << QByteArray("many") << int(ErrorKind::Busy) << 421;
    }

    void refusals()
    {
        class Doorkeeper : public QFtpAuthenticator
        {
        public:
            bool answersUser() const override { return false; }
            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
            {
                if (credentials.userName == u"nobody")
                    return ErrorKind::LoginFailed;
                if (credentials.userName == u"down")
                    return QFtpError(ErrorKind::Unavailable, QStringLiteral("no answer"));
                if (credentials.userName == u"broken")
                    return ErrorKind::Malformed;
                QFtpUser user;
                user.name = credentials.userName;
                user.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt}};
                user.sessions = 1;
                if (user.name == u"tls")
                    user.requiredTls = QFtp::TlsPolicy::Login;
                return user;
            }
        };
        QFETCH(QByteArray, user);
        QFETCH(int, reason);
        QFETCH(int, code);
        QFtpConfig config = TestServer::defaults();
        config.guard.failures = 1; // a guess, and nothing else, leads to a ban
        config.guard.file = m_directory.filePath(QString::fromUtf8(user));
        TestServer server(nullptr, config);
        QMutex mutex;
        QList<int> reasons;
        QString name;
        QMap<QString, QDateTime> bans;
        server.run([&](QFtpServer &s) {
            s.setAuthenticator(std::make_shared<Doorkeeper>());
            connect(&s, &QFtpServer::loginRefused, &s,
                    [&](QFtpSession *, const QString &userName, ErrorKind why) {
                        const QMutexLocker lock(&mutex);
                        reasons += int(why);
                        name = userName;
                    });
        });
        const auto first = server.connected(TlsUse::Plain);
        if (user == "many")
            QCOMPARE(first->logIn(user), 230);
        const auto client = server.connected(TlsUse::Plain);
        QCOMPARE(client->logIn(user), code);
        QTRY_COMPARE(([&] {
                         const QMutexLocker lock(&mutex);
                         return reasons;
                     })(),
                     QList<int>{reason});
        QCOMPARE(name, QString::fromUtf8(user));
        server.run([&](QFtpServer &s) { bans = s.bans(); });
        QCOMPARE(bans.isEmpty(), user != "nobody");
    }

    // Each slow login needs a thread only to begin.
    void loginsWithoutThreads()
    {
        constexpr int Count = 40;
        FutureAuthenticator::Answers answers;
        QFtpConfig config = TestServer::defaults();
        config.limits.logins = 1;
        TestServer server(nullptr, config);
        server.run([&](QFtpServer &s) {
            s.setAuthenticator(std::make_shared<FutureAuthenticator>(&answers));
        });
        std::vector<std::unique_ptr<ScriptClient>> clients;
        for (int i = 0; i < Count; ++i) {
            clients.push_back(server.connected(TlsUse::Plain));
            clients.back()->command("USER user" + QByteArray::number(i));
            clients.back()->send("PASS x\r\n");
        }
        QTRY_COMPARE(answers.count(), Count);
        clients.at(1).reset(); // does not wait for its answer
        std::thread([&] { answers.giveAll(); }).join();
        for (int i = 0; i < Count; ++i) {
            if (clients.at(size_t(i)))
                QCOMPARE(clients.at(size_t(i))->readReply().left(3), QByteArray("230"));
        }
        QCOMPARE(clients.front()->code("PWD"), 257);
    }

    void loginsWithoutAnAnswer()
    {
        FutureAuthenticator::Answers answers;
        QFtpConfig config = TestServer::defaults();
        config.timeouts.login = std::chrono::seconds(1);
        TestServer server(nullptr, config);
        server.run([&](QFtpServer &s) {
            s.setAuthenticator(std::make_shared<FutureAuthenticator>(&answers));
        });
        const auto forgotten = server.connected(TlsUse::Plain);
        forgotten->command("USER ann");
        forgotten->send("PASS x\r\n");
        QTRY_COMPARE(answers.count(), 1);
        answers.forgetAll();
        QCOMPARE(forgotten->readReply().left(3), QByteArray("530"));
        const auto late = server.connected(TlsUse::Plain);
        late->command("USER ann");
        late->send("PASS x\r\n");
        QCOMPARE(late->readReply().left(3), QByteArray("421")); // timeouts.login
        QVERIFY(late->isClosed());
        answers.giveAll(); // to nobody
    }

    void json()
    {
        TestServer server;
        server.memory().put("/f", QByteArray(50'000'000, 'x'));
        const auto client = server.loggedIn();
        client->command("CLNT Tester");
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("RETR f"), 150);
        QJsonObject all;
        QTRY_VERIFY((server.run([&](QFtpServer &s) { all = s.toJson(); }),
                     all.value(QStringLiteral("transfers")).toArray().size() == 1));
        const QJsonObject session =
            all.value(QStringLiteral("sessions")).toArray().first().toObject();
        QCOMPARE(session.value(QStringLiteral("user")).toString(), QStringLiteral("ann"));
        QCOMPARE(session.value(QStringLiteral("client")).toString(), QStringLiteral("Tester"));
        QCOMPARE(session.value(QStringLiteral("address")).toString(), QStringLiteral("127.0.0.1"));
        QVERIFY(!session.contains(QStringLiteral("tls")));
        const QJsonObject transfer =
            all.value(QStringLiteral("transfers")).toArray().first().toObject();
        QCOMPARE(transfer.value(QStringLiteral("path")).toString(), QStringLiteral("/f"));
        QCOMPARE(transfer.value(QStringLiteral("direction")).toString(),
                 QStringLiteral("Download"));
        QCOMPARE(transfer.value(QStringLiteral("outcome")).toString(), QStringLiteral("Running"));
        QCOMPARE(transfer.value(QStringLiteral("session")).toInteger(),
                 session.value(QStringLiteral("id")).toInteger());
        QVERIFY(!transfer.contains(QStringLiteral("error")));
        const QJsonObject listener =
            all.value(QStringLiteral("listeners")).toArray().first().toObject();
        QCOMPARE(listener.value(QStringLiteral("port")).toInt(), int(server.port()));
        QVERIFY(!QJsonDocument(all).toJson().isEmpty());
        data.close();
        QTRY_COMPARE(server.finished().size(), 1);
        const QJsonObject ended = server.finished().first().toJson();
        QCOMPARE(ended.value(QStringLiteral("outcome")).toString(), QStringLiteral("Aborted"));
        QCOMPARE(ended.value(QStringLiteral("error")).toString(), QStringLiteral("ConnectionLost"));
    }

    // Also while a transfer runs.
    void ratesOfOneSession()
    {
        constexpr qint64 Slow = 20'000;
        TestServer server;
        server.memory().put("/f", QByteArray(60'000'000, 'x'));
        const auto slow = server.loggedIn();
        const auto fast = server.loggedIn();
        server.run([](QFtpServer &s) { s.sessions().first()->setRates({Slow, Slow}); });
        slow->code("NOOP"); // its worker has heard of it
        ClientSocket data = slow->openPassive();
        slow->command("TYPE I");
        QCOMPARE(slow->code("RETR f"), 150);
        QCOMPARE(fast->download("RETR f").size(), 60'000'000);
        QList<QFtpTransfer> running;
        server.run([&](QFtpServer &s) { running = s.transfers(); });
        QCOMPARE(running.size(), 1);
        QVERIFY(running.first().transferredBytes < 30'000'000);
        server.run([](QFtpServer &s) { s.sessions().first()->setRates({}); });
        QCOMPARE(ScriptClient::readAll(data).size(), 60'000'000); // no more than a moment
    }

    void attributes()
    {
        TestServer server;
        const QString camera = QStringLiteral("camera");
        server.run([&](QFtpServer &s) {
            QFtpCommand command;
            command.verb = "SITE CAMERA";
            command.run = [camera](const QFtpCommandRequest &request) -> QFtpResult<QFtpReply> {
                const QString before = request.caller.attribute(camera).toString();
                request.caller.setAttribute(camera, QString::fromUtf8(request.argument));
                return QFtpReply{200, QStringLiteral("Before: ") + before};
            };
            QVERIFY(s.addCommand(command));
        });
        const auto first = server.loggedIn();
        const auto second = server.loggedIn();
        QCOMPARE(first->command("SITE CAMERA 1"), QByteArray("200 Before: \r\n"));
        QCOMPARE(second->command("SITE CAMERA 2"), QByteArray("200 Before: \r\n"));
        QCOMPARE(first->command("SITE CAMERA 3"), QByteArray("200 Before: 1\r\n"));
        server.run([&](QFtpServer &s) {
            QCOMPARE(s.sessions().at(0)->attribute(camera).toString(), QStringLiteral("3"));
            s.sessions().at(1)->setAttribute(camera, QStringLiteral("4"));
            QVERIFY(!s.sessions().at(1)->attribute(QStringLiteral("other")).isValid());
        });
        QCOMPARE(second->command("SITE CAMERA 5"), QByteArray("200 Before: 4\r\n"));
        QVERIFY(!QFtpCaller().attribute(camera).isValid());
    }

private:
    QTemporaryDir m_directory;
};

QFTP_TEST("notices", TestNotices)
#include "tst_notices.moc"
