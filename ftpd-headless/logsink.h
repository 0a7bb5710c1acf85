// SPDX-License-Identifier: MIT
#ifndef FTPD_LOGSINK_H
#define FTPD_LOGSINK_H

#include <QFtpServer/qftpconfig.h>

/// Writes the daemon's log messages to a file, standard error or standard output.
///
/// A separate thread writes, so that a slow disk never delays a session.
namespace LogSink {

/// Starts to capture all Qt messages of the process. They are held until setTarget().
void begin();
/// Writes what is held and restores Qt's default message handler.
void end();
/// (Re)opens QFtpConfig::Log::file and sends messages there, in the format of \a log.
void setTarget(const QFtpConfig::Log &log);

} // namespace LogSink

#endif
