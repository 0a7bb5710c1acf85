// SPDX-License-Identifier: MIT
#include "storage/storagetypes.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

namespace QFtp::Internal {

namespace {

/// The types, which others point to.
class Registry
{
public:
    Registry()
    {
        append(localStorageType());
        append(memoryStorageType());
    }

    void append(const QFtpStorageType &type)
    {
        m_types.push_back(std::make_unique<const QFtpStorageType>(type));
    }

    QList<const QFtpStorageType *> all() const
    {
        QList<const QFtpStorageType *> result;
        for (const auto &type : m_types)
            result += type.get();
        return result;
    }

    std::mutex mutex;

private:
    std::vector<std::unique_ptr<const QFtpStorageType>> m_types;
};

// Never destroyed: servers may live as long as the process.
Registry &registry()
{
    static auto *const instance = new Registry;
    return *instance;
}

const QFtpStorageType *find(const QList<const QFtpStorageType *> &types, const QString &name)
{
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const auto *type) { return type->name == name; });
    return found == types.end() ? nullptr : *found;
}

bool canBeInAFile(const QFtpStorageSetting &setting)
{
    constexpr int Types[] = {QMetaType::Bool, QMetaType::Int, QMetaType::LongLong,
                             QMetaType::QString, QMetaType::QStringList};
    const int type = setting.defaultValue.typeId();
    return !setting.key.isEmpty()
        && std::find(std::begin(Types), std::end(Types), type) != std::end(Types);
}

} // namespace

QList<const QFtpStorageType *> storageTypes()
{
    const std::lock_guard lock(registry().mutex);
    return registry().all();
}

const QFtpStorageType *storageType(const QString &name) { return find(storageTypes(), name); }

bool isDirectoryType(const QString &type)
{
    const QFtpStorageType *known = storageType(type);
    return known && !known->make;
}

} // namespace QFtp::Internal

using namespace QFtp::Internal;

bool QFtpStorageType::add(const QFtpStorageType &type)
{
    const bool isUsable = !type.name.isEmpty() && type.make
        && std::all_of(type.settings.begin(), type.settings.end(), canBeInAFile);
    const std::lock_guard lock(registry().mutex);
    if (!isUsable || find(registry().all(), type.name))
        return false;
    registry().append(type);
    return true;
}
