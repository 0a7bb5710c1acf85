// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTCERTIFICATE_H
#define QFTP_TESTS_TESTCERTIFICATE_H

#include "tls/openssl.h"

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// A certificate and its key, made for a test.
class TestCertificate
{
public:
    struct Options
    {
        QByteArray name = "test.example";        ///< common name and, for a server, the host
        int rsaBits = 0;                         ///< 0: ECDSA P-256
        bool isAuthority = false;                ///< signs others
        const TestCertificate *signer = nullptr; ///< null: itself
        int lifeDays = 2;
    };

    explicit TestCertificate(const Options &options);

    X509 *certificate() const { return m_certificate.get(); }
    EVP_PKEY *key() const { return m_key.get(); }
    QByteArray fingerprintHex() const;
    QByteArray certificatePem() const;
    /// Encrypted if there is a \a passphrase.
    QByteArray keyPem(const QByteArray &passphrase = {}) const;

private:
    KeyPtr m_key;
    CertificatePtr m_certificate;
};

/// Writes \a content into \a directory and returns the name of the file.
QString writeFile(const QString &directory, const QString &name, const QByteArray &content);

} // namespace QFtp::Internal

#endif
