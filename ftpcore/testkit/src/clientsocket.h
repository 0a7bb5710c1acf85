// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTKIT_CLIENTSOCKET_H
#define QFTP_TESTKIT_CLIENTSOCKET_H

#include "net/socket.h"
#include "tls/openssl.h"

namespace QFtp::Internal {

/// How a client uses TLS, and the session it resumes, which is its last control connection's.
struct TlsClient
{
    TlsClient();

    SslContextPtr context;
    SslSessionPtr session; ///< the newest one that a control connection received
    bool resumes = true;
    bool sendsCloseNotify = true;
};

/// A connection of a test client, in the clear or with TLS. Blocking.
class ClientSocket
{
public:
    ClientSocket() = default;
    ClientSocket(Socket connection) : socket(std::move(connection)) { }

    /// Uses TLS from the next byte on. The handshake waits for that byte, as most clients wait for
    /// the reply to the command, unless shakeHands() is called before. Resumes the session of
    /// \a client if \a isData, otherwise stores the new session there. \a client must outlive this
    /// object.
    void setTls(TlsClient *client, bool isData);
    /// Performs the handshake now. False: it failed.
    bool shakeHands();
    bool isResumed() const { return SSL_session_reused(m_ssl.get()) == 1; }
    bool hasCloseNotify() const
    {
        return m_ssl && (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
    }
    SSL *ssl() const { return m_ssl.get(); }

    bool isValid() const { return socket.isValid(); }
    qint64 receive(char *data, qint64 size);
    /// Returns less than \a size only if the connection takes no more.
    qint64 send(const char *data, qint64 size);
    /// With TLS, sends close_notify first.
    void shutDown(Socket::Direction direction);
    void close();
    /// Closes without close_notify, as if the client had been killed or its network had failed.
    void drop() { socket.close(); }
    /// Ends TLS with close_notify and continues in the clear.
    void stopTls();

    Socket socket;

private:
    qint64 sendPlainly(const char *data, qint64 size) const;
    void sendCloseNotify();

    TlsClient *m_client = nullptr; // null: no TLS
    bool m_isEstablished = false;
    SslPtr m_ssl;
};

} // namespace QFtp::Internal

#endif
