// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TRANSFERPLAN_H
#define QFTP_DTP_TRANSFERPLAN_H

#include "dtp/representation.h"
#include "protocol/reply.h"
#include "vfs/vfs.h"

#include <functional>
#include <QFtpServer/qftphooks.h>

namespace QFtp::Internal {

/// The part of a file that a transfer moves.
struct TransferWindow
{
    qint64 offset = 0;  ///< where in the file it starts
    qint64 skipped = 0; ///< encoded bytes of a download that the client already has
    qint64 limit = -1;  ///< bytes of the file; -1: all
};

/// The transfer that a command requests. Values only: it may outlive its session.
struct TransferPlan
{
    TransferDirection direction = TransferDirection::Download;
    QFtpPath path;
    Representation representation;
    TransferWindow window;
    qint64 announcedBytes = -1; ///< by ALLO; -1: not announced
    QByteArray openingText;     ///< text of the 150 reply; empty: the usual one
    ReplyCode notADirectory = ReplyCode::FileUnavailable; ///< if it has to be one
    /// Opens the file. Thread: a pool thread, with the user's rights.
    std::function<QFtpResult<std::unique_ptr<QFtpFile>>(const Vfs &)> open;
};

} // namespace QFtp::Internal

#endif
