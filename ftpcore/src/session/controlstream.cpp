// SPDX-License-Identifier: MIT
#include "session/controlstream.h"

#include <cerrno>

namespace QFtp::Internal {

bool ControlStream::send(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_unsent += bytes;
    return m_isHeld || sendCollected();
}

void ControlStream::hold()
{
    const std::lock_guard lock(m_mutex);
    m_isHeld = true;
}

bool ControlStream::release()
{
    const std::lock_guard lock(m_mutex);
    m_isHeld = false;
    return m_unsent.isEmpty() || sendCollected();
}

bool ControlStream::sendCollected()
{
    const bool isEncrypted = m_tls && m_end == End::None;
    const qint64 count = isEncrypted ? m_tls->write(m_unsent.constData(), m_unsent.size())
                                     : m_socket.send(m_unsent.constData(), m_unsent.size());
    const bool isBroken = count < 0 && errno != EAGAIN && errno != EWOULDBLOCK;
    // Drop bytes that can't be sent. Reading will notice that the connection has ended.
    if (isBroken || count == m_unsent.size())
        m_unsent = QByteArray();
    else
        m_unsent.remove(0, qMax(qint64(0), count));
    return m_unsent.isEmpty();
}

bool ControlStream::hasUnsent()
{
    const std::lock_guard lock(m_mutex);
    return !m_isHeld && !m_unsent.isEmpty();
}

qint64 ControlStream::receive(char *data, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    if (m_tls && m_end == End::None)
        return m_tls->read(data, size);
    if (m_tls && !receiveEnd())
        return -1;
    return m_socket.receive(data, size);
}

// The server has ended TLS. Some clients answer with a close_notify, others continue in the clear
// at once (RFC 4217 12.3 allows both). The first byte shows which.
bool ControlStream::receiveEnd()
{
    constexpr char FirstRecordType = 20;
    constexpr char LastRecordType = 23;
    if (m_end == End::Sent) {
        char first = 0;
        if (m_socket.peek(&first, 1) < 0)
            return false;
        m_end = End::Reading;
        if (first < FirstRecordType || first > LastRecordType) {
            m_tls.reset();
            return true;
        }
    }
    char dropped[512];
    const qint64 count = m_tls->read(dropped, sizeof dropped);
    if (count > 0)
        errno = EAGAIN;
    if (count != 0)
        return false;
    m_tls.reset();
    return true;
}

void ControlStream::end() { m_socket.shutDown(Socket::Direction::Both); }

void ControlStream::startTls(const std::shared_ptr<TlsBinding> &binding)
{
    m_tls = std::make_unique<TlsStream>(binding, TlsStream::Role::Control, &m_socket);
    m_end = End::None;
}

void ControlStream::stopTls()
{
    const std::lock_guard lock(m_mutex);
    m_tls->sendCloseNotify();
    m_end = End::Sent;
}

void ControlStream::sendCloseNotify()
{
    const std::lock_guard lock(m_mutex);
    if (m_tls && m_end == End::None)
        m_tls->sendCloseNotify();
}

void ControlStream::expectSynch()
{
    const std::lock_guard lock(m_mutex);
    if (m_tls)
        m_tls->expectSynch();
}

void ControlStream::renewTicket()
{
    const std::lock_guard lock(m_mutex);
    if (m_tls && m_end == End::None)
        m_tls->renewTicket();
}

} // namespace QFtp::Internal
