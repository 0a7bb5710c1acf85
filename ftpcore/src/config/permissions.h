// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PERMISSIONS_H
#define QFTP_CONFIG_PERMISSIONS_H

#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// All names that QFtp::permissionsFromNames() knows.
QStringList allPermissionNames();

} // namespace QFtp::Internal

#endif
