// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_RUNNINGTRANSFER_H
#define QFTP_SESSION_RUNNINGTRANSFER_H

#include "dtp/transfer.h"
#include "protocol/reply.h"
#include "session/controlconnection.h"
#include "session/sessionworker.h"

#include <mutex>

namespace QFtp::Internal {

/// A transfer between its command and its reply: runs it on the pool, sends the replies that begin
/// and end it, reports it to the server's observer, and tells its session, if that still exists.
///
/// Thread: the worker's.
class RunningTransfer : public std::enable_shared_from_this<RunningTransfer>
{
public:
    /// What the session has to say about it.
    struct Callbacks
    {
        /// The reply that begins it. Thread: the pool's.
        std::function<Reply(qint64 size)> opening;
        // In the session's worker, and not when the session has gone:
        /// A reply was sent; if not \a isSent, not all of it.
        std::function<void(ServerPi &, const Reply &, bool isSent)> replied;
        std::function<void(ServerPi &)> needsConnection;
        /// It has ended, and its final reply was sent; told if hasEnded() asked for it, perhaps
        /// after that has found out by itself.
        std::function<void(ServerPi &)> finished;
    };

    RunningTransfer(SessionWorker *worker, quint64 sessionId, std::shared_ptr<ControlStream> stream,
                    const QFtpTransfer &info, bool isWatched, std::shared_ptr<const void> slot,
                    Callbacks callbacks);

    /// The reply that tells \a result.
    static Reply finalReply(const TransferResult &result);

    /// Sets what is to be done; once, before the first run().
    void setSpec(TransferSpec spec);
    /// Starts it, or goes on with it after setConnection(). False: no thread is free for it.
    bool run();
    void setConnection(PassiveConnection connection)
    {
        m_transfer->setConnection(std::move(connection));
    }
    /// Ends one that waits for its data connection.
    void giveUp();
    void cancel() { m_transfer->cancel(); }
    /// Ends it, whatever it is doing; nobody waits for it any more.
    void abandon();

    /// Whether it has ended, and its final reply was sent. If not, the session will be told. One that
    /// does not ask is not woken: mostly the next command comes first.
    bool hasEnded();
    quint64 id() const { return m_info.id; }
    bool isCancelled() const { return m_transfer->isCancelled(); }
    bool isWaitingForConnection() const { return m_isWaiting; }
    bool isOpen() const { return m_size != NotOpen; }
    /// The state of the transfer, as the application sees it.
    QFtpTransfer info() const;
    const TransferResult &result() const { return m_transfer->result(); }
    qint64 bytes() const { return m_transfer->bytes(); }
    /// Tells the observer how far it is.
    void reportProgress() const;

private:
    using Step = Transfer::Step;
    void tellSession(std::function<void(ServerPi &)> job);
    void report(bool isNew) const;
    void reportEnd() const;
    void sendReply(const Reply &reply);
    void end();
    void awaitConnection();

    const std::shared_ptr<SessionShared> m_shared;
    const std::shared_ptr<Inbox> m_inbox;
    SessionWorker *const m_worker; // used only by jobs in its inbox
    const quint64 m_sessionId;
    const std::shared_ptr<ControlStream> m_stream;
    const Callbacks m_callbacks;
    static constexpr qint64 NotOpen = -2;

    const QFtpTransfer m_info;          // what was known at the start
    const bool m_isWatched;             // somebody reads each reply
    std::shared_ptr<const void> m_slot; // given back before the end is told
    std::shared_ptr<Transfer> m_transfer;
    Step m_step = Step::NeedsConnection;  // of m_transfer; the pool's
    std::atomic<qint64> m_size = NotOpen; // of the file; -1: not known
    bool m_isWaiting = false;
    std::atomic<bool> m_isAwaited = false;
    std::atomic<bool> m_hasEnded = false;
    // The worker tells of progress, the pool's thread of the end.
    mutable std::mutex m_reportMutex;
    mutable bool m_isEndReported = false;
};

} // namespace QFtp::Internal

#endif
