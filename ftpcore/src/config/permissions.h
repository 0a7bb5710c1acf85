// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PERMISSIONS_H
#define QFTP_CONFIG_PERMISSIONS_H

#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// The permissions that \a names mean together. Names are those of a configuration: "list", "read",
/// …, and short forms for several, such as "readWrite". Nothing: one of the names is unknown.
std::optional<Permissions> permissionsFromNames(const QStringList &names);
/// The reverse: a short form if one fits exactly, otherwise all single names.
QStringList permissionNames(Permissions permissions);
/// All known names.
QStringList allPermissionNames();

} // namespace QFtp::Internal

#endif
