// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_GLOB_H
#define QFTP_PROTOCOL_GLOB_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// Whether \a text has a character that stands for others: * ? [
bool isGlob(QByteArrayView text);
/// The characters of \a pattern before the first of those.
QByteArray globPrefix(QByteArrayView pattern);
/// Whether \a name matches \a pattern: * any bytes, ? one byte, [a-z] [!a-z] one of a set.
/// Takes time in proportion to the product of both lengths at most, whatever the pattern.
bool matchesGlob(QByteArrayView pattern, QByteArrayView name);

} // namespace QFtp::Internal

#endif
