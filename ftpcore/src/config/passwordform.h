// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PASSWORDFORM_H
#define QFTP_CONFIG_PASSWORDFORM_H

#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// The forms a stored password hash can have.
enum class PasswordForm {
    Unknown,
    SaltedSha256, ///< 64 hex digits; the salt is stored separately
    Argon2id,     ///< $argon2id$…
    Pbkdf2,       ///< $pbkdf2-sha256$ROUNDS$SALT$HASH (also sha1, sha512), as passlib writes it
    Apr1,         ///< $apr1$SALT$HASH, of Apache's htpasswd
    Digest,       ///< {NAME}HASH in hex or base64, without a salt: {md5}…, {SHA}…
    Crypt,        ///< any other form that crypt(3) supports: $y$… $2y$… $6$… $1$…
};

/// The form of \a hash, judged by its text alone.
PasswordForm passwordForm(QStringView hash);
/// All forms, as text for people.
QString passwordForms();

/// Whether \a text consists of as many hex digits as the digest \a name has.
bool isHexDigest(QStringView text, QStringView name);
/// The names of the digests, and "plain".
QStringList digestNames();

} // namespace QFtp::Internal

#endif
