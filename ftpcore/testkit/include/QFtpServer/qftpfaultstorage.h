// SPDX-License-Identifier: MIT
#ifndef QFTPFAULTSTORAGE_H
#define QFTPFAULTSTORAGE_H

#include <chrono>
#include <QFtpServer/qftpforwardingstorage.h>

/// A wrapper around another storage, of the component QFtpServer::TestKit, which fails, hangs or is
/// slow when a test wants it to. Its files have no QFtpFile::nativeHandle(), so that no byte passes
/// by.
///
/// Thread: any for the functions of this class; as in QFtpStorage for the others.
class QFtpFaultStorage : public QFtpForwardingStorage
{
public:
    /// Where a fault occurs.
    enum class Step {
        Find,   ///< stat(), openDirectory() and all changes of names and attributes
        Open,   ///< openForRead() and openForWrite()
        Read,   ///< reading a file, after some bytes
        Write,  ///< writing a file, after some bytes
        Commit, ///< the end of an upload
    };

    /// Behaves like \a inner until fail(), hang() or delay() is called.
    explicit QFtpFaultStorage(std::shared_ptr<QFtpStorage> inner);
    ~QFtpFaultStorage() override;

    /// From now on only \a step fails, with \a error. Read and Write fail in each file after
    /// \a afterBytes bytes.
    void fail(Step step, const QFtpError &error, qint64 afterBytes = 0);
    /// From now on only \a step hangs, until heal() or the end of this object. The destructor of a
    /// server waits up to two seconds for calls that hang.
    void hang(Step step, qint64 afterBytes = 0);
    /// From now on only \a step is slow: it takes \a time longer each time. Reading and writing are
    /// slow once in each file, after \a afterBytes bytes.
    void delay(Step step, std::chrono::milliseconds time, qint64 afterBytes = 0);
    /// Ends the fault. Calls that hang or are slow continue.
    void heal();
    /// Whether a call hangs at this moment.
    bool isHanging() const;

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
