// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_UPLOAD_H
#define QFTP_DTP_UPLOAD_H

#include "vfs/vfs.h"

#include <QFtpServer/qftphooks.h>

/// An upload for the application, while the transfer waits for its answer.
class Q_DECL_HIDDEN QFtpUpload::Private
{
public:
    const QFtp::Internal::Vfs &vfs;
    QFtpFile &file;
    const QFtpPath asked;   ///< the path that the client named
    const qint64 writtenTo; ///< the end of the part that was transferred
    QFtpPath path;
};

#endif
