// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_OBJECTS_H
#define QFTP_S3_OBJECTS_H

#include "bucket.h"

namespace QFtp::Internal::S3 {

/// The facts about an object.
struct ObjectInfo
{
    qint64 size = 0;
    qint64 modifiedMsecs = -1; ///< as a client has set it, otherwise when it was stored
    QByteArray etag;           ///< changes with the content
    QByteArray md5;            ///< of the content, in hex digits; empty: unknown
    Headers metadata; ///< to be kept by a copy: x-amz-meta-…, and what describes the content
};

/// The name of the metadata with the time of modification, as other programs have it too.
inline constexpr char TimeMetadata[] = "x-amz-meta-mtime";
/// The name of the metadata with the MD5 of the content, in Base64.
inline constexpr char Md5Metadata[] = "x-amz-meta-md5chksum";

/// The largest object that a store copies in one request.
constexpr qint64 LargestCopy = 5LL * 1024 * 1024 * 1024;

struct ListQuery
{
    QByteArray prefix = {};
    bool isFlat = false;  ///< all keys below the prefix, instead of one level
    QByteArray next = {}; ///< ListPage::next of the page before; empty: the first page
    int limit = 1000;
    std::stop_token stop = {};
};

// Blocking. Errors: Unavailable, Cancelled, and those that the store reports.

/// Errors: NotFound.
QFtpResult<ObjectInfo> head(Bucket *bucket, const QByteArray &key, const std::stop_token &stop);
QFtpResult<ListPage> list(Bucket *bucket, ListQuery query);
/// Makes an object of the bytes in memory.
QFtpResult<void> put(Bucket *bucket, const QByteArray &key, QByteArrayView content,
                     const Headers &headers, const std::stop_token &stop);
/// Removes an object unless it has another ETag by now. Errors: Busy (it has).
QFtpResult<void> removeUnchanged(Bucket *bucket, const QByteArray &key, const QByteArray &etag);
/// No error if there is none.
QFtpResult<void> remove(Bucket *bucket, const QByteArray &key, const std::stop_token &stop);
/// Copies an object with its metadata, or with others.
QFtpResult<void> copy(Bucket *bucket, const QByteArray &from, const ObjectInfo &info,
                      const QByteArray &to, const std::optional<Headers> &metadata,
                      const std::stop_token &stop);

/// Begins an upload in parts, and returns its id. \a wasRepeated: whether there may be a second
/// one. It can't be cancelled: an upload would be left whose id nobody knows.
QFtpResult<QByteArray> beginUpload(Bucket *bucket, const QByteArray &key, const Headers &headers,
                                   bool *wasRepeated);
/// The request that sends a part; the first has the number 1.
Operation partOperation(const QByteArray &key, const QByteArray &id, int number,
                        QByteArrayView content, const std::stop_token &stop);
/// Makes a part of \a size bytes of another object from \a offset on. Returns its ETag.
QFtpResult<QByteArray> copyPart(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                                int number, const QByteArray &from, const QByteArray &etag,
                                qint64 offset, qint64 size, const std::stop_token &stop);
/// Makes the object of its parts. \a size: of all of them.
QFtpResult<void> completeUpload(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                                const QByteArrayList &etags, qint64 size,
                                const std::stop_token &stop);
QFtpResult<void> abortUpload(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                             const std::stop_token &stop = {});
/// The uploads of keys that begin with \a prefix, page by page; \a last: the page before.
QFtpResult<UploadPage> listUploads(Bucket *bucket, const QByteArray &prefix,
                                   const UploadPage &last = {}, const std::stop_token &stop = {});

} // namespace QFtp::Internal::S3

#endif
