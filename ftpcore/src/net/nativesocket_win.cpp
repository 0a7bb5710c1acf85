// SPDX-License-Identifier: MIT
#include "net/nativesocket.h"

#include <algorithm>
#include <cerrno>
#include <iphlpapi.h>
#include <limits>
#include <vector>

namespace QFtp::Internal::NativeSocket {

using std::chrono::ceil;
using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace {

SOCKET native(int socket) { return SOCKET(socket); }

int errnoOf(int error)
{
    switch (error) {
    case 0:
        return 0;
    case WSAEWOULDBLOCK:
        return EAGAIN;
    case WSAETIMEDOUT:
        return ETIMEDOUT;
    case WSAEINTR:
        return EINTR;
    case WSAEACCES: // also a port that another program uses alone, or that Windows has reserved
        return EACCES;
    case WSAEADDRINUSE:
        return EADDRINUSE;
    case WSAEADDRNOTAVAIL:
        return EADDRNOTAVAIL;
    case WSAECONNREFUSED:
        return ECONNREFUSED;
    case WSAECONNABORTED:
        return ECONNABORTED;
    case WSAEMFILE:
        return EMFILE;
    case WSAENOBUFS:
        return ENOBUFS;
    case WSAENETUNREACH:
        return ENETUNREACH;
    case WSAEHOSTUNREACH:
        return EHOSTUNREACH;
    case WSAESHUTDOWN:
        return EPIPE;
    case WSAENOTSOCK:
        return ENOTSOCK;
    default:
        return ECONNRESET;
    }
}

int checked(int count)
{
    if (count < 0)
        setErrno();
    if (count < 0 && errno == ETIMEDOUT) // the end of SO_RCVTIMEO or SO_SNDTIMEO
        errno = EAGAIN;
    return count;
}

int limited(qint64 size) { return int(std::min<qint64>(size, std::numeric_limits<int>::max())); }

void setOption(int socket, int name, DWORD value)
{
    ::setsockopt(native(socket), SOL_SOCKET, name, reinterpret_cast<const char *>(&value),
                 sizeof value);
}

bool isStarted()
{
    static const bool isDone = [] {
        WSADATA ignored;
        return ::WSAStartup(MAKEWORD(2, 2), &ignored) == 0;
    }();
    return isDone;
}

/// TCP_INFO_v0, which not every compiler knows.
struct TcpInfo
{
    qint32 state;
    quint32 mss;
    quint64 connectionTimeMsecs;
    quint8 hasTimestamps;
    quint32 rtt;
    quint32 minimumRtt;
    quint32 bytesInFlight;
    quint32 congestionWindow;
    quint32 sendWindow;
    quint32 receiveWindow;
    quint32 receiveBuffer;
    quint64 bytesOut;
    quint64 bytesIn;
    quint32 bytesReordered;
    quint32 bytesRetransmitted;
    quint32 fastRetransmissions;
    quint32 duplicateAcks;
    quint32 timeoutEpisodes;
    quint8 synRetransmissions;
};

std::optional<TcpInfo> infoOf(int socket)
{
    constexpr DWORD GetTcpInfo = 0xD8000027; // SIO_TCP_INFO
    TcpInfo info{};
    DWORD version = 0;
    DWORD size = 0;
    const int result = ::WSAIoctl(native(socket), GetTcpInfo, &version, sizeof version, &info,
                                  sizeof info, &size, nullptr, nullptr);
    return result == 0 && size >= sizeof info ? std::optional(info) : std::nullopt;
}

// Whether our end of the stream has been acknowledged; \a state as TCP_INFO_v0 numbers them.
bool isOver(int socket, int state)
{
    constexpr int Closed = 0;
    constexpr int FinWait2 = 6;
    constexpr int TimeWait = 10;
    if (state != Closed)
        return state == FinWait2 || state == TimeWait;
    // A connection that was reset is closed too, and only reading shows it. It does not block: the
    // table of Wine may lack a connection for a moment.
    pollfd polled{native(socket), POLLRDNORM, 0};
    char byte;
    return poll({&polled, 1}, milliseconds(0)) > 0 && peek(socket, &byte, 1) >= 0;
}

template<typename Table> std::vector<char> tcpTable(ULONG family)
{
    std::vector<char> bytes(sizeof(Table));
    DWORD size = DWORD(bytes.size());
    // Without the owners, which make it slower still on Wine.
    while (::GetExtendedTcpTable(bytes.data(), &size, FALSE, family, TCP_TABLE_BASIC_ALL, 0)
           == ERROR_INSUFFICIENT_BUFFER)
        bytes.resize(size);
    return bytes;
}

int stateOf(const MIB_TCPROW &row) { return int(row.dwState); }
int stateOf(const MIB_TCP6ROW &row) { return int(row.State); }

// A connection that is not in the table any more has ended on both sides.
template<typename Table> int stateIn(ULONG family, quint16 localPort, quint16 remotePort)
{
    const std::vector<char> bytes = tcpTable<Table>(family);
    const auto *table = reinterpret_cast<const Table *>(bytes.data());
    const auto *end = table->table + table->dwNumEntries;
    const auto *row = std::find_if(table->table, end, [&](const auto &entry) {
        return entry.dwLocalPort == localPort && entry.dwRemotePort == remotePort;
    });
    return row == end ? 0 : stateOf(*row) - 1; // the table counts from one
}

// For Wine, which has no SIO_TCP_INFO.
std::optional<int> stateInTable(int socket)
{
    sockaddr_storage local{};
    sockaddr_storage remote{};
    int size = sizeof local;
    const bool isKnown =
        ::getsockname(native(socket), reinterpret_cast<sockaddr *>(&local), &size) == 0
        && (size = sizeof remote,
            ::getpeername(native(socket), reinterpret_cast<sockaddr *>(&remote), &size) == 0);
    if (!isKnown)
        return std::nullopt;
    // The port is at the same place in both kinds of addresses, and in its network order.
    const auto portOf = [](const sockaddr_storage &address) {
        return reinterpret_cast<const sockaddr_in &>(address).sin_port;
    };
    return local.ss_family == AF_INET
        ? stateIn<MIB_TCPTABLE>(AF_INET, portOf(local), portOf(remote))
        : stateIn<MIB_TCP6TABLE>(AF_INET6, portOf(local), portOf(remote));
}

} // namespace

int create(int family)
{
    const SOCKET made = isStarted() ? ::WSASocketW(family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
                                                   WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT)
                                    : INVALID_SOCKET;
    if (made == INVALID_SOCKET) {
        setErrno();
        return -1;
    }
    setBlocking(int(made), false);
    return int(made);
}

int connect(int socket, const sockaddr *remote, socklen_t length)
{
    const int result = ::connect(native(socket), remote, length);
    if (result != 0)
        errno = ::WSAGetLastError() == WSAEWOULDBLOCK ? EINPROGRESS : errnoOf(::WSAGetLastError());
    return result;
}

int accept(int listener, sockaddr_storage *peer)
{
    int length = sizeof *peer;
    const SOCKET accepted = ::accept(native(listener), reinterpret_cast<sockaddr *>(peer), &length);
    if (accepted == INVALID_SOCKET) {
        setErrno();
        if (errno == ECONNRESET) // the client has left the queue
            errno = ECONNABORTED;
        return -1;
    }
    // It inherits the notifications of the listening socket, and can't block before they end.
    ::WSAEventSelect(accepted, nullptr, 0);
    ::SetHandleInformation(reinterpret_cast<HANDLE>(accepted), HANDLE_FLAG_INHERIT, 0);
    setBlocking(int(accepted), true);
    return int(accepted);
}

void close(int socket) { ::closesocket(native(socket)); }

// Windows allows it by itself. SO_REUSEADDR would let other programs take the port over, and with
// SO_EXCLUSIVEADDRUSE a passive port could not be used again before its last connection has left
// TIME_WAIT.
void claimPort(int) { }

void setBlocking(int socket, bool blocks)
{
    u_long isNonBlocking = blocks ? 0 : 1;
    ::ioctlsocket(native(socket), long(FIONBIO), &isNonBlocking);
}

void setTimeout(int socket, milliseconds timeout)
{
    setOption(socket, SO_RCVTIMEO, DWORD(timeout.count()));
    setOption(socket, SO_SNDTIMEO, DWORD(timeout.count()));
}

qint64 receive(int socket, char *data, qint64 size)
{
    return checked(::recv(native(socket), data, limited(size), 0));
}

qint64 peek(int socket, char *data, qint64 size)
{
    return checked(::recv(native(socket), data, limited(size), MSG_PEEK));
}

// Not much at a time: SO_SNDTIMEO limits the whole call, which waits until all was taken.
qint64 send(int socket, const char *data, qint64 size)
{
    constexpr qint64 AtOnce = 64 * 1024;
    return checked(::send(native(socket), data, int(std::min(size, AtOnce)), 0));
}

void shutDown(int socket, int how)
{
    ::shutdown(native(socket), how);
    if (how == SD_BOTH) // a call that already waits does not notice the shutdown
        ::CancelIoEx(reinterpret_cast<HANDLE>(native(socket)), nullptr);
}

int poll(std::span<pollfd> sockets, milliseconds patience)
{
    return checked(::WSAPoll(sockets.data(), ULONG(sockets.size()), int(patience.count())));
}

// Detects the end of the stream only if no unread data precedes it.
bool waitForHangUp(int socket, microseconds patience)
{
    pollfd polled{native(socket), POLLRDNORM, 0};
    char byte;
    return poll({&polled, 1}, ceil<milliseconds>(patience)) > 0 && peek(socket, &byte, 1) <= 0;
}

void setErrno() { errno = errnoOf(::WSAGetLastError()); }

int takeError(int socket)
{
    int error = 0;
    int size = sizeof error;
    ::getsockopt(native(socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &size);
    return errnoOf(error);
}

std::optional<Delivery> delivery(int socket)
{
    if (const auto info = infoOf(socket))
        return Delivery{isOver(socket, info->state), info->bytesOut - info->bytesInFlight};
    if (const auto state = stateInTable(socket))
        return Delivery{isOver(socket, *state), 0};
    return std::nullopt;
}

std::optional<quint64> acknowledged(int socket)
{
    const auto info = infoOf(socket);
    // While the peer takes nothing, nothing is sent, so nothing is in flight either.
    const bool isAwaited = info && (info->bytesInFlight > 0 || info->sendWindow == 0);
    return isAwaited ? std::optional(info->bytesOut - info->bytesInFlight) : std::nullopt;
}

} // namespace QFtp::Internal::NativeSocket
