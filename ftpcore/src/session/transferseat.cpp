// SPDX-License-Identifier: MIT
#include "session/transferseat.h"

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

TransferSeat::TransferSeat(std::shared_ptr<SessionShared> shared,
                           std::shared_ptr<ReplyChannel> replies, OwnerCall callOwner,
                           const QFtpTransfer &info, Held held, TransferPlan plan,
                           TransferMeans means) :
    m_shared(std::move(shared)),
    m_replies(std::move(replies)), m_callOwner(std::move(callOwner)), m_info(info),
    m_openingText(plan.openingText), m_notADirectory(plan.notADirectory), m_held(std::move(held)),
    m_transfer(std::move(plan), std::move(means), this)
{
    m_shared->transfers.add(m_info.id, [this] { return this->info(); });
}

TransferSeat::~TransferSeat() { m_shared->transfers.remove(m_info.id); }

bool TransferSeat::run()
{
    leaveWaiting();
    const auto self = shared_from_this();
    return m_shared->lanes.transfers.run(
        [self] { self->m_transfer.run(); },
        [self] {
            if (self->m_transfer.isFinished()) {
                self->end();
                return;
            }
            self->m_callOwner([self](TransferOwner *owner) { self->awaitConnection(owner); });
        });
}

// False: the transfer was not waiting.
bool TransferSeat::leaveWaiting()
{
    Stage expected = Stage::Waiting;
    return m_stage.compare_exchange_strong(expected, Stage::Moving);
}

void TransferSeat::awaitConnection(TransferOwner *owner)
{
    m_stage = Stage::Waiting;
    if (owner)
        owner->connectionNeeded();
    else
        giveUp(ErrorKind::TimedOut);
}

void TransferSeat::giveUp(const QFtpError &reason)
{
    leaveWaiting();
    // An operation, not a transfer: it ends soon and must not be refused.
    m_shared->lanes.operations.run([self = shared_from_this(), reason] {
        self->m_transfer.giveUp(reason);
        self->end();
    });
}

void TransferSeat::abandon()
{
    cancel(QT_TRANSLATE_NOOP("Reason", "The session ended."));
    if (m_stage == Stage::Waiting)
        giveUp(ErrorKind::Cancelled);
}

Reply TransferSeat::openingReply(qint64 sizeBytes) const
{
    if (!m_openingText.isEmpty())
        return {ReplyCode::OpeningDataConnection, m_openingText};
    QByteArray text = "Opening ";
    text += m_info.ascii ? "ASCII" : "BINARY";
    text += " mode data connection for " + m_info.path;
    if (m_info.direction == TransferDirection::Download && sizeBytes >= 0)
        text += " (" + QByteArray::number(sizeBytes) + " bytes)";
    return {ReplyCode::OpeningDataConnection, text + '.'};
}

// Thread: the pool's.
void TransferSeat::fileOpened(qint64 sizeBytes)
{
    m_sizeBytes = sizeBytes;
    if (m_shared->wantsTransfers)
        m_shared->observer->transferChanged(info(), true);
    m_stage = Stage::Moving; // from now on, progress may be reported
    send(openingReply(sizeBytes));
    m_isOpened = true;
    if (!m_isOpeningAwaited)
        return;
    m_callOwner([](TransferOwner *owner) {
        if (owner)
            owner->transferOpened();
    });
}

bool TransferSeat::isOpened()
{
    m_isOpeningAwaited = true; // set before the check: fileOpened() uses the opposite order
    return m_isOpened;
}

// Thread: the pool's.
void TransferSeat::markerReceived(const QByteArray &marker, qint64 offset)
{
    if (m_replies->hasUnsent())
        return; // the client is not reading its replies
    send({ReplyCode::RestartMarker, "MARK " + marker + " = " + QByteArray::number(offset)});
}

// Thread: the pool's.
void TransferSeat::send(const Reply &reply)
{
    if (m_replies->send(reply))
        return;
    m_callOwner([](TransferOwner *owner) {
        if (owner)
            owner->replyUnsent();
    });
}

// Thread: the pool's.
void TransferSeat::end()
{
    m_held.slot.reset(); // the client may need the slot as soon as it has the reply
    if (m_info.encrypted)
        m_replies->renewTicket();
    send(finalReply());
    reportEnd(m_stage != Stage::Opening);
    m_held.session.reset(); // if it has ended, the observer hears of that now
    if (!m_isEndAwaited)
        return;
    m_callOwner([self = shared_from_this()](TransferOwner *owner) {
        if (owner && self->takeEnd())
            owner->transferEnded();
    });
}

bool TransferSeat::takeEnd()
{
    m_isEndAwaited = true; // set before the check: end() uses the opposite order
    Stage expected = Stage::Ended;
    return m_stage.compare_exchange_strong(expected, Stage::Told);
}

QFtpTransfer TransferSeat::info() const
{
    const qint64 size = m_sizeBytes;
    QFtpTransfer info = m_info;
    info.totalBytes = size < 0 ? -1 : qMax<qint64>(0, size - info.offsetBytes);
    info.transferredBytes = m_transfer.bytes();
    info.duration =
        std::chrono::milliseconds(info.started.msecsTo(QDateTime::currentDateTimeUtc()));
    return info;
}

void TransferSeat::cancel(const char *why)
{
    const char *none = nullptr;
    m_whyCancelled.compare_exchange_strong(none, why); // the first reason counts
    m_transfer.cancel();
}

void TransferSeat::reportProgress()
{
    const std::lock_guard lock(m_reportMutex);
    const Stage now = m_stage;
    if (m_shared->wantsTransfers && (now == Stage::Waiting || now == Stage::Moving))
        m_shared->observer->transferChanged(info(), false);
}

void TransferSeat::reportEnd(bool wasOpened)
{
    m_shared->transfers.remove(m_info.id);
    const std::lock_guard lock(m_reportMutex);
    if (m_shared->wantsTransfers || lcTransfer().isInfoEnabled()) {
        QFtpTransfer ended = info();
        ended.outcome = result().outcome;
        ended.duration = result().duration;
        if (result().error) {
            ended.error = result().error->kind();
            ended.errorText = result().error->detail();
            const char *why = ended.error == ErrorKind::Cancelled ? m_whyCancelled.load() : nullptr;
            if (ended.errorText.isEmpty())
                ended.errorText = QString::fromLatin1(why ? QByteArray(why) : finalReply().text);
        }
        if (m_shared->wantsTransfers && wasOpened)
            m_shared->observer->transferChanged(ended, false);
        qCInfo(lcTransfer, "[%llu %s] %s %s: %s, %lld bytes in %lld ms%s%s", ended.sessionId,
               qUtf8Printable(ended.userName), directionName(ended.direction),
               qUtf8Printable(printable(ended.path)), outcomeName(ended.outcome),
               ended.transferredBytes, qint64(ended.duration.count()),
               ended.errorText.isEmpty() ? "" : ": ", qUtf8Printable(ended.errorText));
    }
    m_stage = Stage::Ended; // last, so that no progress is reported after the end
}

Reply TransferSeat::finalReply() const
{
    if (result().outcome == TransferOutcome::Complete)
        return {ReplyCode::TransferComplete,
                "Transfer complete." + (result().remark.isEmpty() ? "" : ' ' + result().remark)};
    const auto isConnectionMissing = [&] {
        switch (result().error->kind()) {
        case ErrorKind::Cancelled:
        case ErrorKind::TlsFailed:
        case ErrorKind::TlsNotResumed:
            return false;
        default:
            return result().hasNoConnection;
        }
    };
    if (isConnectionMissing())
        return {ReplyCode::CannotOpenDataConnection,
                QT_TRANSLATE_NOOP("Reason", "The data connection could not be opened.")};
    Reply reply = Reply::fromError(*result().error);
    if (result().error->kind() == ErrorKind::NotADirectory)
        reply.code = m_notADirectory;
    return reply;
}

} // namespace QFtp::Internal
