// SPDX-License-Identifier: MIT
#include "storage/storagetypes.h"

#include "base/typeregistry.h"

namespace QFtp::Internal {

namespace {

// Never destroyed: servers may live as long as the process.
TypeRegistry<QFtpStorageType> &registry()
{
    static auto *const instance =
        new TypeRegistry<QFtpStorageType>({localStorageType(), memoryStorageType()});
    return *instance;
}

} // namespace

QList<const QFtpStorageType *> storageTypes() { return registry().all(); }

const QFtpStorageType *storageType(const QString &name)
{
    const auto types = storageTypes();
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const auto *type) { return type->name == name; });
    return found == types.end() ? nullptr : *found;
}

bool isDirectoryType(const QString &type)
{
    const QFtpStorageType *known = storageType(type);
    return known && !known->make;
}

} // namespace QFtp::Internal

bool QFtpStorageType::add(const QFtpStorageType &type)
{
    return QFtp::Internal::registry().add(type);
}
