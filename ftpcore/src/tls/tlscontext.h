// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TLSCONTEXT_H
#define QFTP_TLS_TLSCONTEXT_H

#include "tls/certificates.h"
#include "tls/ticketkeys.h"

#include <array>
#include <atomic>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

class TlsStream;

/// The state that all TLS connections of a server share: certificates, rules and the keys of
/// session tickets. An FTP session keeps the context it began with, so that its data connections
/// can resume.
///
/// Thread: any.
class TlsContext
{
public:
    /// Blocking: reads the files that \a tls names. If \a makesMissing is set and no certificate is
    /// named, creates the self-signed one.
    /// Errors:   null; \a problem says which setting is wrong, and why.
    static std::shared_ptr<const TlsContext> create(const QFtpConfig::Tls &tls, bool makesMissing,
                                                    QFtpConfigProblem *problem);

    /// Returns the server's side of a new connection; null: OpenSSL can't create one.
    SslPtr newConnection() const;
    /// Drops \a session, which may be null, from the TLS 1.2 session cache.
    void forget(SSL_SESSION *session) const;
    const QFtpConfig::Tls &settings() const { return m_settings; }
    TicketOwners &ticketOwners() const { return m_ticketOwners; }
    /// Returns the fingerprint of the first certificate, in the form "AB:CD:…".
    QString certificateFingerprint() const;
    /// Returns when the first of the certificates expires, in UTC.
    QDateTime certificateExpiry() const;

private:
    explicit TlsContext(const QFtpConfig::Tls &tls) : m_settings(tls) { }
    bool setUp(bool makesMissing, QFtpConfigProblem *problem);
    bool setRules(QFtpConfigProblem *problem);
    bool setAuthority(QFtpConfigProblem *problem);
    bool setRevocations(QFtpConfigProblem *problem);
    bool setCertificates(bool makesMissing, QFtpConfigProblem *problem);
    int useCertificatesFor(SSL *ssl) const;
    static int chooseCertificates(SSL *ssl, void *self);
    static SSL_TICKET_RETURN useTicket(SSL *ssl, SSL_SESSION *session, const unsigned char *key,
                                       size_t keySize, SSL_TICKET_STATUS status, void *);

    const QFtpConfig::Tls m_settings;
    TicketKeys m_ticketKeys;
    mutable TicketOwners m_ticketOwners;
    SslContextPtr m_context;
    std::vector<KeyPair> m_keyPairs;
};

/// Binds the data connections of one session to its control connection: both carry the same random
/// session id context, so only they can resume each other's TLS sessions. Some clients, such as
/// rclone, keep one store of tickets for several control connections: the ticket of another one of
/// the same user and the same address will do, too.
///
/// Thread: any.
class TlsBinding
{
public:
    explicit TlsBinding(std::shared_ptr<const TlsContext> tlsContext);
    ~TlsBinding();
    Q_DISABLE_COPY_MOVE(TlsBinding)

    const TlsContext &context() const { return *m_context; }
    /// Returns the server's side of a connection of this session; null: OpenSSL can't create one.
    SslPtr newConnection() const;
    /// Sets the TLS session of the control connection. The destructor forgets it.
    void setControlSession(SslSessionPtr session) { m_controlSession = std::move(session); }

    /// Sets where the client is and who is logged in; an empty \a userName: nobody.
    void setOwner(const QHostAddress &address, const QString &userName = {});
    /// Lets the data connection \a stream of this session resume \a session, which its client
    /// offers, if that may be one of the same owner.
    void adopt(TlsStream *stream, const SSL_SESSION *session) const;

    enum class Verdict {
        Accepted,
        Refused,
        Undecided, ///< the session that it resumed has not logged in yet: ask again
    };
    /// Whether a data connection is the client's. A client that resumed once has to go on doing so:
    /// another one would be a stranger's.
    Verdict judge(const TlsStream &stream);
    /// Call it when the client has closed a data connection with close_notify. From then on it has
    /// to do so each time.
    void noteCloseNotify() { m_sendsCloseNotify = true; }
    bool needsCloseNotify() const;

private:
    Verdict judgeResumed(const QByteArray &adoptedId);
    void tellNotResumed();

    const std::shared_ptr<const TlsContext> m_context;
    std::array<unsigned char, 16> m_id;
    const bool m_hasId; // false: no random numbers, so no connections
    SslSessionPtr m_controlSession;
    mutable std::mutex m_ownerMutex;
    TicketOwners::Owner m_owner;
    std::atomic<bool> m_hasResumed = false;
    std::atomic<bool> m_hasTold = false; // the client has been reported in the log
    std::atomic<bool> m_sendsCloseNotify = false;
};

} // namespace QFtp::Internal

#endif
