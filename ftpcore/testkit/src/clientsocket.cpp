// SPDX-License-Identifier: MIT
#include "clientsocket.h"

#include <csignal>

namespace QFtp::Internal {

namespace {

int keepSession(SSL *ssl, SSL_SESSION *session)
{
    auto *client = static_cast<TlsClient *>(SSL_get_app_data(ssl));
    if (!client)
        return 0;
    client->session.reset(session);
    return 1;
}

} // namespace

TlsClient::TlsClient() : context(SSL_CTX_new(TLS_client_method()))
{
#ifdef SIGPIPE
    ::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to sockets that the server may have closed
#endif
    SSL_CTX_set_session_cache_mode(context.get(),
                                   SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(context.get(), &keepSession);
    SSL_CTX_set_options(context.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
}

void ClientSocket::setTls(TlsClient *client, bool isData)
{
    m_client = client;
    m_isEstablished = false;
    m_ssl.reset(SSL_new(client->context.get()));
    SSL_set_fd(m_ssl.get(), socket.descriptor());
    SSL_set_app_data(m_ssl.get(), isData ? nullptr : client);
    if (isData && client->resumes && client->session) {
        // A copy: OpenSSL invalidates a session if its connection ends badly, but clients keep it.
        const SslSessionPtr copy(SSL_SESSION_dup(client->session.get()));
        SSL_set_session(m_ssl.get(), copy.get());
    }
}

bool ClientSocket::shakeHands()
{
    if (!m_client || m_isEstablished)
        return true;
    m_isEstablished = SSL_connect(m_ssl.get()) == 1;
    return m_isEstablished;
}

qint64 ClientSocket::receive(char *data, qint64 size)
{
    if (!m_client)
        return socket.receive(data, size);
    const int count = shakeHands() ? SSL_read(m_ssl.get(), data, int(size)) : -1;
    if (count == 0)
        sendCloseNotify();
    return count;
}

qint64 ClientSocket::sendPlainly(const char *data, qint64 size) const
{
    qint64 sent = 0;
    while (sent < size) {
        const qint64 count = socket.send(data + sent, size - sent);
        if (count < 0)
            return sent > 0 ? sent : count;
        sent += count;
    }
    return sent;
}

qint64 ClientSocket::send(const char *data, qint64 size)
{
    if (!m_client)
        return sendPlainly(data, size);
    return shakeHands() ? SSL_write(m_ssl.get(), data, int(size)) : -1;
}

void ClientSocket::sendCloseNotify()
{
    if (m_client && isValid() && shakeHands() && m_client->sendsCloseNotify)
        SSL_shutdown(m_ssl.get());
}

void ClientSocket::shutDown(Socket::Direction direction)
{
    sendCloseNotify();
    socket.shutDown(direction);
}

void ClientSocket::close()
{
    sendCloseNotify();
    socket.close();
}

void ClientSocket::stopTls()
{
    sendCloseNotify();
    char ignored;
    while (SSL_read(m_ssl.get(), &ignored, 1) > 0) { }
    m_client = nullptr;
}

} // namespace QFtp::Internal
