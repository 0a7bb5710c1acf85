// SPDX-License-Identifier: MIT
#include "dtp/tlsdatastream.h"

#include <thread>

namespace QFtp::Internal {

TlsDataStream::TlsDataStream(Socket connection, const std::shared_ptr<TlsBinding> &binding) :
    m_connection(std::move(connection)), m_binding(binding),
    m_tls(binding, TlsStream::Role::Data, &m_connection)
{
    m_connection.setBlocking(false);
    m_connection.setNoDelay(); // otherwise each handshake waits 40 ms for an acknowledgement
}

QFtpResult<void> TlsDataStream::shakeHands(std::chrono::milliseconds patience,
                                           const std::atomic<bool> &isCancelled)
{
    // The longest delay before a cancel takes effect.
    constexpr std::chrono::milliseconds Slice{100};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (auto step = handshake(); step != TlsStream::Step::Done; step = handshake()) {
        if (step == TlsStream::Step::Failed)
            return QFtpError(ErrorKind::TlsFailed, m_tls.failure());
        Socket::Wait wait{&m_connection, step == TlsStream::Step::WantsWrite};
        while (!wait.isReady) {
            Socket::waitFor({&wait, 1}, Slice);
            if (isCancelled)
                return ErrorKind::Cancelled;
            if (std::chrono::steady_clock::now() >= deadline)
                return QFtpError(ErrorKind::TlsFailed, QStringLiteral("it took too long"));
        }
    }
    auto verdict = m_binding->judge(m_tls);
    while (verdict == TlsBinding::Verdict::Undecided && !isCancelled
           && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(Slice);
        verdict = m_binding->judge(m_tls);
    }
    if (verdict == TlsBinding::Verdict::Accepted)
        return {};
    return QFtpError(
        ErrorKind::TlsNotResumed,
        QStringLiteral("it does not resume the TLS session of its control connection"));
}

void TlsDataStream::begin(std::chrono::milliseconds stallTimeout)
{
    m_stallTimeout = stallTimeout;
    m_connection.setTimeout(stallTimeout);
    m_connection.setBlocking(true);
    m_tls.setGathering();
}

QFtpResult<qint64> TlsDataStream::read(char *data, qint64 size)
{
    if (m_failure)
        return *m_failure;
    qint64 count = m_tls.read(data, size);
    if (count == 0)
        return readEnd();
    if (count < 0)
        return streamError();
    // A record holds at most 16 KiB, so records that have already arrived are read too.
    while (count < size && m_tls.hasPending()) {
        const qint64 more = m_tls.read(data + count, size - count);
        if (more < 0)
            m_failure = streamError(); // reported only once: later, a reset connection looks ended
        if (more <= 0)
            break;
        count += more;
    }
    return count;
}

// Without a close_notify, the end may be an attack: anyone on the path can forge a FIN.
QFtpResult<qint64> TlsDataStream::readEnd()
{
    if (m_tls.hasCloseNotify()) {
        m_binding->noteCloseNotify();
        m_tls.sendCloseNotify();
        return qint64(0);
    }
    if (m_tls.isCutInRecord() || m_binding->needsCloseNotify())
        return QFtpError(ErrorKind::ConnectionLost,
                         QStringLiteral("data connection: ended without close_notify"));
    return qint64(0);
}

QFtpResult<void> TlsDataStream::write(const char *data, qint64 size)
{
    if (m_tls.write(data, size) < size || !m_tls.flush())
        return streamError();
    return {};
}

QFtpResult<void> TlsDataStream::finishWriting()
{
    // Clients answer with their own close_notify. If it arrives after the socket is closed, it
    // resets the connection, and the client can lose bytes that it has not read yet.
    constexpr std::chrono::milliseconds PatienceForCloseNotify{100};
    if (!m_tls.sendCloseNotify())
        return streamError();
    m_connection.shutDown(Socket::Direction::Send);
    if (auto delivered = m_connection.waitUntilDelivered(m_stallTimeout); !delivered)
        return delivered;
    m_connection.waitForEnd(PatienceForCloseNotify);
    return {};
}

} // namespace QFtp::Internal
