// SPDX-License-Identifier: MIT
#ifndef QFTPFAULTSTORAGE_H
#define QFTPFAULTSTORAGE_H

#include <QFtpServer/qftpstorage.h>

/// A wrapper around another storage, which fails or hangs when a test wants it to.
///
/// Thread: any for the functions of this class; as in QFtpStorage for the others.
class QFtpFaultStorage : public QFtpStorage
{
public:
    /// Where a fault occurs.
    enum class Step {
        Find,   ///< stat(), openDirectory() and all changes of names and facts
        Open,   ///< openForRead() and openForWrite()
        Read,   ///< reading a file, after some bytes
        Write,  ///< writing a file, after some bytes
        Commit, ///< the end of an upload
    };

    /// Behaves like \a inner until fail() or hang() is called.
    explicit QFtpFaultStorage(std::shared_ptr<QFtpStorage> inner);
    ~QFtpFaultStorage() override;

    /// From now on only \a step fails, with \a error. Read and Write fail in each file after
    /// \a afterBytes bytes.
    void fail(Step step, const QFtpError &error, qint64 afterBytes = 0);
    /// From now on only \a step hangs, until heal(). The destructor of a server waits some seconds
    /// for calls that hang.
    void hang(Step step, qint64 afterBytes = 0);
    /// Ends the fault. Calls that hang continue.
    void heal();
    /// Whether a call hangs at this moment.
    bool isHanging() const;

    QFtpResult<QFtpEntry> stat(const QFtpPath &path) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> searchDirectory(const QFtpPath &path,
                                                               const QByteArray &prefix) override;
    bool listsPrefixes() const override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path, qint64 offset) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                       const QFtpWriteOptions &options) override;
    QFtpResult<void> makeDirectory(const QFtpPath &path, int mode) override;
    QFtpResult<void> removeFile(const QFtpPath &path) override;
    QFtpResult<void> removeDirectory(const QFtpPath &path) override;
    QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to) override;
    QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs) override;
    QFtpResult<void> setMode(const QFtpPath &path, int mode) override;
    QFtpResult<qint64> availableBytes(const QFtpPath &path) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
