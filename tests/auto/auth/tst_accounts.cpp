// SPDX-License-Identifier: MIT
#include "auth/accountauthenticator.h"

#include <QFtpServer/qftpmemorystorage.h>
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
        return {name, std::move(password), QHostAddress(QHostAddress::LocalHost), host};
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

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
        QTest::newRow("Argon2id") << QByteArray() << QFtpConfig::hashPassword("geheim").toLatin1()
                                  << QByteArray() << QByteArray("geheim");
        QTest::newRow("crypt, SHA-512")
            << QByteArray()
            << QByteArray("$6$rounds=1000$saltsalt$ouV0uVxP06yTHRbzKT42oMPQ6PeARDqrvC5."
                          "9hafL6nUVv3RWD82Trlp69P.eX/1gQtJEHkB2NaqDLD3aXZjQ/")
            << QByteArray() << QByteArray("x");
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
        const bool isCryptRow = hash.startsWith("$6$");
        if (isCryptRow)
            stored.hash = cryptOf(password);
        QVERIFY(verifyPassword(stored, password));
        for (const QByteArray &wrong : {password + 'x', password.chopped(1), QByteArray(),
                                        password.toUpper() + '!', password + QByteArray(1, '\0')})
            QVERIFY2(!verifyPassword(stored, wrong), wrong.constData());
    }

    void emptyHashIsLocked()
    {
        QVERIFY(!verifyPassword({std::nullopt, {}, {}}, ""));
        QVERIFY(!verifyPassword({std::nullopt, "*", {}}, "*"));
    }

    void orderOfTheFourWays()
    {
        QFtpConfig config;
        QFtpConfigUser both;
        both.name = QStringLiteral("both");
        both.root = QDir::tempPath();
        both.password = QStringLiteral("plain");
        both.passwordHash = QFtpConfig::hashPassword("hashed");
        QFtpConfigUser open = both;
        open.name = QStringLiteral("open");
        open.password.reset();
        open.passwordHash.clear();
        open.useSystemLogin = false;
        config.users = {both, open};
        AccountAuthenticator authenticator(accountsOf(config), {});
        QVERIFY(authenticator.authenticate(credentials(both.name, "hashed")));
        QVERIFY(!authenticator.authenticate(credentials(both.name, "plain")));
        QVERIFY(!authenticator.authenticate(credentials(both.name, std::nullopt)));
        QVERIFY(authenticator.authenticate(credentials(open.name, std::nullopt)));
        QCOMPARE(
            authenticator.authenticate(credentials(QStringLiteral("nobody"), "x")).error().kind(),
            ErrorKind::LoginFailed);
    }

    void missingRootRefusesTheLogin()
    {
        QTemporaryDir directory;
        QFtpConfig config;
        QFtpConfigUser user;
        user.name = QStringLiteral("ann");
        user.root = directory.filePath(QStringLiteral("gone"));
        user.useSystemLogin = false;
        config.users = {user};
        AccountAuthenticator authenticator(accountsOf(config), {});
        QVERIFY(!authenticator.authenticate(credentials(user.name, std::nullopt)));
        QVERIFY(QDir().mkpath(user.root));
        const auto first = authenticator.authenticate(credentials(user.name, std::nullopt));
        QVERIFY(first);
        const auto second = authenticator.authenticate(credentials(user.name, std::nullopt));
        QCOMPARE(second->storage, first->storage);
        QVERIFY(QDir().rmdir(user.root));
        QVERIFY(!authenticator.authenticate(credentials(user.name, std::nullopt)));
    }

    void hostsHaveTheirUsers()
    {
        const auto storage = std::make_shared<QFtpMemoryStorage>();
        const auto account = [&](const QString &name) {
            return Account{name, std::nullopt, [=]() -> QFtpResult<QFtpUser> {
                               return QFtpUser{name, storage, {}, false};
                           }};
        };
        AccountAuthenticator authenticator(
            {account(QStringLiteral("a")), account(QStringLiteral("b"))},
            {{QStringLiteral("Host.example"), {QStringLiteral("a")}, {}}});
        QVERIFY(authenticator.authenticate(
            credentials(QStringLiteral("a"), std::nullopt, QStringLiteral("host.example"))));
        QVERIFY(!authenticator.authenticate(
            credentials(QStringLiteral("b"), std::nullopt, QStringLiteral("host.example"))));
        QVERIFY(authenticator.authenticate(credentials(QStringLiteral("b"), std::nullopt)));
        QVERIFY(!authenticator.allowsAnonymous());
    }

private:
    static QByteArray cryptOf(const QByteArray &password);
};

#include <crypt.h>

QByteArray TestAccounts::cryptOf(const QByteArray &password)
{
    crypt_data data{};
    return ::crypt_r(password.constData(), "$6$rounds=1000$saltsalt", &data);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
