// SPDX-License-Identifier: MIT
#include "session/runningtransfer.h"

#include "base/logging.h"

namespace QFtp::Internal {

RunningTransfer::RunningTransfer(SessionWorker *worker, quint64 sessionId, std::shared_ptr<ReplySender> sender,
                                 const QFtpTransfer &info, Callbacks callbacks)
    : m_shared(worker->shared()), m_inbox(worker->inbox()), m_worker(worker), m_sessionId(sessionId),
      m_sender(std::move(sender)), m_callbacks(std::move(callbacks)), m_info(info)
{
}

Reply RunningTransfer::finalReply(const TransferResult &result)
{
    if (result.outcome == TransferOutcome::Complete)
        return {ReplyCode::TransferComplete, "Transfer complete."};
    if (result.hasNoConnection && result.error->kind() != ErrorKind::Cancelled)
        return {ReplyCode::CannotOpenDataConnection, "The data connection could not be opened."};
    return Reply::fromError(*result.error);
}

void RunningTransfer::setSpec(TransferSpec spec)
{
    // The transfer runs while this exists: each of its jobs holds this.
    m_transfer = std::make_shared<Transfer>(
            std::move(spec),
            [this](qint64 size) {
                m_inbox->post([self = shared_from_this(), size] {
                    self->m_isOpen = true;
                    self->m_info.totalBytes = size < 0 ? -1 : qMax<qint64>(0, size - self->m_info.offsetBytes);
                    self->report(self->m_info, true);
                });
                sendReply(m_callbacks.opening(size));
            },
            [this](const QByteArray &marker, qint64 offset) {
                sendReply({ReplyCode::RestartMarker, "MARK " + marker + " = " + QByteArray::number(offset)});
            });
}

// Thread: the pool's.
void RunningTransfer::sendReply(const Reply &reply)
{
    const bool isSent = m_sender->send(reply.toByteArray());
    tellSession([self = shared_from_this(), reply, isSent](ServerPi &session) { self->m_callbacks.replied(session, reply, isSent); });
}

// Thread: the pool's.
void RunningTransfer::end()
{
    m_sender->send(finalReply(m_transfer->result()).toByteArray());
    reportEnd();
    tellSession([self = shared_from_this()](ServerPi &session) { self->m_callbacks.finished(session); });
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
    return m_shared->pool.run(BlockingPool::Kind::Transfer, [self = shared_from_this()] {
        if (self->m_transfer->run() == Step::Finished) {
            self->end();
            return;
        }
        self->m_inbox->post([self] {
            self->m_isWaiting = true;
            if (ServerPi *session = self->m_worker->find(self->m_sessionId))
                self->m_callbacks.needsConnection(*session);
            else
                self->giveUp();
        });
    });
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

void RunningTransfer::report(const QFtpTransfer &info, bool isNew) const
{
    if (m_shared->wantsTransfers)
        m_shared->observer->transferChanged(info, isNew);
}

void RunningTransfer::reportProgress()
{
    if (m_info.transferredBytes == bytes() || !m_isOpen)
        return;
    m_info.transferredBytes = bytes();
    m_info.duration = std::chrono::milliseconds(m_info.started.msecsTo(QDateTime::currentDateTimeUtc()));
    report(m_info, false);
}

// Thread: the pool's. What the worker writes to m_info is not read here but after it, in its inbox;
// without a worker it is told directly, so that no end is ever lost.
void RunningTransfer::reportEnd()
{
    const TransferResult &result = m_transfer->result();
    m_inbox->post([self = shared_from_this(), result] {
        QFtpTransfer &info = self->m_info;
        info.outcome = result.outcome;
        info.transferredBytes = self->bytes();
        info.duration = result.duration;
        if (result.error)
            info.errorText = result.error->detail();
        if (self->m_isOpen)
            self->report(info, false);
        qCInfo(lcTransfer, "[%llu %s] %s %s: %s, %lld bytes in %lld ms%s%s", info.sessionId, qUtf8Printable(info.userName),
               info.direction == TransferDirection::Upload ? "upload" : info.direction == TransferDirection::Download ? "download" : "listing",
               qUtf8Printable(printable(info.path)),
               info.outcome == TransferOutcome::Complete ? "complete" : info.outcome == TransferOutcome::Aborted ? "aborted" : "failed",
               info.transferredBytes, qint64(info.duration.count()), info.errorText.isEmpty() ? "" : ": ", qUtf8Printable(info.errorText));
    });
}

} // namespace QFtp::Internal
