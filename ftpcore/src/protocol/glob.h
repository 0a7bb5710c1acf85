// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_GLOB_H
#define QFTP_PROTOCOL_GLOB_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// Whether \a text contains a wildcard: * ? [
bool isGlob(QByteArrayView text);
/// Returns the part of \a pattern before its first wildcard.
QByteArray globPrefix(QByteArrayView pattern);
/// Whether \a name matches \a pattern: * any bytes, ? one byte, [a-z] [!a-z] one of a set.
/// The time is at most proportional to the product of both lengths, whatever the pattern.
bool matchesGlob(QByteArrayView pattern, QByteArrayView name);

} // namespace QFtp::Internal

#endif
