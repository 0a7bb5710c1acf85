// SPDX-License-Identifier: MIT
#ifndef FTPD_LOGSINK_H
#define FTPD_LOGSINK_H

#include <QtCore/qstring.h>

/// Writes the daemon's log messages to standard error or a file.
///
/// A separate thread writes, so that a slow disk never delays a session.
namespace LogSink {

/// Starts to capture all Qt messages of the process. They are held until setFile().
void begin();
/// Writes what is held and restores Qt's default message handler.
void end();
/// (Re)opens \a fileName and sends messages there; empty means standard error.
void setFile(const QString &fileName);

} // namespace LogSink

#endif
