// SPDX-License-Identifier: MIT
#include "directorybench.h"
#include "testcertificate.h"
#include "testregistry.h"

#include <csignal>
#include <QFtpServer/qftpldapaccounts.h>
#include <QtNetwork/qtcpserver.h>
#include <QtTest/QtTest>

using QFtp::ErrorKind;

/// What only directories can do, on a real slapd: groups, TLS, the dialect of Active Directory.
class TestLdapAccounts : public QObject
{
    Q_OBJECT

    using Options = QFtpLdapAccounts::Options;

    std::unique_ptr<DirectoryBench> m_bench;
    QByteArray m_ann; // DNs
    QByteArray m_bob;

    Options options() const
    {
        const QVariantMap settings = m_bench->table().settings;
        Options result;
        result.urls = settings.value(QStringLiteral("urls")).toStringList();
        result.bindName = settings.value(QStringLiteral("bindName")).toString();
        result.passwordFile = settings.value(QStringLiteral("passwordFile")).toString();
        result.base = settings.value(QStringLiteral("base")).toString();
        result.connections = 1;
        return result;
    }

    static QFtpResult<QFtpAccount> ask(const Options &options, const QString &name,
                                       const std::optional<QByteArray> &password = "right")
    {
        QFtpLdapAccounts source(options);
        QFtpCredentials credentials;
        credentials.userName = name;
        credentials.password = password;
        return source.find(credentials);
    }

    // -1: there is an account.
    static int outcome(const Options &options, const QString &name,
                       const std::optional<QByteArray> &password = "right")
    {
        const auto account = ask(options, name, password);
        return account ? -1 : int(account.error().kind());
    }

    QStringList groupsOf(const Options &options, const char *name)
    {
        const auto account = ask(options, QLatin1String(name));
        return account ? account->user.groups : QStringList{account.error().detail()};
    }

    static QVariantMap right() { return {{QStringLiteral("passwordHash"), hash()}}; }
    static QString hash()
    {
        return QString::fromLatin1(
            QCryptographicHash::hash("right", QCryptographicHash::Sha256).toHex());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!DirectoryBench::isPossible())
            QSKIP("needs slapd, which ./test.sh --all installs");
        m_bench = std::make_unique<DirectoryBench>(QString());
        QVERIFY(m_bench->start());
        m_bench->put(QStringLiteral("ann"), right());
        m_ann = m_bench->lastDn();
        m_bench->put(QStringLiteral("bob"), right());
        m_bob = m_bench->lastDn();
        const QByteArrayList group = {"objectClass: groupOfNames", "member: " + m_ann};
        QVERIFY(m_bench->add("cn=Ftp Staff,ou=groups,dc=example", group));
        QVERIFY(m_bench->add("cn=all,ou=groups,dc=example",
                             group + QByteArrayList{"member: " + m_bob}));
        QVERIFY(m_bench->add("cn=cellar,ou=groups,dc=example", group));
    }
    void cleanupTestCase() { m_bench.reset(); }

    void accounts()
    {
        const auto account = ask(options(), QStringLiteral("ann"));
        QVERIFY2(account, account ? "" : qPrintable(account.error().detail()));
        QVERIFY(account->isVerified);
        QCOMPARE(account->user.name, QStringLiteral("ann"));
        const auto unchecked = ask(options(), QStringLiteral("ann"), std::nullopt);
        QVERIFY(unchecked && !unchecked->isVerified);
        QCOMPARE(outcome(options(), QStringLiteral("ann"), "wrong"), int(ErrorKind::LoginFailed));
        // A bind without a password succeeds as nobody.
        QCOMPARE(outcome(options(), QStringLiteral("ann"), ""), int(ErrorKind::LoginFailed));
        QCOMPARE(outcome(options(), QStringLiteral("Ann")), int(ErrorKind::NotFound));
        QCOMPARE(outcome(options(), QStringLiteral("zoe")), int(ErrorKind::NotFound));
        QCOMPARE(outcome(options(), QStringLiteral("*")), int(ErrorKind::NotFound));
    }

    void groups_data()
    {
        QTest::addColumn<QStringList>("memberGroups");
        QTest::addColumn<QStringList>("ofAnn");
        QTest::addColumn<QStringList>("ofBob");
        const auto row = [](const char *name, const QStringList &members, const QStringList &ann,
                            const QStringList &bob) {
            QTest::newRow(name) << members << ann << bob;
        };
        const QString staff = QStringLiteral("staff");
        row("by name", {QStringLiteral("ftp staff=staff")}, {staff}, {});
        row("by DN", {QStringLiteral("CN=Ftp Staff, ou=Groups,dc=example=staff")}, {staff}, {});
        row("several", {QStringLiteral("all=all"), QStringLiteral("Ftp Staff=staff")},
            {QStringLiteral("all"), staff}, {QStringLiteral("all")});
        row("one twice", {QStringLiteral("all=all"), QStringLiteral("cellar=all")},
            {QStringLiteral("all")}, {QStringLiteral("all")});
        row("others", {QStringLiteral("none=staff")}, {}, {});
        row("not asked for", {}, {}, {});
    }
    void groups()
    {
        QFETCH(QStringList, memberGroups);
        QFETCH(QStringList, ofAnn);
        QFETCH(QStringList, ofBob);
        Options asked = options();
        asked.memberGroups = memberGroups;
        // From memberOf, which an overlay of slapd fills in, and by a search.
        QCOMPARE(groupsOf(asked, "ann"), ofAnn);
        QCOMPARE(groupsOf(asked, "bob"), ofBob);
        asked.groupBase = QStringLiteral("ou=groups,dc=example");
        QCOMPARE(groupsOf(asked, "ann"), ofAnn);
        QCOMPARE(groupsOf(asked, "bob"), ofBob);
    }

    void activeDirectory()
    {
        Options asked = options();
        asked.filter =
            QStringLiteral("(&(objectClass=person)(sAMAccountName=%u)(!(memberOf=cn=cellar,ou="
                           "groups,dc=example)))");
        asked.nameAttribute = QStringLiteral("sAMAccountName");
        QCOMPARE(outcome(asked, QStringLiteral("bob")), -1);
        QCOMPARE(outcome(asked, QStringLiteral("bob"), "wrong"), int(ErrorKind::LoginFailed));
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::NotFound));
    }

    void attributes()
    {
        m_bench->put(QStringLiteral("eve"),
                     {{QStringLiteral("passwordHash"), hash()},
                      {QStringLiteral("hiddenNames"), QStringList{QStringLiteral("*.bak")}},
                      {QStringLiteral("allowWrite"), true},
                      {QStringLiteral("sessions"), 3},
                      {QStringLiteral("root"), QStringLiteral("7")}});
        Options asked = options();
        asked.attributes = {QStringLiteral("hidden_names = ftphiddenNames"),
                            QStringLiteral("allowWrite=FTPALLOWWRITE"),
                            QStringLiteral("sessions=ftpsessions"),
                            QStringLiteral("transfers=ftptransfers")};
        const auto account = ask(asked, QStringLiteral("eve"));
        QVERIFY2(account, account ? "" : qPrintable(account.error().detail()));
        QCOMPARE(account->user.hiddenNames, QStringList{QStringLiteral("*.bak")});
        QVERIFY(account->user.allowWrite);
        QCOMPARE(account->user.sessions, 3);
        asked.attributes += QStringLiteral("root=ftproot"); // no path
        QCOMPARE(outcome(asked, QStringLiteral("eve")), int(ErrorKind::Malformed));
    }

    void severalEntries()
    {
        m_bench->put(QStringLiteral("twin"), right());
        m_bench->put(QStringLiteral("twin"), right());
        QCOMPARE(outcome(options(), QStringLiteral("twin")), int(ErrorKind::Malformed));
    }

    void wrongSettings()
    {
        Options asked = options();
        asked.base = QStringLiteral("ou=nowhere,dc=example");
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Internal));
        asked = options();
        asked.filter = QStringLiteral("(&(uid=%u)");
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Internal));
        asked = options();
        asked.bindName = QStringLiteral("cn=nobody,dc=example");
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Unavailable));
        asked = options();
        asked.passwordFile = QStringLiteral("/nonexistent");
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Unavailable));
        // To those who may not search, the server answers that there is no such base.
        asked = options();
        asked.bindName.clear();
        asked.passwordFile.clear();
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Internal));
    }

    void encrypted_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("startTls");
        QTest::newRow("ldaps") << QStringLiteral("ldaps://127.0.0.1:%2") << false;
        QTest::newRow("StartTLS") << QStringLiteral("ldap://127.0.0.1:%1") << true;
    }
    void encrypted()
    {
        QFETCH(QString, url);
        QFETCH(bool, startTls);
        Options asked = options();
        asked.urls = QStringList{
            url.replace(QStringLiteral("%1"), QString::number(m_bench->port("port")))
                .replace(QStringLiteral("%2"), QString::number(m_bench->port("tlsport")))};
        asked.startTls = startTls;
        asked.caFile = m_bench->path("ca.pem");
        QCOMPARE(outcome(asked, QStringLiteral("ann")), -1);
        QCOMPARE(outcome(asked, QStringLiteral("ann"), "wrong"), int(ErrorKind::LoginFailed));
        // Neither another authority nor none, nor a file of settings that allows everything.
        qputenv("LDAPTLS_REQCERT", "never");
        QTemporaryFile other;
        QVERIFY(
            other.open()
            && other.write(QFtp::Internal::TestCertificate({.isAuthority = true}).certificatePem())
                > 0);
        other.close();
        asked.caFile = other.fileName();
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Unavailable));
        asked.caFile.clear();
        QCOMPARE(outcome(asked, QStringLiteral("ann")), int(ErrorKind::Unavailable));
        qunsetenv("LDAPTLS_REQCERT");
    }

    void anotherServer()
    {
        Options asked = options();
        asked.urls.prepend(QStringLiteral("ldap://127.0.0.1:1"));
        QCOMPARE(outcome(asked, QStringLiteral("ann")), -1);
        // One that accepts connections and says nothing.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        asked.urls.prepend(QStringLiteral("ldap://127.0.0.1:%1").arg(silent.serverPort()));
        asked.timeout = std::chrono::seconds(4);
        QCOMPARE(outcome(asked, QStringLiteral("ann")), -1);
    }

    // Connections that the directory has ended are made again. An application that does not ignore
    // SIGPIPE goes on.
    void restarted()
    {
        const auto before = std::signal(SIGPIPE, SIG_DFL);
        const auto restore = qScopeGuard([before] { std::signal(SIGPIPE, before); });
        QFtpLdapAccounts source(options());
        QFtpCredentials credentials;
        credentials.userName = QStringLiteral("ann");
        credentials.password = "right";
        for (const auto fault : {AccountBench::Fault::Kill, AccountBench::Fault::Stop}) {
            QVERIFY(source.find(credentials));
            m_bench->fault(fault);
            const auto none = source.find(credentials);
            QVERIFY(!none && none.error().kind() == ErrorKind::Unavailable);
            m_bench->fault(AccountBench::Fault::Start);
        }
        QVERIFY(source.find(credentials));
        m_bench->fault(AccountBench::Fault::Kill);
        m_bench->fault(AccountBench::Fault::Start);
        QVERIFY(source.find(credentials));
    }
};

QFTP_TEST("ldapaccounts", TestLdapAccounts)
#include "tst_ldapaccounts.moc"
