// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_COPYFILE_H
#define QFTP_VFS_COPYFILE_H

#include <functional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// A file in its storage.
struct FilePlace
{
    QFtpStorage &storage;
    QFtpPath path;
};

/// Moves a file from one storage to another: copies it, and removes it when the copy is stored.
/// \a mayReplace: a file that is there already. Ends early unless \a goesOn; then nothing changed.
/// Errors: CrossesStorages (it is a directory, or both are the same file), Busy (it was changed
/// meanwhile: now there are both), Cancelled, those of the storages. Blocking.
QFtpResult<void> moveFile(const FilePlace &from, const FilePlace &to, bool mayReplace,
                          const std::function<bool()> &goesOn);

} // namespace QFtp::Internal

#endif
