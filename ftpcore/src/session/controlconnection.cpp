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

ControlConnection::ControlConnection(Socket socket, const ProxyHeader::Sides &sides,
                                     std::function<void()> onActivity) :
    m_stream(std::make_shared<ControlStream>(prepared(std::move(socket)))),
    m_peer(sides.client), m_local(m_stream->socket().localEndpoint()),
    m_neighbour(m_stream->socket().peerEndpoint()),
    m_reached(sides.server.address.isNull() ? m_local : sides.server),
    m_onActivity(std::move(onActivity)),
    m_readNotifier(m_stream->socket().descriptor(), QSocketNotifier::Read)
{
    QObject::connect(&m_readNotifier, &QSocketNotifier::activated, &m_readNotifier,
                     [this] { read(); });
}

ControlConnection::~ControlConnection()
{
    // A transfer that is being cancelled may keep the stream a little longer.
    if (m_stream.use_count() > 1)
        m_stream->end();
}

void ControlConnection::setReading(bool reading)
{
    m_readNotifier.setEnabled(reading && !m_isEnded);
}

void ControlConnection::read()
{
    if (m_isShakingHands) {
        m_readNotifier.setEnabled(false);
        m_onActivity();
        return;
    }
    // A whole TLS record: no notifier would report a rest that stays in the TLS buffer.
    char buffer[16 * 1024];
    const qint64 count = m_stream->receive(buffer, sizeof buffer);
    if (count > 0) {
        m_lines.append(QByteArrayView(buffer, count));
    } else if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) {
        m_isEnded = true;
        m_readNotifier.setEnabled(false);
    }
    m_onActivity();
}

void ControlConnection::sendWhenReady()
{
    if (!m_writeNotifier && !m_isEnded)
        watchForWriting();
}

void ControlConnection::watchForWriting()
{
    m_writeNotifier =
        std::make_unique<QSocketNotifier>(m_stream->socket().descriptor(), QSocketNotifier::Write);
    QObject::connect(m_writeNotifier.get(), &QSocketNotifier::activated, &m_readNotifier, [this] {
        if (!m_isShakingHands && !m_stream->send({}))
            return;
        // Not deleted here: the notifier may be calling this function.
        m_writeNotifier->setEnabled(false);
        m_writeNotifier.release()->deleteLater();
        m_onActivity();
    });
}

void ControlConnection::startTls(const std::shared_ptr<TlsBinding> &binding)
{
    m_lines = LineReader();
    m_stream->startTls(binding);
    m_isShakingHands = true;
    awaitHandshake(false);
}

void ControlConnection::awaitHandshake(bool forWriting)
{
    if (forWriting)
        watchForWriting();
    else
        m_readNotifier.setEnabled(true);
}

void ControlConnection::setTlsStarted()
{
    m_isShakingHands = false;
    setReading(true);
}

} // namespace QFtp::Internal
