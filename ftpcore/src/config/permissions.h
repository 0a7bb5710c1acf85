// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PERMISSIONS_H
#define QFTP_CONFIG_PERMISSIONS_H

#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// What \a names mean together, as a configuration writes them: "list", "read", …, and short forms
/// for several, as "readWrite". Nothing: one of them means nothing.
std::optional<Permissions> permissionsFromNames(const QStringList &names);
/// The reverse: as few names as tell it.
QStringList permissionNames(Permissions permissions);
/// All names there are.
QStringList allPermissionNames();

} // namespace QFtp::Internal

#endif
