// SPDX-License-Identifier: MIT
#ifndef QFTPTRANSFER_H
#define QFTPTRANSFER_H

#include <chrono>
#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetatype.h>
#include <QtNetwork/qhostaddress.h>

/// A snapshot of one transfer: a value, safe to keep.
struct QFTP_EXPORT QFtpTransfer
{
    quint64 id = 0;           ///< unique within the server
    quint64 sessionId = 0;    ///< see QFtpSession::id()
    QString userName;         ///< the logged-in user
    QHostAddress peerAddress; ///< the client's, from the control connection
    /// As the client sees it.
    QFtp::TransferDirection direction = QFtp::TransferDirection::Download;
    QByteArray path;                       ///< as the client sees it
    qint64 offsetBytes = 0;                ///< position in the file where it started
    qint64 totalBytes = -1;                ///< bytes to transfer; -1: unknown
    qint64 transferredBytes = 0;           ///< bytes of the file transferred so far
    QDateTime started;                     ///< UTC
    std::chrono::milliseconds duration{0}; ///< from the command to the reply, or until now
    QFtp::TransferOutcome outcome = QFtp::TransferOutcome::Running; ///< how it ended, if it has
    bool ascii = false;                   ///< representation type A: line ends converted
    bool encrypted = false;               ///< the data connection used TLS
    std::optional<QFtp::ErrorKind> error; ///< why it did not complete; unset: it did, or it runs
    QString errorText; ///< the same for people, never for clients; may contain local paths

    /// The facts above as JSON: id, session, user, address, direction, path, offset, total,
    /// transferred, started, milliseconds, outcome, ascii, encrypted, error, errorText. Bytes of a
    /// path that are no UTF-8 become U+FFFD; what is unknown is left out.
    QJsonObject toJson() const;
    /// Reads what toJson() has written; unset: \a json is not of that form.
    static std::optional<QFtpTransfer> fromJson(const QJsonObject &json);

    QFTP_VALUE_CLASS(QFtpTransfer, 8)
};
Q_DECLARE_METATYPE(QFtpTransfer)

#endif
