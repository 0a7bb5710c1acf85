// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_ENDPOINT_H
#define QFTP_BASE_ENDPOINT_H

#include <QtCore/qstring.h>
#include <QtNetwork/qhostaddress.h>

struct sockaddr_storage;

namespace QFtp::Internal {

/// An address and a port. IPv4-mapped IPv6 addresses are stored as IPv4.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    static Endpoint fromNative(const sockaddr_storage &native);
    /// Fills \a native and returns its length. \a asIPv6 writes IPv4 addresses as IPv4-mapped ones.
    unsigned toNative(sockaddr_storage *native, bool asIPv6 = false) const;
    QString toString() const;
};

} // namespace QFtp::Internal

#endif
