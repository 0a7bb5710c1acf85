// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_SELFSIGNED_H
#define QFTP_TLS_SELFSIGNED_H

#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Where the self-signed certificate of \a directory is, with its key. Empty: that of the
/// application's data.
QString selfSignedFile(const QString &directory);

/// Makes \a file, readable by this user only, if it is not there: a certificate for the names and
/// addresses of this host, and its key (ECDSA P-256).
/// Blocking: writes it.
/// Errors:   Internal.
QFtpResult<void> makeSelfSigned(const QString &file);

} // namespace QFtp::Internal

#endif
