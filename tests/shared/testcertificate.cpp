// SPDX-License-Identifier: MIT
#include "testcertificate.h"

#include "tls/certificates.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <QtCore/qdir.h>

namespace QFtp::Internal {

namespace {

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

QByteArray textOf(const BioPtr &bio)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, size);
}

} // namespace

TestCertificate::TestCertificate(const Options &options) :
    m_key(options.rsaBits > 0 ? EVP_RSA_gen(unsigned(options.rsaBits)) : EVP_EC_gen("P-256")),
    m_certificate(X509_new())
{
    static int serial = 0;
    X509 *x = m_certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(x), -10 * 24 * 60 * 60);
    X509_time_adj_ex(X509_getm_notAfter(x), options.lifeDays, 0, nullptr);
    X509_set_pubkey(x, m_key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(options.name.constData()),
                               -1, -1, 0);
    const TestCertificate &signer = options.signer ? *options.signer : *this;
    X509_set_issuer_name(x, X509_get_subject_name(signer.certificate()));
    addExtension(x, NID_basic_constraints, options.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!options.isAuthority)
        addExtension(x, NID_subject_alt_name, "DNS:" + options.name);
    X509_sign(x, signer.key(), EVP_sha256());
}

QByteArray TestCertificate::fingerprintHex() const { return fingerprint(certificate()).toHex(); }

QByteArray TestCertificate::certificatePem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate());
    return textOf(bio);
}

QByteArray TestCertificate::keyPem(const QByteArray &passphrase) const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key(),
                                  passphrase.isEmpty() ? nullptr : EVP_aes_128_cbc(),
                                  passphrase.constData(), int(passphrase.size()), nullptr, nullptr);
    return textOf(bio);
}

QByteArray TestCertificate::revocationsPem(const TestCertificate *revoked, int days) const
{
    const std::unique_ptr<X509_CRL, decltype(&X509_CRL_free)> list(X509_CRL_new(), X509_CRL_free);
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> time(ASN1_TIME_new(),
                                                                     ASN1_TIME_free);
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(certificate()));
    X509_time_adj_ex(time.get(), -10, 0, nullptr);
    X509_CRL_set1_lastUpdate(list.get(), time.get());
    X509_time_adj_ex(time.get(), days, 0, nullptr);
    X509_CRL_set1_nextUpdate(list.get(), time.get());
    if (revoked) {
        X509_REVOKED *entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(revoked->certificate()));
        X509_gmtime_adj(time.get(), 0);
        X509_REVOKED_set_revocationDate(entry, time.get());
        X509_CRL_add0_revoked(list.get(), entry);
    }
    X509_CRL_sign(list.get(), key(), EVP_sha256());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_CRL(bio.get(), list.get());
    return textOf(bio);
}

QString writeFile(const QString &directory, const QString &name, const QByteArray &content)
{
    QFile file(QDir(directory).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("can't write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

} // namespace QFtp::Internal
