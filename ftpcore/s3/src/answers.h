// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_ANSWERS_H
#define QFTP_S3_ANSWERS_H

#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

/// What a store answers, in XML.
namespace QFtp::Internal::S3 {

/// An object in a listing.
struct ListedObject
{
    QByteArray key;
    qint64 size = 0;
    qint64 modifiedMsecs = -1;
    QByteArray etag;
};

/// A page of a listing.
struct ListPage
{
    QList<ListedObject> objects;
    QList<QByteArray> prefixes; ///< the directories
    bool isTruncated = false;
    QByteArray next; ///< where the next page begins: the token, or with version 1 the marker
};

/// An upload in parts that has neither been completed nor aborted.
struct ListedUpload
{
    QByteArray key;
    QByteArray id;
    qint64 begunMsecs = -1;
};

struct UploadPage
{
    QList<ListedUpload> uploads;
    bool isTruncated = false;
    QByteArray nextKey;
    QByteArray nextId;
};

// Nothing: it is not that answer.
std::optional<ListPage> parseListPage(const QByteArray &xml);
std::optional<UploadPage> parseUploadPage(const QByteArray &xml);
/// Why a store refuses something: a code such as NoSuchKey.
std::optional<QByteArray> parseComplaint(const QByteArray &xml);
/// The id of an upload that has begun.
std::optional<QByteArray> parseUploadId(const QByteArray &xml);
/// The ETag of a copy, which some stores leave empty. \a root: the element expected around it.
std::optional<QByteArray> parseEtag(const QByteArray &xml, QStringView root);

} // namespace QFtp::Internal::S3

#endif
