// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SCRIPTCLIENT_H
#define QFTP_TESTS_SCRIPTCLIENT_H

#include "clientsocket.h"

#include <QFtpServer/qftptestclient.h>

namespace QFtp::Internal {

/// How a client uses TLS. The session tests run once for each.
using TlsUse = QFtpTestClient::TlsUse;

/// QFtpTestClient with its connections in the hands of the test.
class ScriptClient : public QFtpTestClient
{
public:
    /// What the environment variable QFTP_TEST_TLS asks for: nothing, "explicit" or "implicit".
    static TlsUse tlsOfThisRun();

    explicit ScriptClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"),
                          TlsUse tlsUse = tlsOfThisRun());

    /// AUTH TLS and the handshake; the code of the reply to AUTH.
    int startTls();
    /// REIN, which ends explicit TLS; then secures both connections as before. The code of REIN.
    int reinitialize();
    /// Sends bytes in the clear, the last one as urgent data.
    void sendUrgent(const QByteArray &bytes);

    /// The port EPSV tells; 0: refused.
    quint16 passivePort();
    /// EPSV, and a connection to where it says.
    ClientSocket openPassive();
    /// A data connection there: with TLS if this client protects its data.
    ClientSocket connectTo(quint16 port);
    static QByteArray readAll(ClientSocket &socket);

    TlsClient &tls;
    ClientSocket &control;
    bool &protectsData; ///< as PROT P arranged it
};

} // namespace QFtp::Internal

#endif
