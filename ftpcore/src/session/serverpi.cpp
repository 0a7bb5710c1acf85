// SPDX-License-Identifier: MIT
#include "session/serverpi.h"

#include "base/guarded.h"
#include "base/logging.h"

#include <QtCore/qscopedvaluerollback.h>
#include <thread>

namespace QFtp::Internal {

namespace {

using std::chrono::steady_clock;

// A client may send commands ahead of its replies, but must not fill the memory.
constexpr qsizetype MaximumWaitingBytes = 16 * 1024;
constexpr qsizetype MaximumWaitingReplies = 16;
// A client that sends many commands at once takes turns with the other sessions of its worker.
constexpr int CommandsPerTurn = 16;
// For a handshake that the client began before its command, and for the client after a stranger.
constexpr std::chrono::seconds PatienceWithData{3};

} // namespace

ServerPi::ServerPi(SessionWorker *worker, const QFtpCaller &caller, Socket socket,
                   const ProxyHeader::Sides &sides, const SessionSettings &settings) :
    m_worker(worker),
    m_id(caller.sessionId), m_settings(settings),
    m_control(std::move(socket), sides, [this] { process(); }),
    m_replies(std::make_shared<ReplyChannel>(m_id, m_control.stream(), worker->shared()->observer)),
    m_presence(worker->shared().get(),
               [observer = worker->shared()->observer, id = m_id](const void *) {
                   observer->sessionClosed(id);
               }),
    m_caller(caller)
{
    m_replies->setTranscriptWanted(worker->shared()->wantsTranscripts);
    state.umask = config().files.umask;
    state.idleTimeout = config().timeouts.idle;
}

ServerPi::~ServerPi()
{
    m_stop.request_stop();
    if (m_transfer)
        m_transfer->abandon();
    const auto shared = m_worker->shared();
    const QHostAddress address = peer().address;
    if (state.vfs)
        shared->connections.leaveUser(state.vfs->user().name, address);
    shared->connections.leave(address);
    if (mayLog(LogLimit::Kind::Connections))
        qCInfo(lcSession, "[%llu] closed", m_id);
}

void ServerPi::start()
{
    if (mayLog(LogLimit::Kind::Connections))
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
    const auto welcome = [this](const QFtpResult<QString> &own) {
        if (own)
            return Reply::ofLines(ReplyCode::ServiceReady,
                                  own->isEmpty() ? config().server.welcome : *own);
        closeAfterReply();
        const QString &text = own.error().clientText();
        return Reply::ofLines(ReplyCode::ServiceNotAvailable,
                              text.isEmpty() ? QStringLiteral("Service not available.") : text);
    };
    const auto asked = hooks();
    if (!asked->greeting) {
        reply(welcome(QString()));
        return;
    }
    QFtpGreetingRequest request;
    request.caller = caller();
    settle(onPool([asked, request] { return guarded([&] { return asked->greeting(request); }); },
                  [welcome](const QFtpResult<QString> &own) -> Outcome { return welcome(own); }));
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
    // A command that is done at once leads here again: its caller takes the next one.
    if (m_isProcessing)
        return;
    if (m_waitsForTurn) { // some event loops serve sockets first, so the turn may take long to come
        updateReading();
        return;
    }
    const QScopedValueRollback processing(m_isProcessing, true);
    settleTransfer();
    if (m_state == State::Closing)
        return;
    if (m_control.isEnded()) {
        close();
        return;
    }
    takeCommands();
    updateReading();
}

void ServerPi::updateReading()
{
    m_control.setReading(m_state != State::Closing
                         && m_control.lines().bytesWaiting() < MaximumWaitingBytes
                         && !m_control.hasUnsent());
}

void ServerPi::takeCommands()
{
    for (int i = 0; takesNextCommand(); ++i) {
        if (i == CommandsPerTurn) {
            waitForTurn();
            break;
        }
        QByteArray line;
        const LineReader::Status status = m_control.lines().next(&line);
        if (status == LineReader::Status::NoLine)
            break;
        if (m_control.lines().bytesWaiting() > 0)
            m_replies->hold(); // the replies leave together
        if (status == LineReader::Status::Line)
            handle(Command::parse(line));
        else if (countBeforeLogin(true))
            reply({ReplyCode::SyntaxError, "The line is too long."});
    }
    releaseReplies();
}

void ServerPi::waitForTurn()
{
    m_waitsForTurn = true;
    m_worker->inbox()->post([worker = m_worker, id = m_id] {
        if (ServerPi *session = worker->find(id)) {
            session->m_waitsForTurn = false;
            session->process();
        }
    });
}

// While a transfer or work on the pool runs, only some commands may run. Any other command waits,
// with all after it.
bool ServerPi::takesNextCommand()
{
    // A client that does not read its replies gets no more: they would fill the memory.
    if (m_state == State::Closing || m_control.hasUnsent()
        || m_heldReplies.size() >= MaximumWaitingReplies)
        return false;
    if (m_state == State::Ready)
        return true;
    const QByteArrayView next = m_control.lines().peek();
    if (next.isNull())
        return false;
    const CommandSpec *spec = findCommand(Command::parse(next).verb);
    if (!spec || !spec->flags.testFlag(CommandFlag::DuringTransfer))
        return false;
    if (spec->verb == "ABOR")
        return bool(state.vfs);
    // No reply may come before the 150 of the transfer.
    return m_state == State::Transferring && m_transfer->isOpened();
}

void ServerPi::handle(const Command &command)
{
    const auto known = hooks();
    const CommandSpec *spec = known->find(command.verb);
    const bool mayBeSecret = !spec && !state.vfs; // a password sent as a verb by mistake
    m_lastLine = command.masked(mayBeSecret);
    if (m_replies->isTranscriptWanted())
        m_worker->shared()->observer->commandReceived(m_id, printable(m_lastLine));
    qCDebug(lcSession, "[%llu] > %s", m_id, qUtf8Printable(printable(m_lastLine)));
    if (!countBeforeLogin(!spec))
        return;
    if (hasLostSeat())
        endWithoutSeat();
    else if (spec)
        run(*spec, command);
    else
        handleUnknown(command);
}

void ServerPi::handleUnknown(const Command &command)
{
    if (isOtherProtocol(command.verb)) {
        if (mayLog(LogLimit::Kind::Misuse))
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
        if (mayLog(LogLimit::Kind::Misuse))
            qCWarning(lcSession, "[%llu] received bytes after %s: an attack or a broken client",
                      m_id, spec.verb.data());
        m_closesAfterReply = true;
        break;
    case Admission::Verdict::Refuse:
        break;
    }
    reply(admission.refusal);
}

void ServerPi::settle(Outcome outcome)
{
    if (auto *immediate = std::get_if<Reply>(&outcome)) {
        reply(*immediate);
    } else if (auto *later = std::get_if<Later>(&outcome)) {
        work(*later);
    } else if (auto *deferred = std::get_if<Deferred>(&outcome)) {
        work(*deferred);
    } else if (auto *plan = std::get_if<TransferPlan>(&outcome)) {
        beginTransfer(std::move(*plan));
    } else if (auto *delayed = std::get_if<DelayedReply>(&outcome)) {
        resumeAt(*delayed);
    } else if (auto *attempt = std::get_if<NextAttempt>(&outcome)) {
        resumeAt(attempt->due, std::move(attempt->next));
    } else if (auto *after = std::get_if<ReplyAfterTransfer>(&outcome)) {
        if (isTransferring() || isWorking())
            m_heldReplies.append(after->reply);
        else
            reply(after->reply);
    }
}

void ServerPi::work(const Later &later)
{
    std::shared_ptr<const void> slot;
    if (later.kind == Later::Kind::Transfer) {
        slot = takeSlot();
        if (!slot) {
            reply(tooManyTransfers());
            return;
        }
    }
    const auto next = std::make_shared<std::function<Outcome()>>();
    const bool isRunning =
        m_worker->shared()
            ->lanes.lane(later.kind)
            .run(
                [work = later.work, slot = std::move(slot), next,
                 lease = m_seat ? m_seat->lease() : nullptr]() mutable {
                    if (!lease || lease->holds())
                        *next = work();
                    work = nullptr; // with what it holds
                    slot.reset();
                },
                // Only now: the client may need the slot as soon as it has the reply.
                [next, inbox = m_worker->inbox(), worker = m_worker, id = m_id] {
                    inbox->post([worker, id, next] {
                        ServerPi *session = worker->find(id);
                        if (session && *next)
                            session->resume(*next);
                        else if (session)
                            session->endWithoutSeat();
                    });
                },
                laneOwner());
    if (isRunning)
        setState(isTransferring() ? State::TransferringWorking : State::Working);
    else
        reply(Reply::fromError(ErrorKind::Busy));
}

void ServerPi::work(const Deferred &deferred)
{
    const auto done = [inbox = m_worker->inbox(), worker = m_worker,
                       id = m_id](const std::function<Outcome()> &next) {
        inbox->post([worker, id, next] {
            if (ServerPi *session = worker->find(id))
                session->resume(next);
        });
    };
    const bool isRunning =
        m_worker->shared()
            ->lanes.lane(deferred.kind)
            .run([begin = deferred.begin, done] { begin(done); }, nullptr, laneOwner());
    if (isRunning)
        setState(isTransferring() ? State::TransferringWorking : State::Working);
    else
        reply(Reply::fromError(ErrorKind::Busy));
}

void ServerPi::resume(const std::function<Outcome()> &next)
{
    if (m_state == State::Closing)
        return;
    setState(isTransferring() ? State::Transferring : State::Ready);
    settle(next());
    if (m_state == State::Ready && !m_heldReplies.isEmpty())
        sendHeldReplies();
    if (m_state != State::Closing)
        process();
}

// A timer ends up to a millisecond late, depending on when it was started. That would reveal how
// long the check of a password took. So the timer ends early, and the pool waits for the rest.
void ServerPi::resumeAt(const DelayedReply &delayed)
{
    const auto rest = [delayed]() -> std::function<Outcome()> {
        std::this_thread::sleep_until(delayed.due);
        return [reply = delayed.reply] { return reply; };
    };
    resumeAt(delayed.due - std::chrono::milliseconds(1), [rest] {
        return Later{rest, Later::Kind::Login};
    });
}

void ServerPi::resumeAt(steady_clock::time_point due, std::function<Outcome()> next)
{
    using std::chrono::milliseconds;
    setState(isTransferring() ? State::TransferringWorking : State::Working);
    const auto delay = std::chrono::floor<milliseconds>(due - steady_clock::now());
    QTimer::singleShot(std::max(delay, milliseconds(0)), m_worker,
                       [worker = m_worker, id = m_id, next = std::move(next)] {
                           if (ServerPi *session = worker->find(id))
                               session->resume(next);
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

void ServerPi::releaseReplies()
{
    if (!m_control.isEnded() && !m_replies->release())
        m_control.sendWhenReady();
}

// Sends the replies to commands that came while a transfer or work on the pool ran.
void ServerPi::sendHeldReplies()
{
    // If QUIT came during the transfer, perhaps with ABOR, the session ends after the last reply.
    const bool closes = std::exchange(m_closesAfterReply, false);
    const QList<Reply> held = std::exchange(m_heldReplies, {});
    m_closesAfterReply = closes && held.isEmpty();
    finishCommand();
    for (qsizetype i = 0; i < held.size() && m_state != State::Closing; ++i) {
        m_closesAfterReply = closes && i + 1 == held.size();
        reply(held.at(i));
    }
}

// After the final reply to a command, TLS may start or stop, or the session may end.
void ServerPi::finishCommand()
{
    if (m_tlsChange != TlsChange::None)
        changeTls();
    if (m_state != State::Ready)
        return;
    if (m_closesAfterReply && m_heldReplies.isEmpty())
        close();
    else if (m_disconnectsWhenIdle)
        disconnectClient("The server is shutting down; closing.");
}

void ServerPi::close()
{
    if (m_state == State::Closing)
        return;
    if (m_countGuess && m_control.isEnded()) { // it did not wait for the answer
        m_countGuess(true);
        reportFailedLogin(ErrorKind::LoginFailed);
    }
    releaseReplies();
    m_stop.request_stop();
    const bool isTlsOn = isEncrypted() && m_state != State::ShakingHands;
    setState(State::Closing);
    if (isTlsOn)
        m_control.stream()->sendCloseNotify();
    m_control.setReading(false);
    data.reset();
    if (m_transfer)
        m_transfer->cancel(m_control.isEnded()
                               ? QT_TRANSLATE_NOOP("Reason", "The client disconnected.")
                               : QT_TRANSLATE_NOOP("Reason", "The server ended the session."));
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
            if (mayLog(LogLimit::Kind::Handshakes))
                qCInfo(lcSession, "[%llu] the TLS handshake took too long", m_id);
            close();
        }
        return;
    }
    if (state.vfs && m_validUntil <= QDateTime::currentMSecsSinceEpoch()) {
        disconnectClient("The time of this account is over; closing.");
        return;
    }
    if (hasLostSeat()) {
        endWithoutSeat();
        return;
    }
    settleTransfer();
    data.sweep(now);
    const bool isPatient = now - m_transferStarted < PatienceWithData;
    if (m_plan)
        endWaitForHandshake(isPatient);
    else
        dataReady();
    if (m_transfer) {
        m_lastActivity = now;
        if (m_worker->shared()->wantsProgress)
            m_transfer->reportProgress();
        m_transfer->checkStall(now);
        if (m_transfer->stage() != TransferSeat::Stage::Waiting)
            return;
        if (const auto failure = data.failure(now); failure && !isPatient)
            m_transfer->giveUp(*failure);
        else if (now - m_transferStarted > timeouts.dataOpen)
            m_transfer->giveUp({ErrorKind::TimedOut, noConnectionText()});
        return;
    }
    // Others may need the port of a client that does not connect.
    const auto patience = timeouts.dataOpen
        + (data.isAwaited() ? std::chrono::seconds(0) : std::chrono::seconds(timeouts.idle));
    if (data.kind() == DataConnection::Kind::Passive && now - data.since() > patience)
        data.reset();
    if (m_state == State::Ready && state.vfs && now - m_lastActivity > state.idleTimeout)
        disconnectClient("The session was idle for too long; closing.");
    else if ((m_state == State::Ready || m_state == State::Working) && !state.vfs
             && now - m_started > timeouts.login)
        disconnectClient("The login took too long; closing.");
}

// The other servers give the place of this session away.
void ServerPi::endWithoutSeat()
{
    disconnectClient("This server has lost touch with the others; connect again.");
}

QString ServerPi::noConnectionText() const
{
    const Endpoint &told = data.told();
    return QStringLiteral("the client was told to connect to %1 and did not")
        .arg(told.address.isNull() ? QStringLiteral("port %1").arg(told.port) : told.toString());
}

// Whose share of a lane the session uses: its user's. Strangers and anonymous users have nothing
// but their network.
QString ServerPi::laneOwner() const
{
    const bool isKnown = state.vfs && state.vfs->user().name != QLatin1String(AnonymousName);
    return isKnown ? state.vfs->user().name : networkOf(peer().address).toString();
}

QFtpCaller ServerPi::caller()
{
    QFtpCaller result = m_caller;
    result.userName = state.vfs ? state.vfs->user().name : QString();
    result.isEncrypted = isEncrypted();
    result.host = state.host;
    result.stop = stopToken();
    return result;
}

// ABOR may have stopped the work before.
std::stop_token ServerPi::stopToken()
{
    if (!m_stop.stop_possible() || m_stop.stop_requested())
        m_stop = std::stop_source();
    return m_stop.get_token();
}

bool ServerPi::abort()
{
    if (std::exchange(m_plan, std::nullopt)) {
        setState(State::Ready);
        send(Reply::fromError(ErrorKind::Cancelled));
        return true;
    }
    abortTransfer(0, QT_TRANSLATE_NOOP("Reason", "The client aborted it."));
    if (!isTransferring() && !isWorking())
        return false;
    m_stop.request_stop();
    return true;
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

void ServerPi::reportTreeChange(QFtpChange::Kind kind, const QFtpPath &path,
                                const QFtpPath &newPath)
{
    if (!m_worker->shared()->wantsChanges)
        return;
    QFtpChange change;
    change.kind = kind;
    change.caller = caller();
    change.path = path;
    change.newPath = newPath;
    m_worker->shared()->observer->treeChanged(change);
}

void ServerPi::reportChange()
{
    SessionFacts facts{{}, {}, m_clientName, m_tlsDescription};
    if (state.vfs) {
        facts.userName = state.vfs->user().name;
        facts.accountSource = state.vfs->user().source;
    }
    m_worker->shared()->observer->sessionChanged(m_id, facts);
}

} // namespace QFtp::Internal
