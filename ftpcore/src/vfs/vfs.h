// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_VFS_H
#define QFTP_VFS_VFS_H

#include "vfs/decision.h"

#include <functional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// The file tree of one user. All access checks happen here and nowhere else.
///
/// The functions and their errors are those of QFtpStorage. Thread: as QFtpStorage; call them with
/// the rights of user().identity.
class Vfs
{
public:
    /// Receives each path, the permissions needed for it, and the decision.
    using Watcher = std::function<void(const QFtpPath &, Permissions, const Decision &)>;

    explicit Vfs(QFtpUser user, Watcher watcher = {});
    Q_DISABLE_COPY_MOVE(Vfs)

    const QFtpUser &user() const { return m_user; }
    const AccessRules &rules() const { return m_rules; }
    /// Returns what the user may do to \a path, for the facts of listings.
    Permissions permissionsFor(const QFtpPath &path) const;

    QFtpResult<QFtpEntry> stat(const QFtpPath &path) const;
    /// The caller needs only names that begin with \a prefix.
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path,
                                                             const QByteArray &prefix = {}) const;
    bool listsPrefixes(const QFtpPath &path) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path, qint64 offset) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                       const QFtpWriteOptions &options) const;
    QFtpResult<void> makeDirectory(const QFtpPath &path, int mode) const;
    QFtpResult<void> removeFile(const QFtpPath &path) const;
    QFtpResult<void> removeDirectory(const QFtpPath &path) const;
    /// Checks for RNFR that \a path exists and may be renamed.
    QFtpResult<void> checkRename(const QFtpPath &path) const;
    /// If the user's settings allow it, copies a file to another storage for as long as \a goesOn.
    QFtpResult<void> rename(
        const QFtpPath &from, const QFtpPath &to,
        const std::function<bool()> &goesOn = [] { return true; }) const;
    QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs) const;
    QFtpResult<void> setMode(const QFtpPath &path, int mode) const;
    QFtpResult<qint64> availableBytes(const QFtpPath &path) const;
    /// Checks for CWD that \a path is a directory that the user may enter.
    QFtpResult<void> enter(const QFtpPath &path) const;

private:
    /// A path as its storage sees it.
    struct Place
    {
        const QFtpMount *mount; ///< never null
        QFtpPath path;
    };

    std::optional<QFtpError> refusal(const QFtpPath &path, Permissions needed) const;
    QFtpResult<Place> placeOf(const QFtpPath &path) const;
    QFtpResult<Place> placeFor(const QFtpPath &path, Permissions needed) const;
    QFtpResult<QFtpEntry> find(const QFtpPath &path) const;
    QFtpResult<Permission> neededToWrite(const Place &place, const QFtpWriteOptions &options) const;

    const QFtpUser m_user;
    const AccessRules m_rules; // the rules of m_user
    const MountTable m_mounts;
    const Watcher m_watcher;
};

} // namespace QFtp::Internal

#endif
