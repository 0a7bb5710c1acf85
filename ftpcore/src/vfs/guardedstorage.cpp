// SPDX-License-Identifier: MIT
#include "vfs/guardedstorage.h"

#include "base/guarded.h"

namespace QFtp::Internal {

namespace {

QFtpError nullPointer()
{
    return {ErrorKind::Internal,
            QStringLiteral("the storage returned a null pointer as a success")};
}

class GuardedFile : public QFtpForwardingFile
{
public:
    using QFtpForwardingFile::QFtpForwardingFile;

    QFtpResult<qint64> read(char *data, qint64 size) override
    {
        return guarded([&] { return inner().read(data, size); });
    }
    QFtpResult<void> write(const char *data, qint64 size) override
    {
        return guarded([&] { return inner().write(data, size); });
    }
    QFtpResult<void> commit() override
    {
        return guarded([&] { return inner().commit(); });
    }
    void abandon() override
    {
        static_cast<void>(guarded([&]() -> QFtpResult<void> {
            inner().abandon();
            return {};
        }));
    }
    QFtpResult<std::unique_ptr<QFtpFile>> openWritten() override
    {
        auto file = guarded([&] { return inner().openWritten(); });
        return file && !*file ? nullPointer() : std::move(file);
    }
    QFtpResult<void> setPath(const QFtpPath &path) override
    {
        return guarded([&] { return inner().setPath(path); });
    }
    int nativeHandle() const override
    {
        return guarded(-1, [&] { return inner().nativeHandle(); });
    }
    qint64 size() const override
    {
        return guarded(qint64(-1), [&] { return inner().size(); });
    }
    QByteArray remark() const override
    {
        return guarded(QByteArray(), [&] { return inner().remark(); });
    }
};

class GuardedDirectory : public QFtpForwardingDirectory
{
public:
    using QFtpForwardingDirectory::QFtpForwardingDirectory;

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        return guarded([&] { return inner().next(entry); });
    }
    void setNamesOnly() override
    {
        static_cast<void>(guarded([&]() -> QFtpResult<void> {
            inner().setNamesOnly();
            return {};
        }));
    }
    bool lookUp(std::span<QFtpEntry> entries) override
    {
        return guarded(false, [&] { return inner().lookUp(entries); });
    }
    bool isCutShort() const override
    {
        return guarded(true, [&] { return inner().isCutShort(); });
    }
};

// Guards what a storage has opened.
template<typename Guard, typename Opened, typename Call>
QFtpResult<std::unique_ptr<Opened>> opened(const Call &open)
{
    QFtpResult<std::unique_ptr<Opened>> result = guarded(open);
    if (!result)
        return result;
    if (!*result)
        return nullPointer();
    return std::make_unique<Guard>(std::move(*result));
}

} // namespace

QFtp::StorageFeatures GuardedStorage::features() const
{
    return guarded(QFtp::StorageFeatures(), [&] { return inner().features(); });
}

QFtpResult<QFtpEntry> GuardedStorage::stat(const QFtpRequest &request)
{
    return guarded([&] { return inner().stat(request); });
}

QFtpResult<std::unique_ptr<QFtpDirectory>> GuardedStorage::openDirectory(
    const QFtpListRequest &request)
{
    return opened<GuardedDirectory, QFtpDirectory>([&] { return inner().openDirectory(request); });
}

QFtpResult<std::unique_ptr<QFtpFile>> GuardedStorage::openForRead(const QFtpReadRequest &request)
{
    return opened<GuardedFile, QFtpFile>([&] { return inner().openForRead(request); });
}

QFtpResult<std::unique_ptr<QFtpFile>> GuardedStorage::openForWrite(const QFtpWriteRequest &request)
{
    return opened<GuardedFile, QFtpFile>([&] { return inner().openForWrite(request); });
}

QFtpResult<void> GuardedStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    return guarded([&] { return inner().makeDirectory(request); });
}

QFtpResult<void> GuardedStorage::removeFile(const QFtpRequest &request)
{
    return guarded([&] { return inner().removeFile(request); });
}

QFtpResult<void> GuardedStorage::removeDirectory(const QFtpRequest &request)
{
    return guarded([&] { return inner().removeDirectory(request); });
}

QFtpResult<void> GuardedStorage::rename(const QFtpRenameRequest &request)
{
    return guarded([&] { return inner().rename(request); });
}

QFtpResult<void> GuardedStorage::setAttributes(const QFtpAttributesRequest &request)
{
    return guarded([&] { return inner().setAttributes(request); });
}

QFtpResult<qint64> GuardedStorage::availableBytes(const QFtpRequest &request)
{
    return guarded([&] { return inner().availableBytes(request); });
}

} // namespace QFtp::Internal
