// SPDX-License-Identifier: MIT
#ifndef QFTP_NET_SOCKET_H
#define QFTP_NET_SOCKET_H

#include "base/endpoint.h"

#include <atomic>
#include <chrono>
#include <QFtpServer/qftpresult.h>
#include <span>

namespace QFtp::Internal {

/// A BSD socket that is closed when this goes. Blocking or not, as its user sets it.
///
/// Sending never raises SIGPIPE.
class Socket
{
public:
    enum class Direction { Receive, Send, Both };

    Socket() = default;
    /// Takes \a descriptor over.
    explicit Socket(int descriptor) : m_descriptor(descriptor) { }
    Socket(Socket &&other) noexcept : m_descriptor(other.release()) { }
    Socket &operator=(Socket &&other) noexcept;
    ~Socket() { close(); }

    /// A non-blocking listening socket. Port 0: the system chooses.
    /// Errors: Busy (the port is taken), PermissionDenied, Internal.
    static QFtpResult<Socket> listenOn(const Endpoint &endpoint, int backlog);
    /// A blocking connected socket, from \a local if that has an address.
    /// Blocking: up to \a timeout, or until \a isCancelled is set.
    /// Errors:   TimedOut, ConnectionLost (refused), Cancelled, Internal.
    static QFtpResult<Socket> connectTo(const Endpoint &remote, const QHostAddress &local,
                                        std::chrono::milliseconds timeout,
                                        const std::atomic<bool> *isCancelled = nullptr);

    bool isValid() const { return m_descriptor >= 0; }
    /// Whether connections can be accepted from it.
    bool isListening() const;
    int descriptor() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }
    void close();

    /// The next waiting connection of a listening socket, non-blocking; invalid: none.
    Socket accept(Endpoint *peer);
    /// Bytes received; 0: the peer has sent its last; -1: see errno.
    qint64 receive(char *data, qint64 size) const;
    /// As receive(), but the bytes stay where they are.
    qint64 peek(char *data, qint64 size) const;
    /// Bytes sent; -1: see errno.
    qint64 send(const char *data, qint64 size) const;
    /// Ends one or both directions. Wakes a thread that is blocked in one of them.
    void shutDown(Direction direction) const;

    void setBlocking(bool blocking);
    void setNoDelay();
    void setKeepAlive();
    /// Urgent data (the Telnet Synch of ABOR) arrives in its place among the other bytes.
    void setOutOfBandInline();
    /// How long blocking calls wait; they fail with EAGAIN after it.
    void setTimeout(std::chrono::milliseconds timeout);

    Endpoint localEndpoint() const;
    Endpoint peerEndpoint() const;

    /// Whether the peer has closed its side, or the connection is broken, within \a patience.
    bool waitForHangUp(std::chrono::microseconds patience) const;
    /// Waits until the peer has all that was sent. Call after shutDown(Direction::Send).
    /// Blocking: until the peer has taken nothing more for \a patience.
    /// Errors:   ConnectionLost, TimedOut.
    QFtpResult<void> waitUntilDelivered(std::chrono::milliseconds patience);
    /// Waits until the peer has closed its side, and drops what it still sends. Blocking.
    void waitForEnd(std::chrono::milliseconds patience) const;

    /// What a thread waits for: that \a socket can be read, or written.
    struct Wait
    {
        const Socket *socket;
        bool forWriting = false;
        bool isReady = false;
    };
    /// Waits until some of \a waits are ready, and marks them; none is: \a patience has passed.
    /// Blocking.
    static void waitFor(std::span<Wait> waits, std::chrono::milliseconds patience);

private:
    int m_descriptor = -1;
};

} // namespace QFtp::Internal

#endif
