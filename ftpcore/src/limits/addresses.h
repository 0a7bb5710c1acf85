// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_ADDRESSES_H
#define QFTP_LIMITS_ADDRESSES_H

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// A set of addresses and networks, as in "192.0.2.0/24". Thread: any.
class AddressSet
{
public:
    AddressSet() = default;
    /// What can't be read is left out; the configuration has reported it.
    explicit AddressSet(const QStringList &networks);

    bool isEmpty() const { return m_networks.isEmpty(); }
    bool contains(const QHostAddress &address) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks;
};

/// An IPv4 address that is written as an IPv6 one becomes what it is.
QHostAddress plainAddress(const QHostAddress &address);
/// Whoever has one IPv6 address has the 2^64 of its network: that. Of IPv4, the address itself.
QHostAddress networkOf(const QHostAddress &address);

} // namespace QFtp::Internal

#endif
