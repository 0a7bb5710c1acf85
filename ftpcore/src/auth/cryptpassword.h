// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_CRYPTPASSWORD_H
#define QFTP_AUTH_CRYPTPASSWORD_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// Returns the hash of \a password that crypt(3) makes with the settings of \a hash; empty: this
/// system does not know them. Blocking: slow by design.
QByteArray cryptHash(const QByteArray &password, const QByteArray &hash);
/// Whether this build has crypt(3): on Windows it needs a library that not everybody has.
bool hasCrypt();

} // namespace QFtp::Internal

#endif
