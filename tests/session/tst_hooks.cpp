// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testserver.h"

#include <atomic>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qmutex.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

namespace {

QByteArray contentOf(const QFtpUpload &upload)
{
    const auto file = upload.open();
    if (!file)
        return "can't be read";
    QByteArray content(upload.size() + 10, Qt::Uninitialized);
    const auto count = (*file)->read(content.data(), content.size());
    return count ? content.left(*count) : QByteArray("can't be read");
}

} // namespace

/// Questions of the server to the application, and commands of the application.
class TestHooks : public QObject
{
    Q_OBJECT

    std::shared_ptr<QFtpStorage> storageOf(const QString &kind) const
    {
        if (kind == u"memory")
            return std::make_shared<QFtpMemoryStorage>();
        QFtpLocalStorage::Options options;
        options.uploads = kind == u"direct" ? QFtp::UploadMode::Direct : QFtp::UploadMode::Safe;
        return *QFtpLocalStorage::open(m_directory->path(), options);
    }

    static void addStorages()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"memory", "safe", "direct"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void uploadsAreAskedAbout_data() { addStorages(); }

    void uploadsAreAskedAbout()
    {
        QFETCH(QString, kind);
        TestServer server(storageOf(kind));
        std::atomic<int> questions = 0;
        server.run([&](QFtpServer &s) {
            s.onUpload([&](QFtpUpload &upload) -> QFtpResult<void> {
                ++questions;
                if (upload.caller().userName != u"ann" || upload.caller().sessionId == 0)
                    return ErrorKind::Internal;
                if (contentOf(upload).contains("virus"))
                    return QFtpError::forClient(ErrorKind::PermissionDenied,
                                                QStringLiteral("Not here:\nit has a virus."));
                return {};
            });
        });
        const auto client = server.loggedIn();
        QVERIFY(client->upload("STOR f", "good").startsWith("226"));
        QCOMPARE(client->upload("STOR f", "a virus"),
                 QByteArray("550-Not here:\r\n550 it has a virus.\r\n"));
        QCOMPARE(client->download("RETR f"), QByteArray("good")); // the old one is still there
        QVERIFY(client->upload("STOR new", "a virus").startsWith("550"));
        QCOMPARE(client->code("SIZE new"), 550);
        QVERIFY(client->download("NLST") == "f\r\n"); // nothing is left over
        QCOMPARE(questions.load(), 3);
    }

    void uploadsAreHiddenUntilThen_data() { addStorages(); }

    void uploadsAreHiddenUntilThen()
    {
        QFETCH(QString, kind);
        TestServer server(storageOf(kind));
        QSemaphore asked;
        QSemaphore answer;
        server.run([&](QFtpServer &s) {
            s.onUpload([&](QFtpUpload &) -> QFtpResult<void> {
                asked.release();
                answer.acquire();
                return {};
            });
        });
        const auto client = server.loggedIn();
        const auto other = server.loggedIn();
        QByteArray reply;
        std::thread uploading([&] { reply = client->upload("STOR f", "content"); });
        asked.acquire();
        const int before = other->code("SIZE f");
        answer.release();
        uploading.join();
        QCOMPARE(before, 550);
        QVERIFY2(reply.startsWith("226"), reply);
        QCOMPARE(other->code("SIZE f"), 213);
    }

    // Cameras that give each picture the same name.
    void camerasLoseNothing_data() { addStorages(); }

    void camerasLoseNothing()
    {
        constexpr int Cameras = 4;
        constexpr int Pictures = 10;
        QFETCH(QString, kind);
        TestServer server(storageOf(kind));
        std::atomic<int> number = 0;
        server.run([&](QFtpServer &s) {
            s.onUpload([&](QFtpUpload &upload) {
                const QByteArray name = "picture-" + QByteArray::number(++number);
                return upload.setPath(upload.path().parent().child(name));
            });
        });
        std::vector<std::thread> cameras;
        std::atomic<int> stored = 0;
        for (int camera = 0; camera < Cameras; ++camera) {
            cameras.emplace_back([&server, &stored, camera] {
                const auto client = server.loggedIn();
                for (int i = 0; i < Pictures; ++i) {
                    const QByteArray content =
                        QByteArray::number(camera) + ':' + QByteArray::number(i);
                    stored +=
                        client->upload("STOR image.jpg", content.repeated(1000)).startsWith("226");
                }
            });
        }
        for (std::thread &camera : cameras)
            camera.join();
        QCOMPARE(stored.load(), Cameras * Pictures);
        const auto client = server.loggedIn();
        QSet<QByteArray> contents;
        for (int i = 1; i <= Cameras * Pictures; ++i)
            contents.insert(client->download("RETR picture-" + QByteArray::number(i)));
        QCOMPARE(contents.size(), Cameras * Pictures);
        QCOMPARE(client->download("NLST").count('\n'), Cameras * Pictures);
    }

    void uploadsThatCannotBeMoved()
    {
        TestServer server;
        const auto elsewhere = std::make_shared<QFtpMemoryStorage>();
        QMutex mutex;
        QList<ErrorKind> errors;
        server.run([&](QFtpServer &s) {
            QFtpUser bob;
            bob.name = QStringLiteral("bob");
            bob.permissions = QFtp::Permission::ReadWrite;
            bob.mounts = {{QFtpPath(), std::make_shared<QFtpMemoryStorage>(), std::nullopt},
                          {QFtpPath().child("other"), elsewhere, std::nullopt}};
            QVERIFY(s.addUser(bob, QStringLiteral("secret")));
            s.onUpload([&](QFtpUpload &upload) -> QFtpResult<void> {
                const QMutexLocker lock(&mutex);
                for (const char *path : {"/other/f", "/none/f", "/a\rb"}) {
                    const auto moved = upload.setPath(QFtpPath::resolve({}, path));
                    if (!moved)
                        errors += moved.error().kind();
                }
                return {};
            });
        });
        const auto client = server.connected();
        client->logIn("bob");
        QVERIFY(client->upload("STOR f", "content").startsWith("226"));
        QCOMPARE(client->code("SIZE f"), 213); // where the client wanted it
        QCOMPARE(errors,
                 (QList<ErrorKind>{ErrorKind::CrossesStorages, ErrorKind::NotFound,
                                   ErrorKind::NameNotAllowed}));
    }

    void whatIsAddedToAFile()
    {
        TestServer server;
        server.memory().put("/f", "abc");
        QMutex mutex;
        QByteArrayList contents;
        server.run([&](QFtpServer &s) {
            s.onUpload([&](QFtpUpload &upload) -> QFtpResult<void> {
                const QMutexLocker lock(&mutex);
                contents += contentOf(upload);
                return {};
            });
        });
        const auto client = server.loggedIn();
        client->command("TYPE I");
        QVERIFY(client->upload("APPE f", "def").startsWith("226"));
        QCOMPARE(client->code("REST 3"), 350);
        QCOMPARE(client->upload("STOR f", "DEF").left(3), QByteArray("226"));
        QCOMPARE(contents, (QByteArrayList{"abcdef", "abcDEF"}));
    }

    // Nobody waits any more: what was uploaded is not stored, and the hook can know it.
    void uploadThatIsAbandonedMeanwhile()
    {
        TestServer server;
        QSemaphore asked;
        std::atomic<bool> isNoticed = false;
        server.run([&](QFtpServer &s) {
            s.onUpload([&](QFtpUpload &upload) -> QFtpResult<void> {
                asked.release();
                while (!upload.caller().stop.stop_requested())
                    std::this_thread::yield();
                isNoticed = true;
                return {};
            });
        });
        const auto client = server.loggedIn();
        ClientSocket data = client->openPassive();
        QCOMPARE(client->code("STOR f"), 150);
        data.send("content", 7);
        data.close();
        asked.acquire();
        client->send("ABOR\r\n");
        QCOMPARE(client->readReply().left(3), QByteArray("426"));
        QCOMPARE(client->readReply().left(3), QByteArray("226"));
        QVERIFY(isNoticed);
        QVERIFY(server.memory().content("/f").isNull());
    }

    void commandsAreAskedAbout()
    {
        TestServer server;
        QMutex mutex;
        QByteArrayList asked;
        server.run([&](QFtpServer &s) {
            s.onCommand([&](const QFtpCommandRequest &request) -> QFtpResult<void> {
                const QMutexLocker lock(&mutex);
                asked += request.verb + ' ' + request.argument + ' ' + request.path.toByteArray()
                    + ' ' + request.caller.userName.toUtf8();
                if (request.verb == "MKD")
                    return QFtpError::forClient(ErrorKind::PermissionDenied,
                                                QStringLiteral("No folders, please."));
                if (request.verb == "SITE UMASK")
                    throw std::runtime_error("mistake");
                return {};
            });
        });
        const auto client = server.connected();
        QCOMPARE(client->logIn(), 230);
        QCOMPARE(client->command("MKD /x/../d"), QByteArray("550 No folders, please.\r\n"));
        QCOMPARE(client->code("SITE UMASK 022"), 451);
        QCOMPARE(client->code("XYZZY"), 500);
        QVERIFY(client->upload("STOR f", "content").startsWith("226"));
        client->send("NOOP\r\nPWD\r\nNOOP\r\n"); // in their order
        QCOMPARE(client->readReply().left(3), QByteArray("200"));
        QCOMPARE(client->readReply().left(3), QByteArray("257"));
        QCOMPARE(client->readReply().left(3), QByteArray("200"));
        QCOMPARE(client->code("QUIT"), 221);
        const auto of = [&](const char *verb) {
            const auto found = std::find_if(asked.begin(), asked.end(), [&](const auto &line) {
                return line.startsWith(verb);
            });
            return found == asked.end() ? QByteArray() : *found;
        };
        QCOMPARE(of("USER"), QByteArray("USER ann /ann "));
        QCOMPARE(of("PASS"), QByteArray("PASS  / ")); // nobody sees the password
        QCOMPARE(of("MKD"), QByteArray("MKD /x/../d /d ann"));
        QCOMPARE(of("STOR"), QByteArray("STOR f /f ann"));
        QVERIFY(of("QUIT").isEmpty());
    }

    // Nothing that comes in the clear after AUTH may be taken for a command under TLS.
    void beginOfTlsIsNotDelayed()
    {
        TestServer server(nullptr, TestServer::withTls());
        QMutex mutex;
        QByteArrayList asked;
        server.run([&](QFtpServer &s) {
            s.onCommand([&](const QFtpCommandRequest &request) -> QFtpResult<void> {
                const QMutexLocker lock(&mutex);
                asked += request.verb;
                return {};
            });
        });
        const auto client = server.connected(TlsUse::Explicit);
        QCOMPARE(client->logIn(), 230);
        QVERIFY(asked.contains("PROT"));
        QVERIFY(!asked.contains("AUTH"));
    }

    // Whatever the command, a path is protected.
    void accessIsAskedAbout_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        const auto row = [](const char *line, const char *before = nullptr) {
            QTest::newRow(line) << (before ? QByteArrayList{before, line} : QByteArrayList{line});
        };
        row("DELE kept/f");
        row("RNFR kept/f");
        row("RNTO kept/g", "RNFR free");
        row("RMD kept/d");
        row("MKD kept/new");
        row("MFMT 20200101000000 kept/f");
        row("MFF modify=20200101000000; kept/f");
        row("SITE CHMOD 600 kept/f");
        row("SITE UTIME 20200101000000 kept/f");
        row("STOR kept/f", "EPSV");
        row("STOR kept/new", "EPSV");
        row("APPE kept/f", "EPSV");
        row("STOU kept/f", "EPSV");
    }

    void accessIsAskedAbout()
    {
        QFETCH(QByteArrayList, lines);
        TestServer server;
        server.memory().put("/kept/f", "content");
        server.memory().put("/kept/d/x", "content");
        server.memory().put("/free", "content");
        const QFtpPath kept = QFtpPath().child("kept");
        server.run([&](QFtpServer &s) {
            s.onAccess([kept](const QFtpAccessRequest &request) -> QFtpResult<void> {
                constexpr QFtp::Permissions Changes = QFtp::Permissions(QFtp::Permission::ReadWrite)
                    & ~QFtp::Permissions(QFtp::Permission::ReadOnly);
                if (request.needed.testAnyFlags(Changes) && request.path.isWithin(kept))
                    return QFtpError::forClient(ErrorKind::PermissionDenied,
                                                QStringLiteral("Kept a year."));
                return {};
            });
        });
        const auto client = server.loggedIn();
        for (const QByteArray &line : lines.first(lines.size() - 1))
            QVERIFY(client->code(line) < 400);
        QCOMPARE(client->command(lines.last()), QByteArray("550 Kept a year.\r\n"));
        QCOMPARE(server.memory().content("/kept/f"), QByteArray("content"));
        QCOMPARE(client->download("RETR kept/f"), QByteArray("content"));
        QVERIFY(client->upload("STOR other", "content").startsWith("226"));
    }

    void ownCommands()
    {
        TestServer server;
        server.run([](QFtpServer &s) {
            QFtpCommand time;
            time.verb = "XTIME";
            time.feature = "XTIME zone;";
            time.isForStrangers = true;
            time.run = [](const QFtpCommandRequest &request) -> QFtpResult<QFtpReply> {
                return QFtpReply{213, QStringLiteral("noon\nfor ") + request.caller.userName};
            };
            QVERIFY(s.addCommand(time));
            QFtpCommand purge;
            purge.verb = "SITE PURGE";
            purge.syntax = "SITE PURGE <SP> <days>";
            purge.needsArgument = true;
            purge.run = [](const QFtpCommandRequest &request) -> QFtpResult<QFtpReply> {
                if (request.argument != "7")
                    return QFtpError::forClient(ErrorKind::PermissionDenied,
                                                QStringLiteral("Only 7 days."));
                return QFtpReply{};
            };
            QVERIFY(s.addCommand(purge));
        });
        const auto client = server.connected();
        QCOMPARE(client->command("xtime"), QByteArray("213-noon\r\n213 for \r\n"));
        QCOMPARE(client->code("SITE PURGE 7"), 530);
        client->logIn();
        QCOMPARE(client->command("XTIME"), QByteArray("213-noon\r\n213 for ann\r\n"));
        QCOMPARE(client->command("SITE purge"),
                 QByteArray("501 Syntax: SITE PURGE <SP> <days>\r\n"));
        QCOMPARE(client->command("SITE PURGE 8"), QByteArray("550 Only 7 days.\r\n"));
        QCOMPARE(client->code("SITE PURGE 7"), 200);
        QVERIFY(client->command("FEAT").contains(" XTIME zone;\r\n"));
        QVERIFY(client->command("HELP").contains(" XTIME "));
        QVERIFY(client->command("SITE HELP").contains("PURGE "));
        QVERIFY(client->command("HELP SITE PURGE").contains("SITE PURGE <SP> <days>"));
    }

    void commandsThatCannotBeAdded_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("error");
        QTest::newRow("the server's")
            << QByteArray("RETR") << QStringLiteral("a command of the server");
        QTest::newRow("of SITE") << QByteArray("SITE CHMOD")
                                 << QStringLiteral("a command of the server");
        QTest::newRow("small letters") << QByteArray("xtime") << QStringLiteral("is no verb");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is no verb");
        QTest::newRow("two lines") << QByteArray("X\r\nY") << QStringLiteral("is no verb");
        QTest::newRow("no function") << QByteArray("XTIME") << QStringLiteral("has no function");
    }

    void commandsThatCannotBeAdded()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, error);
        QFtpServer server;
        QFtpCommand command;
        command.verb = verb;
        if (!error.contains(QStringLiteral("function")))
            command.run = [](const QFtpCommandRequest &) { return QFtpReply(); };
        QVERIFY(!server.addCommand(command));
        QVERIFY2(server.errorString().contains(error), qPrintable(server.errorString()));
    }

    void commandsGo()
    {
        TestServer server;
        QFtpCommand command;
        command.verb = "XWHO";
        command.run = [](const QFtpCommandRequest &request) -> QFtpResult<QFtpReply> {
            return QFtpReply(200,
                             request.caller.isEncrypted ? QStringLiteral("sealed")
                                                        : QStringLiteral("open"));
        };
        server.run([&](QFtpServer &s) { QVERIFY(s.addCommand(command)); });
        const auto client = server.connected();
        QCOMPARE(client->logIn(), 230);
        const bool isEncrypted = qEnvironmentVariableIsSet("QFTP_TEST_TLS");
        QCOMPARE(client->command("XWHO"),
                 isEncrypted ? QByteArray("200 sealed\r\n") : QByteArray("200 open\r\n"));
        server.run([&](QFtpServer &s) {
            QVERIFY(s.removeCommand("XWHO"));
            QVERIFY(!s.removeCommand("XWHO"));
            QVERIFY(!s.removeCommand("NOOP")); // the server's own
        });
        QCOMPARE(client->code("XWHO"), 500);
        QCOMPARE(client->code("NOOP"), 200);
    }

    void greetings()
    {
        TestServer server;
        server.run([](QFtpServer &s) {
            s.onGreeting([](const QFtpGreetingRequest &request) {
                return QStringLiteral("Welcome,\n%1.").arg(request.caller.peerAddress.toString());
            });
        });
        const auto client = server.connected();
        QCOMPARE(client->greeting(), QByteArray("220-Welcome,\r\n220 127.0.0.1.\r\n"));
        QCOMPARE(client->logIn(), 230);
        server.run([](QFtpServer &s) {
            s.onGreeting([](const QFtpGreetingRequest &) -> QFtpResult<QString> {
                throw std::runtime_error("mistake");
            });
        });
        QCOMPARE(server.connected()->greeting(), QByteArray("421 Service not available.\r\n"));
        server.run([](QFtpServer &s) {
            s.onGreeting([](const QFtpGreetingRequest &) -> QFtpResult<QString> {
                return QFtpError::forClient(QFtp::ErrorKind::Unavailable,
                                            QStringLiteral("Come back on Monday."));
            });
        });
        const auto refused = server.connected();
        QCOMPARE(refused->greeting(), QByteArray("421 Come back on Monday.\r\n"));
        QVERIFY(refused->isClosed());
    }
};

QFTP_TEST("hooks", TestHooks)
#include "tst_hooks.moc"
