// SPDX-License-Identifier: MIT
#include "base/systemerror.h"

#include <cerrno>
#include <cstring>

namespace QFtp::Internal {

// The C library knows only old values, and qt_error_string() expects codes of Windows.
QString errorText(int error)
{
    switch (error) {
    case EADDRINUSE:
        return QStringLiteral("the port is in use");
    case EADDRNOTAVAIL:
        return QStringLiteral("this computer does not have the address");
    case ECONNREFUSED:
        return QStringLiteral("the connection was refused");
    case ECONNABORTED:
    case ECONNRESET:
        return QStringLiteral("the connection was reset");
    case EPIPE:
        return QStringLiteral("the connection has ended");
    case ENETUNREACH:
    case EHOSTUNREACH:
        return QStringLiteral("there is no way to the address");
    case ENOBUFS:
        return QStringLiteral("the system has no memory left for connections");
    case EPROTO:
        return QStringLiteral("the other side broke the protocol");
    case EBUSY:
        return QStringLiteral("another program uses the file");
    case ELOOP:
        return QStringLiteral("links are not followed");
    default:
        return QString::fromLocal8Bit(strerror(error));
    }
}

} // namespace QFtp::Internal
