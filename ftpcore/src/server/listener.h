// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_LISTENER_H
#define QFTP_SERVER_LISTENER_H

#include <functional>
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
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_onConnection(descriptor); }

private:
    std::function<void(qintptr)> m_onConnection;
};

} // namespace QFtp::Internal

#endif
