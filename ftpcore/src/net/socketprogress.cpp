// SPDX-License-Identifier: MIT
// Apart from the other functions of Socket, because <linux/tcp.h>, which knows more fields, and
// <netinet/tcp.h> exclude each other.
#include "net/socket.h"

#ifdef Q_OS_LINUX
#include <cstddef>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace QFtp::Internal {

std::optional<quint64> Socket::acknowledged() const
{
#ifdef Q_OS_LINUX
    tcp_info info{};
    socklen_t size = sizeof info;
    constexpr socklen_t Needed = offsetof(tcp_info, tcpi_notsent_bytes) + sizeof(quint32);
    const bool isKnown =
        ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && size >= Needed;
    if (isKnown && (info.tcpi_unacked > 0 || info.tcpi_notsent_bytes > 0))
        return info.tcpi_bytes_acked;
#endif
    return std::nullopt;
}

} // namespace QFtp::Internal
