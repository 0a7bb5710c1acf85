// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TLSCONTEXT_H
#define QFTP_TLS_TLSCONTEXT_H

#include "tls/certificates.h"

#include <array>
#include <atomic>

namespace QFtp::Internal {

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
    /// Returns the fingerprint of the first certificate, in the form "AB:CD:…".
    QString certificateFingerprint() const;
    /// Returns when the first of the certificates expires, in UTC.
    QDateTime certificateExpiry() const;

private:
    explicit TlsContext(const QFtpConfig::Tls &tls) : m_settings(tls) { }
    bool setUp(bool makesMissing, QFtpConfigProblem *problem);
    bool setRules(QFtpConfigProblem *problem);
    bool setAuthority(QFtpConfigProblem *problem);
    bool setCertificates(bool makesMissing, QFtpConfigProblem *problem);
    int useCertificatesFor(SSL *ssl) const;
    static int chooseCertificates(SSL *ssl, void *self);

    const QFtpConfig::Tls m_settings;
    SslContextPtr m_context;
    std::vector<KeyPair> m_keyPairs;
};

/// Binds the data connections of one session to its control connection: both carry the same random
/// session id context, so only they can resume each other's TLS sessions.
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

    enum class Verdict {
        Accepted,
        Refused,
        LastChoice, ///< accept it only if no better one comes
    };
    /// Decides about a data connection that has resumed a session, or has not.
    Verdict judge(bool isResumed);
    /// Call it when the last choice was taken: this client resumes only sometimes, and later
    /// transfers don't wait for a better connection.
    void setUnsteady();
    /// Call it when the client has closed a data connection with close_notify. From then on it has
    /// to do so each time.
    void noteCloseNotify() { m_sendsCloseNotify = true; }
    bool needsCloseNotify() const;

private:
    void tellNotResumed();

    const std::shared_ptr<const TlsContext> m_context;
    std::array<unsigned char, 16> m_id;
    const bool m_hasId; // false: no random numbers, so no connections
    SslSessionPtr m_controlSession;
    std::atomic<bool> m_hasResumed = false;
    std::atomic<bool> m_isUnsteady = false;
    std::atomic<bool> m_hasTold = false; // the client has been reported in the log
    std::atomic<bool> m_sendsCloseNotify = false;
};

} // namespace QFtp::Internal

#endif
