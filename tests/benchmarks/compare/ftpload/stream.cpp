// SPDX-License-Identifier: MIT
#include "stream.h"

#include "errors.h"
#include "pattern.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <utility>

namespace ftpload {

Task<> Stream::connect(const Address &address)
{
    fd_ = socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd_ < 0)
        throwErrno("socket");
    const int on = 1;
    setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const int status =
        ::connect(fd_, reinterpret_cast<const sockaddr *>(&address.storage), address.length);
    if (status != 0 && errno != EINPROGRESS)
        throwErrno("connect");
    watch_.attach(fd_);
    if (status != 0) {
        co_await watch_.writable();
        int problem = 0;
        socklen_t size = sizeof problem;
        getsockopt(fd_, SOL_SOCKET, SO_ERROR, &problem, &size);
        if (problem != 0) {
            errno = problem;
            throwErrno("connect");
        }
    }
}

Task<> Stream::startTls(const TlsContext &context, SSL_SESSION *resume)
{
    tls_ = context.newConnection();
    SSL_set_fd(tls_, fd_);
    SSL_set_app_data(tls_, this);
    if (resume != nullptr)
        SSL_set_session(tls_, resume);
    for (;;) {
        const int status = SSL_connect(tls_);
        if (status == 1)
            co_return;
        const int reason = SSL_get_error(tls_, status);
        if (reason == SSL_ERROR_WANT_READ)
            co_await watch_.readable();
        else if (reason == SSL_ERROR_WANT_WRITE)
            co_await watch_.writable();
        else
            throw Error("TLS handshake: " + tlsErrorText());
    }
}

Task<size_t> Stream::read(char *buffer, size_t size)
{
    for (;;) {
        const ssize_t count = tryRead(buffer, size, 0);
        if (count >= 0)
            co_return static_cast<size_t>(count);
        co_await watch_.readable();
    }
}

Task<> Stream::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = tryWrite(bytes.data(), bytes.size());
        if (count > 0)
            bytes.remove_prefix(static_cast<size_t>(count));
        else
            co_await watch_.writable();
    }
}

Task<Received> Stream::receiveAll(const Sink *sink)
{
    Received received;
    const bool discardInKernel = sink == nullptr && tls_ == nullptr;
    const size_t blockSize = discardInKernel ? kDiscardBlock : kReadBlock;
    const auto buffer = std::make_unique_for_overwrite<char[]>(discardInKernel ? 1 : blockSize);
    for (;;) {
        const ssize_t count = tryRead(buffer.get(), blockSize, discardInKernel ? MSG_TRUNC : 0);
        if (count < 0) {
            co_await watch_.readable();
            continue;
        }
        if (count == 0)
            co_return received;
        if (received.bytes == 0)
            received.firstByte = Clock::now();
        received.bytes += static_cast<uint64_t>(count);
        if (sink != nullptr)
            (*sink)(buffer.get(), static_cast<size_t>(count));
        // A short read has emptied the socket; the next edge announces more data.
        if (tls_ == nullptr && static_cast<size_t>(count) < blockSize && !watch_.hangup())
            co_await watch_.readable();
    }
}

Task<> Stream::sendFile(uint64_t fileNumber, uint64_t size)
{
    for (uint64_t position = 0; position < size;) {
        const auto run = pattern().run(fileNumber, position, std::min(size - position, kSendBlock));
        ssize_t count = 0;
        if (tls_ != nullptr) {
            count = tryWrite(run.data(), run.size());
        } else {
            auto offset =
                static_cast<off_t>((Pattern::start(fileNumber) + position) % Pattern::kWindow);
            count = sendfile(fd_, pattern().fd(), &offset, run.size());
            if (count < 0 && errno != EAGAIN)
                throwErrno("sendfile");
        }
        if (count > 0)
            position += static_cast<uint64_t>(count);
        else
            co_await watch_.writable();
    }
    if (tls_ == nullptr)
        co_return;
    // A close with unread data (TLS 1.3 tickets) would reset the connection and lose the end of the
    // upload, so half-close and read to the end.
    SSL_shutdown(tls_);
    shutdown(fd_, SHUT_WR);
    char rest[512];
    while (co_await read(rest, sizeof rest) > 0) { }
}

void Stream::close()
{
    watch_.detach();
    if (tls_ != nullptr) {
        SSL_shutdown(tls_); // without this, OpenSSL marks the session as bad
        SSL_free(std::exchange(tls_, nullptr));
    }
    if (fd_ >= 0)
        ::close(std::exchange(fd_, -1));
}

ssize_t Stream::tryRead(char *buffer, size_t size, int flags)
{
    if (tls_ == nullptr) {
        const ssize_t count = recv(fd_, buffer, size, flags);
        if (count < 0 && errno != EAGAIN)
            throwErrno("recv");
        return count;
    }
    const int count = SSL_read(tls_, buffer, static_cast<int>(size));
    if (count > 0)
        return count;
    const int reason = SSL_get_error(tls_, count);
    if (reason == SSL_ERROR_WANT_READ)
        return -1;
    if (reason == SSL_ERROR_ZERO_RETURN)
        return 0;
    throw Error("TLS read: " + tlsErrorText());
}

ssize_t Stream::tryWrite(const char *bytes, size_t size)
{
    if (tls_ == nullptr) {
        const ssize_t count = send(fd_, bytes, size, MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN)
            throwErrno("send");
        return count;
    }
    const int count = SSL_write(tls_, bytes, static_cast<int>(size));
    if (count > 0)
        return count;
    if (SSL_get_error(tls_, count) == SSL_ERROR_WANT_WRITE)
        return -1;
    throw Error("TLS write: " + tlsErrorText());
}

} // namespace ftpload
