// SPDX-License-Identifier: MIT
#include "storage/storageset.h"

#include <algorithm>
#include <QFtpServer/qftpmemorystorage.h>

namespace QFtp::Internal {

const StorageSet::Row StorageSet::Rows[] = {
    {"memory",
     [](const QFtpConfigStorage &settings) -> Opener {
         auto storage = std::make_shared<QFtpMemoryStorage>(settings.capacity);
         return [storage](const QString &) { return storage; };
     }},
    {"mogilefs",
     [](const QFtpConfigStorage &settings) -> Opener {
         auto storage = std::make_shared<QFtpMogileFsStorage>(settings.mogileFs);
         if (settings.mogileFs.nameSpace != QFtpMogileFsStorage::NameSpace::User)
             return [storage](const QString &) { return storage; };
         return [storage](const QString &userName) { return storage->forDomain(userName); };
     }},
};

void StorageSet::configure(const QList<QFtpConfigStorage> &storages)
{
    const std::lock_guard lock(m_mutex);
    QList<Known> known;
    for (const QFtpConfigStorage &settings : storages) {
        const auto same =
            std::find_if(m_storages.begin(), m_storages.end(),
                         [&](const Known &before) { return before.settings == settings; });
        if (same != m_storages.end()) {
            known.append(*same);
            continue;
        }
        for (const Row &row : Rows) {
            if (settings.type == QLatin1String(row.type))
                known.append({settings, row.make(settings)});
        }
    }
    m_storages = known;
}

QFtpResult<std::shared_ptr<QFtpStorage>> StorageSet::open(const QString &name,
                                                          const QString &userName)
{
    const std::lock_guard lock(m_mutex);
    for (const Known &storage : std::as_const(m_storages)) {
        if (storage.settings.name == name)
            return storage.open(userName);
    }
    return QFtpError(ErrorKind::Internal, QStringLiteral("there is no storage \"%1\"").arg(name));
}

} // namespace QFtp::Internal
