// SPDX-License-Identifier: MIT
#include "session/runningtransfer.h"

#include "base/logging.h"

namespace QFtp::Internal {

namespace {

const char *directionName(TransferDirection direction)
{
    switch (direction) {
    case TransferDirection::Download:
        return "download";
    case TransferDirection::Upload:
        return "upload";
    case TransferDirection::Listing:
        break;
    }
    return "listing";
}

const char *outcomeName(TransferOutcome outcome)
{
    switch (outcome) {
    case TransferOutcome::Complete:
        return "complete";
    case TransferOutcome::Aborted:
        return "aborted";
    case TransferOutcome::Failed:
        return "failed";
    case TransferOutcome::Running:
        break;
    }
    return "running";
}

} // namespace

RunningTransfer::RunningTransfer(SessionWorker *worker, quint64 sessionId,
                                 std::shared_ptr<ControlStream> stream, const QFtpTransfer &info,
                                 bool isWatched, std::shared_ptr<const void> slot,
                                 Callbacks callbacks) :
    m_shared(worker->shared()),
    m_inbox(worker->inbox()), m_worker(worker), m_sessionId(sessionId), m_stream(std::move(stream)),
    m_callbacks(std::move(callbacks)), m_info(info), m_isWatched(isWatched), m_slot(std::move(slot))
{ }

Reply RunningTransfer::finalReply(const TransferResult &result)
{
    if (result.outcome == TransferOutcome::Complete)
        return {ReplyCode::TransferComplete,
                "Transfer complete." + (result.remark.isEmpty() ? "" : ' ' + result.remark)};
    const auto isConnectionMissing = [&] {
        switch (result.error->kind()) {
        case ErrorKind::Cancelled:
        case ErrorKind::TlsFailed:
        case ErrorKind::TlsNotResumed:
            return false;
        default:
            return result.hasNoConnection;
        }
    };
    if (isConnectionMissing())
        return {ReplyCode::CannotOpenDataConnection, "The data connection could not be opened."};
    return Reply::fromError(*result.error);
}

void RunningTransfer::setSpec(TransferSpec spec)
{
    // The transfer runs while this exists: each of its jobs holds this.
    m_transfer = std::make_shared<Transfer>(
        std::move(spec),
        [this](qint64 size) {
            m_size = size;
            report(true);
            sendReply(m_callbacks.opening(size));
        },
        [this](const QByteArray &marker, qint64 offset) {
            if (m_stream->hasUnsent())
                return; // the client does not read them
            sendReply(
                {ReplyCode::RestartMarker, "MARK " + marker + " = " + QByteArray::number(offset)});
        });
}

// Thread: the pool's.
void RunningTransfer::sendReply(const Reply &reply)
{
    const bool isSent = m_stream->send(reply.toByteArray());
    // The worker is not woken for nothing.
    if (m_isWatched || !isSent)
        tellSession([self = shared_from_this(), reply, isSent](ServerPi &session) {
            self->m_callbacks.replied(session, reply, isSent);
        });
}

// Thread: the pool's.
void RunningTransfer::end()
{
    m_slot.reset();
    if (m_info.encrypted)
        m_stream->renewTicket();
    const bool isSent = m_stream->send(finalReply(m_transfer->result()).toByteArray());
    reportEnd();
    m_hasEnded = true;
    if (m_isAwaited || m_isWatched || !isSent)
        tellSession([self = shared_from_this()](ServerPi &session) {
            self->m_callbacks.finished(session);
        });
}

bool RunningTransfer::hasEnded()
{
    m_isAwaited = true;                // before the look: end() does both in the other order
    return m_hasEnded && !m_isWatched; // one that is watched is told in the order of its replies
}

void RunningTransfer::tellSession(std::function<void(ServerPi &)> job)
{
    m_inbox->post([worker = m_worker, id = m_sessionId, job = std::move(job)] {
        if (ServerPi *session = worker->find(id))
            job(*session);
    });
}

bool RunningTransfer::run()
{
    m_isWaiting = false;
    const auto self = shared_from_this();
    return m_shared->pool.run(
        BlockingPool::Kind::Transfer, [self] { self->m_step = self->m_transfer->run(); },
        [self] {
            if (self->m_step == Step::Finished)
                self->end();
            else
                self->m_inbox->post([self] { self->awaitConnection(); });
        });
}

void RunningTransfer::awaitConnection()
{
    m_isWaiting = true;
    if (ServerPi *session = m_worker->find(m_sessionId))
        m_callbacks.needsConnection(*session);
    else
        giveUp();
}

void RunningTransfer::giveUp()
{
    m_isWaiting = false;
    // An operation, not a transfer: it ends soon and must not be refused.
    m_shared->pool.run(BlockingPool::Kind::Operation, [self = shared_from_this()] {
        self->m_transfer->giveUp();
        self->end();
    });
}

void RunningTransfer::abandon()
{
    m_transfer->cancel();
    if (m_isWaiting)
        giveUp();
}

QFtpTransfer RunningTransfer::info() const
{
    const qint64 size = m_size;
    QFtpTransfer info = m_info;
    info.totalBytes = size < 0 ? -1 : qMax<qint64>(0, size - info.offsetBytes);
    info.transferredBytes = bytes();
    info.duration =
        std::chrono::milliseconds(info.started.msecsTo(QDateTime::currentDateTimeUtc()));
    return info;
}

void RunningTransfer::report(bool isNew) const
{
    if (m_shared->wantsTransfers)
        m_shared->observer->transferChanged(info(), isNew);
}

void RunningTransfer::reportProgress() const
{
    const std::lock_guard lock(m_reportMutex);
    if (isOpen() && !m_isEndReported)
        report(false);
}

void RunningTransfer::reportEnd() const
{
    const std::lock_guard lock(m_reportMutex);
    m_isEndReported = true; // no progress after it
    const TransferResult &result = m_transfer->result();
    if (!m_shared->wantsTransfers && !lcTransfer().isInfoEnabled())
        return;
    QFtpTransfer ended = info();
    ended.outcome = result.outcome;
    ended.duration = result.duration;
    if (result.error)
        ended.errorText = result.error->detail();
    if (m_shared->wantsTransfers && isOpen())
        m_shared->observer->transferChanged(ended, false);
    qCInfo(lcTransfer, "[%llu %s] %s %s: %s, %lld bytes in %lld ms%s%s", ended.sessionId,
           qUtf8Printable(ended.userName), directionName(ended.direction),
           qUtf8Printable(printable(ended.path)), outcomeName(ended.outcome),
           ended.transferredBytes, qint64(ended.duration.count()),
           ended.errorText.isEmpty() ? "" : ": ", qUtf8Printable(ended.errorText));
}

} // namespace QFtp::Internal
