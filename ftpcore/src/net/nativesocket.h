// SPDX-License-Identifier: MIT
#ifndef QFTP_NET_NATIVESOCKET_H
#define QFTP_NET_NATIVESOCKET_H

#include "base/sockets.h"

#include <chrono>
#include <optional>
#include <span>

/// The calls on sockets that differ between systems. Those that fail set errno, on Windows too.
///
/// A socket is an int: only the lower 32 bits of a handle of Windows have a meaning.
namespace QFtp::Internal::NativeSocket {

/// Creates a non-blocking TCP socket that child processes do not inherit; -1: it failed.
int create(int family);
/// Begins to connect a non-blocking socket. 0: it is connected; -1: it failed, or with the errno
/// EINPROGRESS it goes on, and poll() waits for its end.
int connect(int socket, const sockaddr *remote, socklen_t length);
/// Takes the next connection, which blocks and is not inherited; -1: it failed.
int accept(int listener, sockaddr_storage *peer);
void close(int socket);

/// Allows a listening socket to use a port whose last connections have not quite ended, and nobody
/// else to take it over.
void claimPort(int socket);
void setBlocking(int socket, bool blocks);
void setTimeout(int socket, std::chrono::milliseconds timeout);

/// The number of bytes; 0: the peer has closed its side; -1: it failed. Without SIGPIPE.
qint64 receive(int socket, char *data, qint64 size);
qint64 peek(int socket, char *data, qint64 size);
qint64 send(int socket, const char *data, qint64 size);
/// \a how: as for shutdown(2), 0 to 2. Wakes a thread that is blocked in a closed direction.
void shutDown(int socket, int how);

/// Waits until one of \a sockets is ready. Returns how many are; 0: none in time; -1: it failed.
int poll(std::span<pollfd> sockets, std::chrono::milliseconds patience);
/// Waits until the peer closes its side, or the connection breaks. False: not in time.
bool waitForHangUp(int socket, std::chrono::microseconds patience);

/// Sets errno to the reason why the last call of a BSD socket function failed.
void setErrno();
/// Returns the error that a connection has met, as an errno value, and clears it; 0: none.
int takeError(int socket);
/// How much of what was sent the peer's system has.
struct Delivery
{
    bool isComplete = false; ///< all of it, the end of the stream too
    quint64 progress = 0;    ///< grows with each byte that it acknowledges
};
/// Call it after the sending side was shut down. Nothing: this system does not say.
std::optional<Delivery> delivery(int socket);
/// See Socket::acknowledged().
std::optional<quint64> acknowledged(int socket);

} // namespace QFtp::Internal::NativeSocket

#endif
