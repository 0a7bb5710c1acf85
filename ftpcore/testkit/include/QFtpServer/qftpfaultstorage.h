// SPDX-License-Identifier: MIT
#ifndef QFTPFAULTSTORAGE_H
#define QFTPFAULTSTORAGE_H

#include <QFtpServer/qftpstorage.h>

/// A storage before another one, which fails or hangs when a test wants it to.
///
/// Thread: the functions of this class from any; those of QFtpStorage as there.
class QFtpFaultStorage : public QFtpStorage
{
public:
    /// Where a fault is.
    enum class Step {
        Find,   ///< stat(), openDirectory() and all that changes names
        Open,   ///< openForRead() and openForWrite()
        Read,   ///< reading a file, after some bytes of it
        Write,  ///< writing a file, after some bytes of it
        Commit, ///< the end of an upload
    };

    /// All is as \a inner has it, until something is to fail.
    explicit QFtpFaultStorage(std::shared_ptr<QFtpStorage> inner);
    ~QFtpFaultStorage() override;

    /// From now on \a step, and no other, fails with \a error; of Read and Write, in each file after \a afterBytes.
    void fail(Step step, const QFtpError &error, qint64 afterBytes = 0);
    /// From now on \a step, and no other, hangs, until heal(). A server that is deleted meanwhile waits for it.
    void hang(Step step, qint64 afterBytes = 0);
    /// Ends what fail() and hang() began.
    void heal();
    /// Whether something hangs at this moment.
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
    class File;
    struct Switch;

    const std::shared_ptr<QFtpStorage> m_inner;
    const std::shared_ptr<Switch> m_switch; // files have it too
};

#endif
