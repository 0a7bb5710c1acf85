// SPDX-License-Identifier: MIT
#ifndef QFTPSESSION_H
#define QFTPSESSION_H

#include <memory>
#include <QFtpServer/qftpglobal.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qobject.h>
#include <QtNetwork/qhostaddress.h>

class QFtpServer;
class QFtpServerPrivate;

/// One client as the application sees it.
///
/// It is a view: the session itself runs in a worker thread, and what is read here may be a few
/// milliseconds old.
///
/// Thread: the server's.
/// Owner:  the server. The object is deleted some time after QFtpServer::sessionClosed(); keep
///         id(), or a QPointer.
class QFTP_EXPORT QFtpSession : public QObject
{
    Q_OBJECT

public:
    ~QFtpSession() override;

    /// Unique in its server; never used twice.
    quint64 id() const;
    /// The client's address.
    QHostAddress peerAddress() const;
    /// The client's port.
    quint16 peerPort() const;
    /// Empty before login.
    QString userName() const;
    /// What the client said of itself (CLNT, CSID); empty: nothing.
    QString clientName() const;
    /// The version and cipher of TLS on the control connection, as in "TLSv1.3,
    /// TLS_AES_256_GCM_SHA384"; empty: it is in the clear.
    QString tlsDescription() const;
    /// UTC.
    QDateTime connectedSince() const;

    // As of the last QFtpServer::refreshActivity(), which these do not call.
    /// As the client sees it; empty: not logged in, or not refreshed.
    QByteArray workingDirectory() const;
    /// The last command, as a line with secrets masked; empty: none, or not refreshed.
    QString lastCommand() const;
    /// Since when neither a command came nor a transfer ran (UTC); invalid: not refreshed.
    QDateTime idleSince() const;

    /// Ends the session: 421 with \a reason, then both connections are closed.
    void disconnectClient(const QString &reason = {});
    /// Ends the running transfer, if any; the client is told 426.
    void abortTransfer();

Q_SIGNALS:
    /// The user, the client's name or the TLS state is another now.
    void changed();
    /// A command arrived, as a line with secrets masked. Costs something only while connected.
    void commandReceived(const QString &line);
    /// A reply was sent. Costs something only while connected.
    void replySent(const QString &line);

protected:
    /// What costs something is done only while it is connected.
    /// \{
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    /// \}

private:
    friend class QFtpServerPrivate;
    struct Private;
    QFtpSession(std::unique_ptr<Private> d, QObject *parent);
    void updateTranscript();
    std::unique_ptr<Private> d;
};

#endif
