// SPDX-License-Identifier: MIT
#include "limits/addresses.h"

#include <algorithm>

namespace QFtp::Internal {

AddressSet::AddressSet(const QStringList &networks)
{
    for (const QString &text : networks) {
        if (const auto network = QHostAddress::parseSubnet(text); !network.first.isNull())
            m_networks.append({network.first, network.second});
    }
}

bool AddressSet::contains(const QHostAddress &address) const
{
    const QHostAddress plain = plainAddress(address);
    return std::any_of(m_networks.begin(), m_networks.end(), [&](const auto &network) {
        return plain.isInSubnet(network.first, network.second);
    });
}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 plain = address.toIPv4Address(&isIPv4);
    // Qt reads "::" as 0.0.0.0, but it is also the /64 network of ::1.
    const bool isAny = address.protocol() == QAbstractSocket::IPv6Protocol && plain == 0;
    return isIPv4 && !isAny ? QHostAddress(plain) : address;
}

QHostAddress networkOf(const QHostAddress &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol)
        return plain;
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes);
}

} // namespace QFtp::Internal
