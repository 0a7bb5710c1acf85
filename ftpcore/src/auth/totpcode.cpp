// SPDX-License-Identifier: MIT
#include "auth/totp.h"

#include <cstdlib>
#include <oath.h>
#include <QtCore/qscopeguard.h>

namespace QFtp::Internal::Totp {

bool isPossible() { return true; }

std::optional<quint64> match(const QByteArray &key, const QByteArray &code, qint64 time)
{
    constexpr size_t Neighbours = 1;
    static const bool isReady = oath_init() == OATH_OK;
    char *secret = nullptr;
    size_t size = 0;
    const auto release = qScopeGuard([&] { std::free(secret); });
    if (!isReady || code.size() != Digits
        || oath_base32_decode(key.constData(), size_t(key.size()), &secret, &size) != OATH_OK
        || size == 0)
        return std::nullopt;
    int position = 0;
    uint64_t step = 0;
    const int result = oath_totp_validate3(secret, size, time, OATH_TOTP_DEFAULT_TIME_STEP_SIZE,
                                           OATH_TOTP_DEFAULT_START_TIME, Neighbours, &position,
                                           &step, code.constData());
    return result >= 0 ? std::optional<quint64>(step) : std::nullopt;
}

} // namespace QFtp::Internal::Totp
