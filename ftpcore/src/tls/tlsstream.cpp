// SPDX-License-Identifier: MIT
#include "tls/tlsstream.h"
#include "base/systemerror.h"

#include <cerrno>
#include <openssl/err.h>

namespace QFtp::Internal {

namespace {

// As many records as the byte pump passes on at once. Measured: sending each one alone costs up to
// a quarter more, sending four at a time a tenth more.
constexpr size_t GatherBytes = 16 * (16 * 1024 + 64);
constexpr size_t ReadAheadBytes = 128 * 1024;

bool wouldBlock() { return errno == EAGAIN || errno == EWOULDBLOCK; }

} // namespace

/// Connects OpenSSL to the socket. OpenSSL's own BIO would raise SIGPIPE and send each record
/// alone.
struct TlsStream::Bio
{
    static int read(BIO *bio, char *data, int size)
    {
        BIO_clear_retry_flags(bio);
        Transport *from = transport(bio);
        if (from->synchBytes > 0 && from->boundary.isHere())
            dropTelnetSynch(from);
        const qint64 count = from->socket->receive(data, size);
        if (count > 0)
            from->boundary.pass(QByteArrayView(data, count));
        from->hasEnded = count == 0;
        if (count < 0 && wouldBlock())
            BIO_set_retry_read(bio);
        return int(count);
    }

    // No record begins with a byte of Telnet. Where no Synch may come, OpenSSL refuses the bytes.
    static void dropTelnetSynch(Transport *from)
    {
        constexpr uchar FirstTelnetByte = 240;
        char byte = 0;
        for (; from->synchBytes > 0; --from->synchBytes) {
            if (from->socket->peek(&byte, 1) != 1 || uchar(byte) < FirstTelnetByte)
                return;
            from->socket->receive(&byte, 1);
        }
    }

    static int write(BIO *bio, const char *data, int size)
    {
        BIO_clear_retry_flags(bio);
        Transport *to = transport(bio);
        if (to->gathered.capacity() == 0) {
            const qint64 count = to->socket->send(data, size);
            if (count < 0 && wouldBlock())
                BIO_set_retry_write(bio);
            return int(count);
        }
        if (to->gathered.size() + size_t(size) > to->gathered.capacity() && !flush(to))
            return -1;
        to->gathered.insert(to->gathered.end(), data, data + size);
        return size;
    }

    static bool flush(Transport *to)
    {
        size_t sent = 0;
        while (sent < to->gathered.size()) {
            const qint64 count =
                to->socket->send(to->gathered.data() + sent, qint64(to->gathered.size() - sent));
            if (count < 0)
                return false;
            sent += size_t(count);
        }
        to->gathered.clear();
        return true;
    }

    static long control(BIO *, int command, long, void *) { return command == BIO_CTRL_FLUSH; }

    static const BIO_METHOD *method()
    {
        static BIO_METHOD *const result = [] {
            BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "qftp");
            BIO_meth_set_read(made, &Bio::read);
            BIO_meth_set_write(made, &Bio::write);
            BIO_meth_set_ctrl(made, &Bio::control);
            return made;
        }();
        return result;
    }

    static BIO *create(Transport *transport)
    {
        BIO *bio = BIO_new(method());
        BIO_set_data(bio, transport);
        BIO_set_init(bio, 1);
        return bio;
    }

    static Transport *transport(BIO *bio) { return static_cast<Transport *>(BIO_get_data(bio)); }
};

TlsStream::TlsStream(std::shared_ptr<TlsBinding> binding, Role role, const Socket *socket) :
    m_binding(std::move(binding)), m_role(role), m_transport{socket, {}, {}, 0, false},
    m_ssl(m_binding->newConnection())
{
    if (!m_ssl)
        return;
    SSL *ssl = m_ssl.get();
    SSL_set_app_data(ssl, this);
    BIO *bio = Bio::create(&m_transport);
    SSL_set_bio(ssl, bio, bio);
    SSL_set_accept_state(ssl);
    const QFtpConfig::Tls &settings = m_binding->context().settings();
    if (role == Role::Data) {
        // A client that only sends would never read the tickets, and its close would become a reset
        // that destroys the last of its data. renewTicket() sends them on the control connection.
        SSL_set_num_tickets(ssl, 0);
        // Only the control connection's session proves who a client is. If sessions made here could
        // be resumed, a stranger who once completed a handshake here could resume theirs.
        SSL_set_not_resumable_session_callback(ssl, [](SSL *, int) { return 1; });
        SSL_set_default_read_buffer_len(ssl, ReadAheadBytes);
        SSL_set_read_ahead(ssl, 1);
        SSL_clear_mode(ssl, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE);
        return;
    }
    // One record at a time; otherwise a flood of records without data would hold the event loop.
    SSL_clear_mode(ssl, SSL_MODE_AUTO_RETRY);
    if (settings.clientCertificates != ClientCertificates::No) {
        const bool isDemanded = settings.clientCertificates == ClientCertificates::Demanded;
        // With revocation lists, only a certificate that they cover is good.
        const bool needsSignature = (isDemanded && !settings.clientAuthority.isEmpty())
            || !settings.clientRevocations.isEmpty();
        // Without an authority any certificate will do: users are identified by its fingerprint.
        const auto acceptAny = [](int, X509_STORE_CTX *) { return 1; };
        SSL_set_verify(ssl, SSL_VERIFY_PEER | (isDemanded ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                       needsSignature ? nullptr : static_cast<SSL_verify_cb>(acceptAny));
    }
}

// However this connection ends, the TLS session it used stays valid for the next one.
TlsStream::~TlsStream()
{
    if (m_ssl)
        SSL_set_shutdown(m_ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

TlsStream &TlsStream::of(const SSL *ssl)
{
    return *static_cast<TlsStream *>(SSL_get_app_data(ssl));
}

void TlsStream::adopt(const QByteArray &id)
{
    m_adoptedId = id;
    SSL_set_session_id_context(m_ssl.get(), reinterpret_cast<const unsigned char *>(id.constData()),
                               unsigned(id.size()));
}

// Otherwise the error of an earlier call would be taken for the reason of the next failure.
void TlsStream::forgetErrors()
{
    ERR_clear_error();
    errno = 0;
}

TlsStream::Step TlsStream::handshake()
{
    if (!m_ssl) {
        m_failure = takeOpenSslError();
        return Step::Failed;
    }
    forgetErrors();
    const int result = SSL_accept(m_ssl.get());
    if (result == 1) {
        if (m_role == Role::Control)
            m_binding->setControlSession(SslSessionPtr(SSL_get1_session(m_ssl.get())));
        return Step::Done;
    }
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return Step::WantsRead;
    case SSL_ERROR_WANT_WRITE:
        return Step::WantsWrite;
    case SSL_ERROR_SYSCALL:
        m_failure = m_transport.hasEnded ? QStringLiteral("the client closed the connection")
                                         : errorText(errno);
        return Step::Failed;
    default:
        m_failure = takeOpenSslError();
        return Step::Failed;
    }
}

bool TlsStream::isResumed() const { return SSL_session_reused(m_ssl.get()) == 1; }

QString TlsStream::description() const
{
    return QStringLiteral("%1, %2").arg(
        QLatin1String(SSL_get_version(m_ssl.get())),
        QLatin1String(SSL_CIPHER_get_name(SSL_get_current_cipher(m_ssl.get()))));
}

QFtpClientCertificate TlsStream::clientCertificate() const
{
    X509 *certificate = SSL_get0_peer_certificate(m_ssl.get());
    if (!certificate)
        return {};
    const bool hasAuthority = !m_binding->context().settings().clientAuthority.isEmpty();
    QFtpClientCertificate result;
    result.subject = subject(certificate);
    result.fingerprint = QString::fromLatin1(fingerprint(certificate).toHex());
    result.isTrusted = hasAuthority && SSL_get_verify_result(m_ssl.get()) == X509_V_OK;
    return result;
}

qint64 TlsStream::read(char *data, qint64 size)
{
    forgetErrors();
    size_t count = 0;
    const int result = SSL_read_ex(m_ssl.get(), data, size_t(size), &count);
    if (result == 1)
        return qint64(count);
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_ZERO_RETURN:
        return 0;
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        errno = EAGAIN;
        return -1;
    case SSL_ERROR_SYSCALL:
        return m_transport.hasEnded ? 0 : -1;
    default:
        errno = EPROTO;
        return -1;
    }
}

qint64 TlsStream::write(const char *data, qint64 size)
{
    if (size == 0)
        return 0;
    forgetErrors();
    size_t count = 0;
    const int result = SSL_write_ex(m_ssl.get(), data, size_t(size), &count);
    if (result == 1)
        return qint64(count);
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        errno = EAGAIN;
    else if (errno == 0 || error == SSL_ERROR_SSL)
        errno = EPROTO;
    return -1;
}

void TlsStream::setGathering() { m_transport.gathered.reserve(GatherBytes); }

bool TlsStream::flush() { return Bio::flush(&m_transport); }

bool TlsStream::sendCloseNotify()
{
    forgetErrors();
    return SSL_shutdown(m_ssl.get()) >= 0 && flush();
}

bool TlsStream::isCutInRecord() const
{
    return m_transport.hasEnded && !m_transport.boundary.isHere();
}

bool TlsStream::hasCloseNotify() const
{
    return (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
}

void TlsStream::renewTicket() { SSL_new_session_ticket(m_ssl.get()); }

} // namespace QFtp::Internal
