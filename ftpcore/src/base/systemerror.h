// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SYSTEMERROR_H
#define QFTP_BASE_SYSTEMERROR_H

#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// The kind of the errno value \a error of a call on a file.
ErrorKind errorKindOf(int error);
/// The text of the errno value \a error, for logs and messages.
QString errorText(int error);

} // namespace QFtp::Internal

#endif
