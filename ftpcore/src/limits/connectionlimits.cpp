// SPDX-License-Identifier: MIT
#include "limits/connectionlimits.h"

#include "limits/addresses.h"

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
    if (isReached(m_limits.sessionsPerAddress, m_byAddress.value(networkOf(address))))
        return Verdict::TooManyFromAddress;
    ++m_sessions;
    ++m_byAddress[networkOf(address)];
    return Verdict::Welcome;
}

void ConnectionLimits::leave(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    --m_sessions;
    decrease(&m_byAddress, networkOf(address));
}

bool ConnectionLimits::enterUser(const QFtpUser &user)
{
    const std::lock_guard lock(m_mutex);
    const int limit = user.sessions > 0 ? user.sessions : m_limits.sessionsPerUser;
    if (isReached(limit, m_byUser.value(user.name)))
        return false;
    ++m_byUser[user.name];
    return true;
}

void ConnectionLimits::leaveUser(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    decrease(&m_byUser, name);
}

QByteArray ConnectionLimits::enterTransfer(const QFtpUser &user, const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    const int limit = user.transfers > 0 ? user.transfers : m_limits.transfersPerUser;
    if (isReached(limit, m_transfersByUser.value(user.name)))
        return user.transfers > 0 ? "the user's transfer limit" : "limits.transfersPerUser";
    if (isReached(m_limits.transfersPerAddress, m_transfersByAddress.value(networkOf(address))))
        return "limits.transfersPerAddress";
    ++m_transfersByUser[user.name];
    ++m_transfersByAddress[networkOf(address)];
    return {};
}

void ConnectionLimits::leaveTransfer(const QString &userName, const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    decrease(&m_transfersByUser, userName);
    decrease(&m_transfersByAddress, networkOf(address));
}

} // namespace QFtp::Internal
