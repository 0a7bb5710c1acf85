// SPDX-License-Identifier: MIT
#ifndef FTPD_CONSOLE_H
#define FTPD_CONSOLE_H

#include <QtCore/qbytearray.h>

/// Reads a line from standard input, in UTF-8. If somebody types it, asks for it and hides it.
QByteArray readPassword();

/// Allows the process as many open files as the system permits: each session needs one descriptor,
/// and each transfer three more.
void raiseDescriptorLimit();

#endif
