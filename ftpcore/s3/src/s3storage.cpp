// SPDX-License-Identifier: MIT
#include "file.h"

#include <QtCore/qcryptographichash.h>

using namespace QFtp::Internal;
using namespace QFtp::Internal::S3;
using QFtp::ErrorKind;

namespace {

bool isMissing(const QFtpError &error) { return error.kind() == ErrorKind::NotFound; }

QFtpEntry directoryEntry(const QFtpPath &path)
{
    QFtpEntry entry;
    entry.type = QFtpEntry::Type::Directory;
    entry.name = path.fileName();
    entry.size = -1;
    return entry;
}

Headers withTime(const Headers &metadata, qint64 msecs)
{
    Headers result;
    for (const auto &header : metadata) {
        if (header.first != TimeMetadata)
            result += header;
    }
    return result += {TimeMetadata, QByteArray::number(double(msecs) / 1000, 'f', 3)};
}

} // namespace

QFtpS3Storage::Options::Options() = default;
QFtpS3Storage::Options::Options(const Options &) = default;
QFtpS3Storage::Options::Options(Options &&) noexcept = default;
QFtpS3Storage::Options &QFtpS3Storage::Options::operator=(const Options &) = default;
QFtpS3Storage::Options &QFtpS3Storage::Options::operator=(Options &&) noexcept = default;
QFtpS3Storage::Options::~Options() = default;
bool QFtpS3Storage::Options::operator==(const Options &) const = default;

class Q_DECL_HIDDEN QFtpS3Storage::Private
{
public:
    Place place(const QFtpPath &path) const { return {store, prefix, path}; }

    const std::shared_ptr<Store> store;
    const QByteArray prefix;
};

QFtpS3Storage::QFtpS3Storage(const Options &options) :
    QFtpS3Storage(std::unique_ptr<Private>(
        new Private{std::make_shared<Store>(options), prefixFrom(options.keyPrefix)}))
{ }

QFtpS3Storage::QFtpS3Storage(std::unique_ptr<Private> data) : d(std::move(data)) { }

QFtpS3Storage::~QFtpS3Storage() = default;

std::shared_ptr<QFtpS3Storage> QFtpS3Storage::forPrefix(const QString &keyPrefix) const
{
    return std::shared_ptr<QFtpS3Storage>(
        new QFtpS3Storage(std::unique_ptr<Private>(new Private{d->store, prefixFrom(keyPrefix)})));
}

QFtpResult<QFtpEntry> QFtpS3Storage::stat(const QFtpRequest &request)
{
    const Place place = d->place(request.path);
    if (request.path.isRoot())
        return directoryEntry(request.path);
    if (const auto checked = place.check(); !checked)
        return QFtpError(ErrorKind::NotFound, checked.error().detail());
    const auto info = head(place.bucket(), place.key, request.caller.stop);
    if (!info && !isMissing(info.error()))
        return info.error();
    if (!info) {
        const auto isDirectory = place.isDirectory(request.caller.stop);
        if (!isDirectory)
            return isDirectory.error();
        return *isDirectory ? QFtpResult<QFtpEntry>(directoryEntry(request.path)) : info.error();
    }
    QFtpEntry entry;
    entry.name = request.path.fileName();
    entry.size = info->size;
    entry.modifiedMsecs = info->modifiedMsecs;
    entry.uniqueId = // the same content may have other names
        QCryptographicHash::hash(place.key + '/' + info->etag, QCryptographicHash::Md5).toHex();
    entry.md5 = info->md5;
    return entry;
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpS3Storage::openDirectory(
    const QFtpListRequest &request)
{
    return S3::openDirectory(d->place(request.path), request.prefix, request.caller.stop);
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpS3Storage::openForRead(const QFtpReadRequest &request)
{
    const Place place = d->place(request.path);
    if (request.path.isRoot())
        return ErrorKind::NotAFile;
    auto file = S3::openForRead(place, request.offset, request.caller.stop);
    if (file || !isMissing(file.error()))
        return file;
    const auto isDirectory = place.isDirectory(request.caller.stop);
    return isDirectory && *isDirectory ? QFtpError(ErrorKind::NotAFile) : file.error();
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpS3Storage::openForWrite(const QFtpWriteRequest &request)
{
    const Place place = d->place(request.path);
    const QFtpWriteOptions &options = request.options;
    const std::stop_token &stop = request.caller.stop;
    if (request.path.isRoot())
        return ErrorKind::NotAFile;
    if (auto checked = place.check(); !checked)
        return checked.error();
    const auto hasParent = place.parent().isDirectory(stop);
    if (!hasParent || !*hasParent)
        return hasParent ? QFtpError(ErrorKind::NotFound) : hasParent.error();
    const auto isDirectory = place.isDirectory(stop);
    if (!isDirectory || *isDirectory)
        return isDirectory ? QFtpError(ErrorKind::NotAFile) : isDirectory.error();
    const bool needsOld = options.append || options.offset > 0 || options.exclusive;
    const auto existing = needsOld ? head(place.bucket(), place.key, stop)
                                   : QFtpResult<ObjectInfo>(ErrorKind::NotFound);
    if (!existing && !isMissing(existing.error()))
        return existing.error();
    if (existing && options.exclusive)
        return ErrorKind::AlreadyExists;
    return S3::openForWrite(place, existing ? std::optional(*existing) : std::nullopt, options,
                            stop);
}

QFtpResult<void> QFtpS3Storage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    const Place place = d->place(request.path);
    if (request.path.isRoot())
        return ErrorKind::AlreadyExists;
    if (auto checked = place.check(); !checked)
        return checked;
    const auto existing = stat(QFtpRequest(request.path, request.caller));
    if (existing || !isMissing(existing.error()))
        return existing ? QFtpError(ErrorKind::AlreadyExists) : existing.error();
    const auto parent = stat(QFtpRequest(request.path.parent(), request.caller));
    if (!parent)
        return parent.error();
    if (parent->type != QFtpEntry::Type::Directory)
        return ErrorKind::NotADirectory;
    return put(place.bucket(), place.directory(), "", {{"Content-Type", "application/x-directory"}},
               request.caller.stop);
}

QFtpResult<void> QFtpS3Storage::removeFile(const QFtpRequest &request)
{
    const Place place = d->place(request.path);
    if (request.path.isRoot())
        return ErrorKind::NotAFile;
    const auto info = head(place.bucket(), place.key, request.caller.stop);
    if (!info) {
        const auto isDirectory = isMissing(info.error()) ? place.isDirectory(request.caller.stop)
                                                         : QFtpResult<bool>(false);
        return isDirectory && *isDirectory ? QFtpError(ErrorKind::NotAFile) : info.error();
    }
    auto removed = S3::remove(place.bucket(), place.key, request.caller.stop);
    if (removed) // clients remove the directory themselves
        d->store->remember(place.parent().directory());
    return removed;
}

QFtpResult<void> QFtpS3Storage::removeDirectory(const QFtpRequest &request)
{
    const Place place = d->place(request.path);
    if (request.path.isRoot())
        return ErrorKind::PermissionDenied;
    const auto page = list(
        place.bucket(),
        {.prefix = place.directory(), .isFlat = true, .limit = 2, .stop = request.caller.stop});
    if (!page)
        return page.error();
    const bool hasMarker =
        !page->objects.isEmpty() && page->objects.first().key == place.directory();
    if (page->objects.size() > (hasMarker ? 1 : 0))
        return ErrorKind::NotEmpty;
    if (!hasMarker && !d->store->isRemembered(place.directory())) {
        const auto info = head(place.bucket(), place.key, request.caller.stop);
        return info ? QFtpError(ErrorKind::NotADirectory) : info.error();
    }
    if (hasMarker) {
        if (auto removed = S3::remove(place.bucket(), place.directory(), request.caller.stop);
            !removed)
            return removed;
    }
    d->store->forget(place.directory());
    d->store->remember(place.parent().directory());
    return {};
}

QFtpResult<void> QFtpS3Storage::rename(const QFtpRenameRequest &request)
{
    const Place from = d->place(request.path);
    const Place to = d->place(request.to);
    const std::stop_token &stop = request.caller.stop;
    if (request.path.isRoot() || request.to.isRoot())
        return ErrorKind::PermissionDenied;
    if (auto checked = to.check(); !checked)
        return checked;
    const auto info = head(from.bucket(), from.key, stop);
    if (!info && !isMissing(info.error()))
        return info.error();
    if (!info) {
        const auto isDirectory = from.isDirectory(stop);
        if (!isDirectory || !*isDirectory)
            return isDirectory ? info.error() : isDirectory.error();
    }
    if (request.path == request.to)
        return {};
    const auto replaced = info ? QFtpResult<ObjectInfo>(ErrorKind::NotFound) // files may be
                               : head(to.bucket(), to.key, stop);
    if (replaced || !isMissing(replaced.error()))
        return replaced ? QFtpError(ErrorKind::AlreadyExists) : replaced.error();
    const auto hasParent = to.parent().isDirectory(stop);
    if (!hasParent || !*hasParent)
        return hasParent ? QFtpError(ErrorKind::NotFound) : hasParent.error();
    const auto isTaken = to.isDirectory(stop);
    if (!isTaken || *isTaken)
        return isTaken ? QFtpError(ErrorKind::AlreadyExists) : isTaken.error();
    return info ? renameFile(from, *info, to, stop) : renameDirectory(from, to, stop);
}

QFtpResult<void> QFtpS3Storage::setAttributes(const QFtpAttributesRequest &request)
{
    const Place place = d->place(request.path);
    if (request.mode || request.path.isRoot())
        return ErrorKind::Unsupported;
    const auto info = head(place.bucket(), place.key, request.caller.stop);
    if (!info) {
        const auto isDirectory = isMissing(info.error()) ? place.isDirectory(request.caller.stop)
                                                         : QFtpResult<bool>(false);
        return isDirectory && *isDirectory ? QFtpError(ErrorKind::Unsupported) : info.error();
    }
    if (!request.modifiedMsecs)
        return {};
    if (info->size > LargestCopy)
        return QFtpError(ErrorKind::Unsupported,
                         QStringLiteral("S3: the object is too large to be copied onto itself"));
    return copy(place.bucket(), place.key, *info, place.key,
                withTime(info->metadata, *request.modifiedMsecs), request.caller.stop);
}
