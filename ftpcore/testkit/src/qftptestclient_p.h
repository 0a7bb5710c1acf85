// SPDX-License-Identifier: MIT
#ifndef QFTPTESTCLIENT_P_H
#define QFTPTESTCLIENT_P_H

#include "clientsocket.h"

#include <QFtpServer/qftptestclient.h>

struct QFtpTestClient::Private
{
    Private(TlsUse tlsUse_, QString address_) : tlsUse(tlsUse_), address(std::move(address_)) { }

    /// AUTH TLS and the handshake; the code of the reply to AUTH.
    int startTls(QFtpTestClient &client);
    /// The port EPSV tells; 0: refused.
    quint16 passivePort(QFtpTestClient &client);
    /// A data connection there: with TLS if this client protects its data.
    QFtp::Internal::ClientSocket connectTo(quint16 port);
    /// What the next transfer may move: \a size, or less until the fault.
    qint64 allowed(qint64 size) const
    {
        return fault == Fault::None ? size : qMin(size, bytesBeforeFault);
    }
    /// The fault of a data connection, once. False: there is none to come.
    bool breakOff(QFtp::Internal::ClientSocket *data);

    const TlsUse tlsUse;
    const QString address;
    QFtp::Internal::TlsClient tls;
    QFtp::Internal::ClientSocket control;
    bool protectsData = false; ///< as PROT P arranged it
    QByteArray greeting;
    QByteArray lastReply;
    QByteArray received; // of replies, not yet read

    Fault fault = Fault::None;
    qint64 bytesBeforeFault = 0;
    QFtp::Internal::ClientSocket stalled;
};

#endif
