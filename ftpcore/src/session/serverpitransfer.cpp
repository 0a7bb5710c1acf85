// SPDX-License-Identifier: MIT
// The part of the server-PI that deals with transfers.
#include "base/logging.h"
#include "session/serverpi.h"

namespace QFtp::Internal {

// A client that began the TLS handshake before its command gets the 150 after the handshake. Some
// mistake an earlier one for the end of it, and end an empty upload too soon.
void ServerPi::beginTransfer(TransferPlan plan)
{
    if (!data.isShakingHands()) {
        startTransfer(std::move(plan));
        return;
    }
    m_plan = std::move(plan);
    m_transferStarted = std::chrono::steady_clock::now();
    setState(State::Working);
}

void ServerPi::endWaitForHandshake(bool isPatient)
{
    if (m_state == State::Closing || (isPatient && data.isShakingHands()))
        return;
    setState(State::Ready);
    startTransfer(*std::exchange(m_plan, std::nullopt));
    process();
}

void ServerPi::startTransfer(TransferPlan plan)
{
    auto slot = takeSlot();
    if (!slot) {
        reply(tooManyTransfers());
        return;
    }
    const QFtpTransfer info = describe(plan);
    TransferMeans means = meansFor(plan);
    m_transfer = std::make_shared<TransferSeat>(m_worker->shared(), m_replies, ownerCall(), info,
                                                TransferSeat::Held{std::move(slot), m_presence},
                                                std::move(plan), std::move(means));
    // Most clients have already opened the passive connection: then one pool job is enough.
    if (OpenConnection connection = takeOpenConnection(); connection.isValid())
        m_transfer->setConnection(std::move(connection));
    m_control.stream()->expectSynch();
    m_transferStarted = std::chrono::steady_clock::now();
    setState(State::Transferring);
    continueTransfer();
    if (m_control.lines().bytesWaiting() > 0)
        settleTransfer(); // no socket event will announce these commands
}

Reply ServerPi::tooManyTransfers()
{
    return {ReplyCode::FileUnavailableNow, "Too many transfers are running; try again later."};
}

// Takes one of the transfer slots of the user and of their address; null: all are in use. The last
// holder of the slot releases it.
std::shared_ptr<const void> ServerPi::takeSlot()
{
    const auto shared = m_worker->shared();
    const QFtpUser &user = state.vfs->user();
    if (const QByteArray limit = shared->connections.enterTransfer(user, peer().address);
        !limit.isEmpty()) {
        qCWarning(lcTransfer, "[%llu %s] transfer refused: the limit %s is reached", m_id,
                  qUtf8Printable(user.name), limit.constData());
        return nullptr;
    }
    return {shared.get(), [shared, name = user.name, address = peer().address](const void *) {
                shared->connections.leaveTransfer(name, address);
            }};
}

QFtpTransfer ServerPi::describe(const TransferPlan &plan) const
{
    QFtpTransfer info;
    info.id = ++m_worker->shared()->lastTransferId;
    info.sessionId = m_id;
    info.userName = state.vfs->user().name;
    info.peerAddress = peer().address;
    info.direction = plan.direction;
    info.path = plan.path.toByteArray();
    info.offsetBytes = plan.window.offset;
    info.started = QDateTime::currentDateTimeUtc();
    info.ascii = plan.representation.ascii;
    info.encrypted = state.protection.ofData;
    return info;
}

TransferMeans ServerPi::meansFor(const TransferPlan &plan)
{
    const QFtpConfig::Timeouts &timeouts = config().timeouts;
    TransferMeans means;
    means.timeouts = {timeouts.dataOpen, timeouts.handshake, timeouts.dataStall};
    means.vfs = state.vfs;
    means.throttle = throttleFor(plan.direction);
    if (m_seat)
        means.lease = m_seat->lease();
    if (state.protection.ofData)
        means.tls = m_tlsBinding;
    if (data.kind() == DataConnection::Kind::Active) {
        means.remote = data.remote();
        means.local = local().address;
    }
    if (plan.direction == TransferDirection::Upload) {
        means.onUpload = hooks()->onUpload;
        means.hasClientGone = [stream = m_control.stream()](auto patience) {
            return stream->socket().waitForHangUp(patience);
        };
    }
    return means;
}

std::shared_ptr<Throttle> ServerPi::throttleFor(TransferDirection direction)
{
    Bandwidth &bandwidth = m_worker->shared()->bandwidth;
    if (!m_share)
        m_share = bandwidth.join(state.vfs->user(), m_ownRates);
    return bandwidth.throttleFor(*m_share, direction);
}

void ServerPi::setRates(const QFtpRates &rates)
{
    m_ownRates = rates;
    if (m_share)
        m_worker->shared()->bandwidth.setSessionRates(*m_share, state.vfs->user().name, rates);
}

PassiveTerms ServerPi::passiveTerms()
{
    PassiveTerms terms;
    if (state.protection.ofData)
        terms.tls = m_tlsBinding;
    terms.handshake = config().timeouts.handshake;
    terms.offload = [worker = m_worker, id = m_id, owner = laneOwner()](auto work, auto then) {
        worker->shared()->lanes.dataHandshakes.run(
            std::move(work),
            [inbox = worker->inbox(), worker, id, then = std::move(then)] {
                inbox->post([worker, id, then] {
                    if (worker->find(id))
                        then();
                });
            },
            owner);
    };
    if (listener().proxyData)
        terms.balancers = AddressSet(listener().proxyNetworks);
    terms.ready = [this] { dataReady(); };
    terms.dropped = [this](const Endpoint &from, const QString &reason) {
        if (m_worker->shared()->logLimit.admits(LogLimit::Kind::DataConnections, from.address))
            qCWarning(lcSession, "[%llu] dropped a data connection from %s: %s", m_id,
                      qUtf8Printable(from.toString()), qUtf8Printable(reason));
    };
    return terms;
}

TransferSeat::OwnerCall ServerPi::ownerCall() const
{
    return [inbox = m_worker->inbox(), worker = m_worker, id = m_id](auto job) {
        inbox->post([worker, id, job = std::move(job)] { job(worker->find(id)); });
    };
}

void ServerPi::continueTransfer()
{
    if (m_transfer->run())
        return;
    qCWarning(lcTransfer, "[%llu] transfer refused: the limit limits.transfers is reached", m_id);
    if (m_transfer->stage() != TransferSeat::Stage::Opening) {
        m_transfer->giveUp(ErrorKind::Busy);
        return;
    }
    data.putBack(m_transfer->takeConnection());
    m_transfer.reset();
    setState(State::Ready);
    reply(tooManyTransfers());
}

// Takes the passive connection if it is there. One that was opened under other terms of PROT is
// of no use.
OpenConnection ServerPi::takeOpenConnection()
{
    OpenConnection connection = data.take();
    if (connection.secured && !state.protection.ofData) {
        data.reset();
        return {};
    }
    return connection;
}

// The file is open. The client may or may not have opened the passive connection.
void ServerPi::takeDataConnection()
{
    if (m_state == State::Closing || m_transfer->isCancelled()) {
        m_transfer->giveUp(ErrorKind::Cancelled);
        return;
    }
    if (OpenConnection connection = takeOpenConnection(); connection.isValid()) {
        m_transfer->setConnection(std::move(connection));
        continueTransfer();
        return;
    }
    if (data.kind() != DataConnection::Kind::Passive)
        m_transfer->giveUp(ErrorKind::TimedOut);
    // Otherwise dataReady() will be called.
}

void ServerPi::dataReady()
{
    if (m_plan)
        endWaitForHandshake(true);
    else if (m_transfer && m_transfer->stage() == TransferSeat::Stage::Waiting)
        takeDataConnection();
}

// Notices that the transfer has ended, or makes sure that transferEnded() will be called.
void ServerPi::settleTransfer()
{
    if (m_transfer && m_transfer->takeEnd())
        transferEnded();
}

void ServerPi::transferEnded()
{
    // Some clients use the data connection of a refused transfer for the next one. That of a failed
    // transfer must not serve another.
    if (m_transfer->isOpened())
        data.reset();
    else
        data.putBack(m_transfer->takeConnection());
    m_transfer.reset();
    m_lastActivity = std::chrono::steady_clock::now();
    if (m_state == State::Closing)
        return;
    if (m_replies->hasUnsent())
        m_control.sendWhenReady(); // the call of replyUnsent() may still be on its way
    setState(isWorking() ? State::Working : State::Ready);
    if (m_state == State::Ready)
        sendHeldReplies();
    if (m_state != State::Closing)
        process();
}

QByteArray ServerPi::transferStatus() const
{
    const QFtpTransfer info = m_transfer->info();
    QByteArray line = info.direction == TransferDirection::Upload ? "Receiving " : "Sending ";
    line += info.path + ": " + QByteArray::number(info.transferredBytes);
    if (info.totalBytes >= 0)
        line += " of " + QByteArray::number(info.totalBytes);
    line += " bytes so far";
    if (m_transfer->stage() == TransferSeat::Stage::Waiting)
        line += "; waiting for the data connection";
    return line;
}

void ServerPi::abortTransfer(quint64 transferId, const char *why)
{
    // An application may ask at any time.
    if (!m_transfer || (transferId != 0 && m_transfer->info().id != transferId))
        return;
    m_transfer->cancel(why);
    if (m_transfer->stage() == TransferSeat::Stage::Waiting)
        m_transfer->giveUp(ErrorKind::Cancelled);
}

} // namespace QFtp::Internal
