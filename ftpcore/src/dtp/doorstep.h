// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_DOORSTEP_H
#define QFTP_DTP_DOORSTEP_H

#include "net/socket.h"
#include "protocol/proxyheader.h"

#include <chrono>
#include <functional>
#include <memory>
#include <QtCore/qtimer.h>
#include <vector>

namespace QFtp::Internal {

/// Connections of balancers that have not said yet which client they are for: see ProxyHeader. A
/// balancer has five seconds for that. One that ends the connection instead has only looked whether
/// somebody is there.
///
/// Thread: one, with an event loop.
class Doorstep
{
public:
    /// \a sides: of the client's connection; nothing: the balancer speaks for itself. The handler
    /// may destroy the doorstep.
    using Handler =
        std::function<void(Socket connection, const std::optional<ProxyHeader::Sides> &sides)>;
    /// A connection of \a balancer had no right header.
    using Refused = std::function<void(const Endpoint &balancer, const QString &reason)>;

    Doorstep(Handler onHeader, Refused onRefusal);
    ~Doorstep();
    Q_DISABLE_COPY_MOVE(Doorstep)

    void add(Socket connection, const Endpoint &balancer);

private:
    struct Waiting;

    void read(Waiting *waiting);
    void sweep();
    std::unique_ptr<Waiting> take(Waiting *waiting);
    void refuse(Waiting *waiting, const QString &reason);

    const Handler m_onHeader;
    const Refused m_onRefusal;
    std::vector<std::unique_ptr<Waiting>> m_waiting; // the oldest first
    QTimer m_sweepTimer;
};

} // namespace QFtp::Internal

#endif
