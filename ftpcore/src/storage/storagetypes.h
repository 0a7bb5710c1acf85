// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_STORAGETYPES_H
#define QFTP_STORAGE_STORAGETYPES_H

#include <QFtpServer/qftpstoragetype.h>

namespace QFtp::Internal {

/// A storage of this type is a directory, which is opened for each user, with that user's rights.
QFtpStorageType localStorageType();
/// Its settings.
inline constexpr char RootSetting[] = "root";
inline constexpr char CreateRootSetting[] = "createRoot";
QFtpStorageType memoryStorageType();

/// All types that this process knows, those of this library first. They last as long as it does.
/// Thread: any.
QList<const QFtpStorageType *> storageTypes();
/// Null: there is no such type.
const QFtpStorageType *storageType(const QString &name);
/// Whether storages of \a type are directories.
bool isDirectoryType(const QString &type);

} // namespace QFtp::Internal

#endif
