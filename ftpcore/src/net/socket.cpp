// SPDX-License-Identifier: MIT
#include "net/socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif

namespace QFtp::Internal {

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

QFtpError systemError(ErrorKind kind, const char *what)
{
    return {
        kind,
        QStringLiteral("%1: %2").arg(QLatin1String(what), QString::fromLocal8Bit(strerror(errno)))};
}

Socket newNonBlockingSocket(const QHostAddress &address)
{
    const int family = address.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
#ifdef SOCK_CLOEXEC
    return Socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
#else
    Socket result(::socket(family, SOCK_STREAM, 0));
    ::fcntl(result.descriptor(), F_SETFD, FD_CLOEXEC);
    result.setBlocking(false);
    return result;
#endif
}

void setFlag(int descriptor, int level, int name, int value = 1)
{
    ::setsockopt(descriptor, level, name, &value, sizeof value);
}

int pollFor(int descriptor, short events, milliseconds patience)
{
    pollfd polled{descriptor, events, 0};
    const int count = ::poll(&polled, 1, int(patience.count()));
    return count > 0 ? polled.revents : count;
}

ErrorKind bindErrorKind()
{
    return errno == EADDRINUSE ? ErrorKind::Busy
        : errno == EACCES      ? ErrorKind::PermissionDenied
                               : ErrorKind::Internal;
}

} // namespace

Socket &Socket::operator=(Socket &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = other.release();
    }
    return *this;
}

QFtpResult<Socket> Socket::listenOn(const Endpoint &endpoint, int backlog)
{
    Socket result = newNonBlockingSocket(endpoint.address);
    if (!result.isValid())
        return systemError(ErrorKind::Internal, "can't create a socket");
    setFlag(result.descriptor(), SOL_SOCKET, SO_REUSEADDR);
    sockaddr_storage native;
    const unsigned length = endpoint.toNative(&native);
    if (::bind(result.descriptor(), reinterpret_cast<const sockaddr *>(&native), length) != 0)
        return systemError(bindErrorKind(), "can't bind the socket");
    if (::listen(result.descriptor(), backlog) != 0)
        return systemError(bindErrorKind(), "can't listen");
    return result;
}

QFtpResult<Socket> Socket::connectTo(const Endpoint &remote, const QHostAddress &local,
                                     milliseconds timeout, const std::atomic<bool> *isCancelled)
{
    Socket result = newNonBlockingSocket(remote.address);
    if (!result.isValid())
        return systemError(ErrorKind::Internal, "can't create a socket");
    sockaddr_storage native;
    if (!local.isNull()) {
        const unsigned length = Endpoint{local, 0}.toNative(&native);
        if (::bind(result.descriptor(), reinterpret_cast<const sockaddr *>(&native), length) != 0)
            return systemError(ErrorKind::Internal, "can't bind the socket");
    }
    const unsigned length = remote.toNative(&native);
    const int connected =
        ::connect(result.descriptor(), reinterpret_cast<const sockaddr *>(&native), length);
    if (connected != 0 && errno != EINPROGRESS)
        return systemError(ErrorKind::ConnectionLost, "can't connect");
    if (connected != 0) {
        constexpr milliseconds Slice{100};
        while (pollFor(result.descriptor(), POLLOUT, std::min(Slice, timeout)) == 0) {
            timeout -= std::min(Slice, timeout);
            if (isCancelled && *isCancelled)
                return {ErrorKind::Cancelled};
            if (timeout.count() == 0)
                return {ErrorKind::TimedOut};
        }
        int problem = 0;
        socklen_t size = sizeof problem;
        ::getsockopt(result.descriptor(), SOL_SOCKET, SO_ERROR, &problem, &size);
        errno = problem;
        if (problem != 0)
            return systemError(ErrorKind::ConnectionLost, "can't connect");
    }
    result.setBlocking(true);
    return result;
}

void Socket::close()
{
    if (isValid())
        ::close(release());
}

bool Socket::isListening() const
{
    int isListening = 0;
    socklen_t size = sizeof(isListening);
    return ::getsockopt(m_descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0
        && isListening != 0;
}

Socket Socket::acceptFrom(int descriptor, Endpoint *peer)
{
    sockaddr_storage native{};
    socklen_t length = sizeof native;
#ifdef SOCK_CLOEXEC
    Socket result(
        ::accept4(descriptor, reinterpret_cast<sockaddr *>(&native), &length, SOCK_CLOEXEC));
#else
    Socket result(::accept(descriptor, reinterpret_cast<sockaddr *>(&native), &length));
    if (result.isValid())
        ::fcntl(result.descriptor(), F_SETFD, FD_CLOEXEC);
#endif
    if (result.isValid())
        *peer = Endpoint::fromNative(native);
    return result;
}

bool Socket::isEmptyQueue()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == ECONNABORTED || errno == EINTR;
}

qint64 Socket::receive(char *data, qint64 size) const
{
    ssize_t count;
    do {
        count = ::recv(m_descriptor, data, size_t(size), 0);
    } while (count < 0 && errno == EINTR);
    return count;
}

qint64 Socket::peek(char *data, qint64 size) const
{
    return ::recv(m_descriptor, data, size_t(size), MSG_PEEK);
}

qint64 Socket::send(const char *data, qint64 size) const
{
    ssize_t count;
    do {
        count = ::send(m_descriptor, data, size_t(size), MSG_NOSIGNAL);
    } while (count < 0 && errno == EINTR);
    return count;
}

void Socket::shutDown(Direction direction) const
{
    ::shutdown(m_descriptor,
               direction == Direction::Send          ? SHUT_WR
                   : direction == Direction::Receive ? SHUT_RD
                                                     : SHUT_RDWR);
}

void Socket::setBlocking(bool blocking)
{
    const int flags = ::fcntl(m_descriptor, F_GETFL);
    ::fcntl(m_descriptor, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

void Socket::setNoDelay() { setFlag(m_descriptor, IPPROTO_TCP, TCP_NODELAY); }

void Socket::setKeepAlive() { setFlag(m_descriptor, SOL_SOCKET, SO_KEEPALIVE); }

void Socket::setOutOfBandInline() { setFlag(m_descriptor, SOL_SOCKET, SO_OOBINLINE); }

void Socket::setTimeout(milliseconds timeout)
{
    timeval value;
    value.tv_sec = timeout.count() / 1000;
    value.tv_usec = int(timeout.count() % 1000) * 1000;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &value, sizeof value);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &value, sizeof value);
}

Endpoint Socket::localEndpoint() const
{
    sockaddr_storage native{};
    socklen_t length = sizeof native;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&native), &length);
    return Endpoint::fromNative(native);
}

Endpoint Socket::peerEndpoint() const
{
    sockaddr_storage native{};
    socklen_t length = sizeof native;
    ::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&native), &length);
    return Endpoint::fromNative(native);
}

bool Socket::waitForHangUp(microseconds patience) const
{
    // A sleep takes about this much longer than requested. Letting other threads run, the client
    // among them, detects as many hang-ups (measured) and costs next to nothing.
    constexpr microseconds ShortestSleep(50);
    if (patience < ShortestSleep) {
        patience = microseconds(0);
        std::this_thread::yield();
    }
#ifdef Q_OS_LINUX
    pollfd polled{m_descriptor, POLLRDHUP, 0};
    const timespec time{time_t(patience.count() / 1000000),
                        long(patience.count() % 1000000) * 1000};
    return ::ppoll(&polled, 1, &time, nullptr) > 0;
#else
    // Detects the end of the stream only if no unread data precedes it.
    char byte;
    const int events = pollFor(m_descriptor, POLLIN, duration_cast<milliseconds>(patience));
    return events > 0 && ::recv(m_descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
#endif
}

void Socket::waitForEnd(milliseconds patience) const
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    char ignored[512];
    for (auto rest = patience; rest.count() > 0;
         rest = duration_cast<milliseconds>(deadline - std::chrono::steady_clock::now())) {
        if (pollFor(m_descriptor, POLLIN, rest) <= 0 || receive(ignored, sizeof ignored) <= 0)
            return;
    }
}

void Socket::waitFor(std::span<Wait> waits, milliseconds patience)
{
    std::vector<pollfd> polled;
    for (const Wait &wait : waits)
        polled.push_back({wait.socket->descriptor(), short(wait.forWriting ? POLLOUT : POLLIN), 0});
    ::poll(polled.data(), nfds_t(polled.size()), int(patience.count()));
    for (size_t i = 0; i < waits.size(); ++i)
        waits[i].isReady = polled[i].revents != 0;
}

QFtpResult<void> Socket::waitUntilDelivered(milliseconds patience)
{
    auto deadline = std::chrono::steady_clock::now() + patience;
    milliseconds step{1};
    [[maybe_unused]] int lastUnsent = std::numeric_limits<int>::max();
    bool hasPeerEnded = false;
    while (true) {
#ifdef SIOCOUTQ
        // The end of the stream takes one byte. If nothing else is unacknowledged, the peer's
        // system has all the data. The peer's own end of stream proves nothing: it may predate
        // ours.
        int unsent = 0;
        const bool isKnown = ::ioctl(m_descriptor, SIOCOUTQ, &unsent) == 0;
        if (isKnown && unsent <= 1)
            return {};
        if (isKnown && unsent < lastUnsent) { // slow, but still reading
            deadline = std::chrono::steady_clock::now() + patience;
            lastUnsent = unsent;
        }
#else
        if (hasPeerEnded)
            return {};
#endif
        if (hasPeerEnded)
            std::this_thread::sleep_for(step); // poll() would return at once, every time
        int problem = 0;
        if (char ignored[512]; !hasPeerEnded && pollFor(m_descriptor, POLLIN, step) > 0) {
            const qint64 count = receive(ignored, sizeof ignored);
            problem = count < 0 ? errno : 0;
            hasPeerEnded = count <= 0;
        }
        socklen_t size = sizeof problem;
        if (problem == 0)
            ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &problem, &size);
        if (problem != 0)
            return QFtpError(ErrorKind::ConnectionLost,
                             QStringLiteral("the peer reset the connection"));
        if (std::chrono::steady_clock::now() >= deadline)
            return {ErrorKind::TimedOut};
        step = std::min(step * 2, milliseconds(200));
    }
}

} // namespace QFtp::Internal
