// SPDX-License-Identifier: MIT
#include "accountbench.h"
#include "auth/accountauthenticator.h"
#include "auth/accountsources.h"
#include "systemtestuser.h"
#include "testregistry.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QtTest>
#include <thread>

using namespace QFtp::Internal;
using QFtp::ErrorKind;

/// The contract of every source of accounts outside of the configuration, on real servers.
class TestForeignAccounts : public QObject
{
    Q_OBJECT

    using Fault = AccountBench::Fault;

    static constexpr const char *Known = "ann";

    QTemporaryDir m_directory;
    std::map<QString, std::unique_ptr<AccountBench>> m_benches;
    QString m_hash; // of the password "right"

    // The table "ours" of the configuration allows these.
    QFtpConfig configured(AccountBench &bench, int timeout = 30) const
    {
        QFtpConfig config;
        config.server.systemUser = currentSystemUser();
        QFtpConfigGroup staff;
        staff.name = QStringLiteral("staff");
        staff.settings.root = m_directory.path();
        staff.settings.allowWrite = true;
        QFtpConfigGroup others = staff;
        others.name = QStringLiteral("others");
        config.groups = {staff, others};
        QFtpConfigAccounts table = bench.table();
        table.name = QStringLiteral("ours");
        table.allowedGroups = QStringList{staff.name};
        table.allowedRoots = QStringList{m_directory.path()};
        table.settings.insert(QStringLiteral("timeout"), timeout);
        if (table.type == u"sql")
            table.settings.insert(QStringLiteral("connections"), 2);
        config.accounts = {table};
        QFtpConfigUser local;
        local.name = QStringLiteral("local");
        local.root = m_directory.path();
        local.password = QStringLiteral("right");
        config.users = {local};
        config.auth = QStringList{QStringLiteral("config"), table.name};
        return config;
    }

    static std::unique_ptr<AccountAuthenticator> make(const QFtpConfig &config)
    {
        return std::make_unique<AccountAuthenticator>(config, makeAccountSources(config));
    }

    static QFtpResult<QFtpUser> logIn(AccountAuthenticator &authenticator, const QString &name,
                                      const QByteArray &password)
    {
        QFtpCredentials credentials;
        credentials.userName = name;
        credentials.password = password;
        credentials.peerAddress = QHostAddress(QStringLiteral("192.0.2.9"));
        return authenticator.authenticate(credentials);
    }

    static QString hashOf(const QByteArray &password)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(password, QCryptographicHash::Sha256).toHex());
    }

    // -1: logged in.
    static int outcome(AccountAuthenticator &authenticator, const QString &name,
                       const QByteArray &password)
    {
        const auto user = logIn(authenticator, name, password);
        return user ? -1 : int(user.error().kind());
    }

    void kinds(bool needsServer = false)
    {
        QTest::addColumn<QString>("kind");
        for (const auto &[kind, bench] : m_benches) {
            if (bench->hasServer() || !needsServer)
                QTest::newRow(qPrintable(kind)) << kind;
        }
    }
    AccountBench *current()
    {
        QFETCH(QString, kind);
        return m_benches.at(kind).get();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Made for speed: nothing here guesses passwords.
        m_hash = hashOf("right");
        for (const QString &kind : AccountBench::kinds()) {
            if (!AccountBench::isPossible(kind))
                continue;
            auto bench = AccountBench::make(kind);
            QVERIFY2(bench, qPrintable(kind));
            const QString root = m_directory.path();
            bench->put(QLatin1String(Known),
                       {{QStringLiteral("passwordHash"), m_hash}, {QStringLiteral("root"), root}});
            m_benches[kind] = std::move(bench);
        }
    }
    void cleanupTestCase() { m_benches.clear(); }

    void isInstalled_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : AccountBench::kinds())
            QTest::newRow(qPrintable(kind)) << kind;
    }
    void isInstalled()
    {
        QFETCH(QString, kind);
        if (!AccountBench::isPossible(kind))
            QSKIP("needs its server, which ./test.sh --all installs");
        QVERIFY(m_benches.contains(kind));
    }

    void right_data() { kinds(); }
    void right()
    {
        const auto authenticator = make(configured(*current()));
        const auto user = logIn(*authenticator, QLatin1String(Known), "right");
        QVERIFY2(user, user ? "" : qPrintable(user.error().detail()));
        QCOMPARE(user->name, QLatin1String(Known));
        QCOMPARE(user->mounts.size(), 1);
        QCOMPARE(outcome(*authenticator, QStringLiteral("local"), "right"), -1);
        QVERIFY(!authenticator->answersUser());
        QVERIFY(!authenticator->allowsAnonymous());
    }

    void wrong_data() { kinds(); }
    void wrong()
    {
        const auto authenticator = make(configured(*current()));
        for (const QByteArray &password :
             {QByteArray("wrong"), QByteArray(""), QByteArray("right "), QByteArray("right\0", 6),
              QByteArray(1024, 'x'), m_hash.toUtf8()})
            QCOMPARE(outcome(*authenticator, QLatin1String(Known), password),
                     int(ErrorKind::LoginFailed));
        const QString known = QLatin1String(Known);
        for (const QString &name :
             {QStringLiteral("nobody"), QString(), known.toUpper(), known + u' ', known + QChar(0),
              QChar(0) + known, QStringLiteral("' or 1=1 --"), QStringLiteral("*)(uid=*"),
              QStringLiteral("*"), QStringLiteral("%"), QStringLiteral("\\"), QStringLiteral("$1"),
              QStringLiteral(":name"), QStringLiteral("änn"), QString(300, u'x'),
              QString(100, QChar(0x20ac))})
            QCOMPARE(outcome(*authenticator, name, "right"), int(ErrorKind::LoginFailed));
    }

    void oddNames_data() { kinds(); }
    void oddNames()
    {
        const auto authenticator = make(configured(*current()));
        for (const QString &name :
             {QStringLiteral("Jürgen O'Hara"), QStringLiteral("a\"b\\c"), QStringLiteral("日本"),
              QStringLiteral("*)(uid=x"), QString(200, u'n')}) {
            current()->put(name,
                           {{QStringLiteral("passwordHash"), m_hash},
                            {QStringLiteral("root"), m_directory.path()}});
            QCOMPARE(outcome(*authenticator, name, "right"), -1);
            QCOMPARE(outcome(*authenticator, name, "wrong"), int(ErrorKind::LoginFailed));
        }
    }

    void everySetting_data() { kinds(); }
    void everySetting()
    {
        const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
        const QVariantMap mount = {{text("root"), m_directory.path()}, {text("write"), true}};
        const QVariantMap rule = {{text("path"), text("/secret")},
                                  {text("permissions"), text("none")}};
        current()->put(text("all"),
                       {{text("passwordHash"), m_hash},
                        {text("enabled"), true},
                        {text("groups"), QStringList{text("staff")}},
                        {text("allowWrite"), false},
                        {text("mounts"), QVariantMap{{text("/photos"), mount}}},
                        {text("rules"), QVariantList{rule}},
                        {text("hiddenNames"), QStringList{text("*.bak"), text("x")}},
                        {text("refusedNames"), QStringList{text("*.exe")}},
                        {text("allowedAddresses"), QStringList{text("192.0.2.0/24")}},
                        {text("requiredTls"), text("no")},
                        {text("expires"), text("2099-12-31")},
                        {text("hours"), QStringList{text("00:00-24:00")}},
                        {text("passwords"),
                         QVariantList{QVariantMap{{text("name"), text("phone")},
                                                  {text("hash"), hashOf("on the phone")},
                                                  {text("permissions"), text("readOnly")}}}},
                        {text("sessions"), 3},
                        {text("transfers"), 2},
                        {text("downloadRate"), 4'000'000'000LL},
                        {text("uploadRate"), 5000},
                        {text("quotaBytes"), 6'000'000'000LL},
                        {text("quotaFiles"), 70},
                        {text("softQuotaBytes"), 8},
                        {text("softQuotaFiles"), 9}});
        const auto authenticator = make(configured(*current()));
        const auto user = logIn(*authenticator, text("all"), "right");
        QVERIFY2(user, user ? "" : qPrintable(user.error().detail()));
        QCOMPARE(user->permissions, QFtp::Permissions(QFtp::Permission::ReadOnly));
        QCOMPARE(user->mounts.size(), 2);
        QCOMPARE(user->mounts.last().path.toByteArray(), QByteArray("/photos"));
        QCOMPARE(*user->mounts.last().permissions, QFtp::Permissions(QFtp::Permission::ReadWrite));
        QCOMPARE(user->rules.size(), 1);
        QCOMPARE(user->hiddenNames, (QByteArrayList{"*.bak", "x"}));
        QCOMPARE(user->refusedNames, QByteArrayList{"*.exe"});
        QCOMPARE(user->sessions, 3);
        QCOMPARE(user->transfers, 2);
        QCOMPARE(user->rates.download, 4'000'000'000LL);
        QCOMPARE(user->rates.upload, 5000);
        QFtpQuota quota(6'000'000'000LL, 70);
        quota.setSoftBytes(8);
        quota.setSoftFiles(9);
        QVERIFY(user->quota == quota);
        QCOMPARE(user->validUntil, QDateTime({2100, 1, 1}, {0, 0}));
        QVERIFY(logIn(*authenticator, text("all"), "on the phone"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("expected");
        const int failed = int(ErrorKind::LoginFailed);
        const int broken = int(ErrorKind::Internal);
        for (const auto &[kind, bench] : m_benches) {
            const auto row = [kind = kind](const char *name, const char *key, const QVariant &value,
                                           int expected) {
                QTest::addRow("%s: %s", qPrintable(kind), name)
                    << kind << QString::fromLatin1(key) << value << expected;
            };
            row("locked", "enabled", false, failed);
            row("elsewhere", "allowedAddresses", QStringList{QStringLiteral("10.0.0.0/8")}, failed);
            row("expired", "expires", QStringLiteral("2020-12-31"), failed);
            row("wrong end", "expires", QStringLiteral("soon"), broken);
            row("wrong hours", "hours", QStringList{QStringLiteral("by day")}, broken);
            row("locked hash", "passwordHash", QStringLiteral("!") + m_hash, failed);
            row("no hash", "passwordHash", QStringLiteral("nothing"), failed);
            row("certificate", "clientCertificate", QString(64, u'a'), failed);
            row("another group", "groups", QStringList{QStringLiteral("others")}, broken);
            row("no group", "groups", QStringList{QStringLiteral("none")}, broken);
            row("another root", "root", QStringLiteral("/etc"), broken);
            row("beside the root", "root", m_directory.path() + QStringLiteral("x"), broken);
            row("out of the root", "root", m_directory.path() + QStringLiteral("/../x"), broken);
            row("home of a system user", "root", QStringLiteral("~"), broken);
            row("out of the root with %g", "root",
                m_directory.path() + QStringLiteral("/.%g./.%g./x"), broken);
            row("part of a name", "root", m_directory.path() + QStringLiteral("/x%u"), broken);
            row("another storage", "storage", QStringLiteral("s"), broken);
            row("mount of another root", "mounts",
                QVariantMap{{QStringLiteral("/x"),
                             QVariantMap{{QStringLiteral("root"), QStringLiteral("/etc")}}}},
                broken);
            row("mount with a misspelled key", "mounts",
                QVariantMap{{QStringLiteral("/x"),
                             QVariantMap{{QStringLiteral("root"), m_directory.path()},
                                         {QStringLiteral("permission"), QStringLiteral("none")}}}},
                broken);
            row("wrong type", "permissions", QStringLiteral("everything"), broken);
            row("below the range", "sessions", -1, broken);
        }
    }
    void refused()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(int, expected);
        const QString name = QLatin1String(QTest::currentDataTag());
        QVariantMap settings = {{QStringLiteral("passwordHash"), m_hash},
                                {QStringLiteral("root"), m_directory.path()}};
        settings.insert(key, value);
        current()->put(name, settings);
        const auto authenticator = make(configured(*current()));
        QCOMPARE(outcome(*authenticator, name, "right"), expected);
    }

    // What proves too little. A service checks passwords itself.
    void weakPasswords_data() { kinds(); }
    void weakPasswords()
    {
        const QVariant unnamed =
            QVariantList{QVariantMap{{QStringLiteral("hash"), hashOf("right")}}};
        current()->put(QStringLiteral("empty"),
                       {{QStringLiteral("password"), QStringLiteral("")},
                        {QStringLiteral("root"), m_directory.path()}});
        current()->put(
            QStringLiteral("unnamed"),
            {{QStringLiteral("passwords"), unnamed}, {QStringLiteral("root"), m_directory.path()}});
        const QFtpConfig config = configured(*current());
        const auto authenticator = make(config);
        for (const QByteArray &password : {QByteArray(), QByteArray("")})
            QVERIFY(!logIn(*authenticator, QStringLiteral("empty"), password));
        if (config.accounts.first().type != u"service")
            QVERIFY(!logIn(*authenticator, QStringLiteral("unnamed"), "right"));
    }

    void nothingToProve_data() { kinds(); }
    void nothingToProve()
    {
        const QString name = QStringLiteral("open");
        current()->put(name, {{QStringLiteral("root"), m_directory.path()}});
        const auto authenticator = make(configured(*current()));
        for (const QByteArray &password : {QByteArray(), QByteArray(""), QByteArray("x")})
            QCOMPARE(outcome(*authenticator, name, password), int(ErrorKind::LoginFailed));
    }

    void byCertificate_data() { kinds(); }
    void byCertificate()
    {
        const QString name = QStringLiteral("card");
        const QString fingerprint(64, u'b');
        current()->put(name,
                       {{QStringLiteral("root"), m_directory.path()},
                        {QStringLiteral("clientCertificate"), fingerprint}});
        const auto authenticator = make(configured(*current()));
        QFtpCredentials credentials;
        credentials.userName = name;
        credentials.password = "";
        credentials.peerAddress = QHostAddress::LocalHost;
        QVERIFY(!authenticator->authenticate(credentials));
        credentials.certificate.fingerprint = QString(64, u'c');
        QVERIFY(!authenticator->authenticate(credentials));
        credentials.certificate.fingerprint = fingerprint;
        QVERIFY(authenticator->authenticate(credentials));
    }

    // Qt would read it with a function that calls itself too often.
    void deeplyNested_data() { kinds(); }
    void deeplyNested()
    {
        QVariantList rules;
        for (int i = 0; i < 100; ++i)
            rules = {QVariant(rules)};
        const QString name = QStringLiteral("deep");
        current()->put(name,
                       {{QStringLiteral("passwordHash"), m_hash},
                        {QStringLiteral("root"), m_directory.path()},
                        {QStringLiteral("rules"), rules}});
        const auto authenticator = make(configured(*current()));
        QVERIFY(!logIn(*authenticator, name, "right"));
    }

    // A source that hangs does not get in the way of others.
    void frozen_data() { kinds(true); }
    void frozen()
    {
        const auto authenticator = make(configured(*current(), 1));
        QTRY_COMPARE_WITH_TIMEOUT(outcome(*authenticator, QLatin1String(Known), "right"), -1,
                                  30'000);
        current()->fault(Fault::Pause);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(outcome(*authenticator, QLatin1String(Known), "right"),
                     int(ErrorKind::Unavailable));
        QCOMPARE(outcome(*authenticator, QStringLiteral("local"), "right"), -1);
        current()->fault(Fault::Resume);
        QTRY_COMPARE_WITH_TIMEOUT(outcome(*authenticator, QLatin1String(Known), "right"), -1,
                                  30'000);
    }

    void outOfOrder_data() { kinds(true); }
    void outOfOrder()
    {
        QFtpConfig config = configured(*current());
        const auto refusing = make(config);
        config.accounts.first().optional = true;
        const auto skipping = make(config);
        config.accounts.first().lastKnown = std::chrono::minutes(10);
        const auto remembering = make(config);
        const QString known = QLatin1String(Known);
        for (const auto &authenticator : {refusing.get(), skipping.get(), remembering.get()})
            QCOMPARE(outcome(*authenticator, known, "right"), -1);
        current()->fault(Fault::Stop);
        QCOMPARE(outcome(*refusing, known, "right"), int(ErrorKind::Unavailable));
        QCOMPARE(outcome(*refusing, QStringLiteral("nobody"), "right"),
                 int(ErrorKind::Unavailable));
        QCOMPARE(outcome(*skipping, known, "right"), int(ErrorKind::LoginFailed));
        QCOMPARE(outcome(*remembering, known, "right"), -1);
        QCOMPARE(outcome(*remembering, known, "wrong"), int(ErrorKind::LoginFailed));
        current()->fault(Fault::Start);
        QCOMPARE(outcome(*refusing, known, "right"), -1);
        QCOMPARE(outcome(*skipping, known, "right"), -1);
    }

    // An answer that can't be used is an answer: the next source is not asked.
    void unusableAnswer_data() { kinds(); }
    void unusableAnswer()
    {
        QFtpConfig config = configured(*current());
        config.accounts.first().optional = true;
        const auto authenticator = make(config);
        const QString name = QStringLiteral("unusable");
        current()->put(name,
                       {{QStringLiteral("passwordHash"), m_hash},
                        {QStringLiteral("root"), m_directory.path()},
                        {QStringLiteral("requiredTls"), QStringLiteral("sometimes")}});
        QCOMPARE(outcome(*authenticator, name, "right"), int(ErrorKind::Internal));
    }

    // Whatever happens to the server, nobody is taken for somebody else or for unknown.
    void killedUnderLoad_data() { kinds(true); }
    void killedUnderLoad()
    {
        const auto authenticator = make(configured(*current()));
        const QString known = QLatin1String(Known);
        std::atomic<int> wrong = 0;
        for (int i = 0; i < 3; ++i) {
            std::atomic<bool> ends = false;
            std::thread client([&] {
                while (!ends) {
                    const int right = outcome(*authenticator, known, "right");
                    wrong += right != -1 && right != int(ErrorKind::Unavailable);
                    const int guess = outcome(*authenticator, known, "wrong");
                    wrong += guess != int(ErrorKind::LoginFailed)
                        && guess != int(ErrorKind::Unavailable);
                }
            });
            current()->fault(Fault::Kill);
            current()->fault(Fault::Start);
            ends = true;
            client.join();
            QTRY_COMPARE_WITH_TIMEOUT(outcome(*authenticator, known, "right"), -1, 30'000);
        }
        QCOMPARE(wrong, 0);
    }
};

QFTP_TEST("foreignaccounts", TestForeignAccounts)
#include "tst_foreignaccounts.moc"
