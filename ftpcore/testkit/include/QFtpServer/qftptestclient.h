// SPDX-License-Identifier: MIT
#ifndef QFTPTESTCLIENT_H
#define QFTPTESTCLIENT_H

#include <chrono>
#include <memory>
#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

/// An FTP client that does what a test tells it, and what real ones do only by accident.
///
/// Thread:   any, but not that of the server: its event loop has to run meanwhile. QFtpTestServer has
///           a thread of its own.
/// Blocking: every function; each ends after Patience, which only a hung server needs.
class QFtpTestClient
{
public:
    /// How long a client waits for the server.
    static constexpr std::chrono::seconds Patience{30};

    /// How a client uses TLS. RFC 4217.
    enum class TlsUse {
        Plain,    ///< not at all
        Explicit, ///< by AUTH TLS; data too
        Implicit, ///< from the first byte on; data too
    };

    /// What becomes of a data connection.
    enum class Fault {
        None,
        Drop,  ///< the client is gone: all its connections are closed, without a word of TLS
        Reset, ///< the data connection is reset
        Stall, ///< nothing more is sent or received, until the next transfer or the end of the client
    };

    /// Connects, reads the greeting and, with TLS, secures both connections. Where nobody listens,
    /// greeting() is empty.
    explicit QFtpTestClient(quint16 port, const QString &address = QStringLiteral("127.0.0.1"),
                            TlsUse tlsUse = TlsUse::Plain);
    virtual ~QFtpTestClient();
    Q_DISABLE_COPY_MOVE(QFtpTestClient)

    /// The reply the server began with.
    QByteArray greeting() const;
    /// The reply that was read last, with all its lines; empty: the server has closed the connection.
    QByteArray lastReply() const;

    /// AUTH TLS, PBSZ and PROT P. False: refused.
    bool secure();
    /// Sends bytes as they are over the control connection.
    void send(const QByteArray &bytes);
    /// The next reply, with all its lines; empty: the server has closed the connection.
    QByteArray readReply();
    /// Sends a line and returns the reply to it.
    QByteArray command(const QByteArray &line);
    /// Sends a line and returns the code of the reply; 0: the server has closed the connection.
    int code(const QByteArray &line);
    /// USER and PASS; the code of the last reply.
    int logIn(const QByteArray &user = "ann", const QByteArray &password = "secret");
    /// Reads until the server has closed the control connection. True: it has.
    bool isClosed();

    /// A whole download or listing, as in download("RETR a"), over EPSV: what came. TYPE and the like
    /// are as they were set before.
    QByteArray download(const QByteArray &line);
    /// A whole upload, as in upload("STOR a", …), over EPSV: the last reply.
    QByteArray upload(const QByteArray &line, const QByteArray &content);
    /// The next download or upload goes wrong after \a afterBytes bytes. No reply is read then but the
    /// first: readReply() brings what the server says of it.
    void failNextTransfer(Fault fault, qint64 afterBytes);

protected:
    /// What is inside: not for applications.
    struct Private;
    /// See Private.
    const std::unique_ptr<Private> d;
};

#endif
