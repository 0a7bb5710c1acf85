// SPDX-License-Identifier: MIT
#include "session/controlconnection.h"

#include <cerrno>

namespace QFtp::Internal {

ControlConnection::ControlConnection(Socket socket, std::function<void()> onActivity)
    : m_socket(std::move(socket)), m_peer(m_socket.peerEndpoint()), m_local(m_socket.localEndpoint()),
      m_onActivity(std::move(onActivity)), m_readNotifier(m_socket.descriptor(), QSocketNotifier::Read)
{
    m_socket.setBlocking(false);
    m_socket.setNoDelay();
    m_socket.setKeepAlive();
    m_socket.setOutOfBandInline();
    QObject::connect(&m_readNotifier, &QSocketNotifier::activated, &m_readNotifier, [this] { read(); });
}

void ControlConnection::setReading(bool reading)
{
    m_readNotifier.setEnabled(reading && !m_isEnded);
}

void ControlConnection::read()
{
    char buffer[8 * 1024];
    const qint64 count = m_socket.receive(buffer, sizeof buffer);
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
    if (m_isEnded)
        return;
    m_unsent += bytes;
    if (!m_writeNotifier)
        sendUnsent();
}

void ControlConnection::sendUnsent()
{
    const qint64 count = m_socket.send(m_unsent.constData(), m_unsent.size());
    if (count == m_unsent.size()) {
        m_unsent = QByteArray();
    } else if (count >= 0) {
        m_unsent.remove(0, count);
    } else if (errno != EAGAIN && errno != EWOULDBLOCK) {
        // The end is told by the read notifier, not from inside a call of the session's.
        m_unsent = QByteArray();
    }
    if (m_unsent.isEmpty()) {
        m_writeNotifier.reset();
    } else if (!m_writeNotifier) {
        m_writeNotifier = std::make_unique<QSocketNotifier>(m_socket.descriptor(), QSocketNotifier::Write);
        QObject::connect(m_writeNotifier.get(), &QSocketNotifier::activated, &m_readNotifier, [this] {
            // Not deleted while it delivers.
            m_writeNotifier->setEnabled(false);
            QSocketNotifier *delivering = m_writeNotifier.release();
            delivering->deleteLater();
            sendUnsent();
            m_onActivity();
        });
    }
}

} // namespace QFtp::Internal
