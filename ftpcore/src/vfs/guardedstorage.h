// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_GUARDEDSTORAGE_H
#define QFTP_VFS_GUARDEDSTORAGE_H

#include <QFtpServer/qftpforwardingstorage.h>

namespace QFtp::Internal {

/// Stands between the server and a storage that somebody else has written: exceptions become
/// errors, and so do files and directories that are null.
class GuardedStorage : public QFtpForwardingStorage
{
public:
    using QFtpForwardingStorage::QFtpForwardingStorage;

    QFtp::StorageFeatures features() const override;
    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;
    QFtpResult<void> removeDirectory(const QFtpRequest &request) override;
    QFtpResult<void> rename(const QFtpRenameRequest &request) override;
    QFtpResult<void> setAttributes(const QFtpAttributesRequest &request) override;
    QFtpResult<qint64> availableBytes(const QFtpRequest &request) override;
};

} // namespace QFtp::Internal

#endif
