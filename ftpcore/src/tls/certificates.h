// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_CERTIFICATES_H
#define QFTP_TLS_CERTIFICATES_H

#include "tls/openssl.h"

#include <QFtpServer/qftpconfig.h>
#include <vector>

namespace QFtp::Internal {

/// A certificate with its key and its chain.
struct KeyPair
{
    CertificatePtr certificate;
    std::vector<CertificatePtr> chain; ///< the signers' certificates, nearest first
    KeyPtr key;

    /// Whether the certificate is valid for the host \a name. Wildcards count.
    bool covers(const QByteArray &name) const;
};

/// Loads the key pairs that \a tls names. If it names none, loads the self-signed one from its
/// directory, creating it if it is missing and \a makesMissing is set.
/// Blocking: reads files.
/// Errors:   empty; \a problem says which setting is wrong, and why.
std::vector<KeyPair> loadKeyPairs(const QFtpConfig::Tls &tls, bool makesMissing,
                                  QFtpConfigProblem *problem);

/// Returns the SHA-256 of \a certificate, as bytes.
QByteArray fingerprint(X509 *certificate);
/// Returns the subject of \a certificate in the form of RFC 4514.
QString subject(X509 *certificate);

} // namespace QFtp::Internal

#endif
