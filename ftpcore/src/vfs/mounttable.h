// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_MOUNTTABLE_H
#define QFTP_VFS_MOUNTTABLE_H

#include "vfs/namecase.h"

namespace QFtp::Internal {

/// Maps a path of the tree to its storage: the mount with the longest path above it decides.
///
/// A directory above a mount need not exist in any storage: it exists all the same, and contains
/// the next directory on the way. Thread: any.
class MountTable
{
public:
    explicit MountTable(const QList<QFtpMount> &mounts);

    /// Returns the mount that \a path belongs to; null: none.
    const QFtpMount *find(const QFtpPath &path) const;
    /// Returns \a path as the storage of \a mount sees it.
    static QFtpPath inside(const QFtpMount &mount, const QFtpPath &path);
    /// Whether there is a mount at \a path or below it.
    bool isOnTheWay(const QFtpPath &path) const;
    bool isMountPoint(const QFtpPath &path) const;
    /// Returns the names in the directory \a path that lead to mounts.
    QList<QByteArray> namesIn(const QFtpPath &path) const;
    /// Whether \a a and \a b are the same name.
    bool isSameName(const QByteArray &a, const QByteArray &b) const
    {
        return m_case.key(a) == m_case.key(b);
    }

private:
    struct Row
    {
        QFtpMount mount;
        QFtpPath key; // of its path
    };

    const NameCase m_case;
    QList<Row> m_rows; // longest path first
};

} // namespace QFtp::Internal

#endif
