// SPDX-License-Identifier: MIT
#include "auth/totp.h"

namespace QFtp::Internal::Totp {

bool isPossible() { return false; }

std::optional<quint64> match(const QByteArray &, const QByteArray &, qint64)
{
    return std::nullopt;
}

} // namespace QFtp::Internal::Totp
