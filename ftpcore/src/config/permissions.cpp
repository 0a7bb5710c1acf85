// SPDX-License-Identifier: MIT
#include "config/permissions.h"

namespace QFtp::Internal {

namespace {

struct NamedPermissions
{
    const char *name;
    Permissions permissions;
};

// Short forms come first, because permissionNames() takes the first exact match.
const NamedPermissions Names[] = {
    {"none", {}},
    {"readOnly", Permission::ReadOnly},
    {"readWrite", Permission::ReadWrite},
    {"dropBox", Permissions(Permission::Create) | Permission::MakeDirectory},
    {"list", Permission::List},
    {"read", Permission::Read},
    {"create", Permission::Create},
    {"overwrite", Permission::Overwrite},
    {"append", Permission::Append},
    {"delete", Permission::Delete},
    {"rename", Permission::Rename},
    {"makeDirectory", Permission::MakeDirectory},
    {"removeDirectory", Permission::RemoveDirectory},
    {"setTimes", Permission::SetAttributes},
};

bool isSingle(Permissions permissions)
{
    const auto bits = permissions.toInt();
    return bits != 0 && (bits & (bits - 1)) == 0;
}

} // namespace

QStringList allPermissionNames()
{
    QStringList result;
    for (const NamedPermissions &row : Names)
        result += QLatin1String(row.name);
    return result;
}

} // namespace QFtp::Internal

std::optional<QFtp::Permissions> QFtp::permissionsFromNames(const QStringList &names)
{
    Permissions result;
    for (const QString &name : names) {
        const auto *found =
            std::find_if(std::begin(Internal::Names), std::end(Internal::Names),
                         [&](const auto &row) { return name == QLatin1String(row.name); });
        if (found == std::end(Internal::Names))
            return std::nullopt;
        result |= found->permissions;
    }
    return result;
}

QStringList QFtp::permissionNames(Permissions permissions)
{
    QStringList result;
    for (const Internal::NamedPermissions &row : Internal::Names) {
        if (row.permissions == permissions)
            return {QLatin1String(row.name)};
        if (Internal::isSingle(row.permissions) && permissions.testFlags(row.permissions))
            result += QLatin1String(row.name);
    }
    return result;
}
