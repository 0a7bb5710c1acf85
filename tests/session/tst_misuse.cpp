// SPDX-License-Identifier: MIT
#include "testregistry.h"
#include "testserver.h"

#include <functional>
#include <QFtpServer/qftpforwardingstorage.h>
#include <QtTest/QtTest>
#include <stdexcept>

using namespace QFtp::Internal;

namespace {

/// What goes wrong in the code of an application.
enum class Mistake {
    Throws,      ///< an exception
    ThrowsOther, ///< something that is no std::exception
    ReturnsNull, ///< a success without an object
};

/// A storage that makes a mistake in one of its functions.
class MistakenStorage : public QFtpForwardingStorage
{
public:
    MistakenStorage(const std::shared_ptr<QFtpStorage> &inner, QByteArray function,
                    Mistake mistake) :
        QFtpForwardingStorage(inner),
        m_function(std::move(function)), m_mistake(mistake)
    { }

    void pass(const char *function) const
    {
        if (m_function != function || m_mistake == Mistake::ReturnsNull)
            return;
        if (m_mistake == Mistake::ThrowsOther)
            throw 42; // NOLINT(hicpp-exception-baseclass): that is the mistake
        throw std::runtime_error("no\r\nluck");
    }
    bool returnsNull(const char *function) const
    {
        return m_function == function && m_mistake == Mistake::ReturnsNull;
    }

    QFtp::StorageFeatures features() const override
    {
        pass("features");
        return QFtpForwardingStorage::features();
    }
    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override
    {
        pass("stat");
        return QFtpForwardingStorage::stat(request);
    }
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override
    {
        pass("openDirectory");
        if (returnsNull("openDirectory"))
            return std::unique_ptr<QFtpDirectory>();
        return wrapped<Directory>(QFtpForwardingStorage::openDirectory(request));
    }
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override
    {
        pass("openForRead");
        if (returnsNull("openForRead"))
            return std::unique_ptr<QFtpFile>();
        return wrapped<File>(QFtpForwardingStorage::openForRead(request));
    }
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override
    {
        pass("openForWrite");
        if (returnsNull("openForWrite"))
            return std::unique_ptr<QFtpFile>();
        return wrapped<File>(QFtpForwardingStorage::openForWrite(request));
    }
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override
    {
        pass("makeDirectory");
        return QFtpForwardingStorage::makeDirectory(request);
    }
    QFtpResult<void> removeFile(const QFtpRequest &request) override
    {
        pass("removeFile");
        return QFtpForwardingStorage::removeFile(request);
    }
    QFtpResult<void> rename(const QFtpRenameRequest &request) override
    {
        pass("rename");
        return QFtpForwardingStorage::rename(request);
    }
    QFtpResult<void> setAttributes(const QFtpAttributesRequest &request) override
    {
        pass("setAttributes");
        return QFtpForwardingStorage::setAttributes(request);
    }
    QFtpResult<qint64> availableBytes(const QFtpRequest &request) override
    {
        pass("availableBytes");
        return QFtpForwardingStorage::availableBytes(request);
    }

private:
    class File : public QFtpForwardingFile
    {
    public:
        File(std::unique_ptr<QFtpFile> inner, const MistakenStorage *storage) :
            QFtpForwardingFile(std::move(inner)), m_storage(storage)
        { }
        QFtpResult<qint64> read(char *data, qint64 size) override
        {
            m_storage->pass("read");
            return inner().read(data, size);
        }
        QFtpResult<void> write(const char *data, qint64 size) override
        {
            m_storage->pass("write");
            return inner().write(data, size);
        }
        QFtpResult<void> commit() override
        {
            m_storage->pass("commit");
            return inner().commit();
        }
        QByteArray remark() const override
        {
            m_storage->pass("remark");
            return "done";
        }

    private:
        const MistakenStorage *const m_storage;
    };

    class Directory : public QFtpForwardingDirectory
    {
    public:
        Directory(std::unique_ptr<QFtpDirectory> inner, const MistakenStorage *storage) :
            QFtpForwardingDirectory(std::move(inner)), m_storage(storage)
        { }
        QFtpResult<bool> next(QFtpEntry *entry) override
        {
            m_storage->pass("next");
            return inner().next(entry);
        }

    private:
        const MistakenStorage *const m_storage;
    };

    template<typename Wrapper, typename Opened>
    QFtpResult<std::unique_ptr<Opened>> wrapped(QFtpResult<std::unique_ptr<Opened>> opened)
    {
        if (!opened)
            return opened;
        return std::make_unique<Wrapper>(std::move(*opened), this);
    }

    const QByteArray m_function;
    const Mistake m_mistake;
};

} // namespace

Q_DECLARE_METATYPE(std::function<void(QFtpConfig *)>)

/// Mistakes of an application must not harm it: they become errors of the client that meets them.
class TestMisuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storage_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("mistake");
        QTest::addColumn<QByteArray>("code");
        const std::pair<const char *, const char *> calls[] = {
            {"stat", "SIZE file"},
            {"openDirectory", "NLST"},
            {"next", "NLST"},
            {"openForRead", "RETR file"},
            {"read", "RETR file"},
            {"openForWrite", "STOR new"},
            {"write", "STOR new"},
            {"commit", "STOR new"},
            {"makeDirectory", "MKD new"},
            {"removeFile", "DELE file"},
            {"setAttributes", "SITE CHMOD 600 file"},
            {"availableBytes", "AVBL"},
        };
        for (const auto &[function, line] : calls) {
            QTest::addRow("%s throws", function) << QByteArray(function) << QByteArray(line)
                                                 << int(Mistake::Throws) << QByteArray("451");
        }
        QTest::newRow("not a std::exception") << QByteArray("stat") << QByteArray("SIZE file")
                                              << int(Mistake::ThrowsOther) << QByteArray("451");
        QTest::newRow("a remark throws") << QByteArray("remark") << QByteArray("STOR new")
                                         << int(Mistake::Throws) << QByteArray("226");
        QTest::newRow("features throws") << QByteArray("features") << QByteArray("LIST fil")
                                         << int(Mistake::Throws) << QByteArray("550");
        for (const auto &[function, line] : {calls[1], calls[3], calls[5]}) {
            QTest::addRow("%s returns null", function)
                << QByteArray(function) << QByteArray(line) << int(Mistake::ReturnsNull)
                << QByteArray("451");
        }
    }

    void storage()
    {
        QFETCH(QByteArray, function);
        QFETCH(QByteArray, line);
        QFETCH(int, mistake);
        QFETCH(QByteArray, code);
        const auto files = std::make_shared<QFtpMemoryStorage>();
        files->put("/file", "content");
        TestServer server(std::make_shared<MistakenStorage>(files, function, Mistake(mistake)));
        const auto client = server.loggedIn();
        QByteArray reply;
        if (line.startsWith("STOR")) {
            reply = client->upload(line, "content");
            QCOMPARE(files->content("/new").isNull(), code != "226");
        } else if (line.startsWith("RETR") || line.startsWith("NLST") || line.startsWith("LIST")) {
            client->download(line);
            reply = client->lastReply();
        } else {
            reply = client->command(line);
        }
        QCOMPARE(reply.left(3), code);
        QVERIFY2(!reply.contains("luck"), reply); // it is for the log
        QCOMPARE(client->code("NOOP"), 200);
        QCOMPARE(server.loggedIn()->code("PWD"), 257);
    }

    void authenticator_data()
    {
        QTest::addColumn<int>("mistake");
        QTest::newRow("throws") << 0;
        QTest::newRow("a user without a mount") << 1;
        QTest::newRow("a mount without a storage") << 2;
        QTest::newRow("a user without a name") << 3;
    }

    void authenticator()
    {
        class Mistaken : public QFtpAuthenticator
        {
        public:
            explicit Mistaken(int mistake) : m_mistake(mistake) { }
            bool answersUser() const override { throw std::runtime_error("answersUser"); }
            bool allowsAnonymous() const override { throw std::runtime_error("allowsAnonymous"); }
            QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override
            {
                if (m_mistake == 0)
                    throw std::runtime_error("authenticate");
                if (!credentials.password)
                    return QFtp::ErrorKind::LoginFailed;
                QFtpUser user;
                user.name = m_mistake == 3 ? QString() : credentials.userName;
                if (m_mistake != 1)
                    user.mounts.append({QFtpPath(), nullptr, std::nullopt});
                if (m_mistake == 3)
                    user.mounts.first().storage = std::make_shared<QFtpMemoryStorage>();
                return user;
            }

        private:
            const int m_mistake;
        };
        QFETCH(int, mistake);
        TestServer server;
        server.run([&](QFtpServer &s) { s.setAuthenticator(std::make_shared<Mistaken>(mistake)); });
        const auto client = server.connected();
        QCOMPARE(client->code("PWD"), 530);
        QCOMPARE(client->logIn(), 530);
        QCOMPARE(client->code("NOOP"), 200);
    }

    void usersThatNobodyMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("hasStorage");
        QTest::addColumn<QString>("error");
        QTest::newRow("no password") << QStringLiteral("ann") << QString() << true
                                     << QStringLiteral("the password of \"ann\" is empty");
        QTest::newRow("no storage") << QStringLiteral("ann") << QStringLiteral("secret") << false
                                    << QStringLiteral("has no storage");
        QTest::newRow("no name") << QString() << QStringLiteral("secret") << true
                                 << QStringLiteral("the name of the user is empty");
    }

    void usersThatNobodyMeant()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(bool, hasStorage);
        QFETCH(QString, error);
        QFtpServer server;
        const std::shared_ptr<QFtpStorage> storage =
            hasStorage ? std::make_shared<QFtpMemoryStorage>() : nullptr;
        QVERIFY(!server.addUser(name, password, storage));
        QVERIFY2(server.errorString().contains(error), qPrintable(server.errorString()));
        QVERIFY(!server.removeUser(name)); // nobody was added
    }

    void settingsThatNobodyMeant_data()
    {
        using Change = std::function<void(QFtpConfig *)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *key, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(key);
        };
        row("no address", "guard.allowedAddresses",
            [](QFtpConfig *c) { c->guard.allowedAddresses = {QStringLiteral("rubbish")}; });
        row("no network", "guard.refusedAddresses",
            [](QFtpConfig *c) { c->guard.refusedAddresses = {QStringLiteral("10.0.0.0/33")}; });
        row("unknown version", "tls.minimumVersion",
            [](QFtpConfig *c) { c->tls.minimumVersion = QStringLiteral("9"); });
        row("negative", "limits.sessions", [](QFtpConfig *c) { c->limits.sessions = -5; });
        row("reversed range", "passivePortRange", [](QFtpConfig *c) {
            c->passivePortRange = {6000, 5000};
        });
        row("no choice", "files.uploads",
            [](QFtpConfig *c) { c->files.uploads = QFtp::UploadMode(77); });
        row("TLS without TLS", "tls.required",
            [](QFtpConfig *c) { c->tls.required = QFtp::TlsPolicy::Login; });
        row("two of a name", "users.ann", [](QFtpConfig *c) {
            QFtpConfigUser ann;
            ann.name = QStringLiteral("ann");
            c->users = {ann, ann};
        });
        row("unknown storage", "users.ann.storage", [](QFtpConfig *c) {
            QFtpConfigUser ann;
            ann.name = QStringLiteral("ann");
            ann.storage = QStringLiteral("none");
            c->users = {ann};
        });
        row("empty password", "users.ann.password", [](QFtpConfig *c) {
            QFtpConfigUser ann;
            ann.name = QStringLiteral("ann");
            ann.password = QString();
            c->users = {ann};
        });
        row("a rule without a path", "users.ann.rules", [](QFtpConfig *c) {
            QFtpConfigUser ann;
            ann.name = QStringLiteral("ann");
            ann.rules = {{"", QFtp::Permission::Read}};
            c->users = {ann};
        });
    }

    void settingsThatNobodyMeant()
    {
        QFETCH(std::function<void(QFtpConfig *)>, change);
        QFETCH(QString, key);
        QFtpServer server;
        QFtpConfig good;
        good.limits.sessions = 7;
        QVERIFY2(server.setConfiguration(good), qPrintable(server.errorString()));
        QFtpConfig bad;
        change(&bad);
        const auto problems = bad.validate();
        const bool isFound =
            std::any_of(problems.begin(), problems.end(), [&](const QFtpConfigProblem &problem) {
                return problem.severity == QFtpConfigProblem::Severity::Error
                    && problem.key.startsWith(key);
            });
        QVERIFY2(isFound, problems.isEmpty() ? "" : qPrintable(problems.first().toString()));
        QVERIFY(!server.setConfiguration(bad));
        QVERIFY2(server.errorString().contains(key), qPrintable(server.errorString()));
        QSignalSpy applied(&server, &QFtpServer::configurationApplied);
        server.applyConfiguration(bad);
        QTRY_COMPARE(applied.size(), 1);
        QVERIFY(!applied.first().first().toBool());
        QCOMPARE(server.configuration().limits.sessions, 7); // the one before stays in force
    }

    void usersComeAndGo()
    {
        TestServer server;
        server.run([&](QFtpServer &s) {
            const auto other = std::make_shared<QFtpMemoryStorage>();
            other->put("/other", "x");
            QVERIFY(s.addUser(QStringLiteral("ann"), QStringLiteral("changed"), other));
            QVERIFY(s.addUserWithoutPassword(QStringLiteral("guest"), other));
        });
        const auto client = server.connected();
        QCOMPARE(client->logIn("ann", "secret"), 530);
        QCOMPARE(client->logIn("ann", "changed"), 230);
        QCOMPARE(client->code("MDTM other"), 213);
        QCOMPARE(client->code("USER guest"), 230);
        QCOMPARE(client->code("DELE other"), 550);
        server.run([](QFtpServer &s) {
            QVERIFY(s.removeUser(QStringLiteral("guest")));
            QVERIFY(!s.removeUser(QStringLiteral("guest")));
        });
        QCOMPARE(client->code("PWD"), 257); // a session goes on
        QCOMPARE(client->logIn("guest", "x"), 530);
    }
};

QFTP_TEST("misuse", TestMisuse)
#include "tst_misuse.moc"
