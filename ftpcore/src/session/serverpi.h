// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SERVERPI_H
#define QFTP_SESSION_SERVERPI_H

#include "commands/dispatch.h"
#include "session/controlconnection.h"
#include "session/replychannel.h"
#include "session/sessionworker.h"
#include "session/transferseat.h"

namespace QFtp::Internal {

/// Who logs in without USER and PASS.
constexpr char AnonymousName[] = "anonymous";

/// The server-PI of one session: takes commands in order, runs their handlers and sends replies.
///
/// Thread: its worker's.
class ServerPi : public CommandContext, private TransferOwner
{
public:
    /// \a caller: the session, before its login.
    ServerPi(SessionWorker *worker, const QFtpCaller &caller, Socket socket,
             const ProxyHeader::Sides &sides, const SessionSettings &settings);
    ~ServerPi() override;

    /// Greets the client.
    void start();
    /// Sends 421 with \a reason, and ends both connections.
    void disconnectClient(const QByteArray &reason);
    /// Does the same as soon as no transfer is running, because the server stops.
    void disconnectWhenIdle();
    /// Ends the running transfer, if it has this id; 0: whichever it is. See
    /// TransferSeat::cancel().
    void abortTransfer(quint64 transferId, const char *why);
    void setTranscriptWanted(bool wanted) { m_replies->setTranscriptWanted(wanted); }
    void setRates(const QFtpRates &rates);
    SessionActivity activity() const;
    /// Acts on deadlines that have passed.
    void sweep(std::chrono::steady_clock::time_point now);

    const QFtpConfig &config() const override { return *m_settings.config; }
    Endpoint peer() const override { return m_control.peer(); }
    Endpoint local() const override { return m_control.local(); }
    Endpoint reached() const override { return m_control.reached(); }
    QHostAddress balancer() const override
    {
        return listener().proxyNetworks.isEmpty() ? QHostAddress() : m_control.neighbour().address;
    }
    const QFtpListener &listener() const override { return m_settings.listener; }
    std::shared_ptr<QFtpAuthenticator> authenticator() const override
    {
        return m_worker->shared()->authenticator();
    }
    std::shared_ptr<const Hooks> hooks() const override { return m_worker->shared()->hooks(); }
    QFtpCaller caller() override;
    bool hasTls() const override { return bool(m_settings.tls); }
    bool isEncrypted() const override { return m_control.stream()->isEncrypted(); }
    QFtpClientCertificate clientCertificate() const override { return m_clientCertificate; }
    void startTlsAfterReply() override { m_tlsChange = TlsChange::Start; }
    void stopTlsAfterReply() override { m_tlsChange = TlsChange::Stop; }
    std::function<QFtpResult<Cluster::Entry>()> entrance(const QFtpUser &user) override;
    bool logIn(const QFtpUser &user, std::shared_ptr<const ClusterSeat> seat) override;
    void logOut() override;
    bool isBanned() const override;
    std::optional<LoginCheck> beginLoginCheck(bool isGuess) override;
    void endLoginCheck() override { m_countGuess = nullptr; }
    void reportFailedLogin(ErrorKind reason) override;
    void reportTreeChange(QFtpChange::Kind kind, const QFtpPath &path,
                          const QFtpPath &newPath) override;
    void setClientName(const QByteArray &name) override;
    void closeAfterReply() override { m_closesAfterReply = true; }
    std::stop_token stopToken() override;
    std::shared_ptr<Throttle> throttle() override
    {
        return throttleFor(TransferDirection::Download);
    }
    PassiveTerms passiveTerms() override;
    Helper helper() const override;
    bool isTransferring() const override { return bool(m_transfer); }
    QByteArray transferStatus() const override;
    bool abort() override;

private:
    QString noConnectionText() const;
    enum class State {
        ShakingHands,        ///< TLS is starting on the control connection
        Ready,               ///< takes the next command
        Working,             ///< a command waits for the pool, or a reply for its delay
        Transferring,        ///< takes only commands that may run during a transfer
        TransferringWorking, ///< one of these waits for the pool
        Closing,             ///< takes no more commands
    };

    enum class TlsChange { None, Start, Stop };

    void setState(State next);
    bool isWorking() const
    {
        return m_state == State::Working || m_state == State::TransferringWorking;
    }
    void greet();
    void process();
    void takeCommands();
    void updateReading();
    void waitForTurn();
    bool takesNextCommand();
    bool countBeforeLogin(bool isBad);
    bool mayLog(LogLimit::Kind kind) const
    {
        return m_worker->shared()->logLimit.admits(kind, peer().address);
    }
    void handle(const Command &command);
    void handleUnknown(const Command &command);
    void run(const CommandSpec &spec, const Command &command);
    void logInAnonymously(const Command &command);
    Outcome runAfterLogin(const Command &command, const std::function<Outcome()> &login);
    bool hasLostSeat() const { return m_seat && !m_seat->holds(); }
    void endWithoutSeat();
    void settle(Outcome outcome);
    void work(const Later &later);
    void work(const Deferred &deferred);
    QString laneOwner() const;
    void resume(const std::function<Outcome()> &next);
    void resumeAt(const DelayedReply &delayed);
    void resumeAt(std::chrono::steady_clock::time_point due, std::function<Outcome()> next);
    void reply(const Reply &reply);
    void send(const Reply &reply);
    void releaseReplies();
    void finishCommand();
    void sendHeldReplies();
    void close();
    std::function<Guard::Failure(bool)> failureCounter(
        const std::shared_ptr<std::atomic<bool>> &isSettled) const;
    Vfs::Watcher judge() const;
    void reportChange();

    void changeTls();
    void startTls();
    void shakeHands();
    void handshakeStepped(TlsStream::Step step);
    void tlsStarted();
    void stopTls();

    void beginTransfer(TransferPlan plan);
    void endWaitForHandshake(bool isPatient);
    void startTransfer(TransferPlan plan);
    static Reply tooManyTransfers();
    std::shared_ptr<const void> takeSlot();
    std::shared_ptr<Throttle> throttleFor(TransferDirection direction);
    QFtpTransfer describe(const TransferPlan &plan) const;
    TransferMeans meansFor(const TransferPlan &plan);
    TransferSeat::OwnerCall ownerCall() const;
    void continueTransfer();
    void settleTransfer();
    OpenConnection takeOpenConnection();
    void takeDataConnection();
    void dataReady();
    void connectionNeeded() override { takeDataConnection(); }
    void transferOpened() override { process(); }
    void transferEnded() override;
    void replyUnsent() override { m_control.sendWhenReady(); }

    SessionWorker *const m_worker;
    const quint64 m_id;
    const SessionSettings m_settings;
    ControlConnection m_control;
    const std::shared_ptr<ReplyChannel> m_replies; // running transfers use it too
    State m_state = State::Ready;
    std::shared_ptr<TlsBinding> m_tlsBinding; // null: TLS has not started yet
    TlsChange m_tlsChange = TlsChange::None;  // done when the reply has been sent
    std::chrono::steady_clock::time_point m_handshakeStarted;
    QString m_tlsDescription; // for people; empty: the control connection is in the clear
    QFtpClientCertificate m_clientCertificate;
    bool m_isGreeted = false;
    bool m_isProcessing = false; // process() is being called
    bool m_waitsForTurn = false; // it will be called when others have had theirs
    int m_commandsBeforeLogin = 0;
    int m_badCommandsBeforeLogin = 0;
    std::shared_ptr<const ClusterSeat> m_seat; // null: not logged in, or this server is alone
    qint64 m_validUntil = 0; // milliseconds since 1970; of the user who is logged in
    bool m_closesAfterReply = false;
    bool m_disconnectsWhenIdle = false;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_lastActivity = m_started;
    std::chrono::steady_clock::time_point m_transferStarted;
    QString m_clientName;
    QByteArray m_lastLine;                            // secrets masked
    std::stop_source m_stop{std::nostopstate};        // for work on the pool
    std::shared_ptr<const void> m_presence;           // its last holder reports the end
    std::function<Guard::Failure(bool)> m_countGuess; // null: no password is being checked
    std::optional<TransferPlan> m_plan; // set: it waits for the handshake of its data connection
    std::shared_ptr<TransferSeat> m_transfer; // null: none runs
    std::optional<Bandwidth::Share> m_share;  // from the first transfer of the login on
    QFtpRates m_ownRates;                     // of this session; 0: those of the settings apply
    const QFtpCaller m_caller;                // without the user's name and the stop token
    QList<Reply> m_heldReplies; // for the end of what runs, in the order of their commands
};

} // namespace QFtp::Internal

#endif
