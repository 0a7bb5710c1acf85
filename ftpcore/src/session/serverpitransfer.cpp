// SPDX-License-Identifier: MIT
// The part of the server-PI that deals with the server-DTP.
#include "base/logging.h"
#include "session/serverpi.h"

namespace QFtp::Internal {

namespace {

QByteArray openingText(const TransferJob &job, const QByteArray &path, qint64 size)
{
    if (!job.opening.isEmpty())
        return job.opening;
    QByteArray text = "Opening ";
    text += job.representation.ascii ? "ASCII" : "BINARY";
    text += " mode data connection for " + path;
    if (job.direction == TransferDirection::Download && size >= 0)
        text += " (" + QByteArray::number(size) + " bytes)";
    return text + '.';
}

} // namespace

void ServerPi::startTransfer(TransferJob job)
{
    if (data.kind() == DataConnection::Kind::None) {
        reply({ReplyCode::CannotOpenDataConnection, "Use PASV, EPSV, PORT or EPRT first."});
        return;
    }
    if (needsDataProtection() && !state.protection.ofData) {
        data.reset();
        reply({ReplyCode::ProtectionRefused,
               "Data connections need TLS here: send PBSZ 0 and PROT P first."});
        return;
    }
    const bool isFile = job.direction != TransferDirection::Listing;
    auto slot = isFile ? takeSlot() : nullptr;
    if (isFile && !slot) {
        data.reset();
        reply({ReplyCode::FileUnavailableNow, "Too many transfers are running; try again later."});
        return;
    }
    QFtpTransfer info;
    info.id = ++m_worker->shared()->lastTransferId;
    info.sessionId = m_id;
    info.userName = state.vfs->user().name;
    info.peerAddress = peer().address;
    info.direction = job.direction;
    info.path = job.path.toByteArray();
    info.offsetBytes = job.offsetBytes;
    info.started = QDateTime::currentDateTimeUtc();
    info.ascii = job.representation.ascii;
    info.encrypted = state.protection.ofData;

    TransferSpec spec;
    spec.direction = job.direction;
    spec.representation = job.representation;
    spec.open = [vfs = state.vfs, open = std::move(job.open)] { return open(*vfs); };
    spec.offsetBytes = job.offsetBytes;
    spec.skippedBytes = job.skippedBytes;
    spec.limitBytes = job.limitBytes;
    spec.announcedBytes = job.announcedBytes;
    spec.openTimeout = config().timeouts.dataOpen;
    spec.handshakeTimeout = config().timeouts.handshake;
    spec.stallTimeout = config().timeouts.dataStall;
    spec.identity = state.vfs->user().identity;
    if (!m_share)
        m_share = m_worker->shared()->bandwidth.join(state.vfs->user());
    spec.throttle = m_worker->shared()->bandwidth.throttleFor(*m_share, job.direction);
    if (state.protection.ofData)
        spec.tls = m_tlsBinding;
    if (job.direction == TransferDirection::Upload)
        spec.hasClientGone = [stream = m_control.stream()](auto patience) {
            return stream->socket().waitForHangUp(patience);
        };
    const bool isPassive = data.kind() == DataConnection::Kind::Passive;
    if (!isPassive) {
        spec.remote = data.remote();
        spec.local = local().address;
        data.reset();
    }
    RunningTransfer::Callbacks callbacks;
    callbacks.opening = [job = std::move(job), path = info.path](qint64 size) {
        return Reply(ReplyCode::OpeningDataConnection, openingText(job, path, size));
    };
    callbacks.replied = [](ServerPi &session, const Reply &reply, bool isSent) {
        if (!isSent)
            session.m_control.sendWhenReady();
        session.noteReply(reply);
    };
    callbacks.needsConnection = [](ServerPi &session) { session.takeDataConnection(); };
    callbacks.finished = [id = info.id](ServerPi &session) {
        if (session.m_transfer && session.m_transfer->id() == id)
            session.transferFinished();
    };
    m_transfer =
        std::make_shared<RunningTransfer>(m_worker, m_id, m_control.stream(), info,
                                          m_isTranscriptWanted || lcSession().isDebugEnabled(),
                                          std::move(slot), std::move(callbacks));
    m_transfer->setSpec(std::move(spec));
    // Most clients have opened a passive connection by now: then one trip to the pool does it all.
    if (PassiveConnection connection = data.accept(); connection.socket.isValid())
        m_transfer->setConnection(std::move(connection));
    m_transferStarted = std::chrono::steady_clock::now();
    setState(State::Transferring);
    continueTransfer();
    if (m_control.lines().bytesWaiting() > 0)
        settleTransfer(); // nothing else would tell of these commands
}

// One of the transfers that the user and his address may have; null: they have them already. It is
// given back when the last holder lets go of it.
std::shared_ptr<const void> ServerPi::takeSlot()
{
    const auto shared = m_worker->shared();
    const QFtpUser &user = state.vfs->user();
    if (const QByteArray limit = shared->connections.enterTransfer(user, peer().address);
        !limit.isEmpty()) {
        qCWarning(lcTransfer, "[%llu %s] refused: %s is reached", m_id, qUtf8Printable(user.name),
                  limit.constData());
        return nullptr;
    }
    return {shared.get(), [shared, name = user.name, address = peer().address](const void *) {
                shared->connections.leaveTransfer(name, address);
            }};
}

void ServerPi::continueTransfer()
{
    if (m_transfer->run())
        return;
    qCWarning(lcTransfer, "[%llu] refused: limits.transfers is reached", m_id);
    if (m_transfer->isOpen()) {
        m_transfer->giveUp();
        return;
    }
    m_transfer.reset();
    data.reset();
    setState(State::Ready);
    reply({ReplyCode::FileUnavailableNow, "Too many transfers are running; try again later."});
}

// The file is open; the passive connection may be there by now, or is yet to come.
void ServerPi::takeDataConnection()
{
    if (m_state == State::Closing || m_transfer->isCancelled()) {
        m_transfer->giveUp();
        return;
    }
    if (PassiveConnection connection = data.accept(); connection.socket.isValid()) {
        m_transfer->setConnection(std::move(connection));
        continueTransfer();
        return;
    }
    if (data.kind() != DataConnection::Kind::Passive) {
        m_transfer->giveUp();
        return;
    }
    data.notifyWhenReady([worker = m_worker, id = m_id] {
        // Not from inside the notifier: it goes when the connection is taken.
        worker->inbox()->post([worker, id] {
            ServerPi *session = worker->find(id);
            if (session && session->m_transfer && session->m_transfer->isWaitingForConnection())
                session->takeDataConnection();
        });
    });
}

// Takes note that the transfer has ended, or sees to it that it will be told.
void ServerPi::settleTransfer()
{
    if (m_transfer && m_transfer->hasEnded())
        transferFinished();
}

void ServerPi::transferFinished()
{
    const TransferResult result = m_transfer->result();
    const Reply final = RunningTransfer::finalReply(result);
    m_transfer.reset();
    m_lastActivity = std::chrono::steady_clock::now();
    // The listener of a transfer that failed must not serve the next one.
    data.reset();
    if (m_state == State::Closing)
        return;
    if (m_control.stream()->hasUnsent())
        m_control.sendWhenReady();
    if (result.error && !result.error->detail().isEmpty())
        qCDebug(lcTransfer, "[%llu] %s", m_id, qUtf8Printable(result.error->detail()));
    setState(isWorking() ? State::Working : State::Ready);
    // QUIT came meanwhile, perhaps ABOR too: the session ends behind the last of their replies.
    const bool closes = std::exchange(m_closesAfterReply, false);
    const QList<Reply> after = std::exchange(m_afterTransfer, {});
    m_closesAfterReply = closes && after.isEmpty();
    noteReply(final);
    for (qsizetype i = 0; i < after.size() && m_state != State::Closing; ++i) {
        m_closesAfterReply = closes && i + 1 == after.size();
        reply(after.at(i));
    }
    if (m_state != State::Closing)
        process();
}

QList<QByteArray> ServerPi::transferStatus() const
{
    if (!m_transfer)
        return {};
    const QFtpTransfer info = m_transfer->info();
    QByteArray line = info.direction == TransferDirection::Upload ? "Receiving " : "Sending ";
    line += info.path + ": " + QByteArray::number(m_transfer->bytes());
    if (info.totalBytes >= 0)
        line += " of " + QByteArray::number(info.totalBytes);
    line += " bytes so far";
    if (m_transfer->isWaitingForConnection())
        line += "; waiting for the data connection";
    return {line};
}

void ServerPi::abortTransfer()
{
    if (!m_transfer)
        return;
    m_transfer->cancel();
    if (m_transfer->isWaitingForConnection())
        m_transfer->giveUp();
}

} // namespace QFtp::Internal
