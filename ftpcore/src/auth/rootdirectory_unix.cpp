// SPDX-License-Identifier: MIT
#include "auth/rootdirectory.h"

#include "auth/trusteddirectory.h"
#include "base/credentials.h"
#include "base/systemerror.h"

#include <cerrno>
#include <QtCore/qfileinfo.h>
#include <sys/stat.h>
#include <unistd.h>

namespace QFtp::Internal {

namespace {

QFtpError cantMake(const QString &path)
{
    return {ErrorKind::Internal, QStringLiteral("can't create %1: %2").arg(path, errorText(errno))};
}

// Creates the directory with the rights of this process, then gives it to its owner. Call it only
// if nobody but root could have put something in its place.
QFtpResult<void> makeForOwner(const TrustedDirectory &parent, const QByteArray &name,
                              const QString &path, int mode, const QFtpSystemIdentity &owner)
{
    if (::mkdirat(parent.handle().get(), name.constData(), mode_t(mode)) != 0)
        return errno == EEXIST ? QFtpResult<void>() : cantMake(path);
    const FileHandle made = openAt(parent.handle(), name, Access::Listing);
    const bool isDone = made.isValid() && ::fchmod(made.get(), mode_t(mode)) == 0
        && ::fchown(made.get(), owner.user, owner.group) == 0;
    return isDone ? QFtpResult<void>() : cantMake(path);
}

} // namespace

bool isDirectoryName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(QChar(0)) && name != u"."
        && name != u"..";
}

QFtpResult<void> createRoot(const QString &path, int mode,
                            const std::optional<QFtpSystemIdentity> &owner)
{
    const QFileInfo file(path);
    if (owner) {
        if (const TrustedDirectory parent(file.path()); parent.isInHandsOfRoot())
            return makeForOwner(parent, QFile::encodeName(file.fileName()), path, mode, *owner);
    }
    const ActingAs acting(owner);
    const QByteArray name = QFile::encodeName(path);
    if (!acting.isDone() || (::mkdir(name.constData(), mode_t(mode)) != 0 && errno != EEXIST))
        return cantMake(path);
    return {};
}

std::optional<quint32> trustedOwnerOf(const QString &root)
{
    const TrustedDirectory directory(root);
    const bool isTrusted = directory.isInHandsOfOwner() && directory.owner() != 0;
    return isTrusted ? std::optional(directory.owner()) : std::nullopt;
}

} // namespace QFtp::Internal
