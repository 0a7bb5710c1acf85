// SPDX-License-Identifier: MIT
#ifndef QFTPFORWARDINGSTORAGE_H
#define QFTPFORWARDINGSTORAGE_H

#include <QFtpServer/qftpstorage.h>

/// An open file that passes every call on to another one. Subclass it to change some of them.
///
/// A subclass that overrides read() or write() must also return -1 from nativeHandle(): otherwise
/// the bytes of a local file pass it by. If it changes the bytes, it also has to override size()
/// and openWritten(), and the storage stat(), listings, and what offsets mean. As for the storage,
/// extension() is not passed on.
class QFTP_EXPORT QFtpForwardingFile : public QFtpFile
{
public:
    /// \a inner must not be null.
    explicit QFtpForwardingFile(std::unique_ptr<QFtpFile> inner);
    ~QFtpForwardingFile() override;

    QFtpResult<qint64> read(char *data, qint64 size) override;
    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> commit() override;
    void abandon() override;
    QFtpResult<std::unique_ptr<QFtpFile>> openWritten() override;
    QFtpResult<void> setPath(const QFtpPath &path) override;
    int nativeHandle() const override;
    qint64 size() const override;
    QByteArray remark() const override;
    bool extension(int id, void *data) override;

protected:
    /// The file that gets the calls.
    QFtpFile &inner() const { return *m_inner; }

private:
    const std::unique_ptr<QFtpFile> m_inner;
};

/// The entries of a directory, from another one. Subclass it to change some of the calls;
/// extension() is not passed on.
class QFTP_EXPORT QFtpForwardingDirectory : public QFtpDirectory
{
public:
    /// \a inner must not be null.
    explicit QFtpForwardingDirectory(std::unique_ptr<QFtpDirectory> inner);
    ~QFtpForwardingDirectory() override;

    QFtpResult<bool> next(QFtpEntry *entry) override;
    void setNamesOnly() override;
    bool lookUp(std::span<QFtpEntry> entries) override;
    bool isCutShort() const override;
    bool extension(int id, void *data) override;

protected:
    /// The directory that gets the calls.
    QFtpDirectory &inner() const { return *m_inner; }

private:
    const std::unique_ptr<QFtpDirectory> m_inner;
};

/// A storage that passes every call on to another one. Subclass it to change some of them: to check
/// uploads, to hide files, to encrypt contents. What later versions add to QFtpStorage does not
/// pass unless a subclass can't be harmed by it: extension() itself is not passed on.
class QFTP_EXPORT QFtpForwardingStorage : public QFtpStorage
{
public:
    /// \a inner must not be null.
    explicit QFtpForwardingStorage(std::shared_ptr<QFtpStorage> inner);
    ~QFtpForwardingStorage() override;

    /// The storage that gets the calls.
    QFtpStorage &inner() const { return *m_inner; }

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
    bool extension(int id, void *data) override;

private:
    const std::shared_ptr<QFtpStorage> m_inner;
};

#endif
