// SPDX-License-Identifier: MIT
#include "net/nativesocket.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <windows.h>

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
    case WSAETIMEDOUT: // also the end of SO_RCVTIMEO and SO_SNDTIMEO
        return EAGAIN;
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

template<typename Count> Count checked(Count count)
{
    if (count < 0)
        setErrno();
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

int accept(int listener, sockaddr_storage *peer)
{
    int length = sizeof *peer;
    const SOCKET accepted = ::accept(native(listener), reinterpret_cast<sockaddr *>(peer), &length);
    if (accepted == INVALID_SOCKET) {
        setErrno();
        return -1;
    }
    // It inherits the notifications of the listening socket, and can't block before they end.
    ::WSAEventSelect(accepted, nullptr, 0);
    ::SetHandleInformation(reinterpret_cast<HANDLE>(accepted), HANDLE_FLAG_INHERIT, 0);
    setBlocking(int(accepted), true);
    return int(accepted);
}

void close(int socket) { ::closesocket(native(socket)); }

// SO_REUSEADDR would let any program take the port over.
void claimPort(int socket) { setOption(socket, SO_EXCLUSIVEADDRUSE, 1); }

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

qint64 send(int socket, const char *data, qint64 size)
{
    return checked(::send(native(socket), data, limited(size), 0));
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

// SIO_TCP_INFO tells what is in flight, but not what waits to be sent.
std::optional<qint64> unacknowledged(int) { return std::nullopt; }

std::optional<quint64> acknowledged(int) { return std::nullopt; }

} // namespace QFtp::Internal::NativeSocket
