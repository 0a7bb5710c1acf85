// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_LISTENER_H
#define QFTP_SERVER_LISTENER_H

#include "base/logging.h"

#include <functional>
#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpserver.h>

namespace QFtp::Internal {

/// A QTcpServer that passes on bare descriptors: an idle session needs a tenth of the memory of a
/// QTcpSocket.
class Listener : public QTcpServer
{
public:
    explicit Listener(std::function<void(qintptr)> onConnection, QObject *parent) :
        QTcpServer(parent), m_onConnection(std::move(onConnection))
    {
        constexpr int Backlog = 4096;
        setListenBacklogSize(Backlog);
        connect(this, &QTcpServer::acceptError, this, [this] { waitForDescriptors(); });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_isExhausted = false;
        m_onConnection(descriptor);
    }

private:
    // QTcpServer has stopped accepting: the process has no descriptor left. Connections wait.
    void waitForDescriptors()
    {
        constexpr std::chrono::milliseconds Pause{250};
        if (!std::exchange(m_isExhausted, true))
            qCWarning(lcServer,
                      "can't accept connections: %s; they wait. Allow more open files "
                      "(LimitNOFILE, ulimit -n) or fewer sessions (limits.sessions)",
                      qUtf8Printable(errorString()));
        QTimer::singleShot(Pause, this, [this] { resumeAccepting(); });
    }

    bool m_isExhausted = false; // the last attempt failed
    std::function<void(qintptr)> m_onConnection;
};

} // namespace QFtp::Internal

#endif
