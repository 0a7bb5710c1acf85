// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_PASSWORDHASH_H
#define QFTP_AUTH_PASSWORDHASH_H

#include "config/passwordform.h"

#include <optional>
#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// A password in its stored form.
struct StoredPassword
{
    std::optional<QByteArray> plain; ///< the password itself; if unset, the hash counts
    QByteArray hash;
    QByteArray salt; ///< the salt of a salted SHA-256
};

/// Whether \a password matches the stored one. Takes the same time either way.
/// Blocking: for as long as the hash is designed to take.
bool verifyPassword(const StoredPassword &stored, const QByteArray &password);
/// Whether that computes for long: the hash was made to be expensive to guess.
bool isExpensive(const StoredPassword &stored);
} // namespace QFtp::Internal

#endif
