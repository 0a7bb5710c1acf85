// SPDX-License-Identifier: MIT
#include "limits/loginthrottle.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

// Whoever has one IPv6 address has the 2^64 of its network.
QHostAddress networkOf(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes);
}

} // namespace

std::chrono::milliseconds LoginThrottle::failed(const QHostAddress &address,
                                                std::chrono::milliseconds first,
                                                Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (m_records.size() >= MaximumAddresses)
        m_records.removeIf([now](const auto &entry) { return now - entry.value().last > Memory; });
    if (m_records.size() >= MaximumAddresses)
        return MaximumDelay; // a flood from everywhere
    Record &record = m_records[networkOf(address)];
    if (now - record.last > Memory)
        record.failures = 0;
    record.last = now;
    const int doublings = std::min(record.failures++, 16);
    return std::min<std::chrono::milliseconds>(first * (1 << doublings), MaximumDelay);
}

} // namespace QFtp::Internal
