// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_TRANSFER_H
#define QFTP_DTP_TRANSFER_H

#include "dtp/dataconnection.h"
#include "dtp/pump.h"
#include "tls/tlscontext.h"

#include <mutex>
#include <optional>

namespace QFtp::Internal {

/// What a transfer is to do. Values only: it may outlive its session.
struct TransferSpec
{
    TransferDirection direction = TransferDirection::Download;
    Representation representation;
    std::function<QFtpResult<std::unique_ptr<QFtpFile>>()> open; ///< runs on the pool
    qint64 offsetBytes = 0;
    qint64 skippedBytes = 0;
    qint64 limitBytes = -1;
    qint64 announcedBytes = -1;     ///< by ALLO; -1: not
    std::optional<Endpoint> remote; ///< active mode: where to connect to
    QHostAddress local;             ///< and from where
    std::chrono::milliseconds openTimeout{0};
    std::chrono::milliseconds handshakeTimeout{0};
    std::chrono::milliseconds stallTimeout{0};
    std::optional<QFtpSystemIdentity> identity; ///< with whose rights; nothing: the process's own
    std::shared_ptr<Throttle> throttle;         ///< null: as fast as it goes
    std::shared_ptr<TlsBinding> tls;            ///< null: the data connection is in the clear
    /// Of an upload: whether the control connection ends within the time given.
    std::function<bool(std::chrono::microseconds)> hasClientGone;
};

/// How a transfer ended.
struct TransferResult
{
    TransferOutcome outcome = TransferOutcome::Complete;
    std::optional<QFtpError> error;
    QByteArray remark;            ///< of the file, for the client; empty: none
    bool hasNoConnection = false; ///< the data connection could not be opened
    std::chrono::milliseconds duration{0};
};

/// Server-DTP: one file, one data connection, one pool thread from the opening of the file to its
/// commit.
class Transfer
{
public:
    enum class Step {
        NeedsConnection, ///< the file is open; call run() again after setConnection()
        Finished,        ///< result() tells how
    };

    /// \a onOpened gets the size of the file, -1 if not known; \a onMarker is as in PumpOptions. Both
    /// are called on the pool thread.
    Transfer(TransferSpec spec, std::function<void(qint64)> onOpened,
             std::function<void(const QByteArray &, qint64)> onMarker);

    /// Hands the passive data connection over. Not while run() runs.
    void setConnection(PassiveConnection connection);
    /// Blocking. Thread: a pool thread.
    Step run();
    /// Gives a transfer up that waits for its connection. Blocking. Thread: a pool thread.
    void giveUp();
    /// Ends it as soon as possible. Thread: any.
    void cancel();
    bool isCancelled() const { return m_isCancelled; }

    const TransferResult &result() const { return m_result; }
    TransferDirection direction() const { return m_spec.direction; }
    qint64 bytes() const { return m_bytes; }

private:
    Step runAsUser();
    Step finish(TransferOutcome outcome, std::optional<QFtpError> error = std::nullopt);
    Step fail(const QFtpError &error);
    QFtpResult<bool> connect();
    QFtpResult<void> begin(PassiveConnection connection);
    QFtpResult<void> download();
    QFtpResult<void> upload();
    QFtpResult<void> checkEvidence() const;
    void closeStream();

    TransferSpec m_spec;
    std::function<void(qint64)> m_onOpened;
    PumpOptions m_pump;
    std::unique_ptr<QFtpFile> m_file;
    PassiveConnection m_connection; // not secured yet
    std::mutex m_streamMutex;       // for cancel(): the stream must not go meanwhile
    std::unique_ptr<DataStream> m_stream;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_bytes = 0;
    std::chrono::steady_clock::time_point m_started;
    TransferResult m_result;
};

} // namespace QFtp::Internal

#endif
