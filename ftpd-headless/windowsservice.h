// SPDX-License-Identifier: MIT
#ifndef FTPD_WINDOWSSERVICE_H
#define FTPD_WINDOWSSERVICE_H

#include <chrono>
#include <QtCore/qstring.h>

class SystemSignals;

/// The daemon as a service of Windows.
namespace WindowsService {

/// Does what --service \a verb asks for, and prints what could not be done: install, start, stop,
/// reload, status, remove. Returns the exit code of the program.
int manage(const QString &verb);

/// Connects this process, which the service manager has started, with it; false: somebody else has
/// started it. The service is shown as starting until tellReady().
bool begin();
/// Tells the service manager that the service has ended.
void end(int exitCode);
/// Whether this process is the service. Thread: any.
bool isRunning();
/// From now on, \a receiver gets the requests to stop and to reload; null: nobody does.
void setReceiver(SystemSignals *receiver);

void tellReady();
void tellStopping(std::chrono::milliseconds patience);
/// Writes to the event log of Windows.
void report(QtMsgType type, const QString &text);

} // namespace WindowsService

#endif
