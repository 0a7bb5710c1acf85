// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TLSSTREAM_H
#define QFTP_TLS_TLSSTREAM_H

#include "net/socket.h"
#include "tls/recordboundary.h"
#include "tls/tlscontext.h"

#include <atomic>
#include <QFtpServer/qftpauthenticator.h>

namespace QFtp::Internal {

/// The server's side of TLS on a socket. It blocks if the socket does.
///
/// read() and write() work like those of Socket: if the socket is not ready yet, they fail with
/// errno EAGAIN.
/// Thread: one at a time.
class TlsStream
{
public:
    enum class Role { Control, Data };
    enum class Step { Done, WantsRead, WantsWrite, Failed };

    /// Works on \a socket, which the caller owns and must not move.
    TlsStream(std::shared_ptr<TlsBinding> binding, Role role, const Socket *socket);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// Continues the handshake as far as the socket allows.
    Step handshake();
    /// Returns why the handshake failed; for the log.
    QString failure() const { return m_failure; }
    /// Whether the client resumed a TLS session, which is always one of its own control connection.
    bool isResumed() const;
    /// Returns the version and cipher, such as "TLSv1.3, TLS_AES_256_GCM_SHA384".
    QString description() const;
    QFtpClientCertificate clientCertificate() const;

    /// Returns the number of bytes read; 0: the peer has ended the connection, and hasCloseNotify()
    /// says how; -1: see errno.
    qint64 read(char *data, qint64 size);
    /// Whether more data, or part of a record, can be read without waiting for the socket.
    bool hasPending() const { return SSL_has_pending(m_ssl.get()) == 1; }
    /// Returns the number of bytes written; -1: see errno.
    qint64 write(const char *data, qint64 size);

    /// Buffers written data, so that many bytes need few system calls. From now on call flush()
    /// after write(). The socket must block.
    void setGathering();
    /// Sends the buffered data. False: see errno.
    bool flush();

    /// Sends close_notify: nothing more will come. False: it could not be sent at once.
    bool sendCloseNotify();
    /// Whether the peer has sent close_notify.
    bool hasCloseNotify() const;
    /// Whether the connection ended inside a record, so that data is missing.
    bool isCutInRecord() const;
    /// Lets the client send one Telnet Synch in the clear, past TLS, from now on: Perl's Net::FTP
    /// does so before ABOR.
    void expectSynch() { m_transport.synchBytes = SynchBytes; }
    /// Gives the client one more ticket to resume with, because many clients use each TLS 1.3
    /// ticket only once. It goes out with the next write.
    void renewTicket();

    /// Lets the client resume a TLS session of the control connection \a id instead of its own.
    void adopt(const QByteArray &id);
    /// The control connection whose TLS session may have been resumed; empty: the client's own.
    QByteArray adoptedId() const { return m_adoptedId; }
    /// Whether the peer has ended the connection, perhaps within the handshake. Thread: any.
    bool hasEnded() const { return m_transport.hasEnded; }

    static TlsStream &of(const SSL *ssl);
    bool isData() const { return m_role == Role::Data; }
    const TlsBinding &binding() const { return *m_binding; }

private:
    static constexpr int SynchBytes = 4; // IAC IP IAC DM; RFC 854, RFC 959 4.1.3

    struct Transport
    {
        const Socket *socket;
        std::vector<char> gathered;         // its capacity is the limit; 0: no buffering
        RecordBoundary boundary;            // position in the received data
        int synchBytes = 0;                 // of a Telnet Synch that may still come
        std::atomic<bool> hasEnded = false; // the peer has closed its side
    };
    struct Bio;
    static void forgetErrors();

    const std::shared_ptr<TlsBinding> m_binding;
    const Role m_role;
    Transport m_transport;
    SslPtr m_ssl; // null: out of memory
    QString m_failure;
    QByteArray m_adoptedId;
};

} // namespace QFtp::Internal

#endif
