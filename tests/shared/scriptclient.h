// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SCRIPTCLIENT_H
#define QFTP_TESTS_SCRIPTCLIENT_H

#include "clientsocket.h"

#include <QFtpServer/qftptestclient.h>

namespace QFtp::Internal {

/// How a client uses TLS. The session tests run once for each value.
using TlsUse = QFtpTestClient::TlsUse;

/// A QFtpTestClient whose connections the test controls.
class ScriptClient : public QFtpTestClient
{
public:
    /// Reads the environment variable QFTP_TEST_TLS: unset, "explicit" or "implicit".
    static TlsUse tlsOfThisRun();

    explicit ScriptClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"),
                          TlsUse tlsUse = tlsOfThisRun());

    /// Sends AUTH TLS and shakes hands. Returns the reply code of AUTH.
    int startTls();
    /// Sends REIN, which ends explicit TLS, then secures both connections as before. Returns the
    /// reply code of REIN.
    int reinitialize();
    /// Sends bytes in the clear, the last one as urgent data.
    void sendUrgent(const QByteArray &bytes);

    /// Sends EPSV and returns the port; 0 if the server refuses.
    quint16 passivePort();
    /// Sends EPSV and connects to the port.
    ClientSocket openPassive();
    /// Opens a data connection, with TLS if this client protects its data.
    ClientSocket connectTo(quint16 port);
    static QByteArray readAll(ClientSocket &socket);

    TlsClient &tls;
    ClientSocket &control;
    bool &protectsData; ///< set by PROT P
};

} // namespace QFtp::Internal

#endif
