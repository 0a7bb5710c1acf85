// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_QFTPSERVER_P_H
#define QFTP_SERVER_QFTPSERVER_P_H

#include "auth/accountauthenticator.h"
#include "auth/accountsources.h"
#include "auth/ownusers.h"
#include "server/banfile.h"
#include "server/reception.h"
#include "server/transferlog.h"
#include "storage/storageset.h"

#include <map>
#include <QFtpServer/qftpserver.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <stop_token>

/// Public functions are for the thread that their object lives in.
inline void assertThreadOf([[maybe_unused]] const QObject *object)
{
    Q_ASSERT_X(object->thread() == QThread::currentThread(), object->metaObject()->className(),
               "called from another thread than the one it lives in");
}

class QFtpServerPrivate
{
public:
    explicit QFtpServerPrivate(QFtpServer *server);
    ~QFtpServerPrivate();

    bool listen(const QFtpListener &socket);
    bool listenAsConfigured();
    bool listenOn(qintptr descriptor, QFtp::FtpsMode mode);
    bool mayListen(QFtp::FtpsMode mode);
    std::vector<std::unique_ptr<QFtp::Internal::Listener>> open(const QList<QFtpListener> &sockets);
    QList<QFtpListener> close(const std::function<bool(const QFtpListener &)> &matches);
    void beginListening(std::unique_ptr<QFtp::Internal::Listener> listener);
    void setPaused(bool isPaused);
    void stopListening();
    void shutDown(std::chrono::milliseconds grace);
    bool setConfiguration(const QFtpConfig &configuration);
    void applyConfiguration(const QFtpConfig &configuration);
    void useConfiguration(const QFtpConfig &configuration,
                          std::shared_ptr<const QFtp::Internal::TlsContext> newTls);
    /// Unset: errorString says why.
    std::optional<QFtpUser> userOf(const QString &name,
                                   const QFtpResult<std::shared_ptr<QFtpStorage>> &storage,
                                   QFtp::Permissions permissions);
    bool addUser(const QFtpUser &user, decltype(QFtp::Internal::Account::password) password);
    void makeShared();
    void updateAuthenticator();
    void changeHooks(const std::function<void(QFtp::Internal::Hooks *)> &change);
    void saveBans();
    /// Joins the cluster, if there is one.
    void enterCluster();
    /// Calls \a then in the server's thread once the server has left the cluster.
    void leaveCluster(const std::function<void()> &then);
    void updateWants();
    void checkThreads();
    void countAnswer();
    void logSums();
    /// Runs \a job in the worker of session \a id.
    void post(quint64 id, std::function<void(QFtp::Internal::SessionWorker &)> job);

    // Called in the server's thread for the reception and the observer.
    void openSession(const QFtp::Internal::Newcomer &newcomer);
    void askQuotas(const QString &name,
                   const std::function<void(const QFtpResult<QList<QFtpQuotaUse>> &)> &answer);
    void changeSession(quint64 id, const QFtp::Internal::SessionFacts &facts);
    void closeSession(quint64 id);
    void reportLogin(quint64 id);
    void reportRefusal(quint64 id, const QString &userName, QFtp::ErrorKind reason);
    void reportTreeChange(const QFtpChange &change);
    void changeTransfer(const QFtpTransfer &transfer, bool isNew);
    void showLine(quint64 id, bool isReply, const QString &line);
    void loadBansOnce();
    /// Emits \a signal from the event loop: a slot may delete the server.
    void emitLater(void (QFtpServer::*signal)());
    void takeActivity(const QList<QFtp::Internal::SessionActivity> &activities);
    void countStoppedWorker();
    void finishStopping();
    void giveUpSessions();

    QFtpServer *const q;
    std::shared_ptr<QFtp::Internal::Inbox> inbox;
    std::shared_ptr<const QFtpConfig> config = std::make_shared<const QFtpConfig>();
    QList<QFtp::Internal::Account> addedAccounts;
    const std::shared_ptr<QFtp::Internal::OwnUsers> ownUsers =
        std::make_shared<QFtp::Internal::OwnUsers>();
    std::shared_ptr<QFtpAuthenticator> ownAuthenticator; // null: ownUsers decide
    const std::shared_ptr<QFtp::Internal::Modules> modules =
        std::make_shared<QFtp::Internal::Modules>();
    std::shared_ptr<const QFtp::Internal::TlsContext> tls; // null: there is no TLS
    std::shared_ptr<QFtp::Internal::SessionShared> shared; // null: listen() has not been called yet
    std::unique_ptr<QFtp::Internal::Reception> reception;  // null: there are no threads
    std::map<quint64, QFtpSession *> sessions;
    std::shared_ptr<QFtp::Internal::Cluster> cluster; // null: this server is alone
    QFtp::Internal::TransferLog transferLog;
    QFtp::Internal::BanFile banFile;
    QFtp::Internal::SerialThread background; // for applyConfiguration()
    std::stop_source questions;              // of askQuotas(); stopped with the server
    QTimer logTimer{q};                      // sums up what the log leaves out
    QTimer stopTimer{q};                     // for sessions whose storage hangs
    QString errorString;
    quint64 lastSessionId = 0;   // of all receptions so far
    quint64 lastApplication = 0; // number of the latest applyConfiguration()
    size_t stoppedWorkers = 0;
    size_t threadsToAnswer = 0; // for checkThreads()
    bool isStopping = false;
    bool isLeavingCluster = false;
    bool isPaused = false;
    bool areBansLoaded = false;
};

namespace QFtp::Internal {

/// Makes the observer that passes what happens in sessions to the thread of \a server. The server
/// closes \a inbox before it ends.
std::shared_ptr<SessionObserver> makeObserver(QFtpServerPrivate *server,
                                              std::shared_ptr<Inbox> inbox);

} // namespace QFtp::Internal

class Q_DECL_HIDDEN QFtpSession::Private
{
public:
    QFtpServerPrivate *server; // null: the session has ended
    quint64 id;
    QFtpCaller caller; // for its attributes
    QFtp::Internal::Endpoint peer;
    QDateTime connectedSince;
    QFtp::Internal::SessionFacts facts;
    QFtp::Internal::SessionActivity activity;
};

#endif
