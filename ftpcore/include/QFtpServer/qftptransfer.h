// SPDX-License-Identifier: MIT
#ifndef QFTPTRANSFER_H
#define QFTPTRANSFER_H

#include <chrono>
#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qmetatype.h>
#include <QtNetwork/qhostaddress.h>

/// One transfer as it was at one moment: a value, safe to keep.
struct QFtpTransfer
{
    quint64 id = 0;           ///< unique in its server
    quint64 sessionId = 0;    ///< see QFtpSession::id()
    QString userName;         ///< who logged in
    QHostAddress peerAddress; ///< of the control connection
    /// As the client sees it.
    QFtp::TransferDirection direction = QFtp::TransferDirection::Download;
    QByteArray path;                       ///< as the client sees it
    qint64 offsetBytes = 0;                ///< where it started in the file
    qint64 totalBytes = -1;                ///< bytes to move; -1: not known
    qint64 transferredBytes = 0;           ///< bytes of the file moved so far
    QDateTime started;                     ///< UTC
    std::chrono::milliseconds duration{0}; ///< from the command to the reply, or to now
    QFtp::TransferOutcome outcome = QFtp::TransferOutcome::Running; ///< how it ended, if it has
    bool ascii = false;                                             ///< line ends were converted
    bool encrypted = false; ///< the data connection used TLS
    QString errorText;      ///< why it did not complete; for people, not for clients
};
Q_DECLARE_METATYPE(QFtpTransfer)

#endif
