// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_STORAGETYPE_H
#define QFTP_STORAGE_STORAGETYPE_H

#include "config/configschema.h"

#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// Returns what a user sees of a storage.
using StorageOpener = std::function<std::shared_ptr<QFtpStorage>(const QString &userName)>;

/// All about a type of storage that a configuration can name. A new type is a file with one of
/// these, and a row in storageset.cpp.
struct StorageType
{
    StorageSettings settings;
    /// Makes the storage. Null: it is a directory, which is opened for each user, with that user's
    /// rights.
    StorageOpener (*make)(const QFtpConfigStorage &settings);
};

extern const StorageType LocalStorageType;
extern const StorageType MemoryStorageType;
extern const StorageType MogileFsStorageType;

} // namespace QFtp::Internal

#endif
