// SPDX-License-Identifier: MIT
#include "auth/accountauthenticator.h"
#include "auth/accountsources.h"
#include "base/credentials.h"
#include "config/configfields.h"
#include "systemtestuser.h"
#include "testregistry.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

/// The contract of every source of accounts. A new one needs a row in sources() and a case in
/// make().
class TestAuthenticator : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    QString m_known; // the user whose password is "right"

    QFtpConfig base() const
    {
        QFtpConfig config;
        config.server.systemUser = currentSystemUser();
        config.textFile.modules = {{QStringLiteral("File"), m_directory.path(), true}};
        config.system.pamDirectory = m_directory.path();
        config.system.service = QStringLiteral("passwords");
        config.system.helper = QStringLiteral(QFTP_PAM_HELPER);
        config.system.allUsersRoot = m_directory.path();
        config.system.minimumUid = 0;
        config.system.needsShell = false;
        config.system.deniedUsers.clear();
        return config;
    }

    bool write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    // A PAM service whose only module is a script that knows the password.
    bool writePamService() const
    {
        const QString script = m_directory.filePath(QStringLiteral("check"));
        const bool isWritten =
            write(QStringLiteral("check"),
                  "#!/bin/sh\n[ \"$(tr -d '\\000')\" = right ] && [ \"$PAM_RHOST\" = 192.0.2.9 ]\n")
            && QFile::setPermissions(script,
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return isWritten
            && write(QStringLiteral("passwords"),
                     "auth required pam_exec.so quiet expose_authtok " + script.toUtf8()
                         + "\naccount required pam_permit.so\n");
    }

    std::unique_ptr<AccountAuthenticator> make(const QByteArray &source, bool isLocked = false)
    {
        QFtpConfig config = base();
        m_known = QStringLiteral("ann");
        if (source == "config") {
            QFtpConfigUser user;
            user.name = m_known;
            user.systemUser = currentSystemUser();
            user.root = m_directory.path();
            user.passwordHash = QFtpAdministration::hashPassword("right");
            user.enabled = !isLocked;
            config.users = {user};
        } else if (source == "textFile") {
            config.textFile.file = m_directory.filePath(QStringLiteral("users"));
            config.textFile.crypt = QStringLiteral("sha256");
            const QByteArray hash =
                QCryptographicHash::hash("right", QCryptographicHash::Sha256).toHex();
            if (!write(QStringLiteral("users"),
                       QByteArray("ann:") + (isLocked ? "!" : "") + hash + ":7:8:File\n"))
                return nullptr;
        } else {
            m_known = currentSystemUser();
            config.allUsers = true;
            if (isLocked)
                config.system.deniedUsers = {m_known};
            if (!writePamService())
                return nullptr;
        }
        return std::make_unique<AccountAuthenticator>(config, makeAccountSources(config));
    }

    QFtpCredentials credentials(const QString &name, std::optional<QByteArray> password) const
    {
        QFtpCredentials result;
        result.userName = name;
        result.password = std::move(password);
        result.peerAddress = QHostAddress(QStringLiteral("192.0.2.9"));
        return result;
    }

    static bool hasPam() { return *QFTP_PAM_HELPER != '\0'; }

    static void sources()
    {
        QTest::addColumn<QByteArray>("source");
        for (const QString &name : accountSourceNames()) {
            if (name != u"system" || hasPam())
                QTest::newRow(qPrintable(name)) << name.toLatin1();
        }
    }

    template<typename T> static int kind(const QFtpResult<T> &result)
    {
        return result ? -1 : int(result.error().kind());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rightPassword_data() { sources(); }
    void rightPassword()
    {
        QFETCH(QByteArray, source);
        const auto authenticator = make(source);
        QVERIFY(authenticator);
        const auto user = authenticator->authenticate(credentials(m_known, "right"));
        QVERIFY2(user, qPrintable(user ? QString() : user.error().detail()));
        QCOMPARE(user->name, m_known);
        QCOMPARE(user->mounts.size(), 1);
        QVERIFY(user->mounts.first().storage);
        QVERIFY(!authenticator->allowsAnonymous());
    }

    void wrong_data() { sources(); }
    void wrong()
    {
        QFETCH(QByteArray, source);
        const auto authenticator = make(source);
        QVERIFY(authenticator);
        const QByteArray nul("right\0", 6);
        for (const QByteArray &password :
             {QByteArray("wrong"), QByteArray(""), QByteArray("righ"), QByteArray("right "),
              QByteArray("Right"), QByteArray(nul), QByteArray(1024, 'x')})
            QCOMPARE(kind(authenticator->authenticate(credentials(m_known, password))),
                     int(ErrorKind::LoginFailed));
        for (const QString &name :
             {QStringLiteral("nobody-here"), QString(), m_known + u' ', m_known.toUpper(),
              m_known + QChar(0), QStringLiteral("../") + m_known, QString(256, u'x')})
            QCOMPARE(kind(authenticator->authenticate(credentials(name, "right"))),
                     int(ErrorKind::LoginFailed));
    }

    void noPasswordYet_data() { sources(); }
    void noPasswordYet()
    {
        QFETCH(QByteArray, source);
        const auto authenticator = make(source);
        QVERIFY(authenticator);
        for (const QString &name : {m_known, QStringLiteral("nobody-here")})
            QCOMPARE(kind(authenticator->authenticate(credentials(name, std::nullopt))),
                     int(ErrorKind::LoginFailed));
    }

    void lockedUser_data() { sources(); }
    void lockedUser()
    {
        QFETCH(QByteArray, source);
        const auto authenticator = make(source, true);
        QVERIFY(authenticator);
        QCOMPARE(kind(authenticator->authenticate(credentials(m_known, "right"))),
                 int(ErrorKind::LoginFailed));
        QCOMPARE(kind(authenticator->authenticate(credentials(m_known, std::nullopt))),
                 int(ErrorKind::LoginFailed));
    }

    void manyAtOnce_data() { sources(); }
    void manyAtOnce()
    {
        QFETCH(QByteArray, source);
        const auto authenticator = make(source);
        QVERIFY(authenticator);
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                const auto sent = i % 2 == 0 ? QByteArray("right") : QByteArray("wrong");
                if (authenticator->authenticate(credentials(m_known, sent)))
                    ++right;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right, 4);
    }

    void passwordFile()
    {
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.root = m_directory.path();
        user.passwordFile = m_directory.filePath(QStringLiteral("secret"));
        QFtpConfig config = base();
        config.users = {user};
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        const auto outcome = [&](const QByteArray &password) {
            return kind(authenticator.authenticate(credentials(user.name, password)));
        };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("can't read")));
        QCOMPARE(outcome("right"), int(ErrorKind::Internal));
        QVERIFY(write(QStringLiteral("secret"), "right\r\nnot this\n"));
        QCOMPARE(outcome("right"), -1);
        for (const char *wrong : {"", "wrong", "right\r", "not this"})
            QCOMPARE(outcome(wrong), int(ErrorKind::LoginFailed));
        QVERIFY(write(QStringLiteral("secret"), "new"));
        QCOMPARE(outcome("new"), -1);
        QVERIFY(write(QStringLiteral("secret"), "\nright"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is empty")));
        QCOMPARE(outcome(""), int(ErrorKind::Internal));
    }

    void furtherPasswords()
    {
        const auto hashOf = [](const char *password) {
            return QString::fromLatin1(
                QCryptographicHash::hash(password, QCryptographicHash::Sha256).toHex());
        };
        const QDateTime now = QDateTime::currentDateTime();
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.root = m_directory.path();
        user.allowWrite = true;
        user.mounts = {{QStringLiteral("/m"), m_directory.path(), true}};
        user.rules = {{"/r", QFtp::Permission::ReadWrite}};
        const auto add = [&](const char *name) -> QFtpConfigPassword & {
            QFtpConfigPassword password;
            password.name = QLatin1String(name);
            password.hash = hashOf(name);
            user.passwords += password;
            return user.passwords.last();
        };
        add("phone");
        add("over").expires = now.addSecs(-1);
        add("soon").expires = now.addSecs(3600);
        add("elsewhere").allowedAddresses = QStringList{QStringLiteral("10.0.0.0/8")};
        add("here").allowedAddresses = QStringList{QStringLiteral("192.0.2.0/24")};
        add("reader").permissions = QFtp::Permission::ReadOnly;
        QFtpConfig config = base();
        const auto logIn = [&](const char *password) {
            config.users = {user};
            AccountAuthenticator authenticator(config, makeAccountSources(config));
            return authenticator.authenticate(credentials(user.name, password));
        };
        QVERIFY(!user.usesSystemLogin() && !user.needsNoPassword());
        QCOMPARE(logIn("phone")->permissions, QFtp::Permissions(QFtp::Permission::ReadWrite));
        for (const char *wrong : {"", "main", "over", "elsewhere"})
            QCOMPARE(kind(logIn(wrong)), int(ErrorKind::LoginFailed));
        QCOMPARE(logIn("soon")->validUntil, now.addSecs(3600));
        QVERIFY(logIn("here"));
        // No rule and no mount allows more than the password.
        const auto reader = logIn("reader");
        const QFtp::Permissions readOnly = QFtp::Permission::ReadOnly;
        QCOMPARE(reader->permissions, readOnly);
        QCOMPARE(*reader->mounts.last().permissions, readOnly);
        QCOMPARE(reader->rules.first().permissions, readOnly);
        user.passwordHash = hashOf("main");
        QVERIFY(logIn("main"));
        QVERIFY(logIn("phone"));
        user.expires = now.addSecs(60);
        QCOMPARE(logIn("soon")->validUntil, user.expires);
        user.expires = now;
        for (const char *password : {"main", "phone"})
            QCOMPARE(kind(logIn(password)), int(ErrorKind::LoginFailed));
        user.expires = {};
        user.hours = QStringList{now.addSecs(3600).toString(QStringLiteral("HH:mm-"))
                                 + now.addSecs(7200).toString(QStringLiteral("HH:mm"))};
        QCOMPARE(kind(logIn("main")), int(ErrorKind::LoginFailed));
    }

    // The first source that knows a name decides, even if the password does not match.
    void orderCounts()
    {
        QFtpConfig config = base();
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.systemUser = currentSystemUser();
        user.root = m_directory.path();
        user.passwordHash = QFtpAdministration::hashPassword("config");
        config.users = {user};
        config.textFile.file = m_directory.filePath(QStringLiteral("both"));
        config.textFile.crypt = QStringLiteral("plain");
        QVERIFY(write(QStringLiteral("both"), "ann:text:1:1:File\nbob:text:1:1:File\n"));
        const auto isRight = [&](const QStringList &order, const QString &name,
                                 const QByteArray &password) {
            config.auth = order;
            AccountAuthenticator authenticator(config, makeAccountSources(config));
            return bool(authenticator.authenticate(credentials(name, password)));
        };
        const QString configName = QStringLiteral("config");
        const QString textName = QStringLiteral("textFile");
        const QString ann = QStringLiteral("ann");
        QVERIFY(isRight({configName, textName}, ann, "config"));
        QVERIFY(!isRight({configName, textName}, ann, "text"));
        QVERIFY(isRight({textName, configName}, ann, "text"));
        QVERIFY(!isRight({textName, configName}, ann, "config"));
        QVERIFY(isRight({configName, textName}, QStringLiteral("bob"), "text"));
        QVERIFY(!isRight({configName}, QStringLiteral("bob"), "text"));
        QVERIFY(!isRight({}, ann, "config"));
    }

    void textFileIsReadAgain()
    {
        QFtpConfig config = base();
        config.textFile.file = m_directory.filePath(QStringLiteral("changing"));
        config.textFile.crypt = QStringLiteral("plain");
        QVERIFY(write(QStringLiteral("changing"), "ann:one:1:2:File\n"));
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        const QString ann = QStringLiteral("ann");
        const auto user = authenticator.authenticate(credentials(ann, "one"));
        QVERIFY(user);
        QCOMPARE(user->userId, 1);
        QCOMPARE(user->groupId, 2);
        QVERIFY(write(QStringLiteral("changing"), "ann:other:1:2:File\nbob:x:1:1:File\n"));
        QVERIFY(!authenticator.authenticate(credentials(ann, "one")));
        QVERIFY(authenticator.authenticate(credentials(ann, "other")));
        QVERIFY(authenticator.authenticate(credentials(QStringLiteral("bob"), "x")));
        QVERIFY(QFile::remove(config.textFile.file));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("can't read ")));
        QVERIFY(!authenticator.authenticate(credentials(ann, "other")));
    }

    void textFileWithEveryKindOfHash_data()
    {
        QTest::addColumn<QString>("crypt");
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QByteArray>("password");
        const auto row = [](const char *name, const char *crypt, const QByteArray &hash,
                            const char *password) {
            QTest::newRow(name) << QString::fromLatin1(crypt) << hash << QByteArray(password);
        };
        const auto hex = [](QCryptographicHash::Algorithm algorithm) {
            return QCryptographicHash::hash("test", algorithm).toHex();
        };
        row("md5", "md5", hex(QCryptographicHash::Md5), "test");
        row("md5 in capitals", "md5", hex(QCryptographicHash::Md5).toUpper(), "test");
        row("sha1", "sha1", hex(QCryptographicHash::Sha1), "test");
        row("sha256", "sha256", hex(QCryptographicHash::Sha256), "test");
        row("sha512", "sha512", hex(QCryptographicHash::Sha512), "test");
        row("plain", "plain", "test", "test");
        row("Argon2id", "md5", QFtpAdministration::hashPassword("test").toLatin1(), "test");
        row("yescrypt", "md5", "$y$j9T$saltsaltsalt$KDmh5bMEbBzIcJhtdRlQ3SFhs4gGak2BKoBimZOtHjC",
            "test");
        row("bcrypt", "md5", "$2y$05$4CTow7POdwoaotMhB.Ho5OZpV8OShUX9t2YyGXJbxNyD435Zkehz.",
            "test");
        row("apr1", "md5", "$apr1$Hnya9E8m$E7NEto2DeveTw6SipQzfz1", "geheim wort");
        row("{SHA}", "md5", "{SHA}qUqP5cyxm6YcTAhz05Hph5gvu9M=", "test");
        row("DES", "md5", "K/1p0y6yuBkpc", "test");
        row("PBKDF2", "md5",
            "$pbkdf2-sha256$1000$c2FsdD4.PnNhbHQ$YBMILqzeiTuO4cPzKnZ9tLXY8Rnskc8eGf/9F.9bVRo",
            "geheim");
    }

    void textFileWithEveryKindOfHash()
    {
        QFETCH(QString, crypt);
        QFETCH(QByteArray, hash);
        QFETCH(QByteArray, password);
        QFtpConfig config = base();
        config.textFile.file = m_directory.filePath(QStringLiteral("kinds"));
        config.textFile.crypt = crypt;
        QVERIFY(write(QStringLiteral("kinds"), "ann:" + hash + ":1:1:File\n"));
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        const QString ann = QStringLiteral("ann");
        QVERIFY(authenticator.authenticate(credentials(ann, password)));
        for (const QByteArray &wrong : {password + ' ', password.chopped(1), QByteArray(), hash})
            if (wrong != password)
                QCOMPARE(kind(authenticator.authenticate(credentials(ann, wrong))),
                         int(ErrorKind::LoginFailed));
    }

    // The user file that mogilefs-ftpd ships.
    void shippedUsersOfMogilefsFtpd()
    {
        const QByteArray md5 = ":098f6bcd4621d373cade4e832627b4f6:";
        QVERIFY(write(QStringLiteral("shipped"),
                      "test" + md5 + "0:0:MogileFs\nblockoland" + md5
                          + "0:0:MogileFs_UserDomain\njaumodev" + md5
                          + "0:0:MogileFs_UserDomain\nftp" + md5 + "0:0:MogileFs_FlatNS\nroot" + md5
                          + "0:0:MogileFs_DomainNS\nfile" + md5 + "0:0:File\r\n"));
        QFtpConfig config = base();
        config.textFile.file = m_directory.filePath(QStringLiteral("shipped"));
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        const auto file = authenticator.authenticate(credentials(QStringLiteral("file"), "test"));
        QVERIFY(file);
        QVERIFY(file->permissions == QFtp::Permission::ReadWrite);
        QVERIFY(!authenticator.authenticate(credentials(QStringLiteral("file"), "tess")));
        // These modules have no directory, so the login fails although the password is right.
        for (const char *name : {"test", "blockoland", "jaumodev", "ftp", "root"}) {
            const QString text = QString::fromLatin1(name);
            QCOMPARE(kind(authenticator.authenticate(credentials(text, "test"))),
                     int(ErrorKind::Internal));
            QCOMPARE(kind(authenticator.authenticate(credentials(text, "no"))),
                     int(ErrorKind::LoginFailed));
        }
        for (const char *module :
             {"MogileFs", "MogileFs_UserDomain", "MogileFs_FlatNS", "MogileFs_DomainNS"})
            config.textFile.modules.append({QString::fromLatin1(module), m_directory.path(), true});
        AccountAuthenticator complete(config, makeAccountSources(config));
        for (const char *name : {"test", "blockoland", "jaumodev", "ftp", "root"})
            QVERIFY(complete.authenticate(credentials(QString::fromLatin1(name), "test")));
    }

    // PHP's == treats hashes that look like numbers as equal.
    void numericHashesAreNotEqual()
    {
        QVERIFY(
            write(QStringLiteral("numeric"), "ann:0e462097431906509019562988736854:1:1:File\n"));
        QFtpConfig config = base();
        config.textFile.file = m_directory.filePath(QStringLiteral("numeric"));
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        QVERIFY(authenticator.authenticate(credentials(QStringLiteral("ann"), "240610708")));
        QVERIFY(!authenticator.authenticate(credentials(QStringLiteral("ann"), "QNKCDZO")));
    }

    void pamOutOfOrder_data()
    {
        QTest::addColumn<QByteArray>("helper");
        QTest::addColumn<QString>("message");
        QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -SEGV $$\n")
                                 << QStringLiteral("PAM took too long, or crashed");
        QTest::newRow("hangs") << QByteArray("#!/bin/sh\nexec sleep 1000\n")
                               << QStringLiteral("PAM took too long, or crashed");
        QTest::newRow("does not read") << QByteArray("#!/bin/sh\nexec 0<&-\nexit 0\n")
                                       << QStringLiteral("PAM took too long, or crashed");
        QTest::newRow("talks nonsense")
            << QByteArray("#!/bin/sh\ncat > /dev/null; echo righteous\n")
            << QStringLiteral("righteous");
        QTest::newRow("is not there")
            << QByteArray() << QStringLiteral("the program that asks PAM is missing");
    }

    void pamOutOfOrder()
    {
        if (!hasPam())
            QSKIP("this system has no PAM");
        QFETCH(QByteArray, helper);
        QFETCH(QString, message);
        QFtpConfig::System settings;
        settings.timeout = std::chrono::seconds(1);
        settings.helper = m_directory.filePath(QStringLiteral("bad-helper"));
        QFile::remove(settings.helper);
        if (!helper.isEmpty()) {
            QVERIFY(write(QStringLiteral("bad-helper"), helper));
            QFile::setPermissions(settings.helper, QFile::ReadOwner | QFile::ExeOwner);
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(message));
        QVERIFY(!SystemLogin(settings)
                     .check(QStringLiteral("ann"), "right", QHostAddress::LocalHost)
                     .has_value());
    }

    void pamServiceIsMissing()
    {
        if (!hasPam())
            QSKIP("this system has no PAM");
        QFtpConfig::System settings = base().system;
        settings.service = QStringLiteral("not-there");
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("could not be checked")));
        const auto answer =
            SystemLogin(settings).check(QStringLiteral("root"), "right", QHostAddress::LocalHost);
        QVERIFY(!answer.value_or(false));
    }

    // Checks the system's own passwords with the service file from installer/.
    void realSystemUsers()
    {
        if (!SystemTestUser::isPossible())
            QSKIP("needs root: it creates system users and checks their passwords through PAM");
        QVERIFY(QFile::exists(QStringLiteral(QFTP_PAM_SERVICE)));
        SystemTestUser ann(QStringLiteral("a"));
        QVERIFY(ann.isMade());
        QFtpConfig config = base();
        // The installed service file includes Debian's own files.
        QVERIFY(QFile::copy(QStringLiteral(QFTP_PAM_SERVICE),
                            m_directory.filePath(QStringLiteral("qftpserver"))));
        for (const char *name : {"common-auth", "common-account"})
            QFile::copy(QStringLiteral("/etc/pam.d/") + QLatin1String(name),
                        m_directory.filePath(QLatin1String(name)));
        config.system.service = QStringLiteral("qftpserver");
        config.system.minimumUid = 1000;
        config.system.needsShell = true;
        config.allUsers = true;
        QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7755));
        AccountAuthenticator authenticator(config, makeAccountSources(config));
        const auto user = authenticator.authenticate(credentials(ann.name(), "right"));
        if (ActingAs::isPossible()) {
            QVERIFY2(user, qPrintable(user ? QString() : user.error().detail()));
            QVERIFY(user->identity);
            QCOMPARE(user->identity->user, ann.userId());
            QCOMPARE(user->identity->group, ann.groupId());
        } else {
            // The password is right, but the files would be accessed with root's rights.
            QVERIFY(!user);
            QVERIFY2(user.error().detail().contains(QStringLiteral("may not act as")),
                     qPrintable(user.error().detail()));
        }
        QVERIFY(!authenticator.authenticate(credentials(ann.name(), "wrong")));
        QVERIFY(!authenticator.authenticate(credentials(ann.name(), "")));
        QVERIFY(!authenticator.authenticate(credentials(QStringLiteral("root"), "right")));
        QVERIFY(ann.lock());
        QVERIFY(!authenticator.authenticate(credentials(ann.name(), "right")));
    }
};

QFTP_TEST("authenticator", TestAuthenticator)
#include "tst_authenticator.moc"
