// SPDX-License-Identifier: MIT
#ifndef FTPD_LOGSINK_H
#define FTPD_LOGSINK_H

#include <QtCore/qstring.h>

/// Where the messages of the daemon go: standard error, or a file.
///
/// A thread of its own writes, so that a slow disk never delays a session.
namespace LogSink {

/// Takes over all messages of the process, until end(). They wait for setFile().
void begin();
/// Writes what waits, and gives the messages back.
void end();
/// Sends messages to \a fileName, opened anew; empty: to standard error.
void setFile(const QString &fileName);

} // namespace LogSink

#endif
