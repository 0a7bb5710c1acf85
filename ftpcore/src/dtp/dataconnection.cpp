// SPDX-License-Identifier: MIT
#include "dtp/dataconnection.h"

#include "base/logging.h"

#include <QtCore/qrandom.h>
#include <QtCore/qsocketnotifier.h>

namespace QFtp::Internal {

Socket PassiveListener::accept()
{
    Endpoint peer;
    while (m_listener.isValid()) {
        Socket connection = m_listener.accept(&peer);
        if (!connection.isValid())
            break;
        if (m_peer.isNull() || peer.address == m_peer)
            return connection;
        qCWarning(lcSession, "dropped a data connection from %s: expected one from %s",
                  qUtf8Printable(peer.toString()), qUtf8Printable(m_peer.toString()));
    }
    return Socket();
}

DataConnection::DataConnection() = default;
DataConnection::~DataConnection() = default;

QFtpResult<Endpoint> DataConnection::listen(const QHostAddress &local,
                                            const QFtpConfig::PortRange &range,
                                            const QHostAddress &peer)
{
    // A full range must not block the event loop: each attempt takes a few microseconds.
    constexpr int MaximumTries = 2000;
    constexpr int Backlog = 8;
    reset();
    const int size = range.last - range.first + 1;
    const int start = int(QRandomGenerator::global()->bounded(size));
    for (int i = 0; i < qMin(size, MaximumTries); ++i) {
        const Endpoint endpoint{local, quint16(range.first + (start + i) % size)};
        auto listener = Socket::listenOn(endpoint, Backlog);
        if (listener) {
            m_listener = PassiveListener(std::move(*listener), peer);
            m_kind = Kind::Passive;
            m_since = std::chrono::steady_clock::now();
            return endpoint;
        }
        if (listener.error().kind() == ErrorKind::Internal)
            return listener.error();
    }
    return ErrorKind::Busy;
}

void DataConnection::setRemote(const Endpoint &remote)
{
    reset();
    m_kind = Kind::Active;
    m_remote = remote;
    m_since = std::chrono::steady_clock::now();
}

void DataConnection::reset()
{
    m_notifier.reset();
    m_listener.close();
    m_kind = Kind::None;
}

PassiveConnection DataConnection::accept()
{
    Socket socket = m_listener.accept();
    if (!socket.isValid())
        return {};
    PassiveConnection connection{std::move(socket), std::move(m_listener)};
    reset();
    return connection;
}

void DataConnection::notifyWhenReady(std::function<void()> ready)
{
    m_notifier.reset(); // a descriptor has at most one notifier
    m_notifier =
        std::make_unique<QSocketNotifier>(m_listener.socket().descriptor(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     std::move(ready));
}

} // namespace QFtp::Internal
