// SPDX-License-Identifier: MIT
#include "auth/systemlogin.h"

#include "base/logging.h"

namespace QFtp::Internal {

QString SystemLogin::helper() const { return {}; }

std::optional<bool> SystemLogin::check(const QString &user, const QByteArray &,
                                       const QHostAddress &) const
{
    qCWarning(lcAuth,
              "the login of \"%s\" could not be checked: on Windows, users need a password or a "
              "certificate of this server",
              qUtf8Printable(printable(user.toUtf8())));
    return std::nullopt;
}

} // namespace QFtp::Internal
