// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_STORE_H
#define QFTP_S3_STORE_H

#include "objects.h"

#include <condition_variable>
#include <QFtpServer/qftppath.h>
#include <QtCore/qcache.h>
#include <QtCore/qset.h>
#include <thread>

namespace QFtp::Internal::S3 {

/// The memory for the parts of all uploads.
///
/// Thread: any.
class PartMemory
{
public:
    explicit PartMemory(qint64 limit) : m_limit(limit) { }

    /// Bytes that nobody has initialized.
    using Buffer = std::unique_ptr<char[]>;

    /// Null: there is not enough.
    Buffer take(qint64 size);
    void giveBack(Buffer buffer, qint64 size);

private:
    const qint64 m_limit;
    std::mutex m_mutex;
    qint64 m_used = 0;
    qint64 m_idleSize = 0; // of each idle buffer
    std::vector<Buffer> m_idle;
};

/// A bucket and what this process knows about it. All its prefixes and users share this.
///
/// Thread: any.
class Store
{
public:
    explicit Store(const StorageOptions &options);
    Q_DISABLE_COPY_MOVE(Store)

    Bucket bucket;
    PartMemory memory;

    /// Remembers a directory that has just lost its last key.
    void remember(const QByteArray &directory);
    void forget(const QByteArray &directory);
    bool isRemembered(const QByteArray &directory);

    /// An upload of this process: nothing that is left over.
    void noteUpload(const QByteArray &id);
    void forgetUpload(const QByteArray &id);
    /// Aborts uploads to \a key that this process has begun without getting the answer: those that
    /// are not much older than the upload \a id.
    void sweepTwins(const QByteArray &key, const QByteArray &id);
    /// Aborts uploads of others that were begun before a time in milliseconds since 1970.
    void sweep(qint64 begunBefore, const std::stop_token &stop = {});

private:
    bool isOwn(const QByteArray &id);
    void sweepNowAndThen(const std::stop_token &stop);

    const QByteArray m_prefix; // of all keys
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QCache<QByteArray, bool> m_directories{10'000}; // the most recently used
    QSet<QByteArray> m_uploads;
    std::jthread m_sweeper;
};

/// A directory in a bucket as a prefix of keys: without a slash at the start, with one at the end.
QByteArray prefixFrom(const QString &directory);

/// What a path stands for.
class Place
{
public:
    Place(std::shared_ptr<Store> store_, const QByteArray &prefix, const QFtpPath &path_) :
        store(std::move(store_)), path(path_), key(prefix + path_.relative()), m_prefix(prefix)
    { }

    const std::shared_ptr<Store> store;
    const QFtpPath path;
    const QByteArray key;

    Bucket *bucket() const { return &store->bucket; }
    /// The prefix of all keys in this directory, and the key of its marker.
    QByteArray directory() const { return path.isRoot() ? m_prefix : key + '/'; }
    Place parent() const { return {store, m_prefix, path.parent()}; }
    Place sibling(const QFtpPath &other) const { return {store, m_prefix, other}; }

    /// Whether a key may have this name. Errors: NameNotAllowed.
    QFtpResult<void> check() const;
    QFtpResult<bool> isDirectory(const std::stop_token &stop) const;

private:
    const QByteArray m_prefix;
};

} // namespace QFtp::Internal::S3

#endif
