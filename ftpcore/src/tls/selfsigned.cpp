// SPDX-License-Identifier: MIT
#include "tls/selfsigned.h"

#include "base/logging.h"
#include "tls/openssl.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporaryfile.h>
#include <QtNetwork/qhostinfo.h>
#include <QtNetwork/qnetworkinterface.h>

namespace QFtp::Internal {

namespace {

// Nobody renews it, and a user who trusts its fingerprint wants it to stay the same.
constexpr long LifeDays = 3650;

QFtpError failure(const QString &text) { return {ErrorKind::Internal, text}; }

/// Returns names in the form "DNS:host,IP:10.0.0.1".
QByteArray alternativeNames()
{
    QStringList names{QStringLiteral("DNS:localhost")};
    const QString host = QHostInfo::localHostName();
    const QString domain = QHostInfo::localDomainName();
    if (!host.isEmpty() && host != u"localhost")
        names += QStringLiteral("DNS:") + host;
    if (!host.isEmpty() && !domain.isEmpty())
        names += QStringLiteral("DNS:") + host + u'.' + domain;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLinkLocal())
            names += QStringLiteral("IP:") + address.toString();
    }
    names.removeDuplicates();
    return names.join(u',').toUtf8();
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    const bool isAdded = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return isAdded;
}

bool setSerialNumber(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] &= 0x7f; // positive
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    const bool isSet = BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return isSet;
}

CertificatePtr signedBySelf(EVP_PKEY *key)
{
    CertificatePtr certificate(X509_new());
    X509 *x = certificate.get();
    constexpr long Day = 24 * 60 * 60;                                    // for clocks that differ
    const QByteArray name = QHostInfo::localHostName().toUtf8().left(64); // the limit of a CN
    X509_NAME *subject = X509_get_subject_name(x);
    const bool isFilled = X509_set_version(x, X509_VERSION_3) == 1 && setSerialNumber(x)
        && X509_gmtime_adj(X509_getm_notBefore(x), -Day)
        && X509_time_adj_ex(X509_getm_notAfter(x), LifeDays, 0, nullptr)
        && X509_set_pubkey(x, key) == 1
        && X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(
                                          name.isEmpty() ? "localhost" : name.constData()),
                                      -1, -1, 0)
            == 1
        && X509_set_issuer_name(x, subject) == 1
        && addExtension(x, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(x, NID_key_usage, "critical,digitalSignature")
        && addExtension(x, NID_ext_key_usage, "serverAuth")
        && addExtension(x, NID_subject_key_identifier, "hash")
        && addExtension(x, NID_subject_alt_name, alternativeNames());
    if (!isFilled || X509_sign(x, key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

// Returns the key and its certificate in PEM format; empty: OpenSSL has the reason.
QByteArray makePem()
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? signedBySelf(key.get()) : nullptr;
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!certificate
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                         nullptr)
            != 1
        || PEM_write_bio_X509(bio.get(), certificate.get()) != 1)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, size);
}

} // namespace

QString selfSignedFile(const QString &directory)
{
    const QString place = directory.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        : directory;
    return QDir(place).filePath(QStringLiteral("self-signed.pem"));
}

QFtpResult<void> makeSelfSigned(const QString &file)
{
    if (QFileInfo::exists(file))
        return {};
    const QDir directory = QFileInfo(file).dir();
    if (!directory.mkpath(QStringLiteral(".")))
        return failure(QStringLiteral("can't create the directory ") + directory.path());
    const QByteArray pem = makePem();
    if (pem.isEmpty())
        return failure(QStringLiteral("can't create a certificate: ") + takeOpenSslError());
    // Only the owner can ever read the file, and it gets its final name once it is complete.
    QTemporaryFile temporary(directory.filePath(QStringLiteral("self-signed.XXXXXX")));
    temporary.setAutoRemove(false);
    const bool isWritten = temporary.open() && temporary.write(pem) == pem.size()
        && temporary.flush() && temporary.rename(file);
    if (!isWritten) {
        const QString why = temporary.errorString();
        temporary.remove();
        if (!QFileInfo::exists(file)) // otherwise another server was faster
            return failure(QStringLiteral("can't write %1: %2").arg(file, why));
    } else {
        qCInfo(lcServer, "created a self-signed certificate: %s", qUtf8Printable(file));
    }
    return {};
}

} // namespace QFtp::Internal
