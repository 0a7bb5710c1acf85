// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_TLSCONTEXT_H
#define FTPLOAD_TLSCONTEXT_H

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace ftpload {

// The client's TLS settings: TLS 1.2 or 1.3, the given AEAD ciphers, no certificate check.
class TlsContext
{
public:
    TlsContext(const std::string &tls13Ciphers, const std::string &tls12Ciphers);
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;
    ~TlsContext() { SSL_CTX_free(context_); }

    SSL *newConnection() const { return SSL_new(context_); }

private:
    static int keepSession(SSL *ssl, SSL_SESSION *session);

    SSL_CTX *context_ = nullptr;
};

struct TlsSessionDeleter
{
    void operator()(SSL_SESSION *session) const { SSL_SESSION_free(session); }
};
using TlsSession = std::unique_ptr<SSL_SESSION, TlsSessionDeleter>;

std::string tlsErrorText();

} // namespace ftpload

#endif
