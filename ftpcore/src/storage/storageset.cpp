// SPDX-License-Identifier: MIT
#include "storage/storageset.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

const StorageType *const Types[] = {
    &LocalStorageType,
    &MemoryStorageType,
    &MogileFsStorageType,
};

// Null: there is no such type.
const StorageType *find(const QString &type)
{
    const auto *const found = std::find_if(std::begin(Types), std::end(Types), [&](auto *known) {
        return type == QLatin1String(known->settings.type);
    });
    return found == std::end(Types) ? nullptr : *found;
}

} // namespace

QList<StorageSettings> storageSettings()
{
    QList<StorageSettings> result;
    for (const StorageType *type : Types)
        result += type->settings;
    return result;
}

bool isDirectoryType(const QString &type)
{
    const StorageType *known = find(type);
    return known && !known->make;
}

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
        if (const StorageType *type = find(settings.type); type && type->make)
            known.append({settings, type->make(settings)});
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
