// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_PASSWORDHASH_H
#define QFTP_AUTH_PASSWORDHASH_H

#include "config/passwordform.h"

#include <optional>
#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// A password as it is stored.
struct StoredPassword
{
    std::optional<QByteArray> plain; ///< the password itself; else the hash counts
    QByteArray hash;
    QByteArray salt; ///< of a salted SHA-256
};

/// Whether \a password is the stored one. Takes the same time whether it is or not.
/// Blocking: for as long as the hash is made to cost.
bool verifyPassword(const StoredPassword &stored, const QByteArray &password);
} // namespace QFtp::Internal

#endif
