// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_FILE_H
#define QFTP_S3_FILE_H

#include "store.h"

namespace QFtp::Internal::S3 {

/// Opens an object from an offset before its end on; \a etag: of which content; empty: any.
QFtpResult<std::unique_ptr<QFtpFile>> openRange(const std::shared_ptr<Store> &store,
                                                const QByteArray &key, qint64 offset,
                                                const QByteArray &etag,
                                                const std::stop_token &stop);
/// Errors: NotFound, BadOffset.
QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const Place &place, qint64 offset,
                                                  const std::stop_token &stop);
/// \a existing: the object that it replaces, or whose bytes it keeps. Errors: Busy (no memory).
QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const Place &place,
                                                   const std::optional<ObjectInfo> &existing,
                                                   const QFtpWriteOptions &options,
                                                   const std::stop_token &stop);
/// Lists what is below \a place; \a prefix: only names that begin with it.
/// Errors: NotFound, NotADirectory.
QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const Place &place,
                                                         const QByteArray &prefix,
                                                         const std::stop_token &stop);

/// Copies the object and then removes the old one. Errors: Busy (somebody else has changed that
/// one: both stay).
QFtpResult<void> renameFile(const Place &from, const ObjectInfo &info, const Place &to,
                            const std::stop_token &stop);
/// Renames everything in a directory, but not in one step: others may see both for a while.
/// Errors: PermissionDenied (more than may be renamed), Busy (as with a file).
QFtpResult<void> renameDirectory(const Place &from, const Place &to, const std::stop_token &stop);

} // namespace QFtp::Internal::S3

#endif
