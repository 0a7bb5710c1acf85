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
    quint64 id = 0; ///< unique in its server
    quint64 sessionId = 0;
    QString userName;
    QHostAddress peerAddress;
    QFtp::TransferDirection direction = QFtp::TransferDirection::Download;
    QByteArray path;             ///< as the client sees it
    qint64 offsetBytes = 0;      ///< where it started in the file
    qint64 totalBytes = -1;      ///< bytes to move; -1: not known
    qint64 transferredBytes = 0; ///< bytes of the file moved so far
    QDateTime started;           ///< UTC
    std::chrono::milliseconds duration{0};
    QFtp::TransferOutcome outcome = QFtp::TransferOutcome::Running;
    bool ascii = false;     ///< line ends were converted
    bool encrypted = false; ///< the data connection used TLS
    QString errorText;      ///< why it did not complete; for people, not for clients
};
Q_DECLARE_METATYPE(QFtpTransfer)

#endif
