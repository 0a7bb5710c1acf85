// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TRANSFER_H
#define QFTP_DTP_TRANSFER_H

#include "dtp/dataconnection.h"
#include "dtp/datastream.h"
#include "dtp/pacing.h"
#include "dtp/transferplan.h"
#include "tls/tlscontext.h"

#include <mutex>
#include <optional>
#include <stop_token>

namespace QFtp::Internal {

/// What a session provides for a transfer. Values only: it may outlive the session.
struct TransferMeans
{
    struct Timeouts
    {
        std::chrono::milliseconds open{0};      ///< until the data connection is open
        std::chrono::milliseconds handshake{0}; ///< for its TLS handshake
        std::chrono::milliseconds stall{0};     ///< without a byte moved
    } timeouts;
    std::shared_ptr<const Vfs> vfs; ///< the user's tree; the transfer acts with the user's rights
    std::shared_ptr<Throttle> throttle; ///< null: no rate limit
    std::shared_ptr<TlsBinding> tls;    ///< null: the data connection is in the clear
    std::optional<Endpoint> remote;     ///< active mode: where to connect to; unset: passive mode
    QHostAddress local;                 ///< active mode: the address to connect from
    std::shared_ptr<const Lease> lease; ///< see Pacing
    UploadHook onUpload; ///< the application decides about an upload; null: it is stored
    /// For an upload: returns whether the control connection ends within the time given.
    std::function<bool(std::chrono::microseconds)> hasClientGone;
};

/// How a transfer ended.
struct TransferResult
{
    TransferOutcome outcome = TransferOutcome::Complete;
    std::optional<QFtpError> error;
    QByteArray remark;            ///< from the file, for the client; empty: none
    bool hasNoConnection = false; ///< the data connection could not be opened
    std::chrono::milliseconds duration{0};
};

/// Receives news of a running transfer. Thread: the transfer's pool thread.
class TransferListener
{
public:
    virtual ~TransferListener() = default;
    /// The file is open. \a sizeBytes is -1 if the size is not known.
    virtual void fileOpened(qint64 sizeBytes) = 0;
    /// An upload in MODE B contained \a marker, which stands for \a offset in the file.
    virtual void markerReceived(const QByteArray &marker, qint64 offset) = 0;
};

/// The server-DTP: one file and one data connection on one pool thread, from opening the file to
/// committing it.
class Transfer
{
public:
    /// \a listener must live as long as run() runs.
    Transfer(TransferPlan plan, TransferMeans means, TransferListener *listener);

    /// Hands over the passive data connection. Not while run() runs.
    void setConnection(OpenConnection connection) { m_connection = std::move(connection); }
    /// Returns the passive data connection of a transfer that ended before its file was open;
    /// invalid: it had none. Only when it is finished.
    OpenConnection takeConnection() { return std::exchange(m_connection, {}); }
    /// Runs until the end, or until a passive connection is missing: then call it again after
    /// setConnection(). Blocking. Thread: a pool thread.
    void run();
    /// Ends a transfer that waits for its connection, for \a reason. Blocking.
    /// Thread: a pool thread.
    void giveUp(const QFtpError &reason);
    /// Ends the transfer as soon as possible. Thread: any.
    void cancel();
    /// Ends a download if its peer has taken nothing for too long. Call it several times in that
    /// time: a call that sends much waits again for each part. A call that receives waits once, and
    /// notices by itself. Thread: one other than the pool's.
    void checkStall(std::chrono::steady_clock::time_point now);
    bool isCancelled() const { return m_pacing.isCancelled(); }

    /// False: it needs a connection. Only after run() has returned.
    bool isFinished() const { return m_isFinished; }
    /// Only when it is finished.
    const TransferResult &result() const { return m_result; }
    /// Bytes of the file moved so far. Thread: any.
    qint64 bytes() const { return m_pacing.moved(); }

private:
    void runAsUser();
    QFtpResult<void> open();
    QFtpResult<bool> connect();
    QFtpResult<void> openStream(OpenConnection connection);
    QFtpResult<void> download();
    QFtpResult<void> upload();
    QFtpResult<void> checkEvidence() const;
    QFtpResult<void> askApplication();
    void fail(const QFtpError &error);
    void finish(TransferOutcome outcome, std::optional<QFtpError> error = std::nullopt);
    void closeStream();

    TransferPlan m_plan;
    TransferMeans m_means;
    TransferListener *const m_listener;
    Pacing m_pacing;
    std::stop_source m_stop; // for the storage
    std::unique_ptr<QFtpFile> m_file;
    OpenConnection m_connection; // until its stream is open
    std::mutex m_streamMutex;    // keeps the stream while others use it
    std::shared_ptr<DataStream> m_stream;
    std::optional<quint64> m_progress; // as last seen by checkStall()
    std::chrono::steady_clock::time_point m_lastProgress;
    std::atomic<bool> m_isStalled = false;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    bool m_isFinished = false;
    TransferResult m_result;
};

} // namespace QFtp::Internal

#endif
