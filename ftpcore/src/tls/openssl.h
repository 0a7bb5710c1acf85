// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_OPENSSL_H
#define QFTP_TLS_OPENSSL_H

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <QtCore/qstring.h>

namespace QFtp::Internal {

template<auto Function> struct OpenSslDeleter
{
    template<typename Object> void operator()(Object *object) const { Function(object); }
};

using BioPtr = std::unique_ptr<BIO, OpenSslDeleter<BIO_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslDeleter<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, OpenSslDeleter<X509_free>>;
using SslPtr = std::unique_ptr<SSL, OpenSslDeleter<SSL_free>>;
using SslContextPtr = std::unique_ptr<SSL_CTX, OpenSslDeleter<SSL_CTX_free>>;
using SslSessionPtr = std::unique_ptr<SSL_SESSION, OpenSslDeleter<SSL_SESSION_free>>;

/// Returns why the last OpenSSL call in this thread failed, and clears the error queue.
QString takeOpenSslError();

} // namespace QFtp::Internal

#endif
