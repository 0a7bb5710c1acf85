// SPDX-License-Identifier: MIT
#include "tls/tlscontext.h"

#include "base/logging.h"
#include "tls/selfsigned.h"
#include "tls/tlsstream.h"

#include <algorithm>
#include <openssl/rand.h>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

namespace QFtp::Internal {

namespace {

// Only ciphers with forward secrecy and authenticated encryption.
constexpr auto DefaultCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20";
constexpr auto Groups = "X25519:P-256:P-384";
constexpr int SecurityLevel = 2; // RSA from 2048 bits, no SHA-1 signatures
// A ticket is valid for one control connection only, and for its whole life: TLS 1.3 allows a week.
constexpr long SessionLifeSeconds = 7 * 24 * 60 * 60;
constexpr long MaximumCachedSessions = 20'000;

bool fail(QFtpConfigProblem *problem, const char *key, const QString &text)
{
    problem->key = QLatin1String(key);
    problem->text = text;
    return false;
}

// ALPACA: a client that was tricked into expecting another protocol stops here.
int chooseProtocol(SSL *ssl, const unsigned char **chosen, unsigned char *chosenSize,
                   const unsigned char *offered, unsigned offeredSize, void *)
{
    for (unsigned at = 0; at < offeredSize; at += 1 + offered[at]) {
        const QByteArrayView name(offered + at + 1, offered[at]);
        if (name == "ftp" || (TlsStream::of(ssl).isData() && name == "ftp-data")) {
            *chosen = offered + at + 1;
            *chosenSize = offered[at];
            return SSL_TLSEXT_ERR_OK;
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

QByteArray idBytes(const std::array<unsigned char, 16> &id)
{
    return {reinterpret_cast<const char *>(id.data()), qsizetype(id.size())};
}

bool useKeyPair(SSL *ssl, const KeyPair &pair)
{
    bool isUsed = SSL_use_certificate(ssl, pair.certificate.get()) == 1
        && SSL_use_PrivateKey(ssl, pair.key.get()) == 1 && SSL_clear_chain_certs(ssl) == 1;
    for (const CertificatePtr &next : pair.chain)
        isUsed = isUsed && SSL_add1_chain_cert(ssl, next.get()) == 1;
    return isUsed;
}

bool useKeyPair(SSL_CTX *context, const KeyPair &pair)
{
    bool isUsed = SSL_CTX_use_certificate(context, pair.certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(context, pair.key.get()) == 1
        && SSL_CTX_clear_chain_certs(context) == 1;
    for (const CertificatePtr &next : pair.chain)
        isUsed = isUsed && SSL_CTX_add1_chain_cert(context, next.get()) == 1;
    return isUsed;
}

} // namespace

std::shared_ptr<const TlsContext> TlsContext::create(const QFtpConfig::Tls &tls, bool makesMissing,
                                                     QFtpConfigProblem *problem)
{
    const std::shared_ptr<TlsContext> result(new TlsContext(tls));
    return result->setUp(makesMissing, problem) ? result : nullptr;
}

bool TlsContext::setUp(bool makesMissing, QFtpConfigProblem *problem)
{
    m_context.reset(SSL_CTX_new(TLS_server_method()));
    if (!m_context)
        return fail(problem, "tls.enabled", takeOpenSslError());
    return setRules(problem) && setAuthority(problem) && setCertificates(makesMissing, problem);
}

bool TlsContext::setRules(QFtpConfigProblem *problem)
{
    SSL_CTX *context = m_context.get();
    SSL_CTX_set_min_proto_version(
        context, m_settings.minimumVersion == u"1.3" ? TLS1_3_VERSION : TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION);
    SSL_CTX_set_security_level(context, SecurityLevel);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
                            | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                         | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set1_groups_list(context, Groups);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_SERVER);
    SSL_CTX_sess_set_cache_size(context, MaximumCachedSessions);
    SSL_CTX_set_timeout(context, SessionLifeSeconds);
    SSL_CTX_set_num_tickets(context, 1); // TlsStream::renewTicket() sends more when needed
    m_ticketKeys.install(context);
    SSL_CTX_set_session_ticket_cb(context, nullptr, &TlsContext::useTicket, nullptr);
    SSL_CTX_set_alpn_select_cb(context, &chooseProtocol, nullptr);
    const QByteArray ciphers =
        m_settings.ciphers.isEmpty() ? QByteArray(DefaultCiphers) : m_settings.ciphers.toLatin1();
    if (SSL_CTX_set_cipher_list(context, ciphers.constData()) != 1)
        return fail(problem, "tls.ciphers",
                    QStringLiteral("expected a cipher list in OpenSSL's format: ")
                        + takeOpenSslError());
    return true;
}

bool TlsContext::setAuthority(QFtpConfigProblem *problem)
{
    if (m_settings.clientAuthority.isEmpty()) {
        if (m_settings.clientRevocations.isEmpty())
            return true;
        return fail(problem, "tls.clientRevocations",
                    QStringLiteral("needs tls.clientAuthority, whose certificates it revokes"));
    }
    const QByteArray file = QFile::encodeName(m_settings.clientAuthority);
    STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(file.constData());
    if (!names || SSL_CTX_load_verify_file(m_context.get(), file.constData()) != 1) {
        sk_X509_NAME_pop_free(names, X509_NAME_free);
        return fail(problem, "tls.clientAuthority",
                    QStringLiteral("can't read certificates from %1: %2")
                        .arg(m_settings.clientAuthority, takeOpenSslError()));
    }
    SSL_CTX_set_client_CA_list(m_context.get(), names); // takes ownership
    return setRevocations(problem);
}

bool TlsContext::setRevocations(QFtpConfigProblem *problem)
{
    if (m_settings.clientRevocations.isEmpty())
        return true;
    X509_STORE *store = SSL_CTX_get_cert_store(m_context.get());
    X509_LOOKUP *lookup = X509_STORE_add_lookup(store, X509_LOOKUP_file());
    const QByteArray file = QFile::encodeName(m_settings.clientRevocations);
    if (!lookup || X509_load_crl_file(lookup, file.constData(), X509_FILETYPE_PEM) < 1
        || X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL) != 1)
        return fail(problem, "tls.clientRevocations",
                    QStringLiteral("can't read revocation lists from %1: %2")
                        .arg(m_settings.clientRevocations, takeOpenSslError()));
    return true;
}

bool TlsContext::setCertificates(bool makesMissing, QFtpConfigProblem *problem)
{
    m_keyPairs = loadKeyPairs(m_settings, makesMissing, problem);
    if (m_keyPairs.empty())
        return false;
    // Clients that name no host, or an unknown one, get the first certificate of each key type.
    for (auto pair = m_keyPairs.rbegin(); pair != m_keyPairs.rend(); ++pair) {
        if (!useKeyPair(m_context.get(), *pair))
            return fail(problem, "tls.certificate",
                        QStringLiteral("%1 can't be used: %2")
                            .arg(subject(pair->certificate.get()), takeOpenSslError()));
    }
    if (m_keyPairs.size() > 1)
        SSL_CTX_set_cert_cb(m_context.get(), &chooseCertificates, this);
    return true;
}

// Selects the certificates for the host that the client names (SNI). There may be several of
// different key types; OpenSSL chooses among them.
int TlsContext::useCertificatesFor(SSL *ssl) const
{
    const QByteArray wanted(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    const auto isWanted = [&](const KeyPair &pair) { return pair.covers(wanted); };
    if (wanted.isEmpty() || std::none_of(m_keyPairs.begin(), m_keyPairs.end(), isWanted))
        return 1;
    SSL_certs_clear(ssl);
    for (auto pair = m_keyPairs.rbegin(); pair != m_keyPairs.rend(); ++pair) {
        if (isWanted(*pair) && !useKeyPair(ssl, *pair))
            return 0;
    }
    return 1;
}

int TlsContext::chooseCertificates(SSL *ssl, void *self)
{
    return static_cast<const TlsContext *>(self)->useCertificatesFor(ssl);
}

// A client offers a ticket.
SSL_TICKET_RETURN TlsContext::useTicket(SSL *ssl, SSL_SESSION *session, const unsigned char *,
                                        size_t, SSL_TICKET_STATUS status, void *)
{
    if (status != SSL_TICKET_SUCCESS && status != SSL_TICKET_SUCCESS_RENEW)
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    if (TlsStream &stream = TlsStream::of(ssl); stream.isData())
        stream.binding().adopt(&stream, session);
    return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW;
}

SslPtr TlsContext::newConnection() const { return SslPtr(SSL_new(m_context.get())); }

void TlsContext::forget(SSL_SESSION *session) const
{
    if (session)
        SSL_CTX_remove_session(m_context.get(), session);
}

QString TlsContext::certificateFingerprint() const
{
    const QByteArray bytes = fingerprint(m_keyPairs.front().certificate.get());
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

QDateTime TlsContext::certificateExpiry() const
{
    QDateTime first;
    for (const KeyPair &pair : m_keyPairs) {
        std::tm parts{};
        if (ASN1_TIME_to_tm(X509_get0_notAfter(pair.certificate.get()), &parts) != 1)
            continue;
        const QDateTime end(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
        first = first.isValid() ? qMin(first, end) : end;
    }
    return first;
}

TlsBinding::TlsBinding(std::shared_ptr<const TlsContext> tlsContext) :
    m_context(std::move(tlsContext)), m_hasId(RAND_bytes(m_id.data(), int(m_id.size())) == 1)
{ }

TlsBinding::~TlsBinding()
{
    m_context->ticketOwners().end(idBytes(m_id));
    m_context->forget(m_controlSession.get());
}

SslPtr TlsBinding::newConnection() const
{
    SslPtr ssl = m_hasId ? m_context->newConnection() : nullptr;
    if (ssl && SSL_set_session_id_context(ssl.get(), m_id.data(), unsigned(m_id.size())) != 1)
        ssl.reset();
    return ssl;
}

void TlsBinding::setOwner(const QHostAddress &address, const QString &userName)
{
    const TicketOwners::Owner owner{address.toString(), userName};
    {
        const std::lock_guard lock(m_ownerMutex);
        m_owner = owner;
    }
    m_context->ticketOwners().set(idBytes(m_id), owner);
}

void TlsBinding::adopt(TlsStream *stream, const SSL_SESSION *session) const
{
    unsigned size = 0;
    const unsigned char *bytes = SSL_SESSION_get0_id_context(session, &size);
    const QByteArray id(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto owner = m_context->ticketOwners().find(id);
    const std::lock_guard lock(m_ownerMutex);
    const bool mayBeSame = owner && owner->address == m_owner.address
        && (owner->user.isEmpty() || owner->user == m_owner.user);
    if (mayBeSame && id != idBytes(m_id))
        stream->adopt(id);
}

TlsBinding::Verdict TlsBinding::judge(const TlsStream &stream)
{
    if (stream.isResumed()) {
        const Verdict verdict = judgeResumed(stream.adoptedId());
        m_hasResumed = m_hasResumed || verdict == Verdict::Accepted;
        return verdict;
    }
    switch (m_context->settings().dataSessionReuse) {
    case DataSessionReuse::Required:
        return Verdict::Refused;
    case DataSessionReuse::Adaptive:
        if (m_hasResumed)
            return Verdict::Refused;
        break;
    case DataSessionReuse::No:
        break;
    }
    tellNotResumed();
    return Verdict::Accepted;
}

TlsBinding::Verdict TlsBinding::judgeResumed(const QByteArray &adoptedId)
{
    if (adoptedId.isEmpty()) // a session of this control connection
        return Verdict::Accepted;
    const auto owner = m_context->ticketOwners().find(adoptedId);
    if (owner && owner->user.isEmpty())
        return Verdict::Undecided;
    const std::lock_guard lock(m_ownerMutex);
    return owner && owner->user == m_owner.user ? Verdict::Accepted : Verdict::Refused;
}

void TlsBinding::tellNotResumed()
{
    if (!m_hasTold.exchange(true))
        qCInfo(lcSession,
               "this client's data connections do not resume its TLS session: only the address "
               "shows that they are its own");
}

bool TlsBinding::needsCloseNotify() const
{
    return m_sendsCloseNotify || m_context->settings().uploadsNeedCloseNotify;
}

} // namespace QFtp::Internal

std::optional<QFtpConfigProblem> QFtpAdministration::checkCertificates(const QFtpConfig::Tls &tls)
{
    using namespace QFtp::Internal;
    QFtpConfigProblem problem;
    if (TlsContext::create(tls, false, &problem))
        return std::nullopt;
    const bool isYetToBeMade = tls.certificates.isEmpty() && problem.key == u"tls.certificate"
        && !QFileInfo::exists(selfSignedFile(tls.directory));
    return isYetToBeMade ? std::nullopt : std::optional(problem);
}
