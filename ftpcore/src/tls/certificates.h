// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_CERTIFICATES_H
#define QFTP_TLS_CERTIFICATES_H

#include "tls/openssl.h"

#include <QFtpServer/qftpconfig.h>
#include <vector>

namespace QFtp::Internal {

/// A certificate with what belongs to it.
struct KeyPair
{
    CertificatePtr certificate;
    std::vector<CertificatePtr> chain; ///< of those who signed it, the nearest first
    KeyPtr key;

    /// Whether it is made out for the host \a name. Wildcards count.
    bool covers(const QByteArray &name) const;
};

/// The key pairs that \a tls names; without names, the self-signed one of its directory, which is
/// made if \a makesMissing and it is not there.
/// Blocking: reads files.
/// Errors:   empty, and \a problem tells what is wrong with which setting.
std::vector<KeyPair> loadKeyPairs(const QFtpConfig::Tls &tls, bool makesMissing,
                                  QFtpConfigProblem *problem);

/// The SHA-256 of \a certificate, as bytes.
QByteArray fingerprint(X509 *certificate);
/// The subject of \a certificate, as in RFC 4514.
QString subject(X509 *certificate);

} // namespace QFtp::Internal

#endif
