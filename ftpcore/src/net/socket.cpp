// SPDX-License-Identifier: MIT
#include "net/socket.h"

#include "base/systemerror.h"
#include "net/nativesocket.h"

#include <algorithm>
#include <cerrno>
#include <thread>
#include <vector>

namespace QFtp::Internal {

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

QFtpError systemError(ErrorKind kind, const char *what)
{
    return {kind, QStringLiteral("%1: %2").arg(QLatin1String(what), errorText(errno))};
}

// For a call of a BSD socket function that has just failed.
QFtpError callError(ErrorKind kind, const char *what)
{
    NativeSocket::setErrno();
    return systemError(kind, what);
}

Socket newNonBlockingSocket(const QHostAddress &address)
{
    const bool isIPv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return Socket(NativeSocket::create(isIPv4 ? AF_INET : AF_INET6));
}

void setFlag(int descriptor, int level, int name)
{
    const int on = 1;
    ::setsockopt(descriptor, level, name, reinterpret_cast<const char *>(&on), sizeof on);
}

int pollFor(int descriptor, short events, milliseconds patience)
{
    pollfd polled{};
    polled.fd = decltype(polled.fd)(descriptor);
    polled.events = events;
    return NativeSocket::poll({&polled, 1}, patience);
}

ErrorKind bindErrorKind()
{
    NativeSocket::setErrno();
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
    NativeSocket::claimPort(result.descriptor());
    sockaddr_storage native;
    const auto length = socklen_t(endpoint.toNative(&native));
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
        const auto length = socklen_t(Endpoint{local, 0}.toNative(&native));
        if (::bind(result.descriptor(), reinterpret_cast<const sockaddr *>(&native), length) != 0)
            return callError(ErrorKind::Internal, "can't bind the socket");
    }
    const auto length = socklen_t(remote.toNative(&native));
    if (NativeSocket::connect(result.descriptor(), reinterpret_cast<const sockaddr *>(&native),
                              length)
        != 0) {
        if (errno != EINPROGRESS)
            return systemError(ErrorKind::ConnectionLost, "can't connect");
        constexpr milliseconds Slice{100};
        for (bool isReady = false; !isReady; timeout -= std::min(Slice, timeout)) {
            isReady = pollFor(result.descriptor(), POLLOUT, std::min(Slice, timeout)) != 0;
            // Asked each time: older versions of Windows 10 don't end poll() when it fails.
            errno = NativeSocket::takeError(result.descriptor());
            if (errno != 0)
                return systemError(ErrorKind::ConnectionLost, "can't connect");
            if (!isReady && isCancelled && *isCancelled)
                return {ErrorKind::Cancelled};
            if (!isReady && timeout <= Slice)
                return {ErrorKind::TimedOut};
        }
    }
    result.setBlocking(true);
    return result;
}

void Socket::close()
{
    if (isValid())
        NativeSocket::close(release());
}

bool Socket::isListening() const
{
    int isListening = 0;
    socklen_t size = sizeof(isListening);
    return ::getsockopt(m_descriptor, SOL_SOCKET, SO_ACCEPTCONN,
                        reinterpret_cast<char *>(&isListening), &size)
        == 0
        && isListening != 0;
}

Socket Socket::acceptFrom(int descriptor, Endpoint *peer)
{
    sockaddr_storage native{};
    Socket result(NativeSocket::accept(descriptor, &native));
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
    return NativeSocket::receive(m_descriptor, data, size);
}

qint64 Socket::peek(char *data, qint64 size) const
{
    return NativeSocket::peek(m_descriptor, data, size);
}

qint64 Socket::send(const char *data, qint64 size) const
{
    return NativeSocket::send(m_descriptor, data, size);
}

void Socket::shutDown(Direction direction) const
{
    NativeSocket::shutDown(m_descriptor, int(direction));
}

void Socket::setBlocking(bool blocking) { NativeSocket::setBlocking(m_descriptor, blocking); }

void Socket::setNoDelay() { setFlag(m_descriptor, IPPROTO_TCP, TCP_NODELAY); }

void Socket::setKeepAlive() { setFlag(m_descriptor, SOL_SOCKET, SO_KEEPALIVE); }

void Socket::setOutOfBandInline() { setFlag(m_descriptor, SOL_SOCKET, SO_OOBINLINE); }

void Socket::setTimeout(milliseconds timeout) { NativeSocket::setTimeout(m_descriptor, timeout); }

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
    return NativeSocket::waitForHangUp(m_descriptor, patience);
}

std::optional<quint64> Socket::acknowledged() const
{
    return NativeSocket::acknowledged(m_descriptor);
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
    std::vector<pollfd> polled(waits.size());
    for (size_t i = 0; i < waits.size(); ++i) {
        polled[i].fd = decltype(polled[i].fd)(waits[i].socket->descriptor());
        polled[i].events = waits[i].forWriting ? POLLOUT : POLLIN;
    }
    NativeSocket::poll(polled, patience);
    for (size_t i = 0; i < waits.size(); ++i)
        waits[i].isReady = polled[i].revents != 0;
}

QFtpResult<void> Socket::waitUntilDelivered(milliseconds patience)
{
    auto deadline = std::chrono::steady_clock::now() + patience;
    milliseconds step{1};
    quint64 most = 0;
    bool hasPeerEnded = false;
    while (true) {
        // The peer's own end of stream proves nothing: it may predate ours. Where the system does
        // not say more, it is all there is.
        const auto delivery = NativeSocket::delivery(m_descriptor);
        if (delivery ? delivery->isComplete : hasPeerEnded)
            return {};
        if (delivery && delivery->progress > most) { // slow, but still reading
            deadline = std::chrono::steady_clock::now() + patience;
            most = delivery->progress;
        }
        if (hasPeerEnded)
            std::this_thread::sleep_for(step); // poll() would return at once, every time
        int problem = 0;
        if (char ignored[512]; !hasPeerEnded && pollFor(m_descriptor, POLLIN, step) > 0) {
            const qint64 count = receive(ignored, sizeof ignored);
            problem = count < 0 ? errno : 0;
            hasPeerEnded = count <= 0;
        }
        if (problem != 0 || NativeSocket::takeError(m_descriptor) != 0)
            return QFtpError(ErrorKind::ConnectionLost,
                             QStringLiteral("the peer reset the connection"));
        if (std::chrono::steady_clock::now() >= deadline)
            return {ErrorKind::TimedOut};
        step = std::min(step * 2, milliseconds(200));
    }
}

} // namespace QFtp::Internal
