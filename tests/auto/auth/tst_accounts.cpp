// SPDX-License-Identifier: MIT
#include "auth/accountauthenticator.h"
#include "auth/accountsources.h"
#include "systemtestuser.h"
#include "testregistry.h"
#include "testsystem.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpmemorystorage.h>
#include <QtCore/qendian.h>
#include <QtCore/qmessageauthenticationcode.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

class TestAccounts : public QObject
{
    Q_OBJECT

    static QFtpCredentials credentials(const QString &name, std::optional<QByteArray> password,
                                       const QString &host = {})
    {
        QFtpCredentials result;
        result.userName = name;
        result.password = std::move(password);
        result.peerAddress = QHostAddress(QHostAddress::LocalHost);
        result.host = host;
        return result;
    }

    static AccountAuthenticator authenticatorOf(const QList<QFtpConfigUser> &users)
    {
        QFtpConfig config;
        config.users = users;
        return {config, makeAccountSources(config)};
    }

    static QByteArray codeNow(const QByteArray &key)
    {
        QByteArray step(8, 0);
        qToBigEndian(QDateTime::currentSecsSinceEpoch() / 30, step.data());
        const QByteArray mac =
            QMessageAuthenticationCode::hash(step, key, QCryptographicHash::Sha1);
        const quint32 number =
            qFromBigEndian<quint32>(mac.constData() + (mac.back() & 15)) & 0x7fffffff;
        return QByteArray::number(number % 1'000'000).rightJustified(6, '0');
    }

private Q_SLOTS:
    // The examples of RFC 6238, appendix B, with the last six digits.
    void oneTimeCodes_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("59") << qint64(59) << QByteArray("287082");
        QTest::newRow("1111111109") << qint64(1111111109) << QByteArray("081804");
        QTest::newRow("1234567890") << qint64(1234567890) << QByteArray("005924");
        QTest::newRow("20000000000") << qint64(20000000000) << QByteArray("353130");
    }
    void oneTimeCodes()
    {
        if (!Totp::isPossible())
            QSKIP("built without liboath, which checks one-time codes");
        QFETCH(qint64, time);
        QFETCH(QByteArray, code);
        const QByteArray key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        const auto step = Totp::match(key, code, time);
        QVERIFY(step);
        QCOMPARE(qint64(*step), time / 30);
        QVERIFY(Totp::match(key, code, time + 30));
        QVERIFY(!Totp::match(key, code, time + 90));
        QVERIFY(!Totp::match(key, "000000", time));
        QVERIFY(!Totp::match(key, code.left(5), time));
        QVERIFY(!Totp::match(key, "", time));
        QVERIFY(!Totp::match("no Base32!", code, time));
        QVERIFY(!Totp::match("", code, time));
    }

    void codesAreUsedOnce()
    {
        Totp::UsedCodes used;
        const QHostAddress here(QStringLiteral("192.0.2.1"));
        const QHostAddress there(QStringLiteral("192.0.2.2"));
        const QString name = QStringLiteral("ann/phone");
        QVERIFY(used.admit(name, 10, here));
        QVERIFY(used.admit(name, 10, here));
        QVERIFY(!used.admit(name, 10, there));
        QVERIFY(used.admit(QStringLiteral("bob/phone"), 10, there));
        QVERIFY(used.admit(name, 11, there));
        QVERIFY(!used.admit(name, 10, here));
    }

    // The code follows the password.
    void secondFactor()
    {
        if (!Totp::isPossible())
            QSKIP("built without liboath, which checks one-time codes");
        QTemporaryDir directory;
        QFile key(directory.filePath(QStringLiteral("key")));
        QVERIFY(key.open(QIODevice::WriteOnly)
                && key.write("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n") > 0);
        key.close();
        QFtpConfig config;
        config.server.systemUser = currentSystemUser();
        config.auth = QStringList{QStringLiteral("config")};
        QFtpConfigPassword password;
        password.name = QStringLiteral("with a code");
        password.hash = QString::fromLatin1(
            QCryptographicHash::hash("right", QCryptographicHash::Sha256).toHex());
        password.totpFile = key.fileName();
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.root = directory.path();
        user.passwords = {password};
        config.users = {user};
        const auto modules = std::make_shared<QFtp::Internal::Modules>();
        const auto logIn = [&](const QByteArray &text, const char *from) {
            // As after each change of the configuration.
            AccountAuthenticator authenticator(config, makeAccountSources(config, modules),
                                               modules->usedCodes);
            QFtpCredentials credentials;
            credentials.userName = user.name;
            credentials.password = text;
            credentials.peerAddress = QHostAddress(QLatin1String(from));
            return bool(authenticator.authenticate(credentials));
        };
        const QByteArray code = codeNow("12345678901234567890");
        QVERIFY(!logIn("right", "192.0.2.1"));
        QVERIFY(!logIn(code, "192.0.2.1"));
        QVERIFY(!logIn("right " + code, "192.0.2.1"));
        QVERIFY(!logIn("wrong" + code, "192.0.2.1"));
        QVERIFY(!logIn("", "192.0.2.1"));
        QVERIFY(logIn("right" + code, "192.0.2.1"));
        QVERIFY(logIn("right" + code, "192.0.2.1"));
        QVERIFY(!logIn("right" + code, "192.0.2.2"));
        key.remove();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("totpFile")));
        QVERIFY(!logIn("right" + code, "192.0.2.1"));
    }

    // A password whose file is missing hides neither right ones nor guesses at the others.
    void brokenPassword()
    {
        QTemporaryDir directory;
        QFtpConfigPassword broken;
        broken.name = QStringLiteral("broken");
        broken.hash = QString::fromLatin1(
            QCryptographicHash::hash("broken", QCryptographicHash::Sha256).toHex());
        broken.totpFile = directory.filePath(QStringLiteral("none"));
        QFtpConfigPassword good = broken;
        good.name = QStringLiteral("good");
        good.hash = QString::fromLatin1(
            QCryptographicHash::hash("right", QCryptographicHash::Sha256).toHex());
        good.totpFile.clear();
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.root = directory.path();
        QFtpConfig config;
        config.server.systemUser = currentSystemUser();
        config.auth = QStringList{QStringLiteral("config")};
        const auto outcome = [&](const QList<QFtpConfigPassword> &passwords,
                                 const QByteArray &password) {
            user.passwords = passwords;
            config.users = {user};
            AccountAuthenticator authenticator(config, makeAccountSources(config));
            QFtpCredentials credentials;
            credentials.userName = user.name;
            credentials.password = password;
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("totpFile")));
            const auto loggedIn = authenticator.authenticate(credentials);
            return loggedIn ? -1 : int(loggedIn.error().kind());
        };
        QCOMPARE(outcome({broken, good}, "right"), -1);
        QCOMPARE(outcome({broken, good}, "wrong"), int(QFtp::ErrorKind::LoginFailed));
        QCOMPARE(outcome({good, broken}, "wrong"), int(QFtp::ErrorKind::LoginFailed));
        QCOMPARE(outcome({broken}, "wrong"), int(QFtp::ErrorKind::Internal));
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void passwords_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("plain") << QByteArray("geheim") << QByteArray() << QByteArray()
                               << QByteArray("geheim");
        QTest::newRow("ftpmgr's example")
            << QByteArray()
            << QByteArray("05bb25e9186d1014c5eb723edb0bf17987e6fe1b9eaeae5c88f217d1b3024b23")
            << QByteArray("12345678") << QByteArray("virtual-user-password!");
        QTest::newRow("upper-case hex")
            << QByteArray()
            << QByteArray("05BB25E9186D1014C5EB723EDB0BF17987E6FE1B9EAEAE5C88F217D1B3024B23")
            << QByteArray("12345678") << QByteArray("virtual-user-password!");
        QTest::newRow("Argon2id") << QByteArray()
                                  << QFtpAdministration::hashPassword("geheim").toLatin1()
                                  << QByteArray() << QByteArray("geheim");
        const auto hash = [](const char *name, const char *text, const char *password) {
            QTest::newRow(name) << QByteArray() << QByteArray(text) << QByteArray()
                                << QByteArray(password);
        };
        hash("crypt, yescrypt", "$y$j9T$saltsaltsalt$KDmh5bMEbBzIcJhtdRlQ3SFhs4gGak2BKoBimZOtHjC",
             "test");
        hash("crypt, SHA-512",
             "$6$saltsalt$8RWsOfwR6M6PpnoeQiEiWzNTPo1f0HjVYjDnLZhGx16aBFRkeqiHAzfXP/"
             "LgrOWMBMXqiU2pLrXsSOHNUyUm91",
             "x");
        hash("crypt, SHA-256", "$5$saltsalt$hcyDOxdIg0p3xyqtpHh/v8Ph.am06tQaovp1KpEklb7", "x");
        hash("crypt, MD5", "$1$saltsalt$4px9i58NU2Z2/vZOUlGjq.", "x");
        hash("crypt, bcrypt of htpasswd -B",
             "$2y$05$4CTow7POdwoaotMhB.Ho5OZpV8OShUX9t2YyGXJbxNyD435Zkehz.", "test");
        hash("crypt, DES of htpasswd -d", "K/1p0y6yuBkpc", "test");
        hash("apr1 of htpasswd -m", "$apr1$Hnya9E8m$E7NEto2DeveTw6SipQzfz1", "geheim wort");
        hash("apr1, one letter", "$apr1$saltsalt$Q17bmANhIA7pctgRGqF/S0", "x");
        hash("apr1, longer than a block", "$apr1$ab$aPXNdsX0wq8N/LJdZEZgW1",
             "a much longer password than sixteen");
        hash("SHA of htpasswd -s", "{SHA}qUqP5cyxm6YcTAhz05Hph5gvu9M=", "test");
        hash("SSHA of LDAP", "{SSHA}ZXSQlJ0RJb++emSWsVmMSA/fqVdTQUxU", "geheim");
        hash("MD5 in hex", "{md5}e8636ea013e682faf61f56ce1cb1ab5c", "geheim");
        hash("MD5 in base64", "{MD5}6GNuoBPmgvr2H1bOHLGrXA==", "geheim");
        hash("SHA-512 in hex",
             "{sha512}8d847e01d22baa969f71fa362b4de21c9e13c7882bcea13ba5c6a8ae0d71fc8c9700c82e0087a"
             "65c8b37bd29f536747f28c9672bec1cae7762d2c9f36b6013f2",
             "geheim");
        hash("PBKDF2, SHA-1", "$pbkdf2$1000$c2FsdD4.PnNhbHQ$OXfdJiWvTcYBSvwdvdw3/qiVhvE", "geheim");
        hash("PBKDF2, SHA-256",
             "$pbkdf2-sha256$1000$c2FsdD4.PnNhbHQ$YBMILqzeiTuO4cPzKnZ9tLXY8Rnskc8eGf/9F.9bVRo",
             "geheim");
        hash("PBKDF2, SHA-512",
             "$pbkdf2-sha512$1000$c2FsdD4.PnNhbHQ$YDmIyjwK042H3ssuUAB3GDTIgTEZ20zgWucRuhk25RdRBN4W0"
             "O8t3W8HPqkjMV7nvFC5vyNMeA8g7cogxQWntg",
             "geheim");
    }

    void passwords()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, hash);
        QFETCH(QByteArray, salt);
        QFETCH(QByteArray, password);
        StoredPassword stored{std::nullopt, hash, salt};
        if (!plain.isEmpty())
            stored.plain = plain;
        QVERIFY(verifyPassword(stored, password));
        for (const QByteArray &wrong : {password + 'x', password.chopped(1), QByteArray(),
                                        password.toUpper() + '!', password + QByteArray(1, '\0')})
            QVERIFY2(!verifyPassword(stored, wrong), wrong.constData());
    }

    void emptyHashIsLocked()
    {
        QVERIFY(!verifyPassword({std::nullopt, {}, {}}, ""));
        for (const char *broken :
             {"*", "!", "$", "$$", "$1$", "{}", "{md5}", "{SHA}", "{nonsense}abc", "$apr1$",
              "$apr1$a$", "$pbkdf2-sha256$1000$$", "$pbkdf2-sha256$0$c2Fs$c2Fs",
              "$pbkdf2-md9$1$c2Fs$c2Fs", "$pbkdf2-sha256$999999999999$c2Fs$c2Fs", "$argon2id$",
              "$argon2id$v=19$m=1"})
            for (const char *password : {"", broken})
                QVERIFY2(!verifyPassword({std::nullopt, broken, {}}, password), broken);
    }

    void orderOfTheFourWays()
    {
        QFtpConfigUser both;
        both.name = QStringLiteral("both");
        both.root = QDir::tempPath();
        both.systemUser = currentSystemUser();
        both.password = QStringLiteral("plain");
        both.passwordHash = QFtpAdministration::hashPassword("hashed");
        QFtpConfigUser open = both;
        open.name = QStringLiteral("open");
        open.password.reset();
        open.passwordHash.clear();
        open.useSystemLogin = false;
        auto authenticator = authenticatorOf({both, open});
        QVERIFY(authenticator.authenticate(credentials(both.name, "hashed")));
        QVERIFY(!authenticator.authenticate(credentials(both.name, "plain")));
        QVERIFY(!authenticator.authenticate(credentials(both.name, std::nullopt)));
        QVERIFY(authenticator.authenticate(credentials(open.name, std::nullopt)));
        QCOMPARE(
            authenticator.authenticate(credentials(QStringLiteral("nobody"), "x")).error().kind(),
            ErrorKind::LoginFailed);
    }

    void onlySomeAnswerUser_data()
    {
        QTest::addColumn<bool>("hasPassword");
        QTest::addColumn<QFtp::TlsPolicy>("tls");
        QTest::addColumn<bool>("answers");
        QTest::newRow("a password") << true << QFtp::TlsPolicy::Optional << false;
        QTest::newRow("no password") << false << QFtp::TlsPolicy::Optional << true;
        QTest::newRow("a password over TLS") << true << QFtp::TlsPolicy::Login << true;
    }

    void onlySomeAnswerUser()
    {
        QFETCH(bool, hasPassword);
        QFETCH(QFtp::TlsPolicy, tls);
        QFtpConfigUser first;
        first.name = QStringLiteral("first");
        first.root = QDir::tempPath();
        first.useSystemLogin = false;
        first.password = QStringLiteral("x");
        QFtpConfigUser second = first;
        second.name = QStringLiteral("second");
        second.requiredTls = tls;
        if (!hasPassword)
            second.password.reset();
        QTEST(authenticatorOf({first, second}).answersUser(), "answers");
    }

    void missingRootRefusesTheLogin()
    {
        QTemporaryDir directory;
        QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(0x7755)));
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.systemUser = currentSystemUser();
        user.root = directory.filePath(QStringLiteral("gone"));
        user.useSystemLogin = false;
        auto authenticator = authenticatorOf({user});
        QVERIFY(!authenticator.authenticate(credentials(user.name, std::nullopt)));
        QVERIFY(QDir().mkpath(user.root));
        const auto first = authenticator.authenticate(credentials(user.name, std::nullopt));
        QVERIFY(first);
        const auto second = authenticator.authenticate(credentials(user.name, std::nullopt));
        QCOMPARE(second->mounts.first().storage, first->mounts.first().storage);
        if (TestSystem::isWindows())
            QSKIP("the rest removes a directory that is in use, which Windows does not allow");
        QVERIFY(QDir().rmdir(user.root));
        QVERIFY(!authenticator.authenticate(credentials(user.name, std::nullopt)));
    }

    void rootsWithPlaceholders()
    {
        QTemporaryDir directory;
        QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(0x7755)));
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.systemUser = currentSystemUser();
        user.root = directory.filePath(QStringLiteral("home-%u"));
        user.useSystemLogin = false;
        auto missing = authenticatorOf({user});
        QVERIFY(!missing.authenticate(credentials(user.name, std::nullopt)));
        user.createRoot = true;
        QFtpConfigMount mount;
        mount.name = QStringLiteral("/shared");
        mount.root = directory.path();
        user.mounts = {mount};
        QFtpConfigUser evil = user;
        evil.name = QStringLiteral("../evil");
        QFtpConfigUser homeless = user;
        homeless.name = QStringLiteral("no-such-system-user");
        homeless.systemUser = homeless.name;
        homeless.root = QStringLiteral("~/ftp");
        auto authenticator = authenticatorOf({user, evil, homeless});
        const auto made = authenticator.authenticate(credentials(user.name, std::nullopt));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail()));
        QVERIFY(QFile::exists(directory.filePath(QStringLiteral("home-ann"))));
        QCOMPARE(made->mounts.size(), 2);
        QCOMPARE(made->mounts.at(1).path.toByteArray(), QByteArray("/shared"));
        QVERIFY(authenticator.authenticate(credentials(user.name, std::nullopt)));
        QCOMPARE(authenticator.authenticate(credentials(evil.name, std::nullopt)).error().kind(),
                 ErrorKind::NameNotAllowed);
        QCOMPARE(
            authenticator.authenticate(credentials(homeless.name, std::nullopt)).error().kind(),
            ErrorKind::NotFound);
        QVERIFY(!QFile::exists(directory.path() + QStringLiteral("/../evil")));
    }

    void onlyFromAllowedAddresses()
    {
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.systemUser = currentSystemUser();
        user.root = QDir::tempPath();
        user.password = QStringLiteral("x");
        user.allowedAddresses = {QStringLiteral("10.0.0.0/8")};
        auto authenticator = authenticatorOf({user});
        auto from = credentials(user.name, "x");
        QCOMPARE(authenticator.authenticate(from).error().kind(), ErrorKind::LoginFailed);
        from.peerAddress = QHostAddress(QStringLiteral("10.1.2.3"));
        QVERIFY(authenticator.authenticate(from));
    }

    void hostsHaveTheirUsers()
    {
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        const auto account = [&](const QString &name) {
            return Account{name, NoPassword{}, [=]() -> QFtpResult<QFtpUser> {
                               QFtpUser user;
                               user.name = name;
                               user.mounts = {{QFtpPath(), storage, std::nullopt}};
                               return user;
                           }};
        };
        QFtpConfig config;
        config.hosts = {{QStringLiteral("Host.example"), {QStringLiteral("a")}, {}}};
        AccountAuthenticator authenticator(
            config,
            {std::make_shared<FixedAccounts>(
                QList<Account>{account(QStringLiteral("a")), account(QStringLiteral("b"))})});
        QVERIFY(authenticator.authenticate(
            credentials(QStringLiteral("a"), std::nullopt, QStringLiteral("host.example"))));
        QVERIFY(!authenticator.authenticate(
            credentials(QStringLiteral("b"), std::nullopt, QStringLiteral("host.example"))));
        QVERIFY(authenticator.authenticate(credentials(QStringLiteral("b"), std::nullopt)));
        QVERIFY(!authenticator.allowsAnonymous());
    }
};

QFTP_TEST("accounts", TestAccounts)
#include "tst_accounts.moc"
