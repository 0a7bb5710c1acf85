// SPDX-License-Identifier: MIT
#include "file.h"

#include "base/logging.h"

namespace QFtp::Internal::S3 {

namespace {

QFtpResult<void> copyParts(Bucket *bucket, const QByteArray &from, const ObjectInfo &info,
                           const QByteArray &to, const QByteArray &id, const std::stop_token &stop)
{
    constexpr qint64 PartBytes = LargestCopy / 8; // 10,000 of them are more than an object can be
    QByteArrayList etags;
    for (qint64 offset = 0; offset < info.size; offset += PartBytes) {
        auto etag = copyPart(bucket, to, id, int(etags.size()) + 1, from, info.etag, offset,
                             std::min(PartBytes, info.size - offset), stop);
        if (!etag)
            return etag.error();
        etags += *etag;
    }
    return completeUpload(bucket, to, id, etags, info.size, {});
}

// In parts if the store can't do it in one request.
QFtpResult<void> copyObject(Store *store, const QByteArray &from, const ObjectInfo &info,
                            const QByteArray &to, const std::stop_token &stop)
{
    if (info.size <= LargestCopy)
        return copy(&store->bucket, from, info, to, {}, stop);
    bool wasRepeated = false;
    const auto id = beginUpload(&store->bucket, to, info.metadata, &wasRepeated);
    if (!id)
        return id.error();
    store->noteUpload(*id);
    if (wasRepeated)
        store->sweepTwins(to, *id);
    auto copied = copyParts(&store->bucket, from, info, to, *id, stop);
    if (!copied)
        (void)abortUpload(&store->bucket, to, *id); // otherwise it is swept by its age
    store->forgetUpload(*id);
    return copied;
}

// All objects below a directory, unless there are more than may be renamed.
QFtpResult<QList<ListedObject>> everythingIn(const Place &directory, const std::stop_token &stop)
{
    const int limit = directory.bucket()->options.renameLimit;
    QList<ListedObject> result;
    ListQuery query{.prefix = directory.directory(), .isFlat = true, .stop = stop};
    while (true) {
        const auto page = list(directory.bucket(), query);
        if (!page)
            return page.error();
        result += page->objects;
        if (result.size() > limit)
            return QFtpError::forClient(
                ErrorKind::PermissionDenied,
                QStringLiteral("The directory has more than %1 files, and each would have to be "
                               "copied: rename its parts.")
                    .arg(limit));
        if (!page->isTruncated)
            return result;
        query.next = page->next;
    }
}

void removeCopies(Bucket *bucket, const QByteArrayList &keys)
{
    for (const QByteArray &key : keys) {
        const auto removed = remove(bucket, key, {});
        if (removed)
            continue;
        qCWarning(lcStorage, "S3: copies of a directory that could not be renamed are left, %s: %s",
                  qUtf8Printable(printable(key)), qUtf8Printable(removed.error().detail()));
        return; // the others would fail too, and each would be waited for
    }
}

// All or, if one fails, none.
QFtpResult<void> copyAll(const QList<ListedObject> &objects, const Place &from, const Place &to,
                         const std::stop_token &stop)
{
    Store *const store = from.store.get();
    QByteArrayList copies;
    for (const ListedObject &object : objects) {
        const QByteArray copy = to.directory() + object.key.mid(from.directory().size());
        const auto info = object.size > LargestCopy
            ? head(&store->bucket, object.key, stop)
            : QFtpResult<ObjectInfo>(ObjectInfo{object.size, -1, object.etag, {}, {}});
        auto copied = info ? copyObject(store, object.key, *info, copy, stop)
                           : QFtpResult<void>(info.error());
        copies += copy;
        if (copied)
            continue;
        removeCopies(&store->bucket, copies);
        return copied;
    }
    return {};
}

// What somebody else has changed meanwhile stays.
QFtpResult<void> removeAll(const QList<ListedObject> &objects, Bucket *bucket)
{
    QFtpResult<void> result;
    for (const ListedObject &object : objects) {
        const auto removed = removeUnchanged(bucket, object.key, object.etag);
        if (!removed)
            result = removed;
        if (!removed && removed.error().kind() != ErrorKind::Busy)
            break;
    }
    return result;
}

} // namespace

QFtpResult<void> renameFile(const Place &from, const ObjectInfo &info, const Place &to,
                            const std::stop_token &stop)
{
    Store *const store = from.store.get();
    if (auto copied = copyObject(store, from.key, info, to.key, stop); !copied)
        return copied;
    auto removed = removeUnchanged(&store->bucket, from.key, info.etag);
    if (removed)
        store->remember(from.parent().directory());
    return removed;
}

QFtpResult<void> renameDirectory(const Place &from, const Place &to, const std::stop_token &stop)
{
    if (to.path.isWithin(from.path))
        return QFtpError(ErrorKind::PermissionDenied,
                         QStringLiteral("a directory can't be moved into itself"));
    const auto objects = everythingIn(from, stop);
    if (!objects)
        return objects.error();
    if (auto copied = copyAll(*objects, from, to, stop); !copied)
        return copied;
    if (auto removed = removeAll(*objects, from.bucket()); !removed)
        return removed;
    if (objects->isEmpty()) // only we know it
        from.store->remember(to.directory());
    from.store->forget(from.directory());
    from.store->remember(from.parent().directory());
    return {};
}

} // namespace QFtp::Internal::S3
