// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_TRACKERPROTOCOL_H
#define QFTP_MOGILEFS_TRACKERPROTOCOL_H

#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

/// The line protocol between a MogileFS tracker and its clients.
namespace QFtp::Internal::Mogile {

/// A command for a tracker.
struct Request
{
    QByteArray command;
    QList<std::pair<QByteArray, QByteArray>> arguments;
    bool isRepeatable = true; ///< it can be sent again if the answer is lost
    bool isLookUp = true;     ///< it changes nothing and is answered quickly

    /// The request as a line, with its line end. The reply returns \a callId; below 0: none.
    QByteArray line(qint64 callId = -1) const;
};

/// The answer of a tracker.
struct TrackerReply
{
    QByteArray errorCode; ///< empty: it succeeded
    QByteArray errorText;
    QHash<QByteArray, QByteArray> values; ///< of a success
    qint64 callId = -1;                   ///< -1: none

    bool isOkay() const { return errorCode.isEmpty(); }
    bool failedWith(QByteArrayView code) const { return errorCode == code; }
    QByteArray value(const QByteArray &name) const { return values.value(name); }
    /// 0 if the value is not a number.
    qint64 number(const QByteArray &name) const { return values.value(name).toLongLong(); }
    /// The error of a failed reply. Unavailable: the cause may be temporary.
    QFtpError error() const;
};

/// Parses \a line, which has no line end. Empty result: it is not a reply.
std::optional<TrackerReply> parseTrackerReply(QByteArrayView line);

} // namespace QFtp::Internal::Mogile

#endif
