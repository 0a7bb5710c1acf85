// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TLSSTREAM_H
#define QFTP_TLS_TLSSTREAM_H

#include "net/socket.h"
#include "tls/recordboundary.h"
#include "tls/tlscontext.h"

#include <QFtpServer/qftpauthenticator.h>

namespace QFtp::Internal {

/// The server's side of TLS on a socket, blocking or not, as the socket is.
///
/// read() and write() are like those of Socket: what the socket has no answer for yet fails with
/// errno EAGAIN.
/// Thread: one at a time.
class TlsStream
{
public:
    enum class Role { Control, Data };
    enum class Step { Done, WantsRead, WantsWrite, Failed };

    /// Works on \a socket, which belongs to the caller and stays where it is.
    TlsStream(std::shared_ptr<TlsBinding> binding, Role role, const Socket *socket);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// Goes on with the handshake, as far as the socket lets it.
    Step handshake();
    /// Why it failed; for the log.
    QString failure() const { return m_failure; }
    /// Whether the client resumed a TLS session: one of its own control connection.
    bool isResumed() const;
    /// The version and cipher, as in "TLSv1.3, TLS_AES_256_GCM_SHA384".
    QString description() const;
    QFtpClientCertificate clientCertificate() const;

    /// Bytes read; 0: the peer has ended the connection, hasCloseNotify() tells how; -1: see errno.
    qint64 read(char *data, qint64 size);
    /// Whether more can be read without waiting for the socket, or some of it.
    bool hasPending() const { return SSL_has_pending(m_ssl.get()) == 1; }
    /// Bytes written; -1: see errno.
    qint64 write(const char *data, qint64 size);

    /// Gathers what is written, so that many bytes take few calls of the system. From now on flush()
    /// belongs behind write(). The socket has to be blocking.
    void setGathering();
    /// Sends what was gathered. False: see errno.
    bool flush();

    /// Tells the peer that nothing more will come. False: it could not be sent at once.
    bool sendCloseNotify();
    /// Whether the peer has said so.
    bool hasCloseNotify() const;
    /// Whether the connection ended in the middle of a record: something is missing.
    bool isCutInRecord() const;
    /// Gives the client one more ticket to resume with: in TLS 1.3 many use each only once. It goes
    /// out with what is written next.
    void renewTicket();

    static const TlsStream &of(const SSL *ssl);
    bool isData() const { return m_role == Role::Data; }

private:
    struct Transport
    {
        const Socket *socket;
        std::vector<char> gathered; // its capacity is the limit; none: nothing is gathered
        RecordBoundary boundary;    // of what has come
        bool takesTelnet = false;   // as control connections do
        bool hasEnded = false;      // the peer sends nothing more
    };
    struct Bio;
    static void forgetErrors();

    const std::shared_ptr<TlsBinding> m_binding;
    const Role m_role;
    Transport m_transport;
    SslPtr m_ssl; // null: out of memory
    QString m_failure;
};

} // namespace QFtp::Internal

#endif
