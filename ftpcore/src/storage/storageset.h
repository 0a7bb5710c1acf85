// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_STORAGESET_H
#define QFTP_STORAGE_STORAGESET_H

#include "storage/storagetypes.h"

#include <mutex>

namespace QFtp::Internal {

/// The storages of a configuration by their names, except directories.
///
/// Thread: any.
class StorageSet
{
public:
    /// Storages whose settings stay the same go on, with their contents.
    void configure(const QList<QFtpConfigStorage> &storages);
    /// Returns what \a caller sees of the storage \a name. Errors: Internal (it does not exist),
    /// and those of the storage.
    QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &name, const QFtpCaller &caller);

private:
    struct Known
    {
        QFtpConfigStorage settings;
        QFtpStorageType::Opener open;
    };

    std::mutex m_mutex;
    QList<Known> m_storages;
};

} // namespace QFtp::Internal

#endif
