// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTKIT_CLIENTSOCKET_H
#define QFTP_TESTKIT_CLIENTSOCKET_H

#include "net/socket.h"
#include "tls/openssl.h"

namespace QFtp::Internal {

/// What a client does with TLS, and the session it resumes: that of its last control connection.
struct TlsClient
{
    TlsClient();

    SslContextPtr context;
    SslSessionPtr session; ///< the newest that a control connection got
    bool resumes = true;
    bool sendsCloseNotify = true;
};

/// A connection of a test client, in the clear or with TLS. Blocking.
class ClientSocket
{
public:
    ClientSocket() = default;
    ClientSocket(Socket connection) : socket(std::move(connection)) { }

    /// Uses TLS from the next byte on: the handshake comes with it, for the server shakes hands on a
    /// data connection when the command has come. Resumes the session of \a client if \a isData,
    /// else stores it there. \a client has to stay.
    void setTls(TlsClient *client, bool isData);
    /// Shakes hands now. False: it failed.
    bool shakeHands();
    bool isResumed() const { return SSL_session_reused(m_ssl.get()) == 1; }
    bool hasCloseNotify() const
    {
        return m_ssl && (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    }
    SSL *ssl() const { return m_ssl.get(); }

    bool isValid() const { return socket.isValid(); }
    qint64 receive(char *data, qint64 size);
    qint64 send(const char *data, qint64 size);
    /// With TLS, close_notify comes first.
    void shutDown(Socket::Direction direction);
    void close();
    /// As if the client had been killed, or its network: no word of TLS.
    void drop() { socket.close(); }
    /// Ends TLS with a close_notify, and goes on in the clear.
    void stopTls();

    Socket socket;

private:
    void sendCloseNotify();

    TlsClient *m_client = nullptr; // null: no TLS
    bool m_isEstablished = false;
    SslPtr m_ssl;
};

} // namespace QFtp::Internal

#endif
