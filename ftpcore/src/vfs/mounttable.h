// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_MOUNTTABLE_H
#define QFTP_VFS_MOUNTTABLE_H

#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Maps a path of the tree to its storage: the mount with the longest path above it decides.
///
/// A directory above a mount need not exist in any storage: it exists all the same, and contains
/// the next directory on the way. Thread: any.
class MountTable
{
public:
    explicit MountTable(QList<QFtpMount> mounts);

    /// Returns the mount that \a path belongs to; null: none.
    const QFtpMount *find(const QFtpPath &path) const;
    /// Returns \a path as the storage of \a mount sees it.
    static QFtpPath inside(const QFtpMount &mount, const QFtpPath &path);
    /// Whether there is a mount at \a path or below it.
    bool isOnTheWay(const QFtpPath &path) const;
    bool isMountPoint(const QFtpPath &path) const;
    /// Returns the names in the directory \a path that lead to mounts.
    QList<QByteArray> namesIn(const QFtpPath &path) const;

private:
    QList<QFtpMount> m_mounts; // longest path first
};

} // namespace QFtp::Internal

#endif
