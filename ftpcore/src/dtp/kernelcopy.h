// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_KERNELCOPY_H
#define QFTP_DTP_KERNELCOPY_H

#include "dtp/pacing.h"

#include <functional>
#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Moves up to \a limitBytes (-1: all) from the descriptor \a file to \a socket inside the kernel,
/// without copying. False: the kernel does not support this here, and no byte has moved.
QFtpResult<bool> copyToStream(int file, int socket, qint64 limitBytes, Pacing &pacing);
/// Called with the number of bytes that are about to be written.
using MakeRoom = std::function<QFtpResult<void>(qint64)>;
/// Moves all bytes from \a socket to the descriptor \a file, for as long as \a makeRoom has no
/// error. False: as above.
QFtpResult<bool> copyToFile(int socket, int file, const MakeRoom &makeRoom, Pacing &pacing);

} // namespace QFtp::Internal

#endif
