// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTCERTIFICATE_H
#define QFTP_TESTS_TESTCERTIFICATE_H

#include "tls/openssl.h"

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// A certificate with its key, made for a test.
class TestCertificate
{
public:
    struct Options
    {
        QByteArray name = "test.example";        ///< common name and, for a server, its host
        int rsaBits = 0;                         ///< 0: ECDSA P-256 instead of RSA
        bool isAuthority = false;                ///< signs other certificates
        const TestCertificate *signer = nullptr; ///< null: self-signed
        int lifeDays = 2;
    };

    explicit TestCertificate(const Options &options);

    X509 *certificate() const { return m_certificate.get(); }
    EVP_PKEY *key() const { return m_key.get(); }
    QByteArray fingerprintHex() const;
    QByteArray certificatePem() const;
    /// Returns the key, encrypted unless \a passphrase is empty.
    QByteArray keyPem(const QByteArray &passphrase = {}) const;
    /// Returns the revocation list of this authority, with \a revoked in it, or an empty one. It
    /// expires after \a days.
    QByteArray revocationsPem(const TestCertificate *revoked, int days = 2) const;

private:
    KeyPtr m_key;
    CertificatePtr m_certificate;
};

/// Writes \a content to the file \a name in \a directory and returns its full name.
QString writeFile(const QString &directory, const QString &name, const QByteArray &content);

} // namespace QFtp::Internal

#endif
