// SPDX-License-Identifier: MIT
#ifndef QFTPSERVER_H
#define QFTPSERVER_H

#include <chrono>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpchange.h>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftphooks.h>
#include <QFtpServer/qftpsession.h>
#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qmap.h>

class QFtpCluster;
class QFtpServerPrivate;

/// What is used of a quota.
struct QFTP_EXPORT QFtpQuotaUse
{
    QStringList paths; ///< of the user's mounts that it limits
    QFtpQuota quota;   ///< the limits
    qint64 bytes = 0;  ///< bytes there; -1: they can't be counted now
    qint64 files = 0;  ///< files there; -1: as above

    QFTP_VALUE_CLASS(QFtpQuotaUse, 4)
};

/// An FTP server.
///
/// \code
/// #include <QFtpServer/qftplocalstorage.h>
/// #include <QFtpServer/qftpserver.h>
///
/// QFtpServer server;
/// server.addUser("ann", "secret", QFtpLocalStorage::open("/srv/ann"));
/// if (!server.listen(QHostAddress::LocalHost, 2121))
///     qWarning() << server.errorString();
/// \endcode
///
/// Words: a session is one client's control connection, from the greeting to its end. A stranger is
/// a client that has not logged in. The blocking pool is the set of threads that may wait, for
/// storages, authenticators and hooks: QFtpConfig::Limits says how many there are.
///
/// A new server has the settings of QFtpConfig(): users of the system can't log in, so nobody can
/// until addUser(), setConfiguration() or setAuthenticator(). Properties have the names of the
/// functions that return them. Several servers of a process, in any threads, share nothing but
/// their ban file, if it is the same, and what you give to both.
///
/// Thread:   use it from the thread it lives in, which needs a running event loop and receives all
///           signals. Clients are served in other threads and never wait for this one.
/// Blocking: no function waits for a client or a storage, except that the destructor waits up to
///           two seconds for calls on the blocking pool that have not returned.
class QFTP_EXPORT QFtpServer : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool listening READ isListening NOTIFY listeningChanged)
    Q_PROPERTY(quint16 serverPort READ serverPort NOTIFY listeningChanged)
    Q_PROPERTY(QHostAddress serverAddress READ serverAddress NOTIFY listeningChanged)
    Q_PROPERTY(
        QString certificateFingerprint READ certificateFingerprint NOTIFY configurationChanged)
    Q_PROPERTY(QDateTime certificateExpiry READ certificateExpiry NOTIFY configurationChanged)

public:
    /// A server that does not listen yet: see listen().
    explicit QFtpServer(QObject *parent = nullptr);
    /// Ends all sessions at once, without a signal. Safe in any slot connected to this class or to
    /// QFtpSession, and without a QCoreApplication. Call it in the thread that the server lives in.
    /// A call of a storage, an authenticator or a hook that has not returned after two seconds goes
    /// on, and its result is dropped: what it uses has to live longer. After close(), stopped()
    /// comes when all of them have returned, or after five seconds.
    ~QFtpServer() override;

    /// Listens on \a address and \a port; with port 0 the system chooses one: see serverPort().
    /// Call this again to listen on more addresses. Implicit FTPS needs QFtpConfig::Tls::enabled.
    /// Errors: false; errorString() says why.
    bool listen(const QHostAddress &address = QHostAddress::Any, quint16 port = 0,
                QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// The same for all that a QFtpListener says, such as balancers.
    bool listen(const QFtpListener &socket);
    /// Listens on a socket that another program has opened, as systemd does, in addition to those
    /// of listen(). It must be a TCP socket that is bound to an address and listening.
    /// Owner:  on success the server owns \a descriptor and closes it.
    /// Errors: false; errorString() says why, and the caller still owns \a descriptor.
    bool listenOn(qintptr descriptor, QFtp::FtpsMode mode = QFtp::FtpsMode::Explicit);
    /// Listens on the addresses and ports of configuration(), and on no others: opens the sockets
    /// that are missing, then closes all others, including those of listen() and listenOn(). A
    /// socket that stays keeps the clients that wait there.
    /// Errors: false; errorString() says why, and sockets listen on as before. Only one that was in
    ///         the way of a wanted one on the same port had to be closed and opened again.
    bool listenAsConfigured();
    /// Whether there is a listening socket, also while paused.
    bool isListening() const;
    /// Whether clients can log in now: the server listens, is not paused, and has a place in its
    /// cluster if it is in one.
    bool isReady() const;
    /// All listening sockets.
    QList<QFtpListener> listeners() const;
    /// The port of the first listening socket; 0: none.
    quint16 serverPort() const;
    /// The address of the first listening socket; null: none.
    QHostAddress serverAddress() const;
    /// The reason for the last failure, for people. A success does not clear it.
    QString errorString() const;

    /// Accepts no more sessions; open ones continue.
    void stopListening();
    /// Accepts no more sessions, gives running transfers \a grace to end, sends clients 421 and
    /// emits stopped(), exactly once, and never before this returns, even if there is no session or
    /// the server has never listened. Another call can only shorten the time. Until stopped(),
    /// listen() fails; all other functions work. In a slot of stopped(), it may listen again.
    void shutDown(std::chrono::milliseconds grace);
    /// The same as shutDown() without any grace: ends all open sessions; stopped() follows, some
    /// seconds later if a storage does not answer.
    void close();

    /// Changes the settings, unless QFtpConfig::validate() finds an error in them. Rates, limits
    /// and the rules about who may connect apply at once, users at the next login; settings of
    /// sessions and transfers apply to sessions opened from now on; server.workers at the next
    /// listen() after stopped(). Users of addUser(), the authenticator, bans, commands and hooks
    /// stay, and so do listening sockets, until listenAsConfigured().
    /// If TLS is turned off, sockets for implicit FTPS accept nobody.
    ///
    /// With TLS, this reads the certificates again, even if their file names are the same. If none
    /// is named, the first call makes a self-signed one and stores it in tls.directory.
    /// Blocking: reads the certificates (with TLS), makes one, and reads the ban file (while the
    ///           server listens). In a thread that must not wait, use applyConfiguration().
    /// Errors:   false: there is an error in the settings, or TLS can't be used with them;
    ///           errorString() says why, and nothing has changed.
    bool setConfiguration(const QFtpConfig &configuration);
    /// Finds out what is used of the quotas of the user \a name, and counts first if need be; then
    /// \a answer runs in this thread, unless the server is gone. It works before the server listens
    /// too. Errors in the answer: NotFound (no such user), and those of a login.
    void askQuotas(const QString &name,
                   const std::function<void(const QFtpResult<QList<QFtpQuotaUse>> &)> &answer);
    /// As setConfiguration(), but reads files in another thread; configurationApplied() reports the
    /// result. Of several calls in a row, only the last takes effect and is reported. A later
    /// setConfiguration() replaces a call that has not been reported yet.
    void applyConfiguration(const QFtpConfig &configuration);
    /// The settings for new sessions.
    QFtpConfig configuration() const;
    /// The SHA-256 fingerprint of the server's (first) certificate, "AB:CD:…"; empty: no TLS.
    QString certificateFingerprint() const;
    /// When the certificate that expires first does so (UTC); invalid: no TLS.
    QDateTime certificateExpiry() const;

    /// Adds a user to those of the configuration. It replaces a user of that name who was added
    /// before, and goes before one of the configuration. Open sessions keep what they have.
    /// Takes the result of QFtpLocalStorage::open(), or any storage. The settings in
    /// QFtpConfig::Files do not apply to it, except the umask: a storage has its own options.
    /// Errors: false; errorString() says why: the password or the name is empty, or \a storage
    ///         contains an error or is null. Nobody was added then.
    bool addUser(const QString &name, const QString &password,
                 const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                 QFtp::Permissions permissions = QFtp::Permission::ReadWrite);
    /// Adds a user with mounts, rules and limits of their own, as above.
    /// Errors: false; errorString() says why: as above, or \a user has no mount.
    bool addUser(const QFtpUser &user, const QString &password);
    /// Adds a user whom anybody can log in as, with any password or none: everybody who reaches the
    /// server can do what \a user may do. With the name "anonymous", clients that send no USER are
    /// logged in as well.
    /// Errors: false; errorString() says why.
    bool addUserWithoutPassword(const QFtpUser &user);
    /// As above, for one storage. By default, the user may only read.
    bool addUserWithoutPassword(const QString &name,
                                const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                                QFtp::Permissions permissions = QFtp::Permission::ReadOnly);
    /// Removes a user whom addUser() has added. Their sessions go on: see
    /// QFtpSession::disconnectClient(). False: there is no such user.
    bool removeUser(const QString &name);
    /// Lets \a authenticator decide every login from now on, instead of the configuration and
    /// addUser(); null: these decide. Logins that are being checked are not affected. The server
    /// shares it, until it is replaced or the server is deleted; then it ends in this thread, or in
    /// one of the pool if a login is being checked there.
    void setAuthenticator(std::shared_ptr<QFtpAuthenticator> authenticator);
    /// The authenticator that knows the users of addUser() and of the configuration, as they are at
    /// each login. Your own one can ask it too: it goes on to work after the server has been
    /// deleted, with the users of that moment.
    std::shared_ptr<QFtpAuthenticator> ownUsers() const;

    /// Shares limits on sessions, bans and failed logins with other servers; null: with none. The
    /// settings in QFtpConfig::Cluster need it: see QFtpSqlCluster. A \a cluster is for one server.
    /// Errors: false; errorString() says why: the server listens, or is stopping.
    bool setCluster(const std::shared_ptr<QFtpCluster> &cluster);

    // What the application wants to be asked: see qftphooks.h. Null: nothing. Set them before the
    // first session; later changes apply to the next command, onAccess() to the next login.

    /// Asks before each known command, also before login and those of addCommand(), except ABOR,
    /// QUIT, AUTH and CCC: an error refuses it. It is not asked about commands that the server
    /// refuses itself, because they need a login or TLS. Refusing PASS is not a failed login.
    void onCommand(QFtp::CommandHook hook);
    /// Asks before a user does something to a path that their permissions allow, whichever command
    /// it is: an error refuses it. Both paths of a rename are asked about. Not asked about are the
    /// single entries of a listing.
    void onAccess(QFtp::AccessHook hook);
    /// Asks about each upload (STOR, STOU, APPE) that has arrived completely, before it is stored
    /// and the client gets 226: an error discards it, and the transfer ends as Failed with that
    /// error. If the client gives up meanwhile, it is discarded, too. What APPE and REST have added
    /// to a file stays there. Of several uploads of one name at the same time, each is asked about
    /// on its own. It is asked in the thread of the transfer, and ABOR is heard meanwhile.
    void onUpload(QFtp::UploadHook hook);
    /// Asks for the greeting of each client; empty: server.welcome. With an error, the client gets
    /// 421 instead and is disconnected.
    void onGreeting(QFtp::GreetingHook hook);
    /// Adds a command, also to open sessions; an earlier one with this verb is replaced.
    /// Errors: false; errorString() says why: the server has this command itself, the verb is none,
    ///         or run is null.
    bool addCommand(const QFtpCommand &command);
    /// Removes a command that addCommand() has added. False: there is no such command.
    bool removeCommand(const QByteArray &verb);

    /// The addresses banned after too many failed logins or by ban(), and when each ban ends (UTC).
    /// A ban of an IPv6 address covers its /64 network, and is listed as the first address there.
    /// Before the server has listened, and before ban(), there are none.
    QMap<QString, QDateTime> bans() const;
    /// Bans \a address from now on, whatever guard.neverBanned and guard.maximumBan say; its open
    /// sessions continue. This replaces an earlier ban of the address.
    /// Blocking: the first call reads the ban file.
    void ban(const QHostAddress &address, std::chrono::seconds duration);
    /// Ends the ban of \a address; a key of bans() will do. False: it was not banned.
    /// \{
    bool unban(const QHostAddress &address);
    bool unban(const QString &address);
    /// \}

    /// While paused, clients that connect wait for their greeting, as long as they like. Open
    /// sessions go on. Calls do not nest. A server that is paused stays so when it listens again.
    /// \{
    void pauseAccepting();
    void resumeAccepting();
    /// \}

    /// A snapshot of everything as JSON: "listeners", objects with address, port and mode;
    /// "sessions" and "transfers", see QFtpSession::toJson() and QFtpTransfer::toJson(); "bans",
    /// the ends by their addresses. Later versions may add keys.
    QJsonObject toJson() const;
    /// The running transfers and listings, oldest first, as they are now.
    QList<QFtpTransfer> transfers() const;
    /// Whether sessions emit commandReceived() and replySent() from the greeting on. Otherwise a
    /// session begins to emit them some time after a slot has been connected to them, which may be
    /// after its first commands. Applies to sessions opened from now on.
    void setTranscripts(bool areWanted);
    /// The open sessions, oldest first.
    QList<QFtpSession *> sessions() const;
    /// The session with this \a id; null: it has ended.
    Q_INVOKABLE QFtpSession *session(quint64 id) const;
    /// Updates the activity of all sessions: see QFtpSession::lastCommand(). activityRefreshed()
    /// follows, once for each worker thread.
    void refreshActivity();
    /// Asks all threads that serve sessions whether they are running; threadsAnswered() follows. A
    /// watchdog can use it: if one of them hangs, there is no answer. While an earlier question is
    /// open, another one has no effect.
    void checkThreads();

Q_SIGNALS:
    // For each session they come in this order: sessionOpened(), loggedIn() and the signals of its
    // transfers, sessionClosed(); for each transfer: transferStarted(), transferProgress(),
    // transferFinished(). stopped() comes after all of them. The destructor emits none.

    /// The server has begun to listen on a socket, or has stopped listening.
    void listeningChanged();
    /// New settings are in force, from setConfiguration() or applyConfiguration().
    void configurationChanged();
    /// A client connected.
    void sessionOpened(QFtpSession *session);
    /// A session ended. \a session is deleted some time later.
    void sessionClosed(QFtpSession *session);
    /// A client has logged in: see QFtpSession::userName(). It can happen again in the same
    /// session; QFtpSession::changed() tells that the user has logged out.
    void loggedIn(QFtpSession *session);
    /// A client could not log in with \a userName, the name it sent. \a reason: LoginFailed; Busy:
    /// the user has too many sessions; TlsRequired; Unavailable: the authenticator can't answer
    /// now; Internal: it is broken.
    void loginRefused(QFtpSession *session, const QString &userName, QFtp::ErrorKind reason);
    /// A user has changed names or attributes. Costs nothing if not connected.
    void treeChanged(const QFtpChange &change);
    /// applyConfiguration() finished. On failure, errorString() says why; nothing has changed.
    void configurationApplied(bool success);
    /// refreshActivity() has updated the sessions of one worker thread.
    void activityRefreshed();
    /// checkThreads() has got an answer from each thread.
    void threadsAnswered();
    /// bans() has changed.
    void bansChanged();
    /// A transfer, of a file or a listing, started.
    void transferStarted(const QFtpTransfer &transfer);
    /// A transfer progressed. At most four times a second for each; costs nothing if not connected.
    void transferProgress(const QFtpTransfer &transfer);
    /// A transfer ended, successfully or not: see QFtpTransfer::outcome.
    void transferFinished(const QFtpTransfer &transfer);
    /// All sessions have ended after shutDown() or close(). The server may listen again.
    void stopped();

protected:
    /// Turn work on and off that is needed only while a signal is connected.
    /// \{
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    /// \}

private:
    std::unique_ptr<QFtpServerPrivate> d;
    friend class QFtpServerPrivate;
};

#endif
