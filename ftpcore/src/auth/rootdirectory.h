// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ROOTDIRECTORY_H
#define QFTP_AUTH_ROOTDIRECTORY_H

#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Whether the user's \a name, as a part of a path, names one directory and nothing else.
bool isDirectoryName(const QString &name);
/// Creates the root directory \a path of a user, unless it exists, and gives it to its \a owner;
/// nothing: to this process. Blocking.
QFtpResult<void> createRoot(const QString &path, int mode,
                            const std::optional<QFtpSystemIdentity> &owner);
/// Returns the user who owns \a root; nothing: root does, or others than root and the owner could
/// have put it there. Blocking.
std::optional<quint32> trustedOwnerOf(const QString &root);

} // namespace QFtp::Internal

#endif
