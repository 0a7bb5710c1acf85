// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpstorage.h>

using QFtp::ErrorKind;

QFtpFile::~QFtpFile() = default;
QFtpDirectory::~QFtpDirectory() = default;
QFtpStorage::~QFtpStorage() = default;

bool QFtpDirectory::lookUp(std::span<QFtpEntry>) { return false; }

QFtpResult<qint64> QFtpFile::read(char *, qint64) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpFile::write(const char *, qint64) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpFile::commit() { return ErrorKind::Unsupported; }

void QFtpFile::abandon() { }

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpStorage::searchDirectory(const QFtpPath &path,
                                                                        const QByteArray &)
{
    return openDirectory(path);
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpStorage::openForWrite(const QFtpPath &,
                                                                const QFtpWriteOptions &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::makeDirectory(const QFtpPath &, int)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::removeFile(const QFtpPath &) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpStorage::removeDirectory(const QFtpPath &) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpStorage::rename(const QFtpPath &, const QFtpPath &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::setModified(const QFtpPath &, qint64)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::setMode(const QFtpPath &, int) { return ErrorKind::Unsupported; }

QFtpResult<qint64> QFtpStorage::availableBytes(const QFtpPath &) { return ErrorKind::Unsupported; }
