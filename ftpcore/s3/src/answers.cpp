// SPDX-License-Identifier: MIT
#include "answers.h"

#include <functional>
#include <QtCore/qdatetime.h>
#include <QtCore/qxmlstream.h>

namespace QFtp::Internal::S3 {

namespace {

using Reader = QXmlStreamReader;

// Including the children would recurse, and a store could nest them deeper than the stack is.
constexpr auto TextOnly = Reader::SkipChildElements;

qint64 toMsecs(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

// Reads the children of the current element. \a child reads one of them whole; false: it does not
// know it.
void readChildren(Reader *reader, const std::function<bool(QStringView)> &child)
{
    while (reader->readNextStartElement()) {
        if (!child(reader->name()))
            reader->skipCurrentElement();
    }
}

bool readRoot(Reader *reader, QStringView name)
{
    return reader->readNextStartElement() && reader->name() == name;
}

bool readTo(Reader *reader, QByteArray *value)
{
    *value = reader->readElementText(TextOnly).toUtf8();
    return true;
}

bool readTo(Reader *reader, bool *value)
{
    *value = reader->readElementText(TextOnly) == u"true";
    return true;
}

/// Undoes encoding-type=url, if the store has done it.
class Names
{
public:
    void set(const QByteArray &type) { m_areEncoded = type == "url"; }
    // Stores differ in how they encode a blank.
    QByteArray decoded(QByteArray name) const
    {
        return m_areEncoded ? QByteArray::fromPercentEncoding(name.replace('+', ' ')) : name;
    }

private:
    bool m_areEncoded = false;
};

ListedObject readObject(Reader *reader)
{
    ListedObject result;
    readChildren(reader, [&](QStringView name) {
        if (name == u"Key")
            return readTo(reader, &result.key);
        if (name == u"ETag")
            return readTo(reader, &result.etag);
        if (name == u"Size")
            result.size = reader->readElementText(TextOnly).toLongLong();
        else if (name == u"LastModified")
            result.modifiedMsecs = toMsecs(reader->readElementText(TextOnly));
        else
            return false;
        return true;
    });
    return result;
}

ListedUpload readUpload(Reader *reader)
{
    ListedUpload result;
    readChildren(reader, [&](QStringView name) {
        if (name == u"Key")
            return readTo(reader, &result.key);
        if (name == u"UploadId")
            return readTo(reader, &result.id);
        if (name != u"Initiated")
            return false;
        result.begunMsecs = toMsecs(reader->readElementText(TextOnly));
        return true;
    });
    return result;
}

// A value that is a child of the root.
std::optional<QByteArray> childOf(const QByteArray &xml, QStringView root, QStringView child)
{
    Reader reader(xml);
    if (!readRoot(&reader, root))
        return std::nullopt;
    QByteArray value;
    readChildren(&reader,
                 [&](QStringView name) { return name == child && readTo(&reader, &value); });
    return reader.hasError() ? std::nullopt : std::optional(value);
}

} // namespace

std::optional<ListPage> parseListPage(const QByteArray &xml)
{
    Reader reader(xml);
    if (!readRoot(&reader, u"ListBucketResult"))
        return std::nullopt;
    ListPage page;
    Names names;
    QByteArray token;
    QByteArray marker;
    readChildren(&reader, [&](QStringView name) {
        QByteArray value;
        if (name == u"Contents") {
            page.objects += readObject(&reader);
        } else if (name == u"CommonPrefixes") {
            readChildren(&reader, [&](QStringView inner) {
                return inner == u"Prefix" && readTo(&reader, &value);
            });
            page.prefixes += value;
        } else if (name == u"EncodingType") {
            readTo(&reader, &value);
            names.set(value);
        } else {
            return name == u"IsTruncated"          ? readTo(&reader, &page.isTruncated)
                : name == u"NextContinuationToken" ? readTo(&reader, &token)
                : name == u"NextMarker"            ? readTo(&reader, &marker)
                                                   : false;
        }
        return true;
    });
    if (reader.hasError())
        return std::nullopt;
    for (ListedObject &object : page.objects)
        object.key = names.decoded(object.key);
    for (QByteArray &prefix : page.prefixes)
        prefix = names.decoded(prefix);
    page.next = token.isEmpty() ? names.decoded(marker) : token;
    // Version 1 names the marker only together with a delimiter.
    if (page.isTruncated && page.next.isEmpty() && !page.objects.isEmpty())
        page.next = page.objects.last().key;
    if (page.isTruncated && page.next.isEmpty())
        return std::nullopt;
    return page;
}

std::optional<UploadPage> parseUploadPage(const QByteArray &xml)
{
    Reader reader(xml);
    if (!readRoot(&reader, u"ListMultipartUploadsResult"))
        return std::nullopt;
    UploadPage page;
    Names names;
    readChildren(&reader, [&](QStringView name) {
        if (name == u"Upload") {
            page.uploads += readUpload(&reader);
        } else if (name == u"EncodingType") {
            QByteArray value;
            readTo(&reader, &value);
            names.set(value);
        } else {
            return name == u"IsTruncated"       ? readTo(&reader, &page.isTruncated)
                : name == u"NextKeyMarker"      ? readTo(&reader, &page.nextKey)
                : name == u"NextUploadIdMarker" ? readTo(&reader, &page.nextId)
                                                : false;
        }
        return true;
    });
    if (reader.hasError())
        return std::nullopt;
    for (ListedUpload &upload : page.uploads)
        upload.key = names.decoded(upload.key);
    page.nextKey = names.decoded(page.nextKey);
    return page;
}

std::optional<QByteArray> parseComplaint(const QByteArray &xml)
{
    const auto code = childOf(xml, u"Error", u"Code");
    return code && !code->isEmpty() ? code : std::nullopt;
}

std::optional<QByteArray> parseUploadId(const QByteArray &xml)
{
    const auto id = childOf(xml, u"InitiateMultipartUploadResult", u"UploadId");
    return id && !id->isEmpty() ? id : std::nullopt;
}

std::optional<QByteArray> parseEtag(const QByteArray &xml, QStringView root)
{
    return childOf(xml, root, u"ETag");
}

} // namespace QFtp::Internal::S3
