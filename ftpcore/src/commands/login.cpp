// SPDX-License-Identifier: MIT
// USER, PASS, ACCT, REIN: RFC 959 4.1.1. HOST: RFC 7151.
#include "auth/account.h"
#include "base/guarded.h"
#include "base/logging.h"
#include "base/tlspolicy.h"
#include "commands/commandtable.h"

namespace QFtp::Internal {

namespace {

constexpr qsizetype MaximumName = 256;
constexpr qsizetype MaximumPassword = 1024;

QFtpCredentials credentialsOf(const CommandContext &context)
{
    QFtpCredentials credentials;
    credentials.userName = QString::fromUtf8(context.state.userName);
    credentials.peerAddress = context.peer().address;
    credentials.localAddress = context.reached().address;
    credentials.localPort = context.reached().port;
    credentials.proxyAddress = context.balancer();
    credentials.host = context.state.host;
    credentials.isEncrypted = context.isEncrypted();
    credentials.certificate = context.clientCertificate();
    return credentials;
}

Reply banned(CommandContext &context)
{
    context.closeAfterReply();
    return {ReplyCode::ServiceNotAvailable, "Too many failed logins; closing."};
}

Reply tlsIsRequired(CommandContext &context)
{
    context.reportFailedLogin(ErrorKind::TlsRequired);
    return Reply::fromError(ErrorKind::TlsRequired);
}

// The user, or their network, has as many sessions as they may have.
Outcome tooManySessions(CommandContext &context, const QByteArray &whose)
{
    context.reportFailedLogin(ErrorKind::Busy);
    context.closeAfterReply();
    return Reply(ReplyCode::ServiceNotAvailable,
                 whose + " already has too many sessions; closing.");
}

Outcome logIn(CommandContext &context, const QFtpUser &user, ReplyCode code,
              const std::shared_ptr<const ClusterSeat> &seat)
{
    if (!context.logIn(user, seat))
        return tooManySessions(context, "This user");
    return Reply(code, "Logged in.");
}

// The other servers have answered.
Outcome takeSeat(CommandContext &context, const QFtpUser &user, ReplyCode code,
                 const QFtpResult<Cluster::Entry> &entry)
{
    if (!entry) {
        qCWarning(lcAuth, "could not log \"%s\" in: %s", qUtf8Printable(user.name),
                  qUtf8Printable(entry.error().detail()));
        context.reportFailedLogin(ErrorKind::Unavailable);
        context.closeAfterReply();
        return Reply(ReplyCode::ServiceNotAvailable,
                     "This server can take no sessions now; try again later.");
    }
    switch (entry->verdict) {
    case Cluster::Verdict::Welcome:
        return logIn(context, user, code, entry->seat);
    case Cluster::Verdict::TooManyOfUser:
        return tooManySessions(context, "This user");
    case Cluster::Verdict::TooManyFromAddress:
        return tooManySessions(context, "Your address");
    }
    Q_UNREACHABLE();
}

Outcome welcome(CommandContext &context, const QFtpUser &user, ReplyCode code = ReplyCode::LoggedIn)
{
    if (context.isBanned()) // since the check began
        return banned(context);
    if (demandsTlsForLogin(user.requiredTls) && !context.isEncrypted())
        return tlsIsRequired(context);
    if (user.validUntil.isValid() && user.validUntil <= QDateTime::currentDateTimeUtc()) {
        context.reportFailedLogin(ErrorKind::LoginFailed);
        context.closeAfterReply();
        return Reply(ReplyCode::ServiceNotAvailable, "The time of this account is over; closing.");
    }
    const auto entrance = context.entrance(user);
    if (!entrance)
        return logIn(context, user, code, nullptr);
    return context.onPool(
        entrance,
        [&context, user, code](const QFtpResult<Cluster::Entry> &entry) {
            return takeSeat(context, user, code, entry);
        },
        Later::Kind::Login);
}

/// The pool's answer to a login.
struct Checked
{
    QFtpResult<QFtpUser> user;
    Guard::Failure failure; ///< if the login failed
};

// Counts a failure at once: the next guess in the queue must find the ban.
Checked judged(QFtpResult<QFtpUser> user, const QFtpCredentials &credentials,
               const LoginCheck &login)
{
    if (const QString problem = user ? problemOf(*user) : QString(); !problem.isEmpty())
        user = QFtpError(ErrorKind::Internal, problem);
    if (user)
        *login.isSettled = true; // whatever the client does next, it was no guess
    // If it is wanted no more, the check may have been cut short.
    const bool isFailure = credentials.password && !user && login.isWanted()
        && user.error().kind() != ErrorKind::TlsRequired;
    const auto failure = isFailure
        ? login.countFailure(user.error().kind() == ErrorKind::LoginFailed)
        : Guard::Failure();
    return {std::move(user), failure};
}

// The delay starts when the password arrived, so it hides how long the check took.
Outcome refuse(CommandContext &context, const Checked &checked,
               std::chrono::steady_clock::time_point asked)
{
    const QFtpError &error = checked.user.error();
    if (error.kind() == ErrorKind::TlsRequired)
        return tlsIsRequired(context);
    if (error.kind() != ErrorKind::LoginFailed)
        qCWarning(lcAuth, "could not complete the login of \"%s\" from %s: %s",
                  qUtf8Printable(printable(context.state.userName)),
                  qUtf8Printable(context.peer().address.toString()),
                  qUtf8Printable(error.detail()));
    const bool isUnavailable = error.kind() == ErrorKind::Unavailable;
    const bool isWrong = error.kind() == ErrorKind::LoginFailed;
    context.reportFailedLogin(isWrong || isUnavailable ? error.kind() : ErrorKind::Internal);
    if (isUnavailable) { // it is not the client's fault, and may be over soon
        context.closeAfterReply();
        return Reply(ReplyCode::ServiceNotAvailable,
                     "Logins can't be checked now; try again later.");
    }
    const auto due = asked + checked.failure.delay;
    const bool isLast = ++context.state.loginFailures >= context.config().limits.loginAttempts;
    if (!isLast && !context.isBanned())
        return DelayedReply{Reply::fromError(ErrorKind::LoginFailed), due};
    return DelayedReply{banned(context), due};
}

// Asks the authenticator on the pool.
template<typename Answer>
Outcome checkLater(CommandContext &context, const std::optional<QByteArray> &password,
                   Answer answer)
{
    const auto login = context.beginLoginCheck(password.has_value());
    if (!login) {
        context.closeAfterReply();
        return Reply(ReplyCode::ServiceNotAvailable,
                     "Too many logins are being checked; try again later.");
    }
    QFtpCredentials credentials = credentialsOf(context);
    credentials.password = password;
    credentials.isWanted = login->isWanted;
    credentials.caller = context.caller();
    return Deferred{[authenticator = context.authenticator(), credentials, login = *login, &context,
                     answer](const Deferred::Done &done) {
        const QFtpLoginAnswer taker([=, &context](const QFtpResult<QFtpUser> &user) {
            done([checked = judged(user, credentials, login), &context, answer]() -> Outcome {
                context.endLoginCheck();
                return answer(checked);
            });
        });
        if (!login.isWanted()) { // it spends nothing on an answer that nobody waits for
            taker(ErrorKind::LoginFailed);
            return;
        }
        const auto begun = guarded([&]() -> QFtpResult<void> {
            authenticator->authenticateLater(credentials, taker);
            return {};
        });
        if (!begun)
            taker(begun.error());
    }};
}

} // namespace

Outcome handleUser(CommandContext &context, const Command &command)
{
    context.logOut();
    if (context.isBanned())
        return banned(context);
    if (command.argument.size() > MaximumName)
        return Reply(ReplyCode::ArgumentError, "The user name is too long.");
    context.state.userName = command.argument;
    const auto askForPassword = [&context]() -> Reply {
        context.state.awaitsPassword = true;
        return {ReplyCode::NeedPassword, "Password required."};
    };
    if (!guarded(true, [&] { return context.authenticator()->answersUser(); }))
        return askForPassword();
    // Users without a password are logged in at once. All others, even unknown ones, get the same
    // answer.
    return checkLater(context, std::nullopt,
                      [&context, askForPassword](const Checked &checked) -> Outcome {
                          const auto &user = checked.user;
                          if (user)
                              return welcome(context, *user,
                                             context.clientCertificate().fingerprint.isEmpty()
                                                 ? ReplyCode::LoggedIn
                                                 : ReplyCode::LoggedInByCertificate);
                          if (user.error().kind() == ErrorKind::TlsRequired)
                              return tlsIsRequired(context);
                          return askForPassword();
                      });
}

Outcome handlePass(CommandContext &context, const Command &command)
{
    if (context.state.vfs)
        return Reply(ReplyCode::Superfluous, "Already logged in; no password is needed.");
    if (!std::exchange(context.state.awaitsPassword, false))
        return Reply(ReplyCode::BadSequence, "Send USER first.");
    if (context.isBanned())
        return banned(context);
    const QByteArray password =
        command.argument.isNull() ? QByteArray("") : command.argument.left(MaximumPassword);
    return checkLater(
        context, password,
        [&context, asked = std::chrono::steady_clock::now()](const Checked &checked) -> Outcome {
            return checked.user ? welcome(context, *checked.user) : refuse(context, checked, asked);
        });
}

Outcome handleAcct(CommandContext &context, const Command &)
{
    if (!context.state.vfs)
        return Reply(ReplyCode::BadSequence, "Send USER and PASS first.");
    return Reply(ReplyCode::Superfluous, "No account is needed.");
}

Outcome handleRein(CommandContext &context, const Command &)
{
    context.logOut();
    context.state.host.clear();
    if (context.isEncrypted() && !context.isImplicitFtps()) {
        // RFC 4217 11: back to the state of a new connection.
        context.state.protection = {};
        context.stopTlsAfterReply();
    }
    return Reply(ReplyCode::ServiceReady, "Ready for a new user.");
}

Outcome handleHost(CommandContext &context, const Command &command)
{
    if (context.state.vfs || !context.state.userName.isEmpty())
        return Reply(ReplyCode::BadSequence, "Send HOST before USER.");
    QString name = QString::fromUtf8(command.argument.trimmed()).toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2); // an IPv6 address
    else if (name.contains(u':'))            // RFC 7151 3.1: no port
        return BadArgument();
    const QFtpConfig &config = context.config();
    for (const QFtpConfigHost &host : config.hosts) {
        if (host.name.toLower() != name)
            continue;
        context.state.host = name;
        return Reply(ReplyCode::ServiceReady,
                     (host.welcome.isEmpty() ? config.server.welcome : host.welcome).toUtf8());
    }
    // The server's own address selects no virtual host.
    if (name == context.reached().address.toString().toLower()) {
        context.state.host.clear();
        return Reply(ReplyCode::ServiceReady, config.server.welcome.toUtf8());
    }
    return Reply(ReplyCode::ParameterNotImplemented, "Unknown host.");
}

} // namespace QFtp::Internal
