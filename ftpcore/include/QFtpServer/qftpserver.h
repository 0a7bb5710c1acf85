// SPDX-License-Identifier: MIT
#ifndef QFTPSERVER_H
#define QFTPSERVER_H

#include <chrono>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpsession.h>
#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qmap.h>

class QFtpServerPrivate;

/// An FTP server.
///
/// \code
/// QFtpServer server;
/// server.addUser("ann", "secret", QFtpLocalStorage::open("/srv/ann"));
/// if (!server.listen(QHostAddress::LocalHost, 2121))
///     qWarning() << server.errorString();
/// \endcode
///
/// Thread:   use it from the thread it lives in, which needs a running event loop; all signals come
///           there. Sessions run in threads of their own and never wait for it.
/// Blocking: no function here waits for a client or a storage.
class QFTP_EXPORT QFtpServer : public QObject
{
    Q_OBJECT

public:
    /// Does nothing yet: see listen().
    explicit QFtpServer(QObject *parent = nullptr);
    /// Ends all sessions at once. Safe from any slot of this class and of QFtpSession's signals.
    ~QFtpServer() override;

    /// Listens on \a address and \a port; 0 lets the system choose, serverPort() tells. Call it
    /// again to listen on further addresses. Implicit FTPS needs QFtpConfig::Tls::enabled.
    /// Errors: false; errorString() says why.
    bool listen(const QHostAddress &address = QHostAddress::Any, quint16 port = 0,
                QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// Listens on a socket that somebody else has opened, as systemd does: bound to an address, of
    /// TCP, and listening. Beside those of listen().
    /// Owner:  on success \a descriptor is the server's, which closes it.
    /// Errors: false; errorString() says why, and \a descriptor is the caller's still.
    bool listenOn(qintptr descriptor, QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// Listens on the addresses and the ports of configuration().
    bool listenAsConfigured();
    /// Whether new sessions are accepted.
    bool isListening() const;
    /// The port of the first address listened on; 0: none.
    quint16 serverPort() const;
    /// The first address listened on; null: none.
    QHostAddress serverAddress() const;
    /// Why the last function failed.
    QString errorString() const;

    /// Accepts no more sessions; those that are open go on.
    void stopListening();
    /// Accepts no more sessions, gives running transfers \a grace to end, tells clients 421, and
    /// emits stopped(), always once. Called again, it can only shorten the time.
    void shutDown(std::chrono::milliseconds grace);
    /// Accepts no more sessions and ends all that are open; stopped() follows.
    void close();

    /// Settings. Those of sessions and transfers hold for sessions opened from now on, rates and who
    /// may connect at once.
    ///
    /// With TLS, certificates are read, also when their names are as before; when none is named, a
    /// self-signed one is made at the first time.
    /// Blocking: with TLS, reads those files; while it listens, the file of bans.
    /// Errors:   false: TLS can't be used so; errorString() says why, and nothing has changed.
    bool setConfiguration(const QFtpConfig &configuration);
    /// As setConfiguration(), without reading anything here: configurationApplied() tells the end.
    /// Of several, only the last one counts and is told.
    void applyConfiguration(const QFtpConfig &configuration);
    /// The settings for new sessions.
    QFtpConfig configuration() const;
    /// The SHA-256 fingerprint of the server's (first) certificate, as in "AB:CD:…"; empty: no TLS.
    QString certificateFingerprint() const;
    /// When the first of the server's certificates ends (UTC); invalid: no TLS.
    QDateTime certificateExpiry() const;

    /// Adds a user, beside those of the configuration. An empty \a password lets anybody in.
    void addUser(const QString &name, const QString &password, std::shared_ptr<QFtpStorage> storage,
                 QFtp::Permissions permissions = QFtp::Permission::ReadWrite);
    /// As above, for the result of QFtpLocalStorage::open().
    /// Errors: false when \a storage holds an error; errorString() says which.
    bool addUser(const QString &name, const QString &password,
                 const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                 QFtp::Permissions permissions = QFtp::Permission::ReadWrite);
    /// Asks \a authenticator about every login, instead of the configuration and addUser().
    void setAuthenticator(std::shared_ptr<QFtpAuthenticator> authenticator);

    /// The addresses that may not connect since too many logins failed, and until when (UTC). Of
    /// IPv6, a ban holds for the /64 network.
    QMap<QString, QDateTime> bans() const;
    /// Bans \a address; sessions that it has go on. Once the server listens.
    void ban(const QHostAddress &address, std::chrono::seconds duration);
    /// False: it was not banned.
    bool unban(const QHostAddress &address);

    /// The sessions that are open, oldest first.
    QList<QFtpSession *> sessions() const;
    /// The session with this id; null: it has ended.
    QFtpSession *session(quint64 id) const;
    /// Asks all sessions what they do: see QFtpSession::lastCommand(). activityRefreshed() follows,
    /// once for each of the threads that sessions run in.
    void refreshActivity();

Q_SIGNALS:
    /// A client has connected.
    void sessionOpened(QFtpSession *session);
    /// A client has gone. \a session is deleted some time later.
    void sessionClosed(QFtpSession *session);
    /// A client tried to log in. \a userName is what it sent.
    void loginFinished(QFtpSession *session, const QString &userName, bool success);
    /// After applyConfiguration(); on failure errorString() says why, and nothing has changed.
    void configurationApplied(bool success);
    /// After refreshActivity().
    void activityRefreshed();
    /// bans() has others now.
    void bansChanged();
    /// A file, or a listing, begins to move.
    void transferStarted(const QFtpTransfer &transfer);
    /// At most four times a second for each transfer; costs something only while connected.
    void transferProgress(const QFtpTransfer &transfer);
    /// It has ended, well or not: see QFtpTransfer::outcome.
    void transferFinished(const QFtpTransfer &transfer);
    /// Nothing is running any more, after shutDown() or close().
    void stopped();

protected:
    /// What costs something is done only while it is connected.
    /// \{
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    /// \}

private:
    std::unique_ptr<QFtpServerPrivate> d;
    friend class QFtpServerPrivate;
};

#endif
