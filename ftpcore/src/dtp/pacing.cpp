// SPDX-License-Identifier: MIT
#include "dtp/pacing.h"

#include "base/turn.h"

#include <cerrno>

namespace QFtp::Internal {

qint64 Pacing::take(qint64 most)
{
    if (!holdsLease())
        return 0;
    if (!m_throttle || !m_throttle->isLimited()) {
        Turn::setWorked(m_moved);
        return most;
    }
    const qint64 portion = m_throttle->portion(most);
    return m_throttle->wait(portion, m_isCancelled) ? portion : 0;
}

bool Pacing::takeAll(qint64 bytes)
{
    while (bytes > 0) {
        const qint64 taken = take(bytes);
        if (taken == 0)
            return false;
        bytes -= taken;
    }
    return !m_isCancelled;
}

void Pacing::giveBack(qint64 bytes)
{
    const int error = errno; // of the call that moved less
    if (m_throttle && m_throttle->isLimited() && bytes > 0)
        m_throttle->giveBack(bytes);
    errno = error;
}

} // namespace QFtp::Internal
