// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_SELFSIGNED_H
#define QFTP_TLS_SELFSIGNED_H

#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Returns the file in \a directory with the self-signed certificate and its key. Empty: the
/// directory for the application's data.
QString selfSignedFile(const QString &directory);

/// Creates \a file, readable by this user only, unless it exists. It holds a certificate for the
/// names and addresses of this host, and its key (ECDSA P-256).
/// Blocking: writes the file.
/// Errors:   Internal.
QFtpResult<void> makeSelfSigned(const QString &file);

} // namespace QFtp::Internal

#endif
