// SPDX-License-Identifier: MIT
#include "net/socket.h"
#include "testregistry.h"
#include "testserver.h"

#include <deque>
#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QFtpServer/qftpfaultstorage.h>
#include <QFtpServer/qftpforwardingstorage.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QFtpServer/qftpmodels.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <random>
#include <thread>

namespace QFtp::Internal {

/// Answers from a thread of its own, some time later, or not at all.
class LateAuthenticator : public QFtpAuthenticator
{
public:
    explicit LateAuthenticator(std::shared_ptr<QFtpAuthenticator> others) :
        m_others(std::move(others)), m_thread([this](const std::stop_token &stop) { work(stop); })
    { }

    void authenticateLater(const QFtpCredentials &credentials,
                           const QFtpLoginAnswer &answer) override
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.emplace_back(credentials, answer);
        m_changed.notify_one();
    }

private:
    void work(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
            const auto [credentials, answer] = m_waiting.front();
            m_waiting.pop_front();
            lock.unlock();
            answer(m_others->authenticate(credentials));
            lock.lock();
        }
    }

    const std::shared_ptr<QFtpAuthenticator> m_others;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::pair<QFtpCredentials, QFtpLoginAnswer>> m_waiting;
    std::jthread m_thread;
};

/// Clients that do something at random until they are stopped, whatever the server answers.
class Crowd
{
public:
    Crowd(int count, const std::atomic<quint16> *port) : m_port(port)
    {
        for (int i = 0; i < count; ++i)
            m_threads.emplace_back([this, i](const std::stop_token &stop) { live(i, stop); });
    }
    ~Crowd() { stop(); }
    Q_DISABLE_COPY_MOVE(Crowd)

    void stop() { m_threads.clear(); }
    int transfers() const { return m_transfers; }

private:
    void live(int number, const std::stop_token &stop)
    {
        std::minstd_rand chance{std::minstd_rand::result_type(number + 1)};
        while (!stop.stop_requested()) {
            QFtpTestClient client(*m_port);
            const char *users[] = {"ann", "ann", "bob", "guest", "nobody"};
            if (client.greeting().isEmpty() || client.logIn(users[chance() % 5]) != 230)
                continue;
            client.command("TYPE I");
            for (int i = 0; i < 20 && !stop.stop_requested(); ++i)
                act(&client, number, chance());
        }
    }

    void act(QFtpTestClient *client, int number, unsigned chance)
    {
        const QByteArray name = "f" + QByteArray::number(number % 7);
        const QByteArray content(1 + chance % 200'000, 'x');
        switch (chance % 16) {
        case 0:
        case 1:
        case 2:
            client->upload("STOR " + name, content);
            break;
        case 3:
            client->upload("APPE " + name, content.left(100));
            break;
        case 4:
        case 5:
        case 6:
            client->download("RETR " + name);
            break;
        case 7:
            client->download("MLSD");
            break;
        case 8:
            client->failNextTransfer(QFtpTestClient::Fault::Drop, 1000);
            client->upload("STOR cut", content);
            break;
        default: {
            const QByteArrayList lines = {"NOOP",     "MKD d",         "RMD d",     "DELE " + name,
                                          "HASH f1",  "SITE HELLO",    "STAT",      "SIZE f1",
                                          "CWD /",    "CLNT stresser", "AVBL",      "FEAT",
                                          "RNFR cut", "RNTO whole",    "SITE OTHER"};
            client->command(lines.at(qsizetype(chance / 16) % lines.size()));
            return;
        }
        }
        ++m_transfers;
    }

    const std::atomic<quint16> *m_port;
    std::atomic<int> m_transfers = 0;
    std::vector<std::jthread> m_threads;
};

/// The application: calls every public function, in its thread, at random.
class Application : public QObject
{
    Q_OBJECT

public:
    std::atomic<quint16> port = 0;
    int calls = 0;

    Application() { renew(); }

    void callSomething()
    {
        ++calls;
        switch (m_chance() % 40) {
        case 0:
            callSettings();
            break;
        case 1:
            callUsers();
            break;
        case 2:
            callHooks();
            break;
        case 3:
        case 4:
            callSessions();
            break;
        case 5:
            callLists();
            break;
        case 6:
            callModels();
            break;
        case 7:
            callBans();
            break;
        case 8:
            callListening();
            break;
        case 9:
            callLife();
            break;
        default:
            break; // so that clients get somewhere
        }
    }

    void end()
    {
        m_server.reset();
        QVERIFY2(m_mistakes.isEmpty(), qPrintable(m_mistakes.join(u'\n')));
    }

private:
    QFtpConfig config()
    {
        QFtpConfig result = QFtpTestServer::defaults();
        result.guard.file = m_directory.filePath(QStringLiteral("bans"));
        result.tls.directory = m_directory.path();
        result.tls.enabled = m_chance() % 8 == 0;
        result.server.workers = 1 + int(m_chance() % 3);
        result.limits.transfers = 10 + int(m_chance() % 40);
        result.limits.operations = 2 + int(m_chance() % 8);
        result.rates.perSession.upload = m_chance() % 4 == 0 ? 5'000'000 : 0;
        QFtpConfigUser bob;
        bob.name = QStringLiteral("bob");
        bob.password = QStringLiteral("secret");
        bob.root = m_directory.path();
        bob.allowWrite = true;
        result.users = {bob};
        return result;
    }

    void renew()
    {
        m_server = std::make_unique<QFtpServer>();
        follow();
        m_server->setConfiguration(config());
        m_server->addUser(QStringLiteral("ann"), QStringLiteral("secret"), m_memory);
        m_server->listen(QHostAddress::LocalHost);
        port = m_server->serverPort();
        m_sessions.setServer(m_server.get());
        m_transfers.setServer(m_server.get());
        m_users.setServer(m_server.get());
    }

    // The promised order of signals holds whatever happens.
    void follow()
    {
        QFtpServer *server = m_server.get();
        m_open.clear();
        m_running.clear();
        connect(server, &QFtpServer::sessionOpened, this,
                [this](QFtpSession *session) { m_open.insert(session->id()); });
        connect(server, &QFtpServer::sessionClosed, this, [this](QFtpSession *session) {
            expect(m_open.remove(session->id()), "a session closed that was not open");
            expect(!m_running.values().contains(session->id()), "a transfer outlived its session");
        });
        connect(server, &QFtpServer::transferStarted, this, [this](const QFtpTransfer &transfer) {
            expect(m_open.contains(transfer.sessionId), "a transfer started without a session");
            m_running.insert(transfer.id, transfer.sessionId);
        });
        connect(server, &QFtpServer::transferProgress, this, [this](const QFtpTransfer &transfer) {
            expect(m_running.contains(transfer.id), "progress of a transfer that does not run");
        });
        connect(server, &QFtpServer::transferFinished, this, [this](const QFtpTransfer &transfer) {
            expect(m_running.remove(transfer.id) > 0, "a transfer finished that did not run");
            expect(transfer.outcome == TransferOutcome::Complete || transfer.error.has_value(),
                   "a transfer failed without a reason");
        });
        connect(server, &QFtpServer::stopped, this, [this] {
            expect(m_open.isEmpty() && m_running.isEmpty(), "stopped before its sessions");
            m_server->listen(QHostAddress::LocalHost);
            port = m_server->serverPort();
        });
    }

    void expect(bool isGood, const char *mistake)
    {
        if (!isGood)
            m_mistakes += QString::fromLatin1(mistake);
    }

    void callSettings()
    {
        const QFtpConfig wanted = config();
        if (m_chance() % 2 == 0)
            m_server->setConfiguration(wanted);
        else
            m_server->applyConfiguration(wanted);
        QFtpConfig bad = wanted;
        bad.limits.sessions = -1;
        expect(!bad.validate().isEmpty() && !m_server->setConfiguration(bad), "bad settings");
        expect(m_server->configuration().users == wanted.users, "other users");
        static_cast<void>(m_server->configuration().listensAs(wanted));
        static_cast<void>(m_server->certificateFingerprint());
        static_cast<void>(m_server->certificateExpiry());
        static_cast<void>(m_server->errorString());
        const auto text = QFtpConfigFile::writtenInto("", wanted);
        expect(text && QFtpConfigFile::parse(*text, {}).isUsable(),
               "settings that can't be written");
        static_cast<void>(
            QFtpAdministration::explain(wanted, QStringLiteral("bob"), "/f1", "RETR"));
    }

    void callUsers()
    {
        const QString guest = QStringLiteral("guest");
        switch (m_chance() % 5) {
        case 0:
            m_server->addUser(QStringLiteral("ann"), QStringLiteral("secret"),
                              std::make_shared<QFtpFaultStorage>(m_memory));
            break;
        case 1:
            m_server->addUserWithoutPassword(guest, m_memory, Permission::ReadWrite);
            break;
        case 2: {
            QFtpUser user;
            user.name = guest;
            user.mounts = {QFtpMount({}, std::make_shared<QFtpForwardingStorage>(m_memory))};
            user.permissions = Permission::ReadWrite;
            m_server->addUser(user, QStringLiteral("secret"));
            break;
        }
        case 3:
            m_server->removeUser(guest);
            break;
        default:
            if (m_chance() % 2 == 0)
                m_server->setAuthenticator(
                    std::make_shared<LateAuthenticator>(m_server->ownUsers()));
            else
                m_server->setAuthenticator(nullptr);
        }
    }

    void callHooks()
    {
        const bool isOn = m_chance() % 2 == 0;
        switch (m_chance() % 5) {
        case 0:
            m_server->onCommand(!isOn ? CommandHook() : [](const QFtpCommandRequest &request) {
                request.caller.setAttribute(QStringLiteral("verb"), request.verb);
                return request.verb == "AVBL" ? QFtpResult<void>(ErrorKind::PermissionDenied)
                                              : QFtpResult<void>();
            });
            break;
        case 1:
            m_server->onAccess(!isOn ? AccessHook() : [](const QFtpAccessRequest &request) {
                return request.path.fileName() == "d"
                    ? QFtpResult<void>(ErrorKind::PermissionDenied)
                    : QFtpResult<void>();
            });
            break;
        case 2:
            m_server->onUpload(!isOn ? UploadHook() : [](QFtpUpload &upload) -> QFtpResult<void> {
                if (const auto file = upload.open(); !file)
                    return file.error();
                if (upload.path().fileName() == "f3")
                    return ErrorKind::NameNotAllowed;
                if (upload.path().fileName() == "f4")
                    return upload.setPath(upload.path().parent().child("moved"));
                return {};
            });
            break;
        case 3:
            m_server->onGreeting(!isOn ? GreetingHook() : [](const QFtpGreetingRequest &request) {
                return request.caller.peerAddress.toString();
            });
            break;
        default: {
            QFtpCommand command;
            command.verb = "SITE HELLO";
            command.run = [](const QFtpCommandRequest &) {
                return QFtpReply(200, QStringLiteral("Hello."));
            };
            if (isOn)
                m_server->addCommand(command);
            else
                m_server->removeCommand(command.verb);
        }
        }
    }

    void callSessions()
    {
        const auto sessions = m_server->sessions();
        if (sessions.isEmpty())
            return;
        QFtpSession *session = sessions.at(qsizetype(m_chance()) % sessions.size());
        expect(m_server->session(session->id()) == session, "another session");
        static_cast<void>(session->toJson());
        static_cast<void>(session->peerPort());
        static_cast<void>(session->tlsDescription());
        static_cast<void>(session->clientName() + session->lastCommand());
        static_cast<void>(session->connectedSince() < session->idleSince());
        session->setAttribute(QStringLiteral("n"), calls);
        expect(session->attribute(QStringLiteral("n")) == calls, "another note");
        switch (m_chance() % 8) {
        case 0:
            session->disconnectClient(QStringLiteral("Enough."));
            break;
        case 1:
            session->abortTransfer();
            break;
        case 2:
            session->abortTransfer(m_running.key(session->id()));
            break;
        case 3:
            session->setRates({0, 1'000'000 + qint64(m_chance() % 1'000'000)});
            break;
        case 4: {
            auto *receiver = new QObject(session);
            connect(session, &QFtpSession::commandReceived, receiver, [] {});
            connect(session, &QFtpSession::replySent, receiver, [] {});
            break;
        }
        case 5:
            qDeleteAll(session->children());
            break;
        default:
            m_server->refreshActivity();
        }
    }

    void callLists()
    {
        static_cast<void>(m_server->toJson());
        for (const QFtpTransfer &transfer : m_server->transfers())
            expect(transfer.outcome == TransferOutcome::Running, "an ended transfer runs");
        static_cast<void>(m_server->listeners());
        static_cast<void>(m_server->serverAddress());
        m_server->setTranscripts(m_chance() % 2 == 0);
        m_server->checkThreads();
    }

    void callModels()
    {
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&m_sessions),
                                          static_cast<QAbstractItemModel *>(&m_transfers),
                                          static_cast<QAbstractItemModel *>(&m_users)}) {
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column)
                    static_cast<void>(model->index(row, column).data());
            }
        }
        m_transfers.setHistoryLimit(int(m_chance() % 100));
        static_cast<void>(m_transfers.totalBytes(TransferDirection::Upload));
        m_users.setUsers(m_server->configuration().users);
        switch (m_chance() % 4) {
        case 0:
            m_transfers.clearHistory();
            break;
        case 1:
            m_sessions.setServer(m_sessions.server() ? nullptr : m_server.get());
            break;
        case 2:
            m_transfers.setServer(m_server.get());
            break;
        default:
            m_sessions.setRefreshInterval(std::chrono::milliseconds(m_chance() % 50));
        }
    }

    void callBans()
    {
        const QHostAddress other(QStringLiteral("192.0.2.%1").arg(m_chance() % 200));
        m_server->ban(other, std::chrono::seconds(1 + m_chance() % 100));
        if (m_chance() % 4 == 0)
            m_server->ban(QHostAddress(QHostAddress::LocalHost), std::chrono::hours(1));
        const auto bans = m_server->bans();
        for (const QString &address : bans.keys())
            expect(m_server->unban(address), "a ban that can't be lifted");
    }

    void callListening()
    {
        switch (m_chance() % 5) {
        case 0:
            m_server->listen(QHostAddress::LocalHost);
            break;
        case 1: {
            auto opened = Socket::listenOn({QHostAddress(QHostAddress::LocalHost), 0}, 5);
            if (opened && m_server->listenOn(opened->descriptor()))
                static_cast<void>(opened->release()); // the server owns it now
            break;
        }
        case 2:
            m_server->stopListening();
            if (m_server->listen(QHostAddress::LocalHost))
                port = m_server->serverPort();
            break;
        case 3:
            m_server->pauseAccepting();
            QTimer::singleShot(1, m_server.get(), &QFtpServer::resumeAccepting);
            break;
        default:
            static_cast<void>(m_server->listen(QHostAddress::LocalHost, 0, FtpsMode::Implicit));
        }
    }

    void callLife()
    {
        switch (m_chance() % 12) {
        case 0:
            m_server->close();
            break;
        case 1:
            m_server->shutDown(std::chrono::milliseconds(m_chance() % 50));
            break;
        case 2:
            renew(); // deletes it while it is busy
            break;
        default:
            break;
        }
    }

    QTemporaryDir m_directory;
    std::minstd_rand m_chance{4711};
    const std::shared_ptr<QFtpMemoryStorage> m_memory = std::make_shared<QFtpMemoryStorage>();
    QFtpSessionModel m_sessions;
    QFtpTransferModel m_transfers;
    QFtpUserModel m_users;
    std::unique_ptr<QFtpServer> m_server;
    QSet<quint64> m_open;
    QHash<quint64, quint64> m_running; // session by transfer
    QStringList m_mistakes;
};

/// Calls every public function at random while fifty clients work. QFTP_STRESS_CALLS makes it last
/// longer: 30,000 calls take ten minutes under a sanitizer.
class TestStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFunction()
    {
        constexpr int Clients = 50;
        constexpr std::chrono::hours Patience{1};
        const int calls = qMax(200, qEnvironmentVariableIntValue("QFTP_STRESS_CALLS"));
        Application application;
        Crowd crowd(Clients, &application.port);
        QTimer caller;
        caller.callOnTimeout(&application, [&] { application.callSomething(); });
        caller.start(1);
        const bool isDone =
            QTest::qWaitFor([&] { return application.calls >= calls && crowd.transfers() > 0; },
                            int(std::chrono::milliseconds(Patience).count()));
        caller.stop();
        application.end();
        crowd.stop();
        qInfo("%d calls, %d transfers", application.calls, crowd.transfers());
        QVERIFY(isDone);
    }
};

QFTP_TEST("stress", TestStress)

} // namespace QFtp::Internal

#include "tst_stress.moc"
