// SPDX-License-Identifier: MIT
#include "net/nativesocket.h"

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/ioctl.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif

namespace QFtp::Internal::NativeSocket {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

int create(int family)
{
#ifdef SOCK_CLOEXEC
    return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
#else
    const int result = ::socket(family, SOCK_STREAM, 0);
    ::fcntl(result, F_SETFD, FD_CLOEXEC);
    setBlocking(result, false);
    return result;
#endif
}

int connect(int socket, const sockaddr *remote, socklen_t length)
{
    return ::connect(socket, remote, length);
}

int accept(int listener, sockaddr_storage *peer)
{
    socklen_t length = sizeof *peer;
#ifdef SOCK_CLOEXEC
    return ::accept4(listener, reinterpret_cast<sockaddr *>(peer), &length, SOCK_CLOEXEC);
#else
    const int result = ::accept(listener, reinterpret_cast<sockaddr *>(peer), &length);
    if (result >= 0)
        ::fcntl(result, F_SETFD, FD_CLOEXEC);
    return result;
#endif
}

void close(int socket) { ::close(socket); }

void claimPort(int socket)
{
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

void setBlocking(int socket, bool blocks)
{
    const int flags = ::fcntl(socket, F_GETFL);
    ::fcntl(socket, F_SETFL, blocks ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

void setTimeout(int socket, milliseconds timeout)
{
    timeval value;
    value.tv_sec = timeout.count() / 1000;
    value.tv_usec = int(timeout.count() % 1000) * 1000;
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &value, sizeof value);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &value, sizeof value);
}

qint64 receive(int socket, char *data, qint64 size)
{
    ssize_t count;
    do {
        count = ::recv(socket, data, size_t(size), 0);
    } while (count < 0 && errno == EINTR);
    return count;
}

qint64 peek(int socket, char *data, qint64 size)
{
    return ::recv(socket, data, size_t(size), MSG_PEEK);
}

qint64 send(int socket, const char *data, qint64 size)
{
    ssize_t count;
    do {
        count = ::send(socket, data, size_t(size), MSG_NOSIGNAL);
    } while (count < 0 && errno == EINTR);
    return count;
}

void shutDown(int socket, int how) { ::shutdown(socket, how); }

int poll(std::span<pollfd> sockets, milliseconds patience)
{
    return ::poll(sockets.data(), nfds_t(sockets.size()), int(patience.count()));
}

bool waitForHangUp(int socket, microseconds patience)
{
#ifdef Q_OS_LINUX
    pollfd polled{socket, POLLRDHUP, 0};
    const timespec time{time_t(patience.count() / 1000000),
                        long(patience.count() % 1000000) * 1000};
    return ::ppoll(&polled, 1, &time, nullptr) > 0;
#else
    // Detects the end of the stream only if no unread data precedes it.
    pollfd polled{socket, POLLIN, 0};
    char byte;
    return poll({&polled, 1}, duration_cast<milliseconds>(patience)) > 0
        && ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
#endif
}

void setErrno() { } // the calls have done it

int takeError(int socket)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

std::optional<Delivery> delivery(int socket)
{
#ifdef SIOCOUTQ
    int unsent = 0;
    // The end of the stream takes one byte.
    if (::ioctl(socket, SIOCOUTQ, &unsent) == 0)
        return Delivery{unsent <= 1, std::numeric_limits<quint64>::max() - quint64(unsent)};
#else
    Q_UNUSED(socket);
#endif
    return std::nullopt;
}

} // namespace QFtp::Internal::NativeSocket
