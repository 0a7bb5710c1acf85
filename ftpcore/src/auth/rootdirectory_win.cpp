// SPDX-License-Identifier: MIT
#include "auth/rootdirectory.h"

#include "storage/windowsname.h"

#include <QtCore/qdir.h>

namespace QFtp::Internal {

bool isDirectoryName(const QString &name) { return toWindowsName(name.toUtf8()).has_value(); }

// The directory inherits its rights from the one that it is in.
QFtpResult<void> createRoot(const QString &path, int, const std::optional<QFtpSystemIdentity> &)
{
    if (QDir(path).exists() || QDir().mkdir(path))
        return {};
    return QFtpError(ErrorKind::Internal, QStringLiteral("can't create %1").arg(path));
}

std::optional<quint32> trustedOwnerOf(const QString &) { return std::nullopt; }

} // namespace QFtp::Internal
