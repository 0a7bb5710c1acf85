// SPDX-License-Identifier: MIT
#include "base/credentials.h"

#include <QFtpServer/qftpstorage.h>

using QFtp::ErrorKind;

QFtpFile::~QFtpFile() = default;
QFtpDirectory::~QFtpDirectory() = default;
QFtpStorage::~QFtpStorage() = default;

void QFtpStorage::runWithOwnRights(const std::function<void()> &job)
{
    const QFtp::Internal::OwnRights own;
    job();
}

bool QFtpFile::extension(int, void *) { return false; }
bool QFtpDirectory::extension(int, void *) { return false; }
bool QFtpStorage::extension(int, void *) { return false; }

void QFtpDirectory::setNamesOnly() { }

bool QFtpDirectory::isCutShort() const { return false; }

bool QFtpDirectory::lookUp(std::span<QFtpEntry>) { return false; }

QFtpResult<qint64> QFtpFile::read(char *, qint64) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpFile::write(const char *, qint64) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpFile::commit() { return ErrorKind::Unsupported; }

void QFtpFile::abandon() { }

int QFtpFile::nativeHandle() const { return -1; }

qint64 QFtpFile::size() const { return -1; }

QByteArray QFtpFile::remark() const { return {}; }

QFtpResult<std::unique_ptr<QFtpFile>> QFtpFile::openWritten() { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpFile::setPath(const QFtpPath &) { return ErrorKind::Unsupported; }

QFtp::StorageFeatures QFtpStorage::features() const { return {}; }

QFtpResult<std::unique_ptr<QFtpFile>> QFtpStorage::openForWrite(const QFtpWriteRequest &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::makeDirectory(const QFtpMakeDirectoryRequest &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::removeFile(const QFtpRequest &) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpStorage::removeDirectory(const QFtpRequest &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<void> QFtpStorage::rename(const QFtpRenameRequest &) { return ErrorKind::Unsupported; }

QFtpResult<void> QFtpStorage::setAttributes(const QFtpAttributesRequest &)
{
    return ErrorKind::Unsupported;
}

QFtpResult<qint64> QFtpStorage::availableBytes(const QFtpRequest &)
{
    return ErrorKind::Unsupported;
}
