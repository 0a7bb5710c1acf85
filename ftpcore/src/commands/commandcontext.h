// SPDX-License-Identifier: MIT
#ifndef QFTP_COMMANDS_COMMANDCONTEXT_H
#define QFTP_COMMANDS_COMMANDCONTEXT_H

#include "base/blockingpool.h"
#include "base/credentials.h"
#include "commands/digest.h"
#include "dtp/dataconnection.h"
#include "dtp/representation.h"
#include "limits/guard.h"
#include "protocol/command.h"
#include "protocol/facts.h"
#include "protocol/reply.h"
#include "vfs/vfs.h"

#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <variant>

namespace QFtp::Internal {

struct Outcome;

/// Work for the blocking pool. What it returns runs in the session's worker and gives the outcome;
/// it is dropped if the session has gone by then.
struct Later
{
    std::function<std::function<Outcome()>()> work;
    BlockingPool::Kind kind = BlockingPool::Kind::Operation;
};

/// A transfer that is to run on the data connection.
struct TransferJob
{
    TransferDirection direction = TransferDirection::Download;
    QFtpPath path;
    std::function<QFtpResult<std::unique_ptr<QFtpFile>>(const Vfs &)> open;
    Representation representation;
    qint64 offsetBytes = 0;
    qint64 skippedBytes = 0; ///< encoded bytes the client has already
    qint64 limitBytes = -1;
    qint64 announcedBytes = -1;
    QByteArray opening; ///< text of the 150, in place of the usual one
};

/// A reply that is held back, so that guessing takes time, and always the same.
struct DelayedReply
{
    Reply reply;
    std::chrono::steady_clock::time_point due;
};

/// A reply that waits for the end of the running transfer, if there is one.
struct ReplyAfterTransfer
{
    Reply reply;
};

/// What happens next: all that a handler has to say.
struct Outcome : std::variant<Reply, Later, TransferJob, DelayedReply, ReplyAfterTransfer>
{
    using variant::variant;
};

/// What commands agree on with the client: it lives as long as the login, or the session.
struct SessionState
{
    std::shared_ptr<const Vfs> vfs; ///< null: nobody is logged in
    QByteArray userName;            ///< of USER, as sent; empty: none yet
    QString host;                   ///< of HOST
    /// What PBSZ and PROT arranged. It outlives a login.
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
    bool onlyExtendedPassive = false; ///< EPSV ALL
    Facts facts = Facts(Fact::All) & ~Facts(Fact::Create);
    Digest::Algorithm hash = Digest::Algorithm::Sha256;

    /// What holds for the next command only, but for those that prepare a transfer.
    struct Pending
    {
        std::optional<QFtpPath> renameFrom; ///< RNFR
        qint64 restartBytes = 0;            ///< REST
        qint64 rangeBytes = -1;             ///< RANG: from restartBytes; -1: to the end
        qint64 announcedBytes = -1;         ///< ALLO
    } pending;
};

/// A session as command handlers see it.
///
/// Thread: the session's worker, but for what is given to onPool() and onStorage().
class CommandContext
{
public:
    virtual ~CommandContext() = default;

    SessionState state;
    DataConnection data;

    virtual const QFtpConfig &config() const = 0;
    virtual Endpoint peer() const = 0;
    virtual Endpoint local() const = 0;
    virtual std::shared_ptr<QFtpAuthenticator> authenticator() const = 0;

    /// Whether this server has TLS.
    virtual bool hasTls() const = 0;
    /// Whether the control connection uses it now.
    virtual bool isEncrypted() const = 0;
    /// Whether it began with it.
    virtual bool isImplicitFtps() const = 0;
    /// An empty fingerprint: the client showed none.
    virtual QFtpClientCertificate clientCertificate() const = 0;
    /// Begins or ends TLS on the control connection when the reply has been sent.
    virtual void startTlsAfterReply() = 0;
    virtual void stopTlsAfterReply() = 0;

    /// Takes \a user in. False: he has too many sessions already.
    virtual bool logIn(const QFtpUser &user) = 0;
    virtual void logOut() = 0;
    /// Whether the client's address may no longer log in.
    virtual bool isBanned() const = 0;
    /// Counts a failed login. \a isGuess: name or password were wrong, not something of ours.
    virtual Guard::Failure countFailedLogin(bool isGuess) = 0;
    virtual void setClientName(const QByteArray &name) = 0;
    /// Ends the session when the reply has been sent.
    virtual void closeAfterReply() = 0;

    /// Expires when the session has gone: long work on the pool looks at it and stops.
    virtual std::weak_ptr<const void> lifeToken() const = 0;

    /// For work on the pool that others of its threads can share.
    virtual BlockingPool::Helper helper() const = 0;

    /// Lines on the transfer that runs; empty: none does.
    virtual QList<QByteArray> transferStatus() const = 0;
    virtual void abortTransfer() = 0;

    /// Whether data connections have to use TLS: the server or the user demands it.
    bool needsDataProtection() const
    {
        return config().tls.required == TlsPolicy::Data
            || (state.vfs && state.vfs->user().requiredTls == TlsPolicy::Data);
    }

    /// The path that \a pathname, as the client wrote it, names.
    QFtpPath resolve(QByteArrayView pathname) const
    {
        return QFtpPath::resolve(state.directory, pathname);
    }

    /// Runs \a work on the blocking pool, then \a answer with its result in the worker. \a work
    /// takes values along; \a answer may use this context.
    template<typename Work, typename Answer>
    Later onPool(Work work, Answer answer, BlockingPool::Kind kind = BlockingPool::Kind::Operation)
    {
        return Later{
            [work = std::move(work), answer = std::move(answer)]() -> std::function<Outcome()> {
                auto result = std::make_shared<std::invoke_result_t<Work>>(work());
                return [result, answer]() -> Outcome { return answer(std::move(*result)); };
            },
            kind};
    }

    /// As onPool(); \a work gets the user's tree, and runs with the rights of his system user.
    template<typename Work, typename Answer> Later onStorage(Work work, Answer answer)
    {
        return Later{[vfs = state.vfs, work = std::move(work),
                      answer = std::move(answer)]() -> std::function<Outcome()> {
            const ActingAs acting(vfs->user().identity);
            if (!acting.isDone())
                return []() -> Outcome { return Reply::fromError(ErrorKind::Internal); };
            auto result = std::make_shared<std::invoke_result_t<Work, const Vfs &>>(work(*vfs));
            return [result, answer]() -> Outcome { return answer(std::move(*result)); };
        }};
    }

    /// For the many commands that succeed with one reply.
    template<typename Work> Later onStorage(Work work, Reply success)
    {
        return onStorage(std::move(work), [success](const QFtpResult<void> &result) -> Reply {
            return result ? success : Reply::fromError(result.error());
        });
    }
};

} // namespace QFtp::Internal

#endif
