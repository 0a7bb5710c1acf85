// SPDX-License-Identifier: MIT
#include "objects.h"

#include <algorithm>
#include <QtCore/qcryptographichash.h>

namespace QFtp::Internal::S3 {

using Http::unavailable;
using std::chrono::milliseconds;

namespace {

// A store may copy much before it answers, and some send no byte meanwhile.
milliseconds patienceFor(const Bucket &bucket, qint64 size)
{
    constexpr qint64 SlowestBytesPerMsec = 20'000;
    return bucket.options.stallTimeout + milliseconds(size / SlowestBytesPerMsec);
}

QByteArray copySource(const Bucket &bucket, const QByteArray &key)
{
    return '/' + encoded(bucket.options.bucket.toUtf8(), false) + '/' + encoded(key, true);
}

qint64 modifiedFrom(const Http::Call &answer)
{
    bool isNumber = false;
    const double seconds = answer.header(TimeMetadata).toDouble(&isNumber);
    if (isNumber && seconds > -1e11 && seconds < 1e11)
        return qint64(seconds * 1000);
    const time_t stored = curl_getdate(answer.header("Last-Modified").constData(), nullptr);
    return stored < 0 ? -1 : qint64(stored) * 1000;
}

QByteArray md5From(const QByteArray &base64)
{
    constexpr qsizetype Md5Bytes = 16;
    const QByteArray bytes = QByteArray::fromBase64(base64);
    return bytes.size() == Md5Bytes ? bytes.toHex() : QByteArray();
}

QByteArray withoutQuotes(QByteArray etag) { return etag.replace('"', ""); }

using Answer = QFtpResult<std::unique_ptr<Http::Call>>;

// Sends a copy of the object \a from, or of a part of it, on the condition that it still has the
// ETag \a etag. Swift knows another ETag of an object in parts than the one it shows: then we look
// ourselves, and send the copy without a condition.
Answer askCopy(Bucket *bucket, const QByteArray &from, const QByteArray &etag, Operation copy)
{
    constexpr int PreconditionFailed = 412;
    const Headers always = copy.headers + Headers{{"x-amz-copy-source", copySource(*bucket, from)}};
    copy.headers = always + Headers{{"x-amz-copy-source-if-match", etag}};
    auto answer = bucket->send(copy);
    if (!answer || (*answer)->isGood())
        return answer;
    if ((*answer)->status() != PreconditionFailed)
        return errorFrom((*answer)->status(), (*answer)->answer(), "copying " + from);
    const auto info = head(bucket, from, copy.stop);
    if (!info)
        return info.error();
    if (withoutQuotes(info->etag) != withoutQuotes(etag))
        return QFtpError(ErrorKind::Busy,
                         QStringLiteral("S3: somebody else changed the object during the copy"));
    copy.headers = always;
    return bucket->ask(copy);
}

// A page within what was asked for, and after which there is either nothing or something new.
bool isSound(const ListPage &page, const ListQuery &query)
{
    const auto isBelow = [&](const QByteArray &key) { return key.startsWith(query.prefix); };
    return std::all_of(page.prefixes.begin(), page.prefixes.end(), isBelow)
        && std::all_of(page.objects.begin(), page.objects.end(),
                       [&](const ListedObject &object) { return isBelow(object.key); })
        && (!page.isTruncated || page.next != query.next);
}

QFtpResult<ListPage> listOnce(Bucket *bucket, const ListQuery &query)
{
    const bool isNew = bucket->options.listVersion == 2;
    Query parameters{{"prefix", query.prefix},
                     {"max-keys", QByteArray::number(query.limit)},
                     {"encoding-type", "url"}};
    if (isNew)
        parameters["list-type"] = "2";
    if (!query.isFlat)
        parameters["delimiter"] = "/";
    if (!query.next.isEmpty())
        parameters[isNew ? "continuation-token" : "marker"] = query.next;
    const auto answer = bucket->ask({.query = parameters, .stop = query.stop});
    if (!answer)
        return answer.error();
    auto page = parseListPage((*answer)->answer());
    if (!page || !isSound(*page, query))
        return unavailable(QStringLiteral("S3: expected a listing, found something else"));
    return std::move(*page);
}

// Sends a HEAD. A refusal does not say why: then we ask with a request whose refusal does, and
// which fetches another key if the first is no longer accepted. Those who may only use some keys
// get 403 for others that do not exist.
Answer askHead(Bucket *bucket, const QByteArray &key, const std::stop_token &stop)
{
    const Operation operation{.method = "HEAD", .key = key, .kind = Kind::Read, .stop = stop};
    auto answer = bucket->send(operation);
    const int status = answer ? (*answer)->status() : 0;
    if (status != 400 && status != 403)
        return answer;
    const auto page = list(bucket, {.prefix = key, .isFlat = true, .limit = 1, .stop = stop});
    if (!page)
        return page.error();
    if (page->objects.isEmpty() || page->objects.first().key != key)
        return QFtpError(ErrorKind::NotFound);
    return bucket->send(operation);
}

// What describes the content, for other programs, and what they have noted.
bool isKept(const QByteArray &header)
{
    static const QByteArrayList standard{"content-type",        "content-encoding",
                                         "content-disposition", "content-language",
                                         "cache-control",       "expires"};
    return header.startsWith("x-amz-meta-") || standard.contains(header);
}

// The ETag of an object of these parts, as most stores compute it; empty: unknown.
QByteArray etagOf(const QByteArrayList &parts)
{
    constexpr qsizetype Md5Bytes = 16;
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const QByteArray &part : parts) {
        const QByteArray md5 = QByteArray::fromHex(withoutQuotes(part));
        if (md5.size() != Md5Bytes)
            return {};
        hash.addData(md5);
    }
    return hash.result().toHex() + '-' + QByteArray::number(parts.size());
}

// Whether the object is the one of these parts, although the store's answer did not say so.
bool isCompleted(Bucket *bucket, const QByteArray &key, const QByteArrayList &etags, qint64 size)
{
    const QByteArray expected = etagOf(etags);
    const auto info = head(bucket, key, {});
    return info && info->size == size && !expected.isEmpty()
        && withoutQuotes(info->etag) == expected;
}

} // namespace

QFtpResult<ObjectInfo> head(Bucket *bucket, const QByteArray &key, const std::stop_token &stop)
{
    const auto sent = askHead(bucket, key, stop);
    if (!sent)
        return sent.error();
    const Http::Call &answer = **sent;
    if (!answer.isGood())
        return errorFrom(answer.status(), {}, "HEAD " + key);
    ObjectInfo info;
    bool isNumber = false;
    info.size = answer.header("Content-Length").toLongLong(&isNumber);
    if (!isNumber)
        return unavailable(QStringLiteral("S3: expected the size of an object, found none"));
    info.modifiedMsecs = modifiedFrom(answer);
    info.etag = answer.header("ETag");
    info.md5 = md5From(answer.header(Md5Metadata));
    for (const auto &[name, value] : answer.headers()) {
        const QByteArray lower = name.toLower();
        if (isKept(lower))
            info.metadata += {lower, value};
    }
    return info;
}

// Stores may return pages without a name before the end.
QFtpResult<ListPage> list(Bucket *bucket, ListQuery query)
{
    while (true) {
        auto page = listOnce(bucket, query);
        if (!page || !page->isTruncated || !page->objects.isEmpty() || !page->prefixes.isEmpty())
            return page;
        query.next = page->next;
    }
}

QFtpResult<void> put(Bucket *bucket, const QByteArray &key, QByteArrayView content,
                     const Headers &headers, const std::stop_token &stop)
{
    const auto answer = bucket->ask({.method = "PUT",
                                     .key = key,
                                     .headers = headers,
                                     .kind = Kind::Write,
                                     .body = content,
                                     .stop = stop});
    return answer ? QFtpResult<void>() : answer.error();
}

QFtpResult<void> removeUnchanged(Bucket *bucket, const QByteArray &key, const QByteArray &etag)
{
    const auto info = head(bucket, key, {});
    if (!info)
        return info.error().kind() == ErrorKind::NotFound ? QFtpResult<void>() : info.error();
    if (withoutQuotes(info->etag) != withoutQuotes(etag))
        return QFtpError(ErrorKind::Busy,
                         QStringLiteral("S3: somebody else changed the object meanwhile"));
    return remove(bucket, key, {});
}

QFtpResult<void> remove(Bucket *bucket, const QByteArray &key, const std::stop_token &stop)
{
    const auto answer = bucket->ask({.method = "DELETE", .key = key, .stop = stop});
    const bool isGone = answer || answer.error().kind() == ErrorKind::NotFound;
    return isGone ? QFtpResult<void>() : answer.error();
}

QFtpResult<void> copy(Bucket *bucket, const QByteArray &from, const ObjectInfo &info,
                      const QByteArray &to, const std::optional<Headers> &metadata,
                      const std::stop_token &stop)
{
    Headers headers;
    if (metadata)
        headers = Headers{{"x-amz-metadata-directive", "REPLACE"}} + *metadata;
    const auto answer = askCopy(bucket, from, info.etag,
                                {.method = "PUT",
                                 .key = to,
                                 .headers = headers,
                                 .kind = Kind::Copy,
                                 .body = QByteArrayView(""),
                                 .stop = stop,
                                 .patience = patienceFor(*bucket, info.size)});
    if (!answer)
        return answer.error();
    if (!parseEtag((*answer)->answer(), u"CopyObjectResult"))
        return errorFrom((*answer)->status(), (*answer)->answer(), "copying " + from);
    return {};
}

QFtpResult<QByteArray> beginUpload(Bucket *bucket, const QByteArray &key, const Headers &headers,
                                   bool *wasRepeated)
{
    const auto answer = bucket->ask({.method = "POST",
                                     .key = key,
                                     .query = {{"uploads", ""}},
                                     .headers = headers,
                                     .kind = Kind::Write,
                                     .isSentOnce = true,
                                     .body = QByteArrayView("")},
                                    wasRepeated);
    if (!answer)
        return answer.error();
    const auto id = parseUploadId((*answer)->answer());
    return id
        ? QFtpResult<QByteArray>(*id)
        : unavailable(QStringLiteral("S3: expected the id of an upload, found something else"));
}

Operation partOperation(const QByteArray &key, const QByteArray &id, int number,
                        QByteArrayView content, const std::stop_token &stop)
{
    return {.method = "PUT",
            .key = key,
            .query = {{"partNumber", QByteArray::number(number)}, {"uploadId", id}},
            .kind = Kind::Part,
            .body = content,
            .stop = stop};
}

QFtpResult<QByteArray> copyPart(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                                int number, const QByteArray &from, const QByteArray &etag,
                                qint64 offset, qint64 size, const std::stop_token &stop)
{
    const QByteArray range =
        "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + size - 1);
    const auto answer =
        askCopy(bucket, from, etag,
                {.method = "PUT",
                 .key = key,
                 .query = {{"partNumber", QByteArray::number(number)}, {"uploadId", id}},
                 .headers = {{"x-amz-copy-source-range", range}},
                 .kind = Kind::PartCopy,
                 .body = QByteArrayView(""),
                 .stop = stop,
                 .patience = patienceFor(*bucket, size)});
    if (!answer)
        return answer.error();
    const auto copied = parseEtag((*answer)->answer(), u"CopyPartResult");
    return copied
        ? QFtpResult<QByteArray>(*copied)
        : errorFrom((*answer)->status(), (*answer)->answer(), "copying a part of " + from);
}

QFtpResult<void> completeUpload(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                                const QByteArrayList &etags, qint64 size,
                                const std::stop_token &stop)
{
    QByteArray body = "<CompleteMultipartUpload>";
    for (qsizetype i = 0; i < etags.size(); ++i)
        body += "<Part><PartNumber>" + QByteArray::number(i + 1) + "</PartNumber><ETag>"
            + QByteArray(etags.at(i)).replace('"', "&quot;") + "</ETag></Part>";
    body += "</CompleteMultipartUpload>";
    const auto answer = bucket->ask({.method = "POST",
                                     .key = key,
                                     .query = {{"uploadId", id}},
                                     .headers = {{"Content-Type", "application/xml"}},
                                     .kind = Kind::Part,
                                     .body = QByteArrayView(body),
                                     .stop = stop,
                                     .patience = patienceFor(*bucket, size)});
    // Its ETag is empty at some stores.
    if (answer && parseEtag((*answer)->answer(), u"CompleteMultipartUploadResult"))
        return {};
    const QFtpError error = answer
        ? errorFrom((*answer)->status(), (*answer)->answer(), "completing " + key)
        : answer.error();
    const bool isUnknown =
        error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::Unavailable;
    if (isUnknown && isCompleted(bucket, key, etags, size)) // a good answer was lost
        return {};
    return error.kind() == ErrorKind::NotFound ? unavailable(error.detail()) : error;
}

QFtpResult<void> abortUpload(Bucket *bucket, const QByteArray &key, const QByteArray &id,
                             const std::stop_token &stop)
{
    const auto answer =
        bucket->ask({.method = "DELETE", .key = key, .query = {{"uploadId", id}}, .stop = stop});
    const bool isGone = answer || answer.error().kind() == ErrorKind::NotFound;
    return isGone ? QFtpResult<void>() : answer.error();
}

QFtpResult<UploadPage> listUploads(Bucket *bucket, const QByteArray &prefix, const UploadPage &last,
                                   const std::stop_token &stop)
{
    Query query{{"uploads", ""}, {"prefix", prefix}, {"encoding-type", "url"}};
    if (last.isTruncated) {
        query["key-marker"] = last.nextKey;
        query["upload-id-marker"] = last.nextId;
    }
    const auto answer = bucket->ask({.query = query, .stop = stop});
    if (!answer)
        return answer.error();
    auto page = parseUploadPage((*answer)->answer());
    const bool isRepeated =
        page && page->isTruncated && page->nextKey == last.nextKey && page->nextId == last.nextId;
    if (!page || isRepeated)
        return unavailable(QStringLiteral("S3: expected a list of uploads, found something else"));
    return std::move(*page);
}

} // namespace QFtp::Internal::S3
