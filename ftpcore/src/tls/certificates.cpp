// SPDX-License-Identifier: MIT
#include "tls/certificates.h"

#include "base/logging.h"
#include "tls/selfsigned.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <QtCore/qfile.h>

namespace QFtp::Internal {

namespace {

constexpr qint64 MaximumFileBytes = 1024 * 1024;

QFtpConfigProblem problemOf(const char *key, const QString &text)
{
    QFtpConfigProblem problem;
    problem.key = QLatin1String(key);
    problem.text = text;
    return problem;
}

/// Reads the files that settings name, and keeps the first problem.
class Loader
{
public:
    explicit Loader(QFtpConfigProblem *problem) : m_problem(problem) { }

    std::optional<KeyPair> load(const QString &certificateFile, const QString &keyFile,
                                const QString &passphraseFile);

private:
    std::nullopt_t fail(const char *key, const QString &text)
    {
        *m_problem = problemOf(key, text);
        return std::nullopt;
    }
    std::optional<QByteArray> read(const char *key, const QString &name);
    bool readCertificates(const QByteArray &pem, KeyPair *pair);
    KeyPtr readKey(const QByteArray &pem, const QByteArray &passphrase, bool *wantsPassphrase);

    QFtpConfigProblem *m_problem;
};

std::optional<QByteArray> Loader::read(const char *key, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(key, QStringLiteral("can't read %1: %2").arg(name, file.errorString()));
    return file.read(MaximumFileBytes);
}

BioPtr memoryBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

bool Loader::readCertificates(const QByteArray &pem, KeyPair *pair)
{
    const BioPtr bio = memoryBio(pem);
    pair->certificate.reset(PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr));
    if (!pair->certificate)
        return false;
    while (X509 *next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        pair->chain.emplace_back(next);
    ERR_clear_error(); // reaching the end of the file is an error to OpenSSL
    return true;
}

struct Passphrase
{
    QByteArray text;
    bool isWanted = false;
};

// Without our own callback, OpenSSL would ask at the terminal.
int givePassphrase(char *buffer, int size, int, void *user)
{
    auto *passphrase = static_cast<Passphrase *>(user);
    passphrase->isWanted = true;
    if (passphrase->text.isEmpty() || passphrase->text.size() > size)
        return -1;
    std::copy(passphrase->text.cbegin(), passphrase->text.cend(), buffer);
    return int(passphrase->text.size());
}

KeyPtr Loader::readKey(const QByteArray &pem, const QByteArray &passphrase, bool *wantsPassphrase)
{
    Passphrase given{passphrase};
    KeyPtr key(PEM_read_bio_PrivateKey(memoryBio(pem).get(), nullptr, &givePassphrase, &given));
    *wantsPassphrase = given.isWanted;
    return key;
}

std::optional<KeyPair> Loader::load(const QString &certificateFile, const QString &keyFile,
                                    const QString &passphraseFile)
{
    KeyPair pair;
    const auto pem = read("tls.certificate", certificateFile);
    if (!pem)
        return std::nullopt;
    if (!readCertificates(*pem, &pair))
        return fail("tls.certificate",
                    QStringLiteral("%1 contains no certificate in PEM format: %2")
                        .arg(certificateFile, takeOpenSslError()));
    const auto keyPem = keyFile.isEmpty() ? pem : read("tls.privateKey", keyFile);
    if (!keyPem)
        return std::nullopt;
    QByteArray passphrase;
    if (!passphraseFile.isEmpty()) {
        const auto text = read("tls.passphraseFile", passphraseFile);
        if (!text)
            return std::nullopt;
        passphrase = text->split('\n').first();
        if (passphrase.endsWith('\r'))
            passphrase.chop(1);
    }
    bool wantsPassphrase = false;
    pair.key = readKey(*keyPem, passphrase, &wantsPassphrase);
    const QString keyName = keyFile.isEmpty() ? certificateFile : keyFile;
    if (!pair.key && wantsPassphrase)
        return passphraseFile.isEmpty()
            ? fail("tls.privateKey",
                   QStringLiteral("the key in %1 is encrypted; name the file with its pass phrase "
                                  "in tls.passphraseFile")
                       .arg(keyName))
            : fail("tls.passphraseFile",
                   QStringLiteral("the first line of %1 does not decrypt the key in %2")
                       .arg(passphraseFile, keyName));
    if (!pair.key)
        return fail("tls.privateKey",
                    QStringLiteral("%1 contains no private key in PEM format: %2")
                        .arg(keyName, takeOpenSslError()));
    if (X509_check_private_key(pair.certificate.get(), pair.key.get()) != 1)
        return fail("tls.privateKey",
                    QStringLiteral("the key in %1 does not belong to the certificate in %2")
                        .arg(keyName, certificateFile));
    return pair;
}

void warnIfExpired(const KeyPair &pair, const QString &file)
{
    if (X509_cmp_current_time(X509_get0_notAfter(pair.certificate.get())) < 0)
        qCWarning(lcServer, "the certificate in %s has expired", qUtf8Printable(file));
}

} // namespace

QString takeOpenSslError()
{
    QString text;
    while (const unsigned long code = ERR_get_error()) {
        const char *reason = ERR_reason_error_string(code);
        text = reason ? QString::fromLatin1(reason) : QStringLiteral("error %1").arg(code);
    }
    return text.isEmpty() ? QStringLiteral("no details available") : text;
}

bool KeyPair::covers(const QByteArray &name) const
{
    return X509_check_host(certificate.get(), name.constData(), size_t(name.size()), 0, nullptr)
        == 1;
}

std::vector<KeyPair> loadKeyPairs(const QFtpConfig::Tls &tls, bool makesMissing,
                                  QFtpConfigProblem *problem)
{
    QStringList files = tls.certificates;
    if (files.isEmpty()) {
        const QString file = selfSignedFile(tls.directory);
        if (const auto made = makesMissing ? makeSelfSigned(file) : QFtpResult<void>(); !made) {
            *problem = problemOf("tls.directory", made.error().detail());
            return {};
        }
        files += file;
    } else if (!tls.privateKeys.isEmpty() && tls.privateKeys.size() != files.size()) {
        *problem = problemOf("tls.privateKey",
                             QStringLiteral("expected as many files as in tls.certificate"));
        return {};
    }
    std::vector<KeyPair> pairs;
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto pair = Loader(problem).load(files.at(i), tls.privateKeys.value(i), tls.passphraseFile);
        if (!pair)
            return {};
        warnIfExpired(*pair, files.at(i));
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

QByteArray fingerprint(X509 *certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest), size);
}

QString subject(X509 *certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    // RFC 4514, but with UTF-8 unescaped.
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0,
                       XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QString::fromUtf8(text, size);
}

} // namespace QFtp::Internal
