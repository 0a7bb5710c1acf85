// SPDX-License-Identifier: MIT
#include "server/listener.h"
#include "base/systemerror.h"

#include "base/logging.h"

#include <QtCore/qtimer.h>

namespace QFtp::Internal {

Listener::Listener(QFtpListener asked) :
    m_asked(std::move(asked)), m_balancers(m_asked.proxyNetworks)
{
    constexpr int Backlog = 4096;
    setListenBacklogSize(Backlog);
}

Listener::~Listener()
{
    m_notifier.reset(); // before its descriptor is closed
    close();
}

void Listener::start(Handler onConnection, const Refused &onRefusal)
{
    m_onConnection = std::move(onConnection);
    m_onRefusal = onRefusal;
    if (!m_asked.proxyNetworks.isEmpty())
        m_doorstep = std::make_unique<Doorstep>(
            [this](Socket connection, const std::optional<ProxyHeader::Sides> &sides) {
                const Endpoint balancer = connection.peerEndpoint();
                m_onConnection(std::move(connection),
                               sides.value_or(ProxyHeader::Sides{balancer, {}}));
            },
            onRefusal);
    m_notifier = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { accept(); });
}

void Listener::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    updateNotifier();
}

void Listener::updateNotifier() { m_notifier->setEnabled(!m_isPaused && !m_waits); }

void Listener::accept()
{
    constexpr int MostAtOnce = 64; // others in this thread have their turn, too
    for (int i = 0; i < MostAtOnce; ++i) {
        Endpoint peer;
        Socket socket = Socket::acceptFrom(int(socketDescriptor()), &peer);
        if (socket.isValid()) {
            m_isExhausted = false;
            receive(std::move(socket), peer);
        } else {
            if (!Socket::isEmptyQueue())
                waitForDescriptors();
            return;
        }
    }
}

void Listener::receive(Socket connection, const Endpoint &peer)
{
    if (!m_doorstep)
        m_onConnection(std::move(connection), {peer, {}});
    else if (m_balancers.contains(peer.address))
        m_doorstep->add(std::move(connection), peer);
    else
        m_onRefusal(peer, QStringLiteral("it is none of proxyNetworks"));
}

void Listener::waitForDescriptors()
{
    constexpr std::chrono::milliseconds Pause{250};
    if (!std::exchange(m_isExhausted, true))
        qCWarning(lcServer,
                  "can't accept connections: %s; they wait. Allow more open files (LimitNOFILE, "
                  "ulimit -n) or fewer sessions (limits.sessions)",
                  qUtf8Printable(errorText(errno)));
    m_waits = true;
    updateNotifier();
    QTimer::singleShot(Pause, this, [this] {
        m_waits = false;
        updateNotifier();
    });
}

} // namespace QFtp::Internal
