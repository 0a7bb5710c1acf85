// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_PASSWORDFORM_H
#define QFTP_CONFIG_PASSWORDFORM_H

#include <QtCore/qstring.h>

namespace QFtp::Internal {

/// The forms a stored password hash can have.
enum class PasswordForm { Unknown, SaltedSha256, Argon2id, Crypt };

/// The form of \a hash, by its looks.
PasswordForm passwordForm(QStringView hash);

} // namespace QFtp::Internal

#endif
