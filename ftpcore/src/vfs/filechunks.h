// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_FILECHUNKS_H
#define QFTP_VFS_FILECHUNKS_H

#include <functional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// Reads up to \a limitBytes (-1: all) of \a file and gives them to \a take piece by piece, until
/// \a take returns an error. Returns how many bytes were read.
/// Errors: those of QFtpFile::read() and of \a take.
QFtpResult<qint64> readChunks(QFtpFile &file, qint64 limitBytes,
                              const std::function<QFtpResult<void>(QByteArrayView)> &take);

} // namespace QFtp::Internal

#endif
