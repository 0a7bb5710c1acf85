// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_LISTENER_H
#define QFTP_SERVER_LISTENER_H

#include "dtp/doorstep.h"
#include "limits/addresses.h"

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
    /// \a sides: the client, and the address that it connected to; that is null if it is the
    /// connection's own.
    using Handler = std::function<void(Socket connection, const ProxyHeader::Sides &sides)>;
    /// A connection was dropped that is not a client's.
    using Refused = Doorstep::Refused;

    explicit Listener(QFtpListener asked);
    ~Listener() override;

    /// What the server was asked for: port 0 means that the system chose one.
    const QFtpListener &asked() const { return m_asked; }
    /// Passes connections to \a onConnection from now on. Call it once the server listens.
    void start(Handler onConnection, const Refused &onRefusal);
    /// While paused, connections wait in the queue of the system.
    void setPaused(bool isPaused);

private:
    void accept();
    void receive(Socket connection, const Endpoint &peer);
    void waitForDescriptors();
    void updateNotifier();

    const QFtpListener m_asked;
    const AddressSet m_balancers; // empty: clients come directly
    Handler m_onConnection;
    Refused m_onRefusal;
    std::unique_ptr<Doorstep> m_doorstep;        // null: there are no balancers
    std::unique_ptr<QSocketNotifier> m_notifier; // null: start() has not been called yet
    bool m_isExhausted = false;                  // the last attempt found no descriptor
    bool m_waits = false;                        // for descriptors
    bool m_isPaused = false;
};

} // namespace QFtp::Internal

#endif
