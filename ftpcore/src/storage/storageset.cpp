// SPDX-License-Identifier: MIT
#include "storage/storageset.h"

#include "base/guarded.h"
#include "config/configschema.h"

#include <algorithm>

namespace QFtp::Internal {

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
        if (const QFtpStorageType *type = storageType(settings.type); type && type->make)
            known.append({settings, guarded(QFtpStorageType::Opener(), [&] {
                              return type->make(
                                  completedSettings(type->settings, settings.settings));
                          })});
    }
    m_storages = known;
}

QFtpResult<std::shared_ptr<QFtpStorage>> StorageSet::open(const QString &name,
                                                          const QFtpCaller &caller)
{
    QFtpStorageType::Opener opener;
    {
        const std::lock_guard lock(m_mutex);
        for (const Known &storage : std::as_const(m_storages)) {
            if (storage.settings.name == name)
                opener = storage.open;
        }
    }
    if (opener)
        return guarded([&] { return opener(caller); });
    return QFtpError(ErrorKind::Internal, QStringLiteral("there is no storage \"%1\"").arg(name));
}

} // namespace QFtp::Internal
