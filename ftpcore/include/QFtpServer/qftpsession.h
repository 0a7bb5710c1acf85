// SPDX-License-Identifier: MIT
#ifndef QFTPSESSION_H
#define QFTPSESSION_H

#include <memory>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qobject.h>
#include <QtCore/qvariant.h>
#include <QtNetwork/qhostaddress.h>

class QFtpServer;
class QFtpServerPrivate;

/// The application's view of one client's session.
///
/// The session itself runs in a worker thread, so these values may be a few milliseconds old.
///
/// Thread: the server's.
/// Owner:  the server, which deletes the object some time after QFtpServer::sessionClosed(). Keep
///         id() or a QPointer.
class QFTP_EXPORT QFtpSession : public QObject
{
    Q_OBJECT
    Q_PROPERTY(quint64 id READ id CONSTANT)
    Q_PROPERTY(QHostAddress peerAddress READ peerAddress CONSTANT)
    Q_PROPERTY(quint16 peerPort READ peerPort CONSTANT)
    Q_PROPERTY(QDateTime connectedSince READ connectedSince CONSTANT)
    Q_PROPERTY(QString userName READ userName NOTIFY changed)
    Q_PROPERTY(QString clientName READ clientName NOTIFY changed)
    Q_PROPERTY(QString tlsDescription READ tlsDescription NOTIFY changed)
    Q_PROPERTY(QByteArray workingDirectory READ workingDirectory NOTIFY activityChanged)
    Q_PROPERTY(QString lastCommand READ lastCommand NOTIFY activityChanged)
    Q_PROPERTY(QDateTime idleSince READ idleSince NOTIFY activityChanged)

public:
    ~QFtpSession() override;

    /// Unique within the server and never reused.
    quint64 id() const;
    /// The client's address.
    QHostAddress peerAddress() const;
    /// The client's port.
    quint16 peerPort() const;
    /// The user's name; empty: not logged in.
    QString userName() const;
    /// Where the user's account is kept: see QFtpUser::source; empty: the application has it, or
    /// nobody is logged in.
    QString accountSource() const;
    /// The client program, from CLNT or CSID; empty: unknown.
    QString clientName() const;
    /// The TLS version and cipher of the control connection, such as "TLSv1.3,
    /// TLS_AES_256_GCM_SHA384"; empty: it is in the clear.
    QString tlsDescription() const;
    /// When the client connected (UTC).
    QDateTime connectedSince() const;

    // Values from the last QFtpServer::refreshActivity(), which these do not call.
    /// The working directory as the client sees it; empty: not logged in or not refreshed.
    QByteArray workingDirectory() const;
    /// The last command, as a line with secrets masked; empty: none or not refreshed.
    QString lastCommand() const;
    /// Since when no command has arrived and no transfer has run (UTC); invalid: not refreshed.
    QDateTime idleSince() const;

    /// What the application has noted about the session: see QFtpCaller::attribute().
    /// \{
    QVariant attribute(const QString &name) const;
    void setAttribute(const QString &name, const QVariant &value);
    /// \}
    /// Sets the rates of this session, also of its running transfers. A rate of 0 means what the
    /// settings say. Ends with the session.
    void setRates(const QFtpRates &rates);
    /// The facts above as JSON: id, address, port, user, client, tls, since, directory,
    /// lastCommand, idleSince. Times are in UTC, as in ISO 8601; what is unknown is left out.
    QJsonObject toJson() const;

    /// Ends the session: sends 421 with \a reason (empty: "Closed by the server."), then closes
    /// both connections. A session that has ended stays so.
    Q_INVOKABLE void disconnectClient(const QString &reason = {});
    /// Ends the running transfer if its id is \a transferId, or whichever it is with 0; the client
    /// gets 426. If none runs, nothing happens.
    Q_INVOKABLE void abortTransfer(quint64 transferId = 0);

Q_SIGNALS:
    /// userName(), clientName() or tlsDescription() changed.
    void changed();
    /// QFtpServer::refreshActivity() has updated workingDirectory(), lastCommand() and idleSince().
    void activityChanged();
    /// A command arrived, as a line with secrets masked. Costs nothing if not connected.
    void commandReceived(const QString &line);
    /// The server sent a reply. Costs nothing if not connected.
    void replySent(const QString &line);

protected:
    /// Turn work on and off that is needed only while a signal is connected.
    /// \{
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    /// \}

private:
    friend class QFtpServerPrivate;
    class Private;
    QFtpSession(std::unique_ptr<Private> d, QObject *parent);
    void updateTranscript();
    std::unique_ptr<Private> d;
};

#endif
