// SPDX-License-Identifier: MIT
#include "databasebench.h"
#include "testcertificate.h"
#include "testregistry.h"

#include <QFtpServer/qftpsqlaccounts.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Databases at the other end of a network.
class TestSqlAccounts : public QObject
{
    Q_OBJECT

    std::unique_ptr<DatabaseBench> m_bench;
    quint16 m_port = 0;
    QString m_certificate;
    QTemporaryDir m_directory;

private Q_SLOTS:
    void initTestCase()
    {
        const QString kind = QStringLiteral("postgresql");
        if (!DatabaseBench::isPossible(kind))
            QSKIP("needs PostgreSQL, which ./test.sh --all installs");
        m_bench = std::make_unique<DatabaseBench>(kind);
        QVERIFY(m_bench->start());
        m_bench->put(QStringLiteral("ann"),
                     {{QStringLiteral("passwordHash"), QStringLiteral("x")}});
        m_port = m_bench->listen(&m_certificate);
        QVERIFY(m_port > 0);
    }

    void tls_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("refusal"); // empty: none
        const QString other =
            writeFile(m_directory.path(), QStringLiteral("other.pem"),
                      TestCertificate(TestCertificate::Options()).certificatePem());
        const QString localhost = QStringLiteral("localhost");
        QTest::newRow("right") << localhost << m_certificate << QString();
        QTest::newRow("another authority")
            << localhost << other << QStringLiteral("certificate verify failed");
        QTest::newRow("another name")
            << QStringLiteral("127.0.0.1") << m_certificate << QStringLiteral("does not match");
    }
    void tls()
    {
        QFETCH(QString, host);
        QFETCH(QString, authority);
        QFETCH(QString, refusal);
        QFtpSqlAccounts::Options options;
        options.host = host;
        options.port = m_port;
        options.database = options.user = QStringLiteral("ftp");
        options.passwordFile =
            m_bench->table().settings.value(QStringLiteral("passwordFile")).toString();
        options.tls = true;
        options.caFile = authority;
        QFtpCredentials ann;
        ann.userName = QStringLiteral("ann");
        const auto account = QFtpSqlAccounts(options).find(ann);
        QCOMPARE(account.hasValue(), refusal.isEmpty());
        if (!account) {
            QCOMPARE(account.error().kind(), QFtp::ErrorKind::Unavailable);
            QVERIFY2(account.error().detail().contains(refusal),
                     qPrintable(account.error().detail()));
        }
    }
};

QFTP_TEST("sqlaccounts", TestSqlAccounts)
#include "tst_sqlaccounts.moc"
