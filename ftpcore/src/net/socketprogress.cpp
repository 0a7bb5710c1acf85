// SPDX-License-Identifier: MIT
// Apart from the other calls, because <linux/tcp.h>, which knows more fields, and <netinet/tcp.h>
// exclude each other.
#include <QtCore/qglobal.h>
#ifdef Q_OS_LINUX
#include <cstddef>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif
#include <optional>

namespace QFtp::Internal::NativeSocket {

std::optional<quint64> acknowledged(int socket);

std::optional<quint64> acknowledged([[maybe_unused]] int socket)
{
#ifdef Q_OS_LINUX
    tcp_info info{};
    socklen_t size = sizeof info;
    constexpr socklen_t Needed = offsetof(tcp_info, tcpi_notsent_bytes) + sizeof(quint32);
    const bool isKnown =
        ::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && size >= Needed;
    if (isKnown && (info.tcpi_unacked > 0 || info.tcpi_notsent_bytes > 0))
        return info.tcpi_bytes_acked;
#endif
    return std::nullopt;
}

} // namespace QFtp::Internal::NativeSocket
