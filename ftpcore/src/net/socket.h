// SPDX-License-Identifier: MIT
#ifndef QFTP_NET_SOCKET_H
#define QFTP_NET_SOCKET_H

#include "base/endpoint.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <QFtpServer/qftpresult.h>
#include <span>

namespace QFtp::Internal {

/// A BSD socket, closed by the destructor. The user decides whether it blocks.
///
/// Sending never raises SIGPIPE.
class Socket
{
public:
    /// As shutdown(2) numbers them.
    enum class Direction { Receive, Send, Both };

    Socket() = default;
    /// Takes ownership of \a descriptor.
    explicit Socket(int descriptor) : m_descriptor(descriptor) { }
    Socket(Socket &&other) noexcept : m_descriptor(other.release()) { }
    Socket &operator=(Socket &&other) noexcept;
    ~Socket() { close(); }

    /// Creates a non-blocking listening socket. Port 0: the system chooses one.
    /// Errors: Busy (the port is taken), PermissionDenied, Internal.
    static QFtpResult<Socket> listenOn(const Endpoint &endpoint, int backlog);
    /// Creates a blocking socket connected to \a remote, bound to \a local unless that is null.
    /// Blocking: up to \a timeout, or until \a isCancelled is set.
    /// Errors:   TimedOut, ConnectionLost (refused), Cancelled, Internal.
    static QFtpResult<Socket> connectTo(const Endpoint &remote, const QHostAddress &local,
                                        std::chrono::milliseconds timeout,
                                        const std::atomic<bool> *isCancelled = nullptr);

    bool isValid() const { return m_descriptor >= 0; }
    /// Whether this is a listening socket.
    bool isListening() const;
    int descriptor() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }
    void close();

    /// Accepts the next connection of a listening socket without waiting; invalid: there is none,
    /// or it can't be taken now.
    Socket accept(Endpoint *peer) const { return acceptFrom(m_descriptor, peer); }
    /// The same for the listening socket \a descriptor of somebody else.
    static Socket acceptFrom(int descriptor, Endpoint *peer);
    /// After accept() returned an invalid socket: whether there was no connection.
    static bool isEmptyQueue();
    /// Returns the number of bytes received; 0: the peer has closed its side; -1: see errno.
    qint64 receive(char *data, qint64 size) const;
    /// Like receive(), but leaves the bytes in the socket.
    qint64 peek(char *data, qint64 size) const;
    /// Returns the number of bytes sent; -1: see errno.
    qint64 send(const char *data, qint64 size) const;
    /// Shuts down one or both directions, and wakes a thread blocked in one of them.
    void shutDown(Direction direction) const;

    void setBlocking(bool blocking);
    void setNoDelay();
    void setKeepAlive();
    /// Delivers urgent data (the Telnet Synch of ABOR) in sequence with the other bytes.
    void setOutOfBandInline();
    /// Limits how long blocking calls wait; after that they fail with EAGAIN.
    void setTimeout(std::chrono::milliseconds timeout);

    Endpoint localEndpoint() const;
    Endpoint peerEndpoint() const;

    /// Returns a number that grows with each byte that the peer's system acknowledges; unset: it
    /// has acknowledged all, or this system does not say. Thread: any.
    std::optional<quint64> acknowledged() const;

    /// Whether the peer closes its side, or the connection breaks, within \a patience.
    bool waitForHangUp(std::chrono::microseconds patience) const;
    /// Waits until the peer's system has everything that was sent. Call it after
    /// shutDown(Direction::Send).
    /// Blocking: until the peer has taken nothing more for \a patience.
    /// Errors:   ConnectionLost, TimedOut.
    QFtpResult<void> waitUntilDelivered(std::chrono::milliseconds patience);
    /// Waits until the peer closes its side, and discards what it still sends. Blocking: up to
    /// \a patience.
    void waitForEnd(std::chrono::milliseconds patience) const;

    /// A condition to wait for: \a socket is readable, or writable.
    struct Wait
    {
        const Socket *socket;
        bool forWriting = false;
        bool isReady = false;
    };
    /// Waits until at least one of \a waits is ready, and marks those that are. None is marked if
    /// \a patience runs out. Blocking.
    static void waitFor(std::span<Wait> waits, std::chrono::milliseconds patience);

private:
    int m_descriptor = -1;
};

} // namespace QFtp::Internal

#endif
