// SPDX-License-Identifier: MIT
#include "limits/connectionlimits.h"

namespace QFtp::Internal {

namespace {

template<typename Key> void decrease(QHash<Key, int> *counts, const Key &key)
{
    const auto found = counts->find(key);
    if (found != counts->end() && --*found == 0)
        counts->erase(found);
}

bool isReached(int limit, int count) { return limit > 0 && count >= limit; }

} // namespace

void ConnectionLimits::setLimits(const QFtpConfig::Limits &limits)
{
    const std::lock_guard lock(m_mutex);
    m_limits = limits;
}

ConnectionLimits::Verdict ConnectionLimits::enter(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    if (isReached(m_limits.sessions, m_sessions))
        return Verdict::TooMany;
    if (isReached(m_limits.sessionsPerAddress, m_byAddress.value(address)))
        return Verdict::TooManyFromAddress;
    ++m_sessions;
    ++m_byAddress[address];
    return Verdict::Welcome;
}

void ConnectionLimits::leave(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    --m_sessions;
    decrease(&m_byAddress, address);
}

bool ConnectionLimits::enterUser(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    if (isReached(m_limits.sessionsPerUser, m_byUser.value(name)))
        return false;
    ++m_byUser[name];
    return true;
}

void ConnectionLimits::leaveUser(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    decrease(&m_byUser, name);
}

} // namespace QFtp::Internal
