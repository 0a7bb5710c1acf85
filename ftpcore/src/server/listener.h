// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_LISTENER_H
#define QFTP_SERVER_LISTENER_H

#include "net/socket.h"

#include <functional>
#include <QtCore/qsocketnotifier.h>
#include <QtNetwork/qtcpserver.h>

namespace QFtp::Internal {

/// A QTcpServer that passes on bare sockets: an idle session needs a tenth of the memory of a
/// QTcpSocket. It accepts by itself, because QTcpServer spins when the process has no descriptor
/// left.
class Listener : public QTcpServer
{
public:
    using Handler = std::function<void(Socket connection, const Endpoint &peer)>;

    Listener(Handler onConnection, QObject *parent);
    ~Listener() override { stop(); }

    /// Begins to accept. Call it once the server listens.
    void start();
    /// Closes the listening socket. One of the handlers may have led here.
    void stop();

private:
    void accept();
    void waitForDescriptors();

    const Handler m_onConnection;
    std::unique_ptr<QSocketNotifier> m_notifier; // null: it accepts nothing
    bool m_isExhausted = false;                  // the last attempt found no descriptor
};

} // namespace QFtp::Internal

#endif
