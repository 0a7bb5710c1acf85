// SPDX-License-Identifier: MIT
#include "tlscontext.h"

#include "errors.h"
#include "stream.h"

#include <openssl/err.h>

namespace ftpload {

TlsContext::TlsContext(const std::string &tls13Ciphers, const std::string &tls12Ciphers)
{
    context_ = SSL_CTX_new(TLS_client_method());
    if (context_ == nullptr)
        throw Error("SSL_CTX_new failed");
    SSL_CTX_set_min_proto_version(context_, TLS1_2_VERSION);
    SSL_CTX_set_verify(context_, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_options(context_, SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context_,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                         | SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_set_ciphersuites(context_, tls13Ciphers.c_str()) != 1
        || SSL_CTX_set_cipher_list(context_, tls12Ciphers.c_str()) != 1)
        throw Error("the cipher list is invalid");
    SSL_CTX_set_session_cache_mode(context_, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(context_, keepSession);
}

int TlsContext::keepSession(SSL *ssl, SSL_SESSION *session)
{
    static_cast<Stream *>(SSL_get_app_data(ssl))->keepSession(session);
    return 1;
}

std::string tlsErrorText()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    return code != 0 ? ERR_reason_error_string(code) : "connection closed";
}

} // namespace ftpload
