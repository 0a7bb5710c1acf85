// SPDX-License-Identifier: MIT
#include "session/controlconnection.h"

#include <cerrno>

namespace QFtp::Internal {

namespace {

Socket prepared(Socket socket)
{
    socket.setBlocking(false);
    socket.setNoDelay();
    socket.setKeepAlive();
    socket.setOutOfBandInline();
    return socket;
}

} // namespace

bool ReplySender::send(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_unsent += bytes;
    const qint64 count = m_socket.send(m_unsent.constData(), m_unsent.size());
    const bool isBroken = count < 0 && errno != EAGAIN && errno != EWOULDBLOCK;
    // The end is seen when reading; nobody waits for what can't be sent.
    if (isBroken || count == m_unsent.size())
        m_unsent = QByteArray();
    else
        m_unsent.remove(0, qMax(qint64(0), count));
    return m_unsent.isEmpty();
}

bool ReplySender::hasUnsent()
{
    const std::lock_guard lock(m_mutex);
    return !m_unsent.isEmpty();
}

void ReplySender::end() { m_socket.shutDown(Socket::Direction::Both); }

ControlConnection::ControlConnection(Socket socket, const Endpoint &peer,
                                     std::function<void()> onActivity) :
    m_sender(std::make_shared<ReplySender>(prepared(std::move(socket)))),
    m_peer(peer), m_local(m_sender->socket().localEndpoint()), m_onActivity(std::move(onActivity)),
    m_readNotifier(m_sender->socket().descriptor(), QSocketNotifier::Read)
{
    QObject::connect(&m_readNotifier, &QSocketNotifier::activated, &m_readNotifier,
                     [this] { read(); });
}

ControlConnection::~ControlConnection()
{
    // A transfer that is being cancelled may hold it a little longer.
    if (m_sender.use_count() > 1)
        m_sender->end();
}

void ControlConnection::setReading(bool reading)
{
    m_readNotifier.setEnabled(reading && !m_isEnded);
}

void ControlConnection::read()
{
    char buffer[8 * 1024];
    const qint64 count = m_sender->socket().receive(buffer, sizeof buffer);
    if (count > 0) {
        m_lines.append(QByteArrayView(buffer, count));
    } else if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) {
        m_isEnded = true;
        m_readNotifier.setEnabled(false);
    }
    m_onActivity();
}

void ControlConnection::send(const QByteArray &bytes)
{
    if (!m_isEnded && !m_sender->send(bytes))
        sendWhenReady();
}

void ControlConnection::sendWhenReady()
{
    if (m_writeNotifier || m_isEnded)
        return;
    m_writeNotifier =
        std::make_unique<QSocketNotifier>(m_sender->socket().descriptor(), QSocketNotifier::Write);
    QObject::connect(m_writeNotifier.get(), &QSocketNotifier::activated, &m_readNotifier, [this] {
        if (!m_sender->send({}))
            return;
        // Not deleted while it delivers.
        m_writeNotifier->setEnabled(false);
        m_writeNotifier.release()->deleteLater();
        m_onActivity();
    });
}

} // namespace QFtp::Internal
