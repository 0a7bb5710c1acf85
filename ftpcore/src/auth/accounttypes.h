// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTTYPES_H
#define QFTP_AUTH_ACCOUNTTYPES_H

#include <QFtpServer/qftpaccounts.h>

namespace QFtp::Internal {

/// All types of accounts that this process knows. They last as long as it does. Thread: any.
QList<const QFtpAccountType *> accountTypes();

} // namespace QFtp::Internal

#endif
