// SPDX-License-Identifier: MIT
#include "store.h"

#include "base/logging.h"

#include <QtCore/qdatetime.h>

namespace QFtp::Internal::S3 {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

PartMemory::Buffer PartMemory::take(qint64 size)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_used + size > m_limit)
            return nullptr;
        m_used += size;
        if (m_idleSize == size && !m_idle.empty()) {
            Buffer buffer = std::move(m_idle.back());
            m_idle.pop_back();
            return buffer;
        }
    }
    return std::make_unique_for_overwrite<char[]>(size_t(size));
}

// A few are kept: the system needs longer for new memory than we do to fill it.
void PartMemory::giveBack(Buffer buffer, qint64 size)
{
    constexpr qint64 MostIdleBytes = 64 * 1024 * 1024;
    const std::lock_guard lock(m_mutex);
    m_used -= size;
    if (m_idleSize != size) {
        m_idle.clear();
        m_idleSize = size;
    }
    if (qint64(m_idle.size() + 1) * size <= MostIdleBytes)
        m_idle.push_back(std::move(buffer));
}

Store::Store(const StorageOptions &options) :
    bucket(options), memory(options.memoryBytes), m_prefix(prefixFrom(options.keyPrefix))
{
    if (options.leftOverAge.count() > 0)
        m_sweeper = std::jthread([this](const std::stop_token &stop) { sweepNowAndThen(stop); });
}

void Store::remember(const QByteArray &directory)
{
    const std::lock_guard lock(m_mutex);
    m_directories.insert(directory, new bool(true)); // the cache owns it
}

void Store::forget(const QByteArray &directory)
{
    const std::lock_guard lock(m_mutex);
    m_directories.remove(directory);
}

bool Store::isRemembered(const QByteArray &directory)
{
    const std::lock_guard lock(m_mutex);
    return m_directories.contains(directory);
}

void Store::noteUpload(const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    m_uploads.insert(id);
}

void Store::forgetUpload(const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    m_uploads.remove(id);
}

bool Store::isOwn(const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    return m_uploads.contains(id);
}

void Store::sweepTwins(const QByteArray &key, const QByteArray &id)
{
    constexpr milliseconds Margin{5000};
    const auto page = listUploads(&bucket, key);
    if (!page)
        return;        // they are swept by their age
    qint64 begun = -1; // as the store's clock shows it
    for (const ListedUpload &upload : page->uploads)
        begun = upload.id == id ? upload.begunMsecs : begun;
    if (begun < 0)
        return;
    // The first try may have been waited for, and the others follow within retryTime.
    const qint64 earliest =
        begun - (bucket.options.stallTimeout + bucket.options.retryTime + Margin).count();
    for (const ListedUpload &upload : page->uploads) {
        if (upload.key == key && upload.begunMsecs >= earliest && !isOwn(upload.id))
            (void)abortUpload(&bucket, key, upload.id);
    }
}

void Store::sweep(qint64 begunBefore, const std::stop_token &stop)
{
    UploadPage page;
    do {
        auto next = listUploads(&bucket, m_prefix, page, stop);
        if (!next)
            return;
        page = std::move(*next);
        for (const ListedUpload &upload : std::as_const(page.uploads)) {
            const bool isOld = upload.begunMsecs >= 0 && upload.begunMsecs < begunBefore;
            const bool isHere = upload.key.startsWith(m_prefix);
            if (!isOld || !isHere || isOwn(upload.id)
                || !abortUpload(&bucket, upload.key, upload.id, stop))
                continue;
            qCInfo(lcStorage, "S3: removed the parts of an upload of %s that was never completed",
                   qUtf8Printable(printable(upload.key)));
        }
    } while (page.isTruncated);
}

// At the start, and once an hour.
void Store::sweepNowAndThen(const std::stop_token &stop)
{
    constexpr std::chrono::hours Pause{1};
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        lock.unlock();
        sweep(QDateTime::currentMSecsSinceEpoch()
                  - duration_cast<milliseconds>(bucket.options.leftOverAge).count(),
              stop);
        lock.lock();
        m_wake.wait_for(lock, stop, Pause, [] { return false; });
    }
}

QByteArray prefixFrom(const QString &directory)
{
    const QByteArray prefix = QFtpPath::resolve({}, directory.toUtf8()).relative();
    return prefix.isEmpty() ? prefix : prefix + '/';
}

QFtpResult<void> Place::check() const
{
    constexpr qsizetype LongestKey = 1024;
    const bool isUtf8 = QString::fromUtf8(key).toUtf8() == key;
    if (!isUtf8 || path.hasControlBytes() || key.size() > LongestKey)
        return QFtpError(ErrorKind::NameNotAllowed,
                         QStringLiteral("S3: expected a key of at most 1024 bytes in UTF-8 without "
                                        "control characters"));
    return {};
}

QFtpResult<bool> Place::isDirectory(const std::stop_token &stop) const
{
    if (path.isRoot())
        return true;
    const auto page =
        list(bucket(), {.prefix = directory(), .isFlat = true, .limit = 1, .stop = stop});
    if (!page)
        return page.error();
    return !page->objects.isEmpty() || store->isRemembered(directory());
}

} // namespace QFtp::Internal::S3
