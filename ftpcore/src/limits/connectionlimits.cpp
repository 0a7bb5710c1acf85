// SPDX-License-Identifier: MIT
#include "limits/connectionlimits.h"

#include "limits/addresses.h"

#include <QtCore/qrandom.h>

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
    const QHostAddress network = networkOf(address);
    const std::lock_guard lock(m_mutex);
    if (isReached(m_limits.sessions, m_sessions))
        return Verdict::TooMany;
    if (isReached(m_limits.sessionsPerAddress, m_byAddress.value(network)))
        return Verdict::TooManyFromAddress;
    if (isReached(m_limits.strangersPerAddress, m_strangersByAddress.value(network)))
        return Verdict::TooManyStrangersFromAddress;
    if (isReached(m_limits.strangers, m_strangers) || isRefusedByChance())
        return Verdict::TooManyStrangers;
    ++m_sessions;
    ++m_strangers;
    ++m_byAddress[network];
    ++m_strangersByAddress[network];
    return Verdict::Welcome;
}

// Somebody who opens a new connection for each that ends would otherwise hold all of them.
bool ConnectionLimits::isRefusedByChance() const
{
    const int first = m_limits.strangers - m_limits.strangers / 4;
    if (m_limits.strangers == 0 || m_strangers < first)
        return false;
    const int range = m_limits.strangers - first + 1;
    return QRandomGenerator::global()->bounded(range) < m_strangers - first;
}

void ConnectionLimits::leave(const QHostAddress &address)
{
    const QHostAddress network = networkOf(address);
    const std::lock_guard lock(m_mutex);
    --m_sessions;
    --m_strangers;
    decrease(&m_byAddress, network);
    decrease(&m_strangersByAddress, network);
}

int ConnectionLimits::limitOf(const QFtpUser &user) const
{
    return user.sessions > 0 ? user.sessions : m_limits.sessionsPerUser;
}

ConnectionLimits::SessionLimits ConnectionLimits::sessionLimits(const QFtpUser &user)
{
    const std::lock_guard lock(m_mutex);
    return {limitOf(user), m_limits.sessionsPerAddress};
}

bool ConnectionLimits::enterUser(const QFtpUser &user, const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    if (isReached(limitOf(user), m_byUser.value(user.name)))
        return false;
    ++m_byUser[user.name];
    --m_strangers;
    decrease(&m_strangersByAddress, networkOf(address));
    return true;
}

void ConnectionLimits::leaveUser(const QString &name, const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    decrease(&m_byUser, name);
    ++m_strangers;
    ++m_strangersByAddress[networkOf(address)];
}

bool ConnectionLimits::enterLogin(const QHostAddress &address)
{
    const QHostAddress network = networkOf(address);
    const std::lock_guard lock(m_mutex);
    if (isReached(m_limits.waitingLogins, m_logins)
        || isReached(m_limits.waitingLoginsPerAddress, m_loginsByAddress.value(network)))
        return false;
    ++m_logins;
    ++m_loginsByAddress[network];
    return true;
}

void ConnectionLimits::leaveLogin(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    --m_logins;
    decrease(&m_loginsByAddress, networkOf(address));
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
