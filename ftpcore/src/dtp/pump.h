// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_PUMP_H
#define QFTP_DTP_PUMP_H

#include "dtp/datastream.h"
#include "dtp/representation.h"
#include "limits/bandwidth.h"

#include <atomic>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// What both directions of the byte pump need to know.
struct PumpOptions
{
    Representation representation;
    qint64 offsetBytes = 0;                  ///< where in the file the transfer starts
    qint64 skippedBytes = 0;                 ///< encoded bytes of a download that the client has
    qint64 limitBytes = -1;                  ///< of the file; -1: all
    std::atomic<qint64> *progress = nullptr; ///< bytes of the file moved so far
    const std::atomic<bool> *isCancelled = nullptr;
    Throttle *throttle = nullptr; ///< null: as fast as it goes
    /// A restart marker of the client, and where in the file it stands.
    std::function<void(const QByteArray &, qint64)> onMarker;
};

/// Moves all bytes of \a file to \a stream.
QFtpResult<void> pumpToStream(QFtpFile &file, DataStream &stream, const PumpOptions &options);
/// Moves all bytes of \a stream to \a file.
QFtpResult<void> pumpToFile(DataStream &stream, QFtpFile &file, const PumpOptions &options);

/// As much as may be moved next, of \a most at most, when it is time for it. 0: it was cancelled.
qint64 waitForTurn(const PumpOptions &options, qint64 most);
/// Gives back what of it was not moved.
void giveBack(const PumpOptions &options, qint64 bytes);

/// The same, by the kernel alone and without copying. False: it can't do that here, and nothing
/// was moved.
QFtpResult<bool> copyToStream(int file, int socket, const PumpOptions &options);
QFtpResult<bool> copyToFile(int socket, int file, const PumpOptions &options);

} // namespace QFtp::Internal

#endif
