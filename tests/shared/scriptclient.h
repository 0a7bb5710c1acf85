// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SCRIPTCLIENT_H
#define QFTP_TESTS_SCRIPTCLIENT_H

#include "clientsocket.h"

namespace QFtp::Internal {

/// How a client uses TLS. The session tests run once for each.
enum class TlsUse { Plain, Explicit, Implicit };

/// A client that does what a test tells it, byte by byte. Blocking; every call ends after a time
/// that only a hung server needs.
class ScriptClient
{
public:
    static constexpr std::chrono::seconds Patience{30};

    /// What the environment variable QFTP_TEST_TLS asks for: nothing, "explicit" or "implicit".
    static TlsUse tlsOfThisRun();

    /// Connects, reads the greeting and, with TLS, secures both connections.
    explicit ScriptClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"),
                          TlsUse tlsUse = tlsOfThisRun());

    QByteArray greeting;
    TlsClient tls;

    /// AUTH TLS and the handshake; the code of the reply to AUTH.
    int startTls();
    /// startTls(), PBSZ and PROT P. False: refused.
    bool secure();
    /// REIN, which ends explicit TLS; then secures both connections as before. The code of REIN.
    int reinitialize();

    /// Sends bytes as they are.
    void send(const QByteArray &bytes);
    /// Sends bytes in the clear, the last one as urgent data.
    void sendUrgent(const QByteArray &bytes);
    /// The next reply with all its lines; empty: the server has closed the connection.
    QByteArray readReply();
    /// Sends a line and returns the reply.
    QByteArray command(const QByteArray &line);
    /// The code of the reply to \a line; 0: closed.
    int code(const QByteArray &line);
    /// USER and PASS; the code of the last reply.
    int logIn(const QByteArray &user = "ann", const QByteArray &password = "secret");
    /// Whether the server has closed the control connection (waits for it).
    bool isClosed();

    /// EPSV, and a connection to where it says.
    ClientSocket openPassive();
    /// The port EPSV tells; 0: refused.
    quint16 passivePort();
    /// A data connection there: with TLS if this client protects its data.
    ClientSocket connectTo(quint16 port);
    static QByteArray readAll(ClientSocket &socket);

    /// A whole download or listing, with TYPE I and the like set before. The last reply is kept.
    QByteArray download(const QByteArray &line);
    /// A whole upload; returns the last reply.
    QByteArray upload(const QByteArray &line, const QByteArray &data);

    QByteArray lastReply;
    ClientSocket control;
    bool protectsData = false; ///< as PROT P arranged it

private:
    TlsUse m_tlsUse;
    QString m_address;
    QByteArray m_buffer;
};

} // namespace QFtp::Internal

#endif
