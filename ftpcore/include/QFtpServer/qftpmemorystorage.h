// SPDX-License-Identifier: MIT
#ifndef QFTPMEMORYSTORAGE_H
#define QFTPMEMORYSTORAGE_H

#include <QFtpServer/qftpstorage.h>

/// Files in memory, for tests and for applications without files on disk.
///
/// An upload appears under its name only when it is complete.
class QFTP_EXPORT QFtpMemoryStorage : public QFtpStorage
{
public:
    /// An empty tree. \a capacity limits the bytes of all files together; -1: no limit in total,
    /// but 1 GiB for each upload.
    explicit QFtpMemoryStorage(qint64 capacity = -1);
    ~QFtpMemoryStorage() override;

    /// Stores \a content as the file \a path and creates the directories above it, whatever the
    /// capacity. Thread: any, also while clients work.
    void put(const QByteArray &path, const QByteArray &content);
    /// Returns the content of the file \a path; null: there is no such file. An empty file's is
    /// empty, not null. Thread: any.
    QByteArray content(const QByteArray &path) const;

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

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
