// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_TLSCONTEXT_H
#define QFTP_TLS_TLSCONTEXT_H

#include "tls/certificates.h"

#include <array>
#include <atomic>

namespace QFtp::Internal {

/// What all TLS connections of a server share: certificates, rules, and the keys of session
/// tickets. A session keeps the one it began with, so that its data connections can resume.
///
/// Thread: any.
class TlsContext
{
public:
    /// Blocking: reads the files that \a tls names. With \a makesMissing, makes the self-signed
    /// certificate where none is named.
    /// Errors:   null, and \a problem tells what is wrong with which setting.
    static std::shared_ptr<const TlsContext> create(const QFtpConfig::Tls &tls, bool makesMissing,
                                                    QFtpConfigProblem *problem);

    /// The server's side of a new connection; null: OpenSSL can't make one.
    SslPtr newConnection() const;
    /// Makes TLS 1.2 forget \a session, which may be null.
    void forget(SSL_SESSION *session) const;
    const QFtpConfig::Tls &settings() const { return m_settings; }
    /// Of the first certificate, as in "AB:CD:…".
    QString certificateFingerprint() const;
    /// UTC; of several certificates the first one that ends.
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

/// Ties the data connections of one session to its control connection: both carry the same random
/// session id context, so that only they can resume each other's TLS sessions.
///
/// Thread: any.
class TlsBinding
{
public:
    explicit TlsBinding(std::shared_ptr<const TlsContext> tlsContext);
    ~TlsBinding();
    Q_DISABLE_COPY_MOVE(TlsBinding)

    const TlsContext &context() const { return *m_context; }
    /// The server's side of a connection that belongs to this session; null: OpenSSL can't make one.
    SslPtr newConnection() const;
    /// The TLS session of the control connection: it is forgotten with this.
    void setControlSession(SslSessionPtr session) { m_controlSession = std::move(session); }

    enum class Verdict {
        Accepted,
        Refused,
        LastChoice, ///< only if no better one comes
    };
    /// What to do with a data connection that has resumed a session, or has not.
    Verdict judge(bool isResumed);
    /// The last choice was taken: this client resumes only sometimes, and is not held up again.
    void setUnsteady();
    /// A data connection was ended by the client in the way of TLS. What did so once has to go on.
    void noteCloseNotify() { m_sendsCloseNotify = true; }
    bool needsCloseNotify() const;

private:
    void tellNotResumed();

    const std::shared_ptr<const TlsContext> m_context;
    std::array<unsigned char, 16> m_id;
    const bool m_hasId; // else there are no random numbers, and no connections
    SslSessionPtr m_controlSession;
    std::atomic<bool> m_hasResumed = false;
    std::atomic<bool> m_isUnsteady = false;
    std::atomic<bool> m_hasTold = false; // the log that it does not always resume
    std::atomic<bool> m_sendsCloseNotify = false;
};

} // namespace QFtp::Internal

#endif
