// SPDX-License-Identifier: MIT
#include "doctor/folder.h"

#include "doctor/direction.h"

#include <filesystem>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

namespace Doctor {

using QFtp::Permission;
using QFtp::Permissions;

QList<Place> placesOf(const QFtpConfigUser &user)
{
    QList<Place> result;
    const auto add = [&](const auto &owner) {
        if (owner.storage.isEmpty() && !owner.root.contains(u'%') && !owner.root.startsWith(u'~'))
            result.append({owner.root, owner.effectivePermissions(), owner.createRoot});
    };
    add(user);
    for (const QFtpConfigMount &mount : user.mounts)
        add(mount);
    return result;
}

Folder Folder::look(const QString &path)
{
    Folder result;
    const QFileInfo info(path);
    result.exists = info.exists();
    if (!result.exists)
        return result;
    result.isFolder = info.isDir();
    result.isReadable = info.isReadable() && info.isExecutable();
    result.isWritable = info.isWritable();
    constexpr std::uintmax_t AlmostNothing = 1024 * 1024;
    std::error_code error;
    const auto space = std::filesystem::space(QFile::encodeName(path).toStdString(), error);
    result.isFull = !error && space.available < AlmostNothing;
    return result;
}

Folder::State Folder::state(Permissions permissions) const
{
    if (!exists)
        return State::Missing;
    if (!isFolder)
        return State::NotAFolder;
    if (!isReadable)
        return State::Unreadable;
    if (!letsChange(permissions))
        return State::Good;
    if (!isWritable)
        return State::Unwritable;
    return isFull ? State::Full : State::Good;
}

Folder::State Folder::state(const Place &place) const
{
    return place.isMade && !exists ? State::Good : state(place.permissions);
}

QString Folder::text(State state, const QString &folder)
{
    const QString path = leftToRight(folder);
    switch (state) {
    case State::Good:
        return {};
    case State::Missing:
        return tr("The folder %1 does not exist.").arg(path);
    case State::NotAFolder:
        return tr("%1 is a file, not a folder.").arg(path);
    case State::Unreadable:
        return tr("The folder %1 can't be read.").arg(path);
    case State::Unwritable:
        return tr("The folder %1 can't be written to.").arg(path);
    case State::Full:
        return tr("The disk of the folder %1 is full.").arg(path);
    }
    Q_UNREACHABLE();
}

bool letsChange(Permissions permissions)
{
    return permissions.testAnyFlags(~Permissions(Permission::ReadOnly));
}

} // namespace Doctor
