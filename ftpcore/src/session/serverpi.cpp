// SPDX-License-Identifier: MIT
#include "session/serverpi.h"

#include "base/logging.h"

namespace QFtp::Internal {

namespace {

using std::chrono::steady_clock;

// A client may send ahead of its replies, but not fill the memory.
constexpr qsizetype MaximumWaitingBytes = 16 * 1024;
constexpr qsizetype MaximumWaitingReplies = 16;

const Command AnonymousLogin{"USER", "anonymous"};

} // namespace

ServerPi::ServerPi(SessionWorker *worker, quint64 id, Socket socket, const Endpoint &peer,
                   const SessionSettings &settings) :
    m_worker(worker),
    m_id(id), m_settings(settings), m_control(std::move(socket), peer, [this] { process(); })
{
    state.umask = config().files.umask;
    state.idleTimeout = config().timeouts.idle;
}

ServerPi::~ServerPi()
{
    if (m_transfer)
        m_transfer->abandon();
    if (state.vfs)
        m_worker->shared()->connections.leaveUser(state.vfs->user().name);
    m_worker->shared()->connections.leave(peer().address);
    m_worker->shared()->observer->sessionClosed(m_id);
    qCInfo(lcSession, "[%llu] closed", m_id);
}

void ServerPi::start()
{
    qCInfo(lcSession, "[%llu] connection from %s", m_id, qUtf8Printable(peer().toString()));
    if (isImplicitFtps()) {
        state.protection = {true, true};
        startTls();
    } else {
        greet();
    }
}

void ServerPi::greet()
{
    m_isGreeted = true;
    reply({ReplyCode::ServiceReady, config().server.welcome.toUtf8()});
}

void ServerPi::setState(State next)
{
    Q_ASSERT(m_state != State::Closing);
    m_state = next;
}

void ServerPi::process()
{
    m_lastActivity = steady_clock::now();
    if (m_state == State::ShakingHands) {
        shakeHands();
        return;
    }
    settleTransfer();
    if (m_state == State::Closing)
        return;
    if (m_control.isEnded()) {
        close();
        return;
    }
    while (takesNextCommand()) {
        QByteArray line;
        const LineReader::Status status = m_control.lines().next(&line);
        if (status == LineReader::Status::NoLine)
            break;
        if (status == LineReader::Status::TooLong)
            reply({ReplyCode::SyntaxError, "This line is too long."});
        else
            handle(Command::parse(line));
    }
    m_control.setReading(m_state != State::Closing
                         && m_control.lines().bytesWaiting() < MaximumWaitingBytes
                         && !m_control.hasUnsent());
}

// While a transfer runs, only what may run beside it; the rest waits, and what is behind it too.
bool ServerPi::takesNextCommand()
{
    // A client that does not read its replies gets no more of them, and none is hoarded.
    if (m_control.hasUnsent() || m_afterTransfer.size() >= MaximumWaitingReplies)
        return false;
    if (m_state == State::Ready)
        return true;
    if (m_state != State::Transferring)
        return false;
    const QByteArrayView next = m_control.lines().peek();
    if (next.isNull())
        return false;
    const CommandSpec *spec = findCommand(Command::parse(next).verb);
    return spec && spec->flags.testFlag(CommandFlag::DuringTransfer);
}

void ServerPi::handle(const Command &command)
{
    const CommandSpec *spec = findCommand(command.verb);
    const bool isLoggedIn = bool(state.vfs);
    const bool mayBeSecret = !spec && !isLoggedIn; // a password, after a mistake
    m_lastLine = command.masked(mayBeSecret);
    if (m_isTranscriptWanted)
        m_worker->shared()->observer->commandReceived(m_id, printable(m_lastLine));
    qCDebug(lcSession, "[%llu] > %s", m_id, qUtf8Printable(printable(m_lastLine)));
    if (!spec) {
        handleUnknown(command);
        return;
    }
    if (spec->flags.testFlag(CommandFlag::WithTls) && !hasTls()) {
        reply({ReplyCode::NotImplemented, "TLS is switched off here."});
        return;
    }
    if (spec->flags.testFlag(CommandFlag::LastInBuffer) && m_control.lines().bytesWaiting() > 0) {
        qCWarning(lcSession, "[%llu] bytes behind %s: an attack, or a broken client", m_id,
                  spec->verb.data());
        m_closesAfterReply = true;
        reply({ReplyCode::BadSequence, "Wait for the reply to this command; closing."});
        return;
    }
    if (!isLoggedIn && !spec->flags.testFlag(CommandFlag::BeforeLogin)) {
        if (state.userName.isEmpty() && m_settings.authenticator->allowsAnonymous())
            handleAnonymously(command);
        else
            reply({ReplyCode::NotLoggedIn, "Log in with USER and PASS first."});
        return;
    }
    if (command.argument.isEmpty() && spec->flags.testFlag(CommandFlag::Argument)) {
        reply({ReplyCode::ArgumentError, "Syntax: " + spec->syntax.toByteArray()});
        return;
    }
    Outcome outcome = spec->handler(*this, command);
    if (!spec->flags.testAnyFlags(CommandFlags(CommandFlag::Prepares)
                                  | CommandFlag::DuringTransfer))
        state.pending = {};
    settle(std::move(outcome));
}

void ServerPi::handleUnknown(const Command &command)
{
    if (isOtherProtocol(command.verb)) {
        qCWarning(lcSession, "[%llu] the client speaks another protocol", m_id);
        m_closesAfterReply = true;
        reply({ReplyCode::ServiceNotAvailable, "This is an FTP server; closing."});
        return;
    }
    reply({ReplyCode::SyntaxError, "Unknown command."});
}

// A client that never sent USER, where "anonymous" exists: it is logged in, then its command runs.
void ServerPi::handleAnonymously(const Command &command)
{
    Outcome login = handleUser(*this, AnonymousLogin);
    if (auto *refusal = std::get_if<Reply>(&login)) {
        reply(*refusal);
        return;
    }
    Later later = std::get<Later>(std::move(login));
    later.work = [this, command, work = std::move(later.work)]() -> std::function<Outcome()> {
        return [this, command, next = work()]() -> Outcome {
            next();
            if (!state.vfs)
                return Reply(ReplyCode::NotLoggedIn, "Log in with USER and PASS first.");
            const CommandSpec *spec = findCommand(command.verb);
            if (command.argument.isEmpty() && spec->flags.testFlag(CommandFlag::Argument))
                return Reply(ReplyCode::ArgumentError, "Syntax: " + spec->syntax.toByteArray());
            return spec->handler(*this, command);
        };
    };
    settle(std::move(later));
}

void ServerPi::settle(Outcome outcome)
{
    if (auto *immediate = std::get_if<Reply>(&outcome)) {
        reply(*immediate);
    } else if (auto *later = std::get_if<Later>(&outcome)) {
        work(*later);
    } else if (auto *job = std::get_if<TransferJob>(&outcome)) {
        startTransfer(std::move(*job));
    } else if (auto *delayed = std::get_if<DelayedReply>(&outcome)) {
        setState(State::Working);
        const auto delay =
            std::chrono::ceil<std::chrono::milliseconds>(delayed->due - steady_clock::now());
        runOnWorker(
            [text = delayed->reply](ServerPi &session) {
                session.resume([text]() -> Outcome { return text; });
            },
            std::max(delay, std::chrono::milliseconds(0)));
    } else if (auto *after = std::get_if<ReplyAfterTransfer>(&outcome)) {
        if (isTransferring())
            m_afterTransfer.append(after->reply);
        else
            reply(after->reply);
    }
}

void ServerPi::work(const Later &later)
{
    setState(isTransferring() ? State::TransferringWorking : State::Working);
    const bool isRunning = m_worker->shared()->pool.run(
        later.kind, [work = later.work, inbox = m_worker->inbox(), worker = m_worker, id = m_id] {
            inbox->post([worker, id, next = work()] {
                if (ServerPi *session = worker->find(id))
                    session->resume(next);
            });
        });
    if (!isRunning)
        resume([]() -> Outcome { return Reply::fromError(ErrorKind::Busy); });
}

void ServerPi::resume(const std::function<Outcome()> &next)
{
    if (m_state == State::Closing)
        return;
    setState(isTransferring() ? State::Transferring : State::Ready);
    settle(next());
    if (m_state != State::Closing)
        process();
}

void ServerPi::runOnWorker(std::function<void(ServerPi &)> job, std::chrono::milliseconds delay)
{
    QTimer::singleShot(delay, m_worker, [worker = m_worker, id = m_id, job = std::move(job)] {
        if (ServerPi *session = worker->find(id))
            job(*session);
    });
}

void ServerPi::reply(const Reply &reply)
{
    m_control.send(reply.toByteArray());
    noteReply(reply);
}

void ServerPi::noteReply(const Reply &reply)
{
    if (m_isTranscriptWanted)
        m_worker->shared()->observer->replySent(m_id, printable(reply.toByteArray().trimmed()));
    qCDebug(lcSession, "[%llu] < %s", m_id,
            qUtf8Printable(printable(reply.toByteArray().trimmed())));
    const bool isFinal = int(reply.code) >= 200;
    if (isFinal && m_tlsChange != TlsChange::None)
        changeTls();
    if (isFinal && m_state == State::Ready && (m_closesAfterReply || m_disconnectsWhenIdle)) {
        if (!m_closesAfterReply)
            m_control.send(
                Reply(ReplyCode::ServiceNotAvailable, "The server stops; closing.").toByteArray());
        close();
    }
}

void ServerPi::close()
{
    if (m_state == State::Closing)
        return;
    setState(State::Closing);
    if (isEncrypted())
        m_control.stream()->sendCloseNotify();
    m_control.setReading(false);
    data.reset();
    if (m_transfer)
        m_transfer->cancel();
    m_worker->removeSession(m_id);
}

void ServerPi::disconnectClient(const QByteArray &reason)
{
    if (m_state == State::Closing)
        return;
    if (m_state != State::ShakingHands)
        m_control.send(Reply(ReplyCode::ServiceNotAvailable, reason).toByteArray());
    close();
}

void ServerPi::disconnectWhenIdle()
{
    m_disconnectsWhenIdle = true;
    settleTransfer();
    if (m_state == State::Ready)
        disconnectClient("The server stops; closing.");
}

SessionActivity ServerPi::activity() const
{
    const auto idle = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_transfer ? steady_clock::duration::zero() : steady_clock::now() - m_lastActivity);
    return {m_id, state.vfs ? state.directory.toByteArray() : QByteArray(), printable(m_lastLine),
            QDateTime::currentDateTimeUtc().addMSecs(-idle.count())};
}

void ServerPi::sweep(steady_clock::time_point now)
{
    const auto &timeouts = config().timeouts;
    if (m_state == State::ShakingHands) {
        if (now - m_handshakeStarted > timeouts.handshake) {
            qCInfo(lcSession, "[%llu] the TLS handshake took too long", m_id);
            close();
        }
        return;
    }
    settleTransfer();
    if (m_transfer) {
        m_lastActivity = now;
        if (m_worker->shared()->wantsProgress)
            m_transfer->reportProgress();
        if (m_transfer->isWaitingForConnection() && now - m_transferStarted > timeouts.dataOpen)
            m_transfer->giveUp();
        return;
    }
    // A listener that nobody uses is not kept for ever.
    if (data.kind() == DataConnection::Kind::Passive
        && now - data.since() > timeouts.dataOpen + timeouts.idle)
        data.reset();
    if (m_state == State::Ready && state.vfs && now - m_lastActivity > state.idleTimeout)
        disconnectClient("Nothing was heard for too long; closing.");
    else if (m_state == State::Ready && !state.vfs && now - m_started > timeouts.login)
        disconnectClient("The login took too long; closing.");
}

bool ServerPi::logIn(const QFtpUser &user)
{
    Q_ASSERT(!user.mounts.isEmpty());
    if (!m_worker->shared()->connections.enterUser(user)) {
        qCWarning(lcAuth, "[%llu] %s has too many sessions", m_id, qUtf8Printable(user.name));
        return false;
    }
    state.vfs = std::make_shared<const Vfs>(user);
    reportLogin(user.name, true);
    reportChange();
    const QString rights =
        user.identity ? QStringLiteral(", files as user %1").arg(user.identity->user) : QString();
    qCInfo(lcAuth, "[%llu] %s logged in from %s%s", m_id, qUtf8Printable(user.name),
           qUtf8Printable(peer().address.toString()), qUtf8Printable(rights));
    return true;
}

// Back to what a new connection has, but for the count of failures, the virtual host and TLS.
void ServerPi::logOut()
{
    if (state.vfs) {
        m_worker->shared()->connections.leaveUser(state.vfs->user().name);
        m_started = steady_clock::now();
    }
    const bool wasLoggedIn = bool(state.vfs);
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

Guard::Failure ServerPi::countFailedLogin(bool isGuess)
{
    ++state.loginFailures;
    const QString name = printable(state.userName);
    reportLogin(name, false);
    if (!isGuess) // something of ours: it does not show, and bans nobody
        return m_worker->shared()->guard.failed(peer().address, Guard::Clock::now(), false);
    const QByteArray address = plainAddress(peer().address).toString().toLatin1();
    // Programs like fail2ban read this line. The address stands before what the client chose.
    qCWarning(lcAuth, "[%llu] login failed from %s, user \"%s\"", m_id, address.constData(),
              qUtf8Printable(name));
    const Guard::Failure failure = m_worker->shared()->guard.failed(peer().address);
    if (failure.ban.count() > 0) {
        qCWarning(lcAuth, "[%llu] banned %s for %lld seconds", m_id, address.constData(),
                  qint64(failure.ban.count()));
        m_worker->shared()->observer->bansChanged();
    }
    return failure;
}

void ServerPi::reportLogin(const QString &name, bool success)
{
    if (m_worker->shared()->wantsLogins)
        m_worker->shared()->observer->loginFinished(m_id, name, success);
}

BlockingPool::Helper ServerPi::helper() const
{
    return [shared = m_worker->shared()](std::function<void()> work) {
        return shared->pool.run(BlockingPool::Kind::Help, std::move(work));
    };
}

void ServerPi::setClientName(const QByteArray &name)
{
    m_clientName = printable(name);
    reportChange();
}

void ServerPi::reportChange()
{
    const QString userName = state.vfs ? state.vfs->user().name : QString();
    m_worker->shared()->observer->sessionChanged(m_id, {userName, m_clientName, m_tlsDescription});
}

} // namespace QFtp::Internal
