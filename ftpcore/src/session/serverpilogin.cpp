// SPDX-License-Identifier: MIT
// The part of the server-PI that deals with logins.
#include "base/guarded.h"
#include "base/logging.h"
#include "session/serverpi.h"

namespace QFtp::Internal {

namespace {

using std::chrono::steady_clock;

// No client needs more to log in.
constexpr int MaximumCommandsBeforeLogin = 100;
constexpr int MaximumBadCommandsBeforeLogin = 10;

const Command AnonymousLogin{"USER", AnonymousName};

} // namespace

// Counts a command of a client that has not logged in. False: it was one too many, and the session
// ends.
bool ServerPi::countBeforeLogin(bool isBad)
{
    if (state.vfs)
        return true;
    if (isBad)
        ++m_badCommandsBeforeLogin;
    else
        ++m_commandsBeforeLogin;
    if (m_commandsBeforeLogin <= MaximumCommandsBeforeLogin
        && m_badCommandsBeforeLogin < MaximumBadCommandsBeforeLogin)
        return true;
    if (mayLog(LogLimit::Kind::Misuse))
        qCInfo(lcSession, "[%llu] too many commands before login", m_id);
    disconnectClient("Too many commands before login; closing.");
    return false;
}

// Logs in a client that never sent USER as "anonymous", then runs its command.
void ServerPi::logInAnonymously(const Command &command)
{
    const CommandSpec &user = *findCommand(AnonymousLogin.verb);
    const Admission admission = admit(user, AnonymousLogin, Situation::of(*this, true));
    Outcome login = admission.verdict == Admission::Verdict::Run
        ? runCommand(*this, user, AnonymousLogin)
        : Outcome(admission.refusal);
    auto *deferred = std::get_if<Deferred>(&login);
    if (!deferred) {
        settle(std::move(login));
        return;
    }
    deferred->begin = [this, command, begin = std::move(deferred->begin)](const auto &done) {
        begin([this, command, done](const std::function<Outcome()> &next) {
            done([this, command, next] { return runAfterLogin(command, next); });
        });
    };
    settle(std::move(login));
}

// Runs \a command once \a login, and what follows from it, is done.
Outcome ServerPi::runAfterLogin(const Command &command, const std::function<Outcome()> &login)
{
    Outcome done = login();
    if (auto *later = std::get_if<Later>(&done)) {
        later->work = [this, command, work = later->work]() -> std::function<Outcome()> {
            return [this, command, next = work()] { return runAfterLogin(command, next); };
        };
        return done;
    }
    // Its reply is dropped: the client did not ask for a login.
    const auto known = hooks();
    const CommandSpec &spec = *known->find(command.verb);
    const Admission then = admit(spec, command, Situation::of(*this, true));
    if (then.verdict == Admission::Verdict::Run)
        return runCommand(*this, spec, command);
    return state.vfs ? then.refusal
                     : Reply(ReplyCode::NotLoggedIn, "Log in with USER and PASS first.");
}

std::function<QFtpResult<Cluster::Entry>()> ServerPi::entrance(const QFtpUser &user)
{
    const auto cluster = m_worker->shared()->cluster();
    if (!cluster)
        return {};
    if (!UserQuotas::canBeShared(user))
        return [] {
            return QFtpResult<Cluster::Entry>(QFtpError(
                ErrorKind::Unavailable,
                QStringLiteral("in a cluster, the files of a user with a quota must be in object "
                               "stores or MogileFS")));
        };
    const auto limits = m_worker->shared()->connections.sessionLimits(user);
    const Cluster::Entrant entrant{user.name, networkOf(peer().address), limits.ofUser,
                                   limits.ofNetwork};
    return [cluster, entrant] { return cluster->enter(entrant); };
}

bool ServerPi::logIn(const QFtpUser &user, std::shared_ptr<const ClusterSeat> seat)
{
    Q_ASSERT(!user.mounts.isEmpty());
    if (!m_worker->shared()->connections.enterUser(user, peer().address)) {
        qCWarning(lcAuth, "[%llu] %s has too many sessions", m_id, qUtf8Printable(user.name));
        return false;
    }
    m_seat = std::move(seat);
    QFtpCaller known = m_caller;
    known.userName = user.name;
    state.vfs = std::make_shared<const Vfs>(user, known, judge(), m_worker->shared()->usage(),
                                            m_seat ? m_seat->usage() : nullptr);
    m_commandsBeforeLogin = m_badCommandsBeforeLogin = 0;
    m_validUntil = user.validUntil.isValid() ? user.validUntil.toMSecsSinceEpoch()
                                             : std::numeric_limits<qint64>::max();
    if (m_tlsBinding)
        m_tlsBinding->setOwner(peer().address, user.name);
    reportChange();
    if (m_worker->shared()->wantsLogins)
        m_worker->shared()->observer->loggedIn(m_id);
    const QString rights =
        user.identity ? QStringLiteral(", files as user %1").arg(user.identity->user) : QString();
    qCInfo(lcAuth, "[%llu] %s logged in from %s%s", m_id, qUtf8Printable(user.name),
           qUtf8Printable(peer().address.toString()), qUtf8Printable(rights));
    return true;
}

// Asks the application about what the user's permissions allow.
Vfs::Watcher ServerPi::judge() const
{
    const auto asked = hooks();
    if (!asked->onAccess)
        return {};
    return [asked](const QFtpCaller &caller, const QFtpPath &path, Permissions needed,
                   const Decision &decision) -> std::optional<QFtpError> {
        if (decision.refusal)
            return std::nullopt;
        QFtpAccessRequest request;
        request.caller = caller;
        request.path = path;
        request.needed = needed;
        const auto verdict = guarded([&] { return asked->onAccess(request); });
        return verdict ? std::nullopt : std::optional(verdict.error());
    };
}

// Returns to the state of a new connection, except for counted failures, the virtual host and TLS.
void ServerPi::logOut()
{
    if (state.vfs) {
        m_worker->shared()->connections.leaveUser(state.vfs->user().name, peer().address);
        if (m_tlsBinding)
            m_tlsBinding->setOwner(peer().address);
        m_started = steady_clock::now();
    }
    const bool wasLoggedIn = bool(state.vfs);
    m_seat.reset();
    m_share.reset();
    SessionState fresh;
    fresh.host = state.host;
    fresh.protection = state.protection;
    fresh.loginFailures = state.loginFailures;
    fresh.umask = config().files.umask;
    fresh.idleTimeout = config().timeouts.idle;
    state = fresh;
    data.reset();
    if (wasLoggedIn)
        reportChange();
}

bool ServerPi::isBanned() const
{
    return m_worker->shared()->guard.verdict(peer().address) != Guard::Verdict::Welcome;
}

std::optional<LoginCheck> ServerPi::beginLoginCheck(bool isGuess)
{
    const auto shared = m_worker->shared();
    const QHostAddress address = peer().address;
    if (!shared->connections.enterLogin(address)) {
        if (mayLog(LogLimit::Kind::Misuse))
            qCWarning(lcAuth, "[%llu] login refused: too many logins wait", m_id);
        return std::nullopt;
    }
    const auto leave = [shared, address](const void *) { shared->connections.leaveLogin(address); };
    const auto isSettled = std::make_shared<std::atomic<bool>>(false);
    LoginCheck check{{shared.get(), leave},
                     [shared, address, stop = stopToken()] {
                         return !stop.stop_requested()
                             && shared->guard.verdict(address) == Guard::Verdict::Welcome;
                     },
                     failureCounter(isSettled),
                     isSettled};
    if (isGuess)
        m_countGuess = check.countFailure;
    return check;
}

// Returns the function that counts a failed login, when the check or the session ends.
std::function<Guard::Failure(bool)> ServerPi::failureCounter(
    const std::shared_ptr<std::atomic<bool>> &isSettled) const
{
    return [shared = m_worker->shared(), id = m_id, address = peer().address,
            name = printable(state.userName), asked = steady_clock::now(),
            settings = m_settings.config, isSettled](bool isGuess) {
        const bool isBanned = shared->guard.verdict(address) != Guard::Verdict::Welcome;
        if (isSettled->exchange(true) || isBanned) // one burst is one ban, and enough lines
            return Guard::Failure();
        Guard::Failure failure = shared->guard.failed(address, Guard::Clock::now(), isGuess);
        const auto duration =
            std::chrono::ceil<std::chrono::milliseconds>(steady_clock::now() - asked);
        failure.delay = std::max(failure.delay, shared->guard.padded(duration));
        if (!isGuess) // the server's fault: it stays hidden and bans no address
            return failure;
        if (const auto cluster = shared->cluster(); cluster && shared->guard.isBannable(address))
            cluster->countFailure(networkOf(address), settings->guard);
        const QByteArray plain = plainAddress(address).toString().toLatin1();
        // Programs like fail2ban read this: the address precedes the text of the client.
        qCWarning(lcAuth, "[%llu] login failed from %s, user \"%s\"", id, plain.constData(),
                  qUtf8Printable(name));
        if (failure.ban.count() > 0) {
            qCWarning(lcAuth, "[%llu] banned %s for %lld seconds", id, plain.constData(),
                      qint64(failure.ban.count()));
            shared->observer->bansChanged();
        }
        return failure;
    };
}

void ServerPi::reportFailedLogin(ErrorKind reason)
{
    if (m_worker->shared()->wantsLogins)
        m_worker->shared()->observer->loginRefused(m_id, printable(state.userName), reason);
}

} // namespace QFtp::Internal
