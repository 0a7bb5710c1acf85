// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_MOUNTTABLE_H
#define QFTP_VFS_MOUNTTABLE_H

#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// Which storage a path of the tree belongs to: the mount with the longest path above it.
///
/// A directory that is only on the way to a mount need not be in any storage: it is there all the
/// same, and holds the next step. Thread: any.
class MountTable
{
public:
    explicit MountTable(QList<QFtpMount> mounts);

    /// The mount that \a path belongs to; null: it belongs to none.
    const QFtpMount *find(const QFtpPath &path) const;
    /// \a path as the storage of \a mount knows it.
    static QFtpPath inside(const QFtpMount &mount, const QFtpPath &path);
    /// Whether a mount lies at \a path, or below it.
    bool isOnTheWay(const QFtpPath &path) const;
    bool isMountPoint(const QFtpPath &path) const;
    /// The names in the directory \a path that lead to mounts.
    QList<QByteArray> namesIn(const QFtpPath &path) const;

private:
    QList<QFtpMount> m_mounts; // the longest path first
};

} // namespace QFtp::Internal

#endif
