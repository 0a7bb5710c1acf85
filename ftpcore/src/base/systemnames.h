// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SYSTEMNAMES_H
#define QFTP_BASE_SYSTEMNAMES_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

// The numbers of POSIX users and groups. Windows has none: there all names are empty.

/// Returns the name of the user or group \a id; if there is none, the number.
/// Blocking: may ask a directory server. Thread: any.
QByteArray systemUserName(quint32 id);
QByteArray systemGroupName(quint32 id);
/// Whether the system has a user called \a name. Blocking, thread: as above.
bool hasSystemUser(const QByteArray &name);

} // namespace QFtp::Internal

#endif
