// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_COPYFILE_H
#define QFTP_VFS_COPYFILE_H

#include <functional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// A file and its storage.
struct FilePlace
{
    QFtpStorage &storage;
    QFtpPath path;
};

/// Moves a file from one storage to another: copies it, then removes the original once the copy is
/// stored.
/// \a mayReplace: an existing file may be replaced. If the \a caller stops it, nothing has changed.
/// Errors: CrossesStorages (it is a directory, or both are the same file), Busy (the original
/// changed during the copy: now both exist), Cancelled, and the errors of the storages. Blocking.
QFtpResult<void> moveFile(const FilePlace &from, const FilePlace &to, bool mayReplace,
                          const QFtpCaller &caller);

} // namespace QFtp::Internal

#endif
