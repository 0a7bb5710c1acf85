// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_MOGILEFILE_H
#define QFTP_STORAGE_MOGILEFS_MOGILEFILE_H

#include "storage/mogilefs/cluster.h"

/// Reading and writing files of MogileFS.
namespace QFtp::Internal::Mogile {

/// Opens a file for reading. While it is read, another replica takes over from one that fails.
/// Errors: NotFound, BadOffset, Unavailable.
QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const std::shared_ptr<Cluster> &cluster,
                                                  const Place &place, qint64 offset);

/// Where an upload goes.
struct UploadTarget
{
    Place place;
    QByteArray className; ///< empty: the domain's default
    QByteArray hashType;  ///< of the checksum its class wants
};

/// Opens a file for writing; \a existing is what is there. Errors: AlreadyExists, BadOffset,
/// Unavailable. When it is written, Busy, too: what it adds to was changed by somebody else.
QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const std::shared_ptr<Cluster> &cluster,
                                                   const UploadTarget &target,
                                                   const std::optional<FileInfo> &existing,
                                                   const QFtpWriteOptions &options);

} // namespace QFtp::Internal::Mogile

#endif
