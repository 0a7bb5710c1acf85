// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_TYPEREGISTRY_H
#define QFTP_BASE_TYPEREGISTRY_H

#include <algorithm>
#include <memory>
#include <mutex>
#include <QFtpServer/qftpstoragetype.h>
#include <vector>

namespace QFtp::Internal {

/// The types of one kind, such as storages, that configurations can name. They last as long as the
/// process, and others point to them.
///
/// Thread: any.
template<typename Type> class TypeRegistry
{
public:
    explicit TypeRegistry(const QList<Type> &types = {})
    {
        for (const Type &type : types)
            append(type);
    }

    /// False: the name is taken, or the type can't be used.
    bool add(const Type &type)
    {
        if (type.name.isEmpty() || !type.make
            || !std::all_of(type.settings.begin(), type.settings.end(), canBeInAFile))
            return false;
        const std::lock_guard lock(m_mutex);
        const bool isTaken = std::any_of(m_types.begin(), m_types.end(), [&](const auto &known) {
            return known->name == type.name;
        });
        if (!isTaken)
            append(type);
        return !isTaken;
    }

    QList<const Type *> all() const
    {
        const std::lock_guard lock(m_mutex);
        QList<const Type *> result;
        for (const auto &type : m_types)
            result += type.get();
        return result;
    }

private:
    static bool canBeInAFile(const QFtpStorageSetting &setting)
    {
        constexpr int Types[] = {QMetaType::Bool, QMetaType::Int, QMetaType::LongLong,
                                 QMetaType::QString, QMetaType::QStringList};
        return !setting.key.isEmpty()
            && std::find(std::begin(Types), std::end(Types), setting.defaultValue.typeId())
            != std::end(Types);
    }
    void append(const Type &type) { m_types.push_back(std::make_unique<const Type>(type)); }

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<const Type>> m_types;
};

} // namespace QFtp::Internal

#endif
