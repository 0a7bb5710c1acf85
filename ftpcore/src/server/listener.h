// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_LISTENER_H
#define QFTP_SERVER_LISTENER_H

#include "net/socket.h"

#include <functional>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qsocketnotifier.h>
#include <QtNetwork/qtcpserver.h>

namespace QFtp::Internal {

/// A QTcpServer that passes on bare sockets: an idle session needs a tenth of the memory of a
/// QTcpSocket. It accepts by itself, because QTcpServer spins when the process has no descriptor
/// left.
///
/// Thread: make it and let it listen in any thread, then move it to the one that calls start().
class Listener : public QTcpServer
{
public:
    using Handler = std::function<void(Socket connection, const Endpoint &peer)>;

    explicit Listener(QFtpListener asked);
    ~Listener() override;

    /// What the server was asked for: port 0 means that the system chose one.
    const QFtpListener &asked() const { return m_asked; }
    /// Passes connections to \a onConnection from now on. Call it once the server listens.
    void start(Handler onConnection);
    /// While paused, connections wait in the queue of the system.
    void setPaused(bool isPaused);

private:
    void accept();
    void waitForDescriptors();
    void updateNotifier();

    const QFtpListener m_asked;
    Handler m_onConnection;
    std::unique_ptr<QSocketNotifier> m_notifier; // null: start() has not been called yet
    bool m_isExhausted = false;                  // the last attempt found no descriptor
    bool m_waits = false;                        // for descriptors
    bool m_isPaused = false;
};

} // namespace QFtp::Internal

#endif
