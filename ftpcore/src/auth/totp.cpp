// SPDX-License-Identifier: MIT
#include "auth/totp.h"

namespace QFtp::Internal::Totp {

bool UsedCodes::admit(const QString &name, quint64 step, const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    const auto last = m_last.constFind(name);
    if (last != m_last.constEnd()
        && (step < last->step || (step == last->step && address != last->address)))
        return false;
    m_last.insert(name, {step, address});
    return true;
}

} // namespace QFtp::Internal::Totp
