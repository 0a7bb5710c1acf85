// SPDX-License-Identifier: MIT
#ifndef QFTPLISTENER_H
#define QFTPLISTENER_H

#include <QFtpServer/qftpnamespace.h>
#include <QtCore/qstringlist.h>
#include <QtNetwork/qhostaddress.h>

/// A socket on which a server listens, and what holds for the sessions that begin there. In a
/// configuration: a table in [[listeners]].
struct QFTP_EXPORT QFtpListener
{
    QHostAddress address = QHostAddress(QHostAddress::Any); ///< its address
    quint16 port = 0;                                       ///< its port; 0: the system chooses
    bool proxyData = false; ///< data connections come through the balancers of proxyNetworks, too
    QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit; ///< when TLS begins
    /// What needs TLS, in addition to QFtpConfig::Tls::required.
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional;
    /// Ports for passive data connections, both included; 0: QFtpConfig::passivePortRange.
    /// \{
    quint16 firstPassivePort = 0;
    quint16 lastPassivePort = 0;
    /// \}
    /// Networks of the balancers through which clients come. Each connection must then come from
    /// one of them, and begin with a header of the PROXY protocol (version 1 or 2) that names the
    /// client. Empty: clients come directly.
    QStringList proxyNetworks;
    /// Address or host name that PASV sends; empty: see QFtpConfig::Passive.
    QString externalAddress;

    QFTP_COMPARABLE_CLASS(QFtpListener, 1)
};

#endif
