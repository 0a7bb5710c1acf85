// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_STREAM_H
#define FTPLOAD_STREAM_H

#include "address.h"
#include "clock.h"
#include "eventloop.h"
#include "task.h"
#include "tlscontext.h"

#include <openssl/ssl.h>

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace ftpload {

// Receives the blocks of a download.
using Sink = std::function<void(const char *, size_t)>;

struct Received
{
    uint64_t bytes = 0;
    TimePoint firstByte;
};

// A TCP connection, plain or TLS.
class Stream
{
public:
    explicit Stream(EventLoop &loop) : watch_(loop) { }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    ~Stream() { close(); }

    Task<> connect(const Address &address);
    Task<> startTls(const TlsContext &context, SSL_SESSION *resume);

    // Reads at least one byte; returns 0 at the end of the stream.
    Task<size_t> read(char *buffer, size_t size);

    Task<> write(std::string_view bytes);

    // Reads to the end of the stream. Without a sink, plain data never leaves the kernel.
    Task<Received> receiveAll(const Sink *sink);

    // Sends one file of the pattern, then closes the sending direction.
    Task<> sendFile(uint64_t fileNumber, uint64_t size);

    void close();

    void keepSession(SSL_SESSION *session) { session_.reset(session); }

    // Returns the newest session that the server has issued on this connection, if any.
    TlsSession takeSession() { return std::move(session_); }

    bool resumed() const { return tls_ != nullptr && SSL_session_reused(tls_) == 1; }
    std::string tlsVersion() const { return tls_ != nullptr ? SSL_get_version(tls_) : ""; }
    std::string tlsCipher() const { return tls_ != nullptr ? SSL_get_cipher_name(tls_) : ""; }
    bool closedByPeer() const { return watch_.hangup(); }

private:
    static constexpr size_t kDiscardBlock = 16 << 20;
    static constexpr size_t kReadBlock = 256 << 10;
    static constexpr uint64_t kSendBlock = 4 << 20;

    // Returns the number of bytes read, 0 at the end of the stream, -1 if none are available yet.
    ssize_t tryRead(char *buffer, size_t size, int flags);

    // Returns the number of bytes written, or -1 if the socket buffer is full.
    ssize_t tryWrite(const char *bytes, size_t size);

    Watch watch_;
    int fd_ = -1;
    SSL *tls_ = nullptr;
    TlsSession session_;
};

} // namespace ftpload

#endif
