// SPDX-License-Identifier: MIT
#include "testcertificate.h"
#include "testregistry.h"
#include "testsystem.h"
#include "tls/certificates.h"
#include "tls/selfsigned.h"
#include "tls/tlscontext.h"

#include <openssl/x509v3.h>
#include <QFtpServer/qftpadministration.h>
#include <QtTest/QtTest>

using namespace QFtp::Internal;

/// Certificates and keys from files, and the self-signed one.
class TestCertificates : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString write(const char *name, const QByteArray &content) const
    {
        return writeFile(m_directory.path(), QLatin1String(name), content);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const TestCertificate one({});
        const TestCertificate other({});
        const TestCertificate authority({.name = "authority", .isAuthority = true});
        const TestCertificate issued({.signer = &authority});
        const TestCertificate weak({.rsaBits = 1024});
        write("one.pem", one.certificatePem());
        write("one.key", one.keyPem());
        write("both.pem", one.keyPem() + one.certificatePem());
        write("other.key", other.keyPem());
        write("locked.key", one.keyPem("open sesame"));
        write("passphrase", "open sesame\r\nmore\n");
        write("passphrase alone", "open sesame");
        write("wrong", "abracadabra\n");
        write("chain.pem", issued.certificatePem() + authority.certificatePem());
        write("chain.key", issued.keyPem());
        write("weak.pem", weak.certificatePem() + weak.keyPem());
        write("empty.pem", "");
        write("junk.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    }

    void load_data()
    {
        QTest::addColumn<QByteArrayList>("certificates");
        QTest::addColumn<QByteArrayList>("keys");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("key"); // the setting that the problem names; empty: no problem
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArrayList &certificates,
                            const QByteArrayList &keys, const char *passphrase = "",
                            const char *key = "", const char *says = "") {
            QTest::newRow(name) << certificates << keys << QString::fromLatin1(passphrase)
                                << QString::fromLatin1(key) << QString::fromLatin1(says);
        };
        row("two files", {"one.pem"}, {"one.key"});
        row("one file", {"both.pem"}, {});
        row("encrypted key", {"one.pem"}, {"locked.key"}, "passphrase");
        row("pass phrase without line end", {"one.pem"}, {"locked.key"}, "passphrase alone");
        row("chain", {"chain.pem"}, {"chain.key"});
        row("several", {"one.pem", "chain.pem"}, {"one.key", "chain.key"});
        row("missing certificate", {"none.pem"}, {"one.key"}, "", "tls.certificate", "can't read");
        row("missing key", {"one.pem"}, {"none.key"}, "", "tls.privateKey", "can't read");
        row("no certificate in it", {"one.key"}, {}, "", "tls.certificate", "no certificate");
        row("junk in it", {"junk.pem"}, {"one.key"}, "", "tls.certificate", "no certificate");
        row("empty", {"empty.pem"}, {"one.key"}, "", "tls.certificate", "no certificate");
        row("no key in it", {"one.pem"}, {}, "", "tls.privateKey", "no private key");
        row("somebody else's key", {"one.pem"}, {"other.key"}, "", "tls.privateKey", "belong");
        row("no pass phrase", {"one.pem"}, {"locked.key"}, "", "tls.privateKey", "encrypted");
        row("wrong pass phrase", {"one.pem"}, {"locked.key"}, "wrong", "tls.passphraseFile",
            "does not decrypt");
        row("missing pass phrase", {"one.pem"}, {"locked.key"}, "nowhere", "tls.passphraseFile",
            "can't read");
        row("too few keys", {"one.pem", "chain.pem"}, {"one.key"}, "", "tls.privateKey", "as many");
        row("key too short", {"weak.pem"}, {}, "", "tls.certificate", "too small");
    }

    void load()
    {
        QFETCH(QByteArrayList, certificates);
        QFETCH(QByteArrayList, keys);
        QFETCH(QString, passphrase);
        QFETCH(QString, key);
        QFETCH(QString, says);
        QFtpConfig::Tls tls;
        tls.enabled = true;
        for (const QByteArray &name : certificates)
            tls.certificates += m_directory.filePath(QString::fromLatin1(name));
        for (const QByteArray &name : keys)
            tls.privateKeys += m_directory.filePath(QString::fromLatin1(name));
        if (!passphrase.isEmpty())
            tls.passphraseFile = m_directory.filePath(passphrase);
        const auto problem = QFtpAdministration::checkCertificates(tls);
        QCOMPARE(problem ? problem->key : QString(), key);
        if (problem)
            QVERIFY2(problem->text.contains(says), qPrintable(problem->text));
    }

    void otherSettings()
    {
        QFtpConfig::Tls tls;
        tls.directory = m_directory.path();
        QVERIFY(!QFtpAdministration::checkCertificates(tls)); // missing: the server will create it
        tls.ciphers = QStringLiteral("NOT-A-CIPHER");
        QCOMPARE(QFtpAdministration::checkCertificates(tls)->key, QStringLiteral("tls.ciphers"));
        tls.ciphers.clear();
        tls.clientAuthority = m_directory.filePath(QStringLiteral("empty.pem"));
        QCOMPARE(QFtpAdministration::checkCertificates(tls)->key,
                 QStringLiteral("tls.clientAuthority"));
        tls.clientAuthority = m_directory.filePath(QStringLiteral("chain.pem"));
        QVERIFY(!QFtpAdministration::checkCertificates(tls));
        tls.clientRevocations = m_directory.filePath(QStringLiteral("empty.pem"));
        QCOMPARE(QFtpAdministration::checkCertificates(tls)->key,
                 QStringLiteral("tls.clientRevocations"));
        tls.clientAuthority.clear(); // nobody's certificates could be revoked
        QCOMPARE(QFtpAdministration::checkCertificates(tls)->key,
                 QStringLiteral("tls.clientRevocations"));
        tls.clientRevocations.clear();
        tls.directory = QStringLiteral("/proc/nowhere");
        QFtpConfigProblem problem;
        QVERIFY(!TlsContext::create(tls, true, &problem));
        QCOMPARE(problem.key, QStringLiteral("tls.directory"));
    }

    void ticketKeysChange()
    {
        TicketKeys keys;
        const auto now = TicketKeys::Clock::now();
        const auto first = keys.current(now);
        QVERIFY(first->isRandom);
        QCOMPARE(keys.current(now + std::chrono::hours(23)), first);
        const auto second = keys.current(now + TicketKeys::Period);
        QVERIFY(second != first && second->cipher != first->cipher);
        QCOMPARE(keys.find(first->name.data(), now + std::chrono::hours(7 * 24)), first);
        QCOMPARE(keys.find(second->name.data(), now + std::chrono::hours(7 * 24)), second);
        QVERIFY(!keys.find(first->name.data(), now + TicketKeys::Life)); // no ticket of it is left
    }

    void ticketOwnersAreForgotten()
    {
        TicketOwners owners;
        const QString here = QStringLiteral("192.0.2.1");
        owners.set("a", {here, {}});
        owners.end("a"); // it never logged in
        QVERIFY(!owners.find("a"));
        owners.set("a", {here, {}});
        owners.set("a", {here, QStringLiteral("ann")});
        owners.end("a");
        QCOMPARE(owners.find("a")->user, QStringLiteral("ann"));
        for (size_t i = 0; i < TicketOwners::Maximum; ++i)
            owners.set(QByteArray::number(i), {here, QStringLiteral("bob")});
        QVERIFY(!owners.find("a"));
        QCOMPARE(owners.find("0")->user, QStringLiteral("bob"));
    }

    void expiredIsLogged()
    {
        const TestCertificate old({.lifeDays = -1});
        QFtpConfig::Tls tls;
        tls.certificates = {write("old.pem", old.certificatePem() + old.keyPem())};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("has expired$")));
        QVERIFY(!QFtpAdministration::checkCertificates(tls));
    }

    void selfSigned()
    {
        const QString file = selfSignedFile(m_directory.filePath(QStringLiteral("a/b")));
        QVERIFY(makeSelfSigned(file));
        const auto permissions = QFile::permissions(file);
        const QFile::Permissions own =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        if (!TestSystem::isWindows()) // where a file has the rights of its folder
            QCOMPARE(permissions & ~own, QFile::Permissions());
        QFtpConfig::Tls tls;
        tls.directory = QFileInfo(file).path();
        QFtpConfigProblem problem;
        const auto pairs = loadKeyPairs(tls, false, &problem);
        QCOMPARE(pairs.size(), size_t(1));
        QVERIFY(pairs.front().covers("localhost"));
        QVERIFY(pairs.front().covers(QSysInfo::machineHostName().toUtf8()));
        QCOMPARE(EVP_PKEY_get_base_id(pairs.front().key.get()), EVP_PKEY_EC);
        QCOMPARE(EVP_PKEY_get_bits(pairs.front().key.get()), 256);
        QVERIFY(X509_check_ip_asc(pairs.front().certificate.get(), "127.0.0.1", 0) == 1);
        QCOMPARE(QDir(tls.directory).entryList(QDir::Files).size(), 1); // no temporary file is left
        const QByteArray before = fingerprint(pairs.front().certificate.get());
        QVERIFY(makeSelfSigned(file)); // it already exists
        QCOMPARE(fingerprint(loadKeyPairs(tls, true, &problem).front().certificate.get()), before);
    }

    void names()
    {
        const TestCertificate wild({.name = "*.example.org"});
        KeyPair pair;
        pair.certificate.reset(X509_dup(wild.certificate()));
        QVERIFY(pair.covers("ftp.example.org"));
        QVERIFY(!pair.covers("example.org"));
        QVERIFY(!pair.covers("a.b.example.org"));
        QCOMPARE(subject(wild.certificate()), QStringLiteral("CN=*.example.org"));
        const TestCertificate ann({.name = "Änn, x"});
        QCOMPARE(subject(ann.certificate()), QStringLiteral("CN=Änn\\, x"));
    }
};

QFTP_TEST("certificates", TestCertificates)
#include "tst_certificates.moc"
