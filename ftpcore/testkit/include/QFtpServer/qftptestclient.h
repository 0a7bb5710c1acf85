// SPDX-License-Identifier: MIT
#ifndef QFTPTESTCLIENT_H
#define QFTPTESTCLIENT_H

#include <chrono>
#include <memory>
#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

/// An FTP client under a test's control. It can misbehave as real clients do only by accident.
///
/// Thread:   any except the server's, whose event loop must keep running. QFtpTestServer has its
///           own thread.
/// Blocking: every function. Each gives up after Patience, but only a hung server takes that long.
class QFtpTestClient
{
public:
    /// How long a client waits for the server.
    static constexpr std::chrono::seconds Patience{30};

    /// How a client uses TLS. RFC 4217.
    enum class TlsUse {
        Plain,    ///< no TLS
        Explicit, ///< after AUTH TLS, with protected data connections
        Implicit, ///< from the first byte, with protected data connections
    };

    /// How a data connection goes wrong.
    enum class Fault {
        None,
        Drop,  ///< the client dies: it closes all connections without close_notify
        Reset, ///< the data connection is reset
        Stall, ///< nothing more moves until the next such fault or the client's end
    };

    /// Connects, reads the greeting and, with TLS, secures control and data connections. If no
    /// server listens there, greeting() is empty.
    explicit QFtpTestClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"),
                            TlsUse tlsUse = TlsUse::Plain);
    virtual ~QFtpTestClient();
    Q_DISABLE_COPY_MOVE(QFtpTestClient)

    /// The first reply of the server.
    QByteArray greeting() const;
    /// The last reply read, with all its lines; empty: the server closed the connection.
    QByteArray lastReply() const;

    /// Sends AUTH TLS, PBSZ and PROT P. False: the server refused.
    bool secure();
    /// Sends raw bytes over the control connection.
    void send(const QByteArray &bytes);
    /// Reads the next reply, with all its lines; empty: the server closed the connection.
    QByteArray readReply();
    /// Sends a line and returns the reply to it.
    QByteArray command(const QByteArray &line);
    /// Sends a line and returns the reply code; 0: the server closed the connection.
    int code(const QByteArray &line);
    /// Sends USER and PASS and returns the last reply code.
    int logIn(const QByteArray &user = "ann", const QByteArray &password = "secret");
    /// Reads until the server closes the control connection, then returns true. False: it has not
    /// within Patience.
    bool isClosed();

    /// Runs a whole download or listing over EPSV, such as download("RETR a"), and returns the
    /// bytes received; lastReply() says whether all came. The representation type and other
    /// settings are those sent before.
    QByteArray download(const QByteArray &line);
    /// Runs a whole upload over EPSV, such as upload("STOR a", …), and returns the last reply.
    QByteArray upload(const QByteArray &line, const QByteArray &content);
    /// Makes the next download or upload go wrong after \a afterBytes bytes. It then reads only the
    /// first reply; call readReply() for the next one.
    void failNextTransfer(Fault fault, qint64 afterBytes);

protected:
    /// Internals, not for applications.
    class Private;
    /// See Private.
    const std::unique_ptr<Private> d;
};

#endif
