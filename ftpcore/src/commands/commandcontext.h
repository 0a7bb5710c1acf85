// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_COMMANDCONTEXT_H
#define QFTP_COMMANDS_COMMANDCONTEXT_H

#include "base/credentials.h"
#include "base/digest.h"
#include "base/lane.h"
#include "base/tlspolicy.h"
#include "dtp/dataconnection.h"
#include "dtp/transferplan.h"
#include "limits/bandwidth.h"
#include "limits/cluster.h"
#include "limits/guard.h"
#include "protocol/command.h"
#include "protocol/facts.h"
#include "protocol/reply.h"

#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpchange.h>
#include <QFtpServer/qftpconfig.h>
#include <stop_token>
#include <variant>

namespace QFtp::Internal {

struct Hooks;
struct Outcome;

/// Work for the blocking pool. It returns a function that runs in the session's worker and returns
/// the outcome. That function does not run if the session has ended.
struct Later
{
    /// The lane that runs it.
    enum class Kind {
        Operation, ///< a short call of a storage
        Transfer,  ///< may take as long as a transfer; the limits on transfers apply
        Login,     ///< a call of an authenticator
    };

    std::function<std::function<Outcome()>()> work;
    Kind kind = Kind::Operation;
};

/// Work that begins on the blocking pool and ends later, in any thread.
struct Deferred
{
    /// Takes a function that runs in the session's worker and returns the outcome. It does not run
    /// if the session has ended.
    using Done = std::function<void(std::function<Outcome()>)>;

    /// Calls its argument once.
    std::function<void(const Done &)> begin;
    Later::Kind kind = Later::Kind::Login;
};

/// A reply that is held back, so that each guess takes time, and always the same time.
struct DelayedReply
{
    Reply reply;
    std::chrono::steady_clock::time_point due;
};

/// An attempt that may succeed later: the handler goes on with \a next then.
struct NextAttempt
{
    std::chrono::steady_clock::time_point due;
    std::function<Outcome()> next;
};

/// A reply that waits for the end of what is running: a transfer, or work on the pool.
struct ReplyAfterTransfer
{
    Reply reply;
};

/// The argument does not have the form that the command's row shows: 501 with that syntax.
struct BadArgument
{ };

/// A login that waits for an answer of the authenticator.
struct LoginCheck
{
    std::shared_ptr<const void> place; ///< among the waiting logins; the check holds it
    std::function<bool()> isWanted;    ///< see QFtpCredentials
    /// Counts the login as failed, once. \a isGuess: the name or the password was wrong; the server
    /// was not at fault. Thread: any. The check calls it at once, so that the next guess in the
    /// queue finds the ban.
    std::function<Guard::Failure(bool isGuess)> countFailure;
    /// Set once the login has been counted, or was right.
    std::shared_ptr<std::atomic<bool>> isSettled;
};

/// What happens next: the only result of a handler.
struct Outcome : std::variant<Reply, Later, Deferred, TransferPlan, DelayedReply, NextAttempt,
                              ReplyAfterTransfer, BadArgument>
{
    using variant::variant;
};

/// The state that commands arrange with the client. It lasts as long as the login or the session.
struct SessionState
{
    std::shared_ptr<const Vfs> vfs; ///< null: no user is logged in
    QByteArray userName;            ///< from USER, as sent; empty: none yet
    bool awaitsPassword = false;    ///< PASS may follow: once for each USER
    QString host;                   ///< from HOST
    /// The result of PBSZ and PROT. It outlasts a login.
    struct Protection
    {
        bool hasBufferSize = false;
        bool ofData = false; ///< data connections use TLS
    } protection;
    int loginFailures = 0;

    QFtpPath directory;
    Representation representation{.ascii = true};
    int umask = 0;
    std::chrono::seconds idleTimeout{0};
    bool onlyExtendedPassive = false; ///< after EPSV ALL
    Facts facts = Facts(Fact::All) & ~Facts(Fact::Create);
    Digest::Algorithm hash = Digest::Algorithm::Sha256;

    /// Applies to the next command only; commands that prepare a transfer keep it.
    struct Pending
    {
        std::optional<QFtpPath> renameFrom; ///< from RNFR
        qint64 restartBytes = 0;            ///< from REST
        qint64 rangeBytes = -1;             ///< from RANG: length from restartBytes; -1: to the end
        qint64 announcedBytes = -1;         ///< from ALLO; -1: not announced
    } pending;
};

/// A session as command handlers see it.
///
/// Thread: the session's worker, except for work given to onPool() and onStorage().
class CommandContext
{
public:
    virtual ~CommandContext() = default;

    SessionState state;
    DataConnection data;

    virtual const QFtpConfig &config() const = 0;
    virtual Endpoint peer() const = 0;
    virtual Endpoint local() const = 0;
    /// The address that the client connected to: that of the balancer, if there is one.
    virtual Endpoint reached() const = 0;
    /// The address of the balancer that the client came through; null: none.
    virtual QHostAddress balancer() const = 0;
    /// Where the session began.
    virtual const QFtpListener &listener() const = 0;
    virtual std::shared_ptr<QFtpAuthenticator> authenticator() const = 0;
    /// Never null.
    virtual std::shared_ptr<const Hooks> hooks() const = 0;
    /// The session as applications and storages know it.
    virtual QFtpCaller caller() = 0;

    /// Whether this server has TLS.
    virtual bool hasTls() const = 0;
    /// Whether the control connection uses TLS now.
    virtual bool isEncrypted() const = 0;
    /// Whether the control connection began with TLS.
    bool isImplicitFtps() const { return listener().mode == FtpsMode::Implicit; }
    /// Its fingerprint is empty if the client showed no certificate.
    virtual QFtpClientCertificate clientCertificate() const = 0;
    /// Starts or stops TLS on the control connection once the reply has been sent.
    virtual void startTlsAfterReply() = 0;
    virtual void stopTlsAfterReply() = 0;

    /// Returns what asks the other servers whether \a user may have one session more, on the pool;
    /// null: this server is alone.
    virtual std::function<QFtpResult<Cluster::Entry>()> entrance(const QFtpUser &user) = 0;
    /// Logs \a user in. False: the user already has too many sessions on this server.
    /// \a seat: the place among the sessions of all servers; null: this one is alone.
    virtual bool logIn(const QFtpUser &user, std::shared_ptr<const ClusterSeat> seat) = 0;
    virtual void logOut() = 0;
    /// Whether the client's address may no longer log in.
    virtual bool isBanned() const = 0;
    /// Takes a place among the logins to check; unset: there is none.
    /// \a isGuess: a password is checked. If the client leaves without waiting for the answer, that
    /// counts as a failed login.
    virtual std::optional<LoginCheck> beginLoginCheck(bool isGuess) = 0;
    /// The answer has come.
    virtual void endLoginCheck() = 0;
    /// Reports a failed login to the application.
    virtual void reportFailedLogin(ErrorKind reason) = 0;
    /// Reports what the user has done to \a path.
    virtual void reportTreeChange(QFtpChange::Kind kind, const QFtpPath &path,
                                  const QFtpPath &newPath) = 0;
    virtual void setClientName(const QByteArray &name) = 0;
    /// Ends the session once the reply has been sent.
    virtual void closeAfterReply() = 0;

    /// A stop is requested when the session ends or the client sends ABOR: long work on the pool
    /// checks it and ends.
    virtual std::stop_token stopToken() = 0;
    /// The rate limits for work that reads as much as a download; null: none.
    virtual std::shared_ptr<Throttle> throttle() = 0;
    /// What a port of this session has to know.
    virtual PassiveTerms passiveTerms() = 0;
    /// Runs parts of work on the pool in other threads.
    virtual Helper helper() const = 0;

    virtual bool isTransferring() const = 0;
    /// Describes the running transfer, for STAT. Only while isTransferring().
    virtual QByteArray transferStatus() const = 0;
    /// Ends the transfer and the work on the pool that run. False: nothing does.
    virtual bool abort() = 0;

    /// Whether the server or its listener demands TLS for logins.
    bool needsLoginProtection() const
    {
        return demandsTlsForLogin(config().tls.required)
            || demandsTlsForLogin(listener().requiredTls);
    }
    /// Whether the server, its listener or the user demands TLS on data connections.
    bool needsDataProtection() const
    {
        return demandsTlsForData(config().tls.required) || demandsTlsForData(listener().requiredTls)
            || (state.vfs && demandsTlsForData(state.vfs->user().requiredTls));
    }

    /// Resolves \a pathname, which is written as the client sent it.
    QFtpPath resolve(QByteArrayView pathname) const
    {
        return QFtpPath::resolve(state.directory, pathname);
    }

    /// Runs \a work on the blocking pool, then \a answer with its result in the worker. \a work
    /// holds values only; \a answer may use this context.
    template<typename Work, typename Answer>
    Later onPool(Work work, Answer answer, Later::Kind kind = Later::Kind::Operation)
    {
        return Later{
            [work = std::move(work), answer = std::move(answer)]() -> std::function<Outcome()> {
                auto result = std::make_shared<std::invoke_result_t<Work>>(work());
                return [result, answer]() -> Outcome { return answer(std::move(*result)); };
            },
            kind};
    }

    /// Like onPool(), but \a work gets the user's tree and runs with the user's rights.
    template<typename Work, typename Answer> Later onStorage(Work work, Answer answer)
    {
        return Later{[vfs = state.vfs->until(stopToken()), work = std::move(work),
                      answer = std::move(answer)]() -> std::function<Outcome()> {
            const ActingAs acting(vfs.user().identity);
            if (!acting.isDone())
                return []() -> Outcome { return Reply::fromError(ErrorKind::Internal); };
            auto result = std::make_shared<std::invoke_result_t<Work, const Vfs &>>(work(vfs));
            return [result, answer]() -> Outcome { return answer(std::move(*result)); };
        }};
    }

    /// The same for commands that change names or attributes, which the application hears of.
    template<typename Work>
    Later onTreeChange(QFtpChange::Kind kind, const QFtpPath &path, const QFtpPath &newPath,
                       Work work, const Reply &success)
    {
        return onStorage(
            std::move(work),
            [this, kind, path, newPath, success](const QFtpResult<void> &result) -> Reply {
                if (!result)
                    return Reply::fromError(result.error());
                reportTreeChange(kind, path, newPath);
                return success;
            });
    }

    /// The same for the many commands that have one reply for success.
    template<typename Work> Later onStorage(Work work, const Reply &success)
    {
        return onStorage(std::move(work), [success](const QFtpResult<void> &result) -> Reply {
            return result ? success : Reply::fromError(result.error());
        });
    }
};

} // namespace QFtp::Internal

#endif
