// SPDX-License-Identifier: MIT
#include "server/listener.h"

#include "base/logging.h"

#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

namespace QFtp::Internal {

Listener::Listener(Handler onConnection, QObject *parent) :
    QTcpServer(parent), m_onConnection(std::move(onConnection))
{
    constexpr int Backlog = 4096;
    setListenBacklogSize(Backlog);
}

void Listener::start()
{
    pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { accept(); });
}

void Listener::stop()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    close();
}

void Listener::accept()
{
    constexpr int MostAtOnce = 64; // others in this thread have their turn, too
    const QPointer<Listener> self(this);
    for (int i = 0; i < MostAtOnce && self && m_notifier; ++i) {
        Endpoint peer;
        Socket socket = Socket::acceptFrom(int(socketDescriptor()), &peer);
        if (socket.isValid()) {
            m_isExhausted = false;
            m_onConnection(std::move(socket), peer);
        } else {
            if (!Socket::isEmptyQueue())
                waitForDescriptors();
            return;
        }
    }
}

void Listener::waitForDescriptors()
{
    constexpr std::chrono::milliseconds Pause{250};
    if (!std::exchange(m_isExhausted, true))
        qCWarning(lcServer,
                  "can't accept connections: %s; they wait. Allow more open files (LimitNOFILE, "
                  "ulimit -n) or fewer sessions (limits.sessions)",
                  qUtf8Printable(qt_error_string(errno)));
    m_notifier->setEnabled(false);
    QTimer::singleShot(Pause, this, [this] {
        if (m_notifier)
            m_notifier->setEnabled(true);
    });
}

} // namespace QFtp::Internal
