// SPDX-License-Identifier: MIT
#include "base/endpoint.h"

#include "base/sockets.h"

#include <cstring>
#include <QtNetwork/qnetworkinterface.h>

namespace QFtp::Internal {

Endpoint Endpoint::fromNative(const sockaddr_storage &native)
{
    Endpoint result;
    if (native.ss_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, &native, sizeof v4);
        result.address.setAddress(ntohl(v4.sin_addr.s_addr));
        result.port = ntohs(v4.sin_port);
    } else if (native.ss_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, &native, sizeof v6);
        result.address.setAddress(v6.sin6_addr.s6_addr);
        bool isMapped = false;
        const quint32 v4 = result.address.toIPv4Address(&isMapped);
        if (isMapped)
            result.address.setAddress(v4);
        else if (v6.sin6_scope_id)
            result.address.setScopeId(QString::number(v6.sin6_scope_id));
        result.port = ntohs(v6.sin6_port);
    }
    return result;
}

unsigned Endpoint::toNative(sockaddr_storage *native, bool asIPv6) const
{
    std::memset(native, 0, sizeof *native);
    if (address.protocol() == QAbstractSocket::IPv4Protocol && !asIPv6) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        v4.sin_port = htons(port);
        std::memcpy(native, &v4, sizeof v4);
        return sizeof v4;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof v6.sin6_addr);
    v6.sin6_port = htons(port);
    if (const QString scope = address.scopeId(); !scope.isEmpty()) {
        bool isNumber = false;
        v6.sin6_scope_id = scope.toUInt(&isNumber);
        if (!isNumber)
            v6.sin6_scope_id = quint32(QNetworkInterface::interfaceIndexFromName(scope));
    }
    std::memcpy(native, &v6, sizeof v6);
    return sizeof v6;
}

QString Endpoint::toString() const
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return QStringLiteral("[%1]:%2").arg(address.toString()).arg(port);
    return QStringLiteral("%1:%2").arg(address.toString()).arg(port);
}

} // namespace QFtp::Internal
