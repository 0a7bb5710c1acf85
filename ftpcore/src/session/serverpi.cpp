// SPDX-License-Identifier: MIT
#include "session/serverpi.h"

#include "base/logging.h"

namespace QFtp::Internal {

namespace {

using std::chrono::steady_clock;

// A client may send commands ahead of its replies, but must not fill the memory.
constexpr qsizetype MaximumWaitingBytes = 16 * 1024;
constexpr qsizetype MaximumWaitingReplies = 16;

const Command AnonymousLogin{"USER", "anonymous"};

} // namespace

ServerPi::ServerPi(SessionWorker *worker, quint64 id, Socket socket, const Endpoint &peer,
                   const SessionSettings &settings) :
    m_worker(worker),
    m_id(id), m_settings(settings), m_control(std::move(socket), peer, [this] { process(); }),
    m_replies(std::make_shared<ReplyChannel>(id, m_control.stream(), worker->shared()->observer))
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
            reply({ReplyCode::SyntaxError, "The line is too long."});
        else
            handle(Command::parse(line));
    }
    m_control.setReading(m_state != State::Closing
                         && m_control.lines().bytesWaiting() < MaximumWaitingBytes
                         && !m_control.hasUnsent());
}

// While a transfer runs, only some commands may run. Any other command waits, with all after it.
bool ServerPi::takesNextCommand()
{
    // A client that does not read its replies gets no more: they would fill the memory.
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
    const bool mayBeSecret = !spec && !state.vfs; // a password sent as a verb by mistake
    m_lastLine = command.masked(mayBeSecret);
    if (m_replies->isTranscriptWanted())
        m_worker->shared()->observer->commandReceived(m_id, printable(m_lastLine));
    qCDebug(lcSession, "[%llu] > %s", m_id, qUtf8Printable(printable(m_lastLine)));
    if (spec)
        run(*spec, command);
    else
        handleUnknown(command);
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

void ServerPi::run(const CommandSpec &spec, const Command &command)
{
    const bool isLastInBuffer = m_control.lines().bytesWaiting() == 0;
    const Admission admission = admit(spec, command, Situation::of(*this, isLastInBuffer));
    switch (admission.verdict) {
    case Admission::Verdict::Run:
        settle(runCommand(*this, spec, command));
        return;
    case Admission::Verdict::LogInAnonymously:
        logInAnonymously(command);
        return;
    case Admission::Verdict::RefuseAndClose:
        qCWarning(lcSession, "[%llu] received bytes after %s: an attack or a broken client", m_id,
                  spec.verb.data());
        m_closesAfterReply = true;
        break;
    case Admission::Verdict::Refuse:
        break;
    }
    reply(admission.refusal);
}

// Logs in a client that never sent USER as "anonymous", then runs its command.
void ServerPi::logInAnonymously(const Command &command)
{
    const CommandSpec &user = *findCommand(AnonymousLogin.verb);
    const Admission admission = admit(user, AnonymousLogin, Situation::of(*this, true));
    Outcome login = admission.verdict == Admission::Verdict::Run
        ? runCommand(*this, user, AnonymousLogin)
        : Outcome(admission.refusal);
    auto *later = std::get_if<Later>(&login);
    if (!later) {
        settle(std::move(login));
        return;
    }
    later->work = [this, command, work = std::move(later->work)]() -> std::function<Outcome()> {
        return [this, command, next = work()]() -> Outcome {
            next(); // drop its reply: the client did not ask for a login
            const CommandSpec &spec = *findCommand(command.verb);
            const Admission then = admit(spec, command, Situation::of(*this, true));
            if (then.verdict == Admission::Verdict::Run)
                return runCommand(*this, spec, command);
            return state.vfs ? then.refusal
                             : Reply(ReplyCode::NotLoggedIn, "Log in with USER and PASS first.");
        };
    };
    settle(std::move(login));
}

void ServerPi::settle(Outcome outcome)
{
    if (auto *immediate = std::get_if<Reply>(&outcome)) {
        reply(*immediate);
    } else if (auto *later = std::get_if<Later>(&outcome)) {
        work(*later);
    } else if (auto *plan = std::get_if<TransferPlan>(&outcome)) {
        startTransfer(std::move(*plan));
    } else if (auto *delayed = std::get_if<DelayedReply>(&outcome)) {
        resumeAt(*delayed);
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
    const bool isRunning =
        m_worker->shared()
            ->lanes.lane(later.kind)
            .run([work = later.work, inbox = m_worker->inbox(), worker = m_worker, id = m_id] {
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

void ServerPi::resumeAt(const DelayedReply &delayed)
{
    using std::chrono::milliseconds;
    setState(State::Working);
    const auto delay = std::chrono::ceil<milliseconds>(delayed.due - steady_clock::now());
    QTimer::singleShot(std::max(delay, milliseconds(0)), m_worker,
                       [worker = m_worker, id = m_id, reply = delayed.reply] {
                           if (ServerPi *session = worker->find(id))
                               session->resume([reply]() -> Outcome { return reply; });
                       });
}

void ServerPi::send(const Reply &reply)
{
    if (!m_control.isEnded() && !m_replies->send(reply))
        m_control.sendWhenReady();
}

void ServerPi::reply(const Reply &reply)
{
    send(reply);
    const bool isFinal = int(reply.code) >= 200;
    if (isFinal)
        finishCommand();
}

// After the final reply to a command, TLS may start or stop, or the session may end.
void ServerPi::finishCommand()
{
    if (m_tlsChange != TlsChange::None)
        changeTls();
    if (m_state != State::Ready)
        return;
    if (m_closesAfterReply)
        close();
    else if (m_disconnectsWhenIdle)
        disconnectClient("The server is shutting down; closing.");
}

void ServerPi::close()
{
    if (m_state == State::Closing)
        return;
    const bool isTlsOn = isEncrypted() && m_state != State::ShakingHands;
    setState(State::Closing);
    if (isTlsOn)
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
        send({ReplyCode::ServiceNotAvailable, reason});
    close();
}

void ServerPi::disconnectWhenIdle()
{
    m_disconnectsWhenIdle = true;
    settleTransfer();
    if (m_state == State::Ready)
        disconnectClient("The server is shutting down; closing.");
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
        if (m_transfer->stage() == TransferSeat::Stage::Waiting
            && now - m_transferStarted > timeouts.dataOpen)
            m_transfer->giveUp();
        return;
    }
    // Close a passive listener that the client does not use.
    if (data.kind() == DataConnection::Kind::Passive
        && now - data.since() > timeouts.dataOpen + timeouts.idle)
        data.reset();
    if (m_state == State::Ready && state.vfs && now - m_lastActivity > state.idleTimeout)
        disconnectClient("The session was idle for too long; closing.");
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

// Returns to the state of a new connection, except for counted failures, the virtual host and TLS.
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
    if (!isGuess) // the server's fault: it stays hidden and bans no address
        return m_worker->shared()->guard.failed(peer().address, Guard::Clock::now(), false);
    const QByteArray address = plainAddress(peer().address).toString().toLatin1();
    // Programs like fail2ban read this line, so the address precedes the text of the client.
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

Helper ServerPi::helper() const
{
    return [shared = m_worker->shared()](std::function<void()> work) {
        return shared->lanes.helpers.run(std::move(work));
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
