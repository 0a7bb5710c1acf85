// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_VFS_H
#define QFTP_VFS_VFS_H

#include <optional>
#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// The tree of one user. May he do this to this path? is asked here and nowhere else.
///
/// Functions are those of QFtpStorage, and their errors. Thread: as QFtpStorage.
class Vfs
{
public:
    explicit Vfs(QFtpUser user) : m_user(std::move(user)) { }

    const QFtpUser &user() const { return m_user; }

    QFtpResult<QFtpEntry> stat(const QFtpPath &path) const;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path, qint64 offset) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                       const QFtpWriteOptions &options) const;
    QFtpResult<void> makeDirectory(const QFtpPath &path, int mode) const;
    QFtpResult<void> removeFile(const QFtpPath &path) const;
    QFtpResult<void> removeDirectory(const QFtpPath &path) const;
    /// Whether \a path exists and may be renamed: RNFR.
    QFtpResult<void> checkRename(const QFtpPath &path) const;
    QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to) const;
    QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs) const;
    QFtpResult<void> setMode(const QFtpPath &path, int mode) const;
    QFtpResult<qint64> availableBytes(const QFtpPath &path) const;
    /// Whether \a path is a directory one may be in: CWD.
    QFtpResult<void> enter(const QFtpPath &path) const;

private:
    std::optional<QFtpError> refusal(const QFtpPath &path, Permissions needed) const;
    Permission neededToWrite(const QFtpPath &path, const QFtpWriteOptions &options) const;

    QFtpUser m_user;
};

} // namespace QFtp::Internal

#endif
