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

std::optional<quint64> Socket::progress() const
{
#ifdef Q_OS_LINUX
    tcp_info info{};
    socklen_t size = sizeof info;
    constexpr socklen_t Needed = offsetof(tcp_info, tcpi_bytes_received) + sizeof(quint64);
    if (::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && size >= Needed)
        return quint64(info.tcpi_bytes_acked) + quint64(info.tcpi_bytes_received);
#endif
    return std::nullopt;
}

} // namespace QFtp::Internal
