// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_TRACKERPROTOCOL_H
#define QFTP_STORAGE_MOGILEFS_TRACKERPROTOCOL_H

#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

/// The lines between a MogileFS tracker and its clients.
namespace QFtp::Internal::Mogile {

/// A command for a tracker.
struct Request
{
    QByteArray command;
    QList<std::pair<QByteArray, QByteArray>> arguments;
    bool isRepeatable = true; ///< asking once more does no harm if the answer got lost
    bool isLookUp = true;     ///< it changes nothing, and is answered soon

    /// With line end. \a callId comes back with the reply; below 0: none.
    QByteArray line(qint64 callId = -1) const;
};

/// What a tracker answered.
struct TrackerReply
{
    QByteArray errorCode; ///< empty: it succeeded
    QByteArray errorText;
    QHash<QByteArray, QByteArray> values; ///< of a success
    qint64 callId = -1;                   ///< -1: there was none

    bool isOkay() const { return errorCode.isEmpty(); }
    bool failedWith(QByteArrayView code) const { return errorCode == code; }
    QByteArray value(const QByteArray &name) const { return values.value(name); }
    /// 0 where there is no number.
    qint64 number(const QByteArray &name) const { return values.value(name).toLongLong(); }
    /// Of a failure. What may pass by itself is Unavailable.
    QFtpError error() const;
};

/// \a line without its end. Nothing: it is not a reply.
std::optional<TrackerReply> parseTrackerReply(QByteArrayView line);

} // namespace QFtp::Internal::Mogile

#endif
