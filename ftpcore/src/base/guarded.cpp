// SPDX-License-Identifier: MIT
#include "base/guarded.h"

#include "base/logging.h"

namespace QFtp::Internal {

QFtpError errorFromException(const char *what)
{
    qCCritical(lcServer, "a storage, an authenticator or a hook threw an exception: %s",
               qUtf8Printable(printable(what)));
    return {ErrorKind::Internal, QStringLiteral("it threw an exception: %1").arg(printable(what))};
}

} // namespace QFtp::Internal
