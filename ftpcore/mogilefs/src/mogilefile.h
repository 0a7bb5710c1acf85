// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_MOGILEFILE_H
#define QFTP_MOGILEFS_MOGILEFILE_H

#include "cluster.h"

/// Reads and writes files of MogileFS.
namespace QFtp::Internal::Mogile {

/// Opens a file for reading. If a replica fails during the transfer, another one continues.
/// Errors: NotFound, BadOffset, Unavailable.
QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const std::shared_ptr<Cluster> &cluster,
                                                  const Place &place, qint64 offset);

/// Where an upload goes.
struct UploadTarget
{
    Place place;
    QByteArray className; ///< empty: the domain's default
    QByteArray hashType;  ///< of the checksum that its class requires
};

/// Opens a file for writing. \a existing is the file with this name, if any. Errors: AlreadyExists,
/// BadOffset, Unavailable. commit() also returns Busy: somebody else changed the file it continues.
QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const std::shared_ptr<Cluster> &cluster,
                                                   const UploadTarget &target,
                                                   const std::optional<FileInfo> &existing,
                                                   const QFtpWriteOptions &options);

} // namespace QFtp::Internal::Mogile

#endif
