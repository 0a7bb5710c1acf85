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

std::optional<Permissions> permissionsFromNames(const QStringList &names)
{
    Permissions result;
    for (const QString &name : names) {
        const auto *found = std::find_if(std::begin(Names), std::end(Names), [&](const auto &row) {
            return name == QLatin1String(row.name);
        });
        if (found == std::end(Names))
            return std::nullopt;
        result |= found->permissions;
    }
    return result;
}

QStringList permissionNames(Permissions permissions)
{
    QStringList result;
    for (const NamedPermissions &row : Names) {
        if (row.permissions == permissions)
            return {QLatin1String(row.name)};
        if (isSingle(row.permissions) && permissions.testFlags(row.permissions))
            result += QLatin1String(row.name);
    }
    return result;
}

QStringList allPermissionNames()
{
    QStringList result;
    for (const NamedPermissions &row : Names)
        result += QLatin1String(row.name);
    return result;
}

} // namespace QFtp::Internal
