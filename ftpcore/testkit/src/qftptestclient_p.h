// SPDX-License-Identifier: MIT
#ifndef QFTPTESTCLIENT_P_H
#define QFTPTESTCLIENT_P_H

#include "clientsocket.h"

#include <QFtpServer/qftptestclient.h>

class QFtpTestClient::Private
{
public:
    Private(TlsUse tlsUse_, QString address_) : tlsUse(tlsUse_), address(std::move(address_)) { }

    /// Sends AUTH TLS and uses TLS after the reply 234. Returns the reply code.
    int startTls(QFtpTestClient &client);
    /// The port in the reply to EPSV; 0: refused.
    quint16 passivePort(QFtpTestClient &client);
    /// Opens a connection to \a port, with TLS if this client protects its data.
    QFtp::Internal::ClientSocket connectTo(quint16 port);
    /// How many of \a size bytes the next transfer may move before the fault.
    qint64 allowed(qint64 size) const
    {
        return fault == Fault::None ? size : qMin(size, bytesBeforeFault);
    }
    /// Applies the fault to a data connection, once. False: no fault is set.
    bool breakOff(QFtp::Internal::ClientSocket *data);

    const TlsUse tlsUse;
    const QString address;
    QFtp::Internal::TlsClient tls;
    QFtp::Internal::ClientSocket control;
    bool protectsData = false; ///< data connections use TLS, as after PROT P
    QByteArray greeting;
    QByteArray lastReply;
    QByteArray received; // bytes of replies not yet read

    Fault fault = Fault::None;
    qint64 bytesBeforeFault = 0;
    QFtp::Internal::ClientSocket stalled;
};

#endif
