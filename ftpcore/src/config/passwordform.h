// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PASSWORDFORM_H
#define QFTP_CONFIG_PASSWORDFORM_H

#include <QtCore/qstringlist.h>

namespace QFtp::Internal {

/// The forms a stored password hash can have.
enum class PasswordForm {
    Unknown,
    SaltedSha256, ///< 64 hex digits; the salt is elsewhere
    Argon2id,     ///< $argon2id$…
    Pbkdf2,       ///< $pbkdf2-sha256$ROUNDS$SALT$HASH (sha1, sha512 too), as passlib writes it
    Apr1,         ///< $apr1$SALT$HASH, of Apache's htpasswd
    Digest,       ///< {NAME}HASH in hex or base64, without salt: {md5}…, {SHA}…
    Crypt,        ///< anything else that crypt(3) knows: $y$… $2y$… $6$… $1$…
};

/// The form of \a hash, by its looks.
PasswordForm passwordForm(QStringView hash);
/// All forms for people.
QString passwordForms();

/// Whether \a text is as long as the hex digits of the digest \a name, and is made of them.
bool isHexDigest(QStringView text, QStringView name);
/// The digests that may be named, and "plain".
QStringList digestNames();

} // namespace QFtp::Internal

#endif
