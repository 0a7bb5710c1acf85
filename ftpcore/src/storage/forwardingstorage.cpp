// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpforwardingstorage.h>

QFtpForwardingFile::QFtpForwardingFile(std::unique_ptr<QFtpFile> inner) : m_inner(std::move(inner))
{
    Q_ASSERT(m_inner);
}

QFtpForwardingFile::~QFtpForwardingFile() = default;

QFtpResult<qint64> QFtpForwardingFile::read(char *data, qint64 size)
{
    return m_inner->read(data, size);
}

QFtpResult<void> QFtpForwardingFile::write(const char *data, qint64 size)
{
    return m_inner->write(data, size);
}

QFtpResult<void> QFtpForwardingFile::commit() { return m_inner->commit(); }

void QFtpForwardingFile::abandon() { m_inner->abandon(); }

QFtpResult<std::unique_ptr<QFtpFile>> QFtpForwardingFile::openWritten()
{
    return m_inner->openWritten();
}

QFtpResult<void> QFtpForwardingFile::setPath(const QFtpPath &path)
{
    return m_inner->setPath(path);
}

int QFtpForwardingFile::nativeHandle() const { return m_inner->nativeHandle(); }

qint64 QFtpForwardingFile::size() const { return m_inner->size(); }

QByteArray QFtpForwardingFile::remark() const { return m_inner->remark(); }

// A function of a later version must not pass by a subclass that checks, hides or encrypts.
bool QFtpForwardingFile::extension(int, void *) { return false; }

QFtpForwardingDirectory::QFtpForwardingDirectory(std::unique_ptr<QFtpDirectory> inner) :
    m_inner(std::move(inner))
{
    Q_ASSERT(m_inner);
}

QFtpForwardingDirectory::~QFtpForwardingDirectory() = default;

QFtpResult<bool> QFtpForwardingDirectory::next(QFtpEntry *entry) { return m_inner->next(entry); }

void QFtpForwardingDirectory::setNamesOnly() { m_inner->setNamesOnly(); }

bool QFtpForwardingDirectory::lookUp(std::span<QFtpEntry> entries)
{
    return m_inner->lookUp(entries);
}

bool QFtpForwardingDirectory::isCutShort() const { return m_inner->isCutShort(); }

bool QFtpForwardingDirectory::extension(int, void *) { return false; }

QFtpForwardingStorage::QFtpForwardingStorage(std::shared_ptr<QFtpStorage> inner) :
    m_inner(std::move(inner))
{
    Q_ASSERT(m_inner);
}

QFtpForwardingStorage::~QFtpForwardingStorage() = default;

QFtp::StorageFeatures QFtpForwardingStorage::features() const { return m_inner->features(); }

QFtpResult<QFtpEntry> QFtpForwardingStorage::stat(const QFtpRequest &request)
{
    return m_inner->stat(request);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpForwardingStorage::openDirectory(
    const QFtpListRequest &request)
{
    return m_inner->openDirectory(request);
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpForwardingStorage::openForRead(
    const QFtpReadRequest &request)
{
    return m_inner->openForRead(request);
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpForwardingStorage::openForWrite(
    const QFtpWriteRequest &request)
{
    return m_inner->openForWrite(request);
}

QFtpResult<void> QFtpForwardingStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    return m_inner->makeDirectory(request);
}

QFtpResult<void> QFtpForwardingStorage::removeFile(const QFtpRequest &request)
{
    return m_inner->removeFile(request);
}

QFtpResult<void> QFtpForwardingStorage::removeDirectory(const QFtpRequest &request)
{
    return m_inner->removeDirectory(request);
}

QFtpResult<void> QFtpForwardingStorage::rename(const QFtpRenameRequest &request)
{
    return m_inner->rename(request);
}

QFtpResult<void> QFtpForwardingStorage::setAttributes(const QFtpAttributesRequest &request)
{
    return m_inner->setAttributes(request);
}

QFtpResult<qint64> QFtpForwardingStorage::availableBytes(const QFtpRequest &request)
{
    return m_inner->availableBytes(request);
}

bool QFtpForwardingStorage::extension(int, void *) { return false; }
