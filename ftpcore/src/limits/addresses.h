// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_ADDRESSES_H
#define QFTP_LIMITS_ADDRESSES_H

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// A set of addresses and networks such as "192.0.2.0/24". Thread: any.
class AddressSet
{
public:
    AddressSet() = default;
    /// Ignores entries it can't parse; the configuration has already reported them.
    explicit AddressSet(const QStringList &networks);

    bool isEmpty() const { return m_networks.isEmpty(); }
    bool contains(const QHostAddress &address) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks;
};

/// Converts an IPv4-mapped IPv6 address to IPv4; other addresses are unchanged.
QHostAddress plainAddress(const QHostAddress &address);
/// Returns the /64 network of an IPv6 address, because anyone with one IPv6 address usually has all
/// 2^64 of its network. Returns an IPv4 address unchanged.
QHostAddress networkOf(const QHostAddress &address);

} // namespace QFtp::Internal

#endif
