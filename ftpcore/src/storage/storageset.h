// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_STORAGESET_H
#define QFTP_STORAGE_STORAGESET_H

#include "storage/storagetype.h"

#include <mutex>

namespace QFtp::Internal {

/// The settings of all types of storage.
QList<StorageSettings> storageSettings();
/// Whether storages of \a type are directories, which are opened for each user.
bool isDirectoryType(const QString &type);

/// The storages of a configuration by their names, except directories.
///
/// Thread: any.
class StorageSet
{
public:
    /// Storages whose settings stay the same go on, with their contents.
    void configure(const QList<QFtpConfigStorage> &storages);
    /// Returns what \a userName sees of the storage \a name. Errors: Internal (it does not exist).
    QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &name, const QString &userName);

private:
    struct Known
    {
        QFtpConfigStorage settings;
        StorageOpener open;
    };

    std::mutex m_mutex;
    QList<Known> m_storages;
};

} // namespace QFtp::Internal

#endif
