// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_SCRIPTCLIENT_H
#define QFTP_TESTS_SCRIPTCLIENT_H

#include "net/socket.h"

namespace QFtp::Internal {

/// A client that does what a test tells it, byte by byte. Blocking; every call ends after a time
/// that only a hung server needs.
class ScriptClient
{
public:
    static constexpr std::chrono::seconds Patience{30};

    /// Connects and reads the greeting.
    explicit ScriptClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"));

    QByteArray greeting;

    /// Sends bytes as they are.
    void send(const QByteArray &bytes);
    /// Sends a byte as urgent data.
    void sendUrgent(char byte);
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
    Socket openPassive();
    /// The port EPSV tells; 0: refused.
    quint16 passivePort();
    Socket connectTo(quint16 port) const;
    static QByteArray readAll(Socket &socket);

    /// A whole download or listing, with TYPE I and the like set before. The last reply is kept.
    QByteArray download(const QByteArray &line);
    /// A whole upload; returns the last reply.
    QByteArray upload(const QByteArray &line, const QByteArray &data);

    QByteArray lastReply;
    Socket control;

private:
    QString m_address;
    QByteArray m_buffer;
};

} // namespace QFtp::Internal

#endif
