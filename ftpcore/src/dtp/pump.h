// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_PUMP_H
#define QFTP_DTP_PUMP_H

#include "dtp/datastream.h"
#include "dtp/pacing.h"
#include "dtp/transferplan.h"

namespace QFtp::Internal {

/// Receives a restart marker from the client and its offset in the file.
using MarkerHandler = std::function<void(const QByteArray &marker, qint64 offset)>;

/// Moves the \a window of \a file to \a stream, in \a representation.
/// Errors: those of \a file and \a stream, Cancelled.
QFtpResult<void> pumpToStream(QFtpFile &file, DataStream &stream,
                              const Representation &representation, const TransferWindow &window,
                              Pacing &pacing);
/// Moves all bytes of \a stream to \a file, which is open at \a offset. \a onMarker may be null.
/// Errors: those of \a stream and \a file, Malformed, Cancelled.
QFtpResult<void> pumpToFile(DataStream &stream, QFtpFile &file,
                            const Representation &representation, qint64 offset, Pacing &pacing,
                            const MarkerHandler &onMarker = nullptr);

} // namespace QFtp::Internal

#endif
