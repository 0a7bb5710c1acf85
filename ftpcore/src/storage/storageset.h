// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_STORAGESET_H
#define QFTP_STORAGE_STORAGESET_H

#include <functional>
#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// The storages of a configuration by their names, but for local ones: those are opened with the
/// rights of each user. A new type is a row in storageset.cpp.
///
/// Thread: any.
class StorageSet
{
public:
    /// Storages whose settings stay the same go on, with what is in them.
    void configure(const QList<QFtpConfigStorage> &storages);
    /// What \a userName sees of the storage \a name. Errors: Internal (there is none).
    QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &name, const QString &userName);

private:
    using Opener = std::function<std::shared_ptr<QFtpStorage>(const QString &userName)>;

    struct Row
    {
        const char *type;
        Opener (*make)(const QFtpConfigStorage &settings);
    };
    static const Row Rows[];

    struct Known
    {
        QFtpConfigStorage settings;
        Opener open;
    };

    std::mutex m_mutex;
    QList<Known> m_storages;
};

} // namespace QFtp::Internal

#endif
