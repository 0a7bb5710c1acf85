// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_TRANSFERSEAT_H
#define QFTP_SESSION_TRANSFERSEAT_H

#include "dtp/transfer.h"
#include "session/replychannel.h"
#include "session/sessionshared.h"

namespace QFtp::Internal {

/// The session that a transfer belongs to. Thread: its worker's.
class TransferOwner
{
public:
    virtual ~TransferOwner() = default;
    /// The file is open, but the passive connection is missing: call setConnection() and run(), or
    /// giveUp().
    virtual void connectionNeeded() = 0;
    /// The file is open and the 150 reply has been sent. Called at most once, and only after
    /// TransferSeat::isOpened() returned false.
    virtual void transferOpened() = 0;
    /// The transfer has ended and its final reply has been sent. Called at most once, and only
    /// after TransferSeat::takeEnd() returned false.
    virtual void transferEnded() = 0;
    /// The client did not take all of a reply: the session must send the rest.
    virtual void replyUnsent() = 0;
};

/// A transfer between its command and its final reply: runs it on the pool, sends its replies,
/// reports it to the server's observer, and calls its owner if that still exists.
///
/// Thread: the worker's.
class TransferSeat : public std::enable_shared_from_this<TransferSeat>, private TransferListener
{
public:
    enum class Stage {
        Opening, ///< the file is being opened
        Waiting, ///< the client has not opened the data connection yet
        Moving,  ///< it runs on the pool or is about to end there
        Ended,   ///< the final reply has been sent
        Told,    ///< and the owner knows it
    };

    /// Runs a job in the owner's thread; the job gets null if the owner has gone. Thread: any.
    using OwnerCall = std::function<void(std::function<void(TransferOwner *)>)>;

    /// What a transfer holds until its end.
    struct Held
    {
        std::shared_ptr<const void> slot;    ///< released before the final reply
        std::shared_ptr<const void> session; ///< released once the observer knows of the end
    };

    /// \a info describes it to the observer.
    TransferSeat(std::shared_ptr<SessionShared> shared, std::shared_ptr<ReplyChannel> replies,
                 OwnerCall callOwner, const QFtpTransfer &info, Held held, TransferPlan plan,
                 TransferMeans means);
    ~TransferSeat() override;

    /// Starts it, or continues it after setConnection(). False: no thread is free for it.
    bool run();
    void setConnection(OpenConnection connection)
    {
        m_transfer.setConnection(std::move(connection));
    }
    /// See Transfer.
    OpenConnection takeConnection() { return m_transfer.takeConnection(); }
    /// Ends a transfer that waits for its data connection, for \a reason.
    void giveUp(const QFtpError &reason);
    /// See Transfer.
    void checkStall(std::chrono::steady_clock::time_point now) { m_transfer.checkStall(now); }
    /// Cancels it, because of \a why, a literal for QFtpTransfer::errorText.
    void cancel(const char *why);
    bool isCancelled() const { return m_transfer.isCancelled(); }
    /// Ends it, whatever it is doing. No one waits for it.
    void abandon();

    Stage stage() const { return m_stage; }
    /// Whether the 150 reply has been sent. If not, the owner will be called after it.
    bool isOpened();
    /// Returns true once, after the transfer has ended. False: it has not, and the owner will be
    /// called. Waking an owner that does not ask would cost more than a small transfer, and usually
    /// the client's next command comes first.
    bool takeEnd();
    /// Returns the transfer as applications see it. Thread: any.
    QFtpTransfer info() const;
    /// Reports its progress to the observer.
    void reportProgress();

private:
    void fileOpened(qint64 sizeBytes) override;
    void markerReceived(const QByteArray &marker, qint64 offset) override;

    bool leaveWaiting();
    void awaitConnection(TransferOwner *owner);
    void send(const Reply &reply);
    void end();
    void reportEnd(bool wasOpened);
    Reply openingReply(qint64 sizeBytes) const;
    Reply finalReply() const;
    const TransferResult &result() const { return m_transfer.result(); }

    const std::shared_ptr<SessionShared> m_shared;
    const std::shared_ptr<ReplyChannel> m_replies;
    const OwnerCall m_callOwner;
    const QFtpTransfer m_info; // as known at the start
    const QByteArray m_openingText;
    const ReplyCode m_notADirectory;
    Held m_held;
    Transfer m_transfer; // each of its jobs holds this
    std::atomic<Stage> m_stage = Stage::Opening;
    std::atomic<bool> m_isOpened = false;
    std::atomic<bool> m_isOpeningAwaited = false;
    std::atomic<bool> m_isEndAwaited = false;
    std::atomic<const char *> m_whyCancelled = nullptr;
    std::atomic<qint64> m_sizeBytes = -1; // size of the file; -1: not known
    std::mutex m_reportMutex;             // the worker reports progress, the pool thread the end
};

} // namespace QFtp::Internal

#endif
