// SPDX-License-Identifier: MIT
#include "vfs/vfs.h"

#include "vfs/copyfile.h"
#include "vfs/joineddirectory.h"

namespace QFtp::Internal {

Vfs::Vfs(QFtpUser user, Watcher watcher) :
    m_user(std::move(user)), m_rules(m_user), m_mounts(m_user.mounts), m_watcher(std::move(watcher))
{ }

std::optional<QFtpError> Vfs::refusal(const QFtpPath &path, Permissions needed) const
{
    const Decision decision = m_rules.decide(m_mounts, path, needed);
    if (m_watcher)
        m_watcher(path, needed, decision);
    return decision.refusal ? std::optional(QFtpError(*decision.refusal)) : std::nullopt;
}

Permissions Vfs::permissionsFor(const QFtpPath &path) const
{
    return m_rules.decide(m_mounts, path, {}).granted;
}

QFtpResult<Vfs::Place> Vfs::placeOf(const QFtpPath &path) const
{
    if (const QFtpMount *mount = m_mounts.find(path))
        return Place{mount, MountTable::inside(*mount, path)};
    return m_mounts.isOnTheWay(path) ? ErrorKind::PermissionDenied : ErrorKind::NotFound;
}

QFtpResult<Vfs::Place> Vfs::placeFor(const QFtpPath &path, Permissions needed) const
{
    if (const auto error = refusal(path, needed))
        return *error;
    return placeOf(path);
}

// Finds the entry at \a path without checking permissions.
QFtpResult<QFtpEntry> Vfs::find(const QFtpPath &path) const
{
    const auto place = placeOf(path);
    auto entry = place ? place->mount->storage->stat(place->path)
                       : QFtpResult<QFtpEntry>(ErrorKind::NotFound);
    if (!entry && m_mounts.isOnTheWay(path) && !m_mounts.isMountPoint(path)) {
        QFtpEntry onTheWay;
        onTheWay.type = QFtpEntry::Type::Directory;
        entry = onTheWay;
    }
    if (entry)
        entry->name = path.fileName();
    return entry;
}

QFtpResult<QFtpEntry> Vfs::stat(const QFtpPath &path) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    return find(path);
}

bool Vfs::listsPrefixes(const QFtpPath &path) const
{
    const auto place = placeOf(path);
    return place && place->mount->storage->listsPrefixes();
}

QFtpResult<std::unique_ptr<QFtpDirectory>> Vfs::openDirectory(const QFtpPath &path,
                                                              const QByteArray &prefix) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    std::unique_ptr<QFtpDirectory> directory;
    if (const auto place = placeOf(path)) {
        auto opened = place->mount->storage->searchDirectory(place->path, prefix);
        const bool isMissing = !opened && opened.error().kind() == ErrorKind::NotFound;
        if (!opened && (!isMissing || !m_mounts.isOnTheWay(path)))
            return opened;
        if (opened)
            directory = std::move(*opened);
    } else if (!m_mounts.isOnTheWay(path)) {
        return place.error();
    }
    QList<QFtpEntry> mounted;
    for (const QByteArray &name : m_mounts.namesIn(path)) {
        if (const auto entry = find(path.child(name)))
            mounted.append(*entry);
    }
    const bool isPlain = mounted.isEmpty() && m_user.hiddenNames.isEmpty()
        && m_user.refusedNames.isEmpty() && m_user.rules.isEmpty();
    if (directory && isPlain)
        return directory;
    const auto isShown = [this, path](const QByteArray &name) {
        return !m_rules.hides(name) && permissionsFor(path.child(name)).testFlag(Permission::List);
    };
    return std::unique_ptr<QFtpDirectory>(
        std::make_unique<JoinedDirectory>(std::move(directory), mounted, isShown));
}

QFtpResult<std::unique_ptr<QFtpFile>> Vfs::openForRead(const QFtpPath &path, qint64 offset) const
{
    const auto place = placeFor(path, Permission::Read);
    if (!place)
        return place.error();
    return place->mount->storage->openForRead(place->path, offset);
}

QFtpResult<Permission> Vfs::neededToWrite(const Place &place, const QFtpWriteOptions &options) const
{
    const auto entry = place.mount->storage->stat(place.path);
    if (!entry && entry.error().kind() != ErrorKind::NotFound)
        return entry.error();
    if (!entry)
        return Permission::Create;
    const bool isAtEnd = options.append || (options.offset > 0 && options.offset == entry->size);
    return isAtEnd ? Permission::Append : Permission::Overwrite;
}

QFtpResult<std::unique_ptr<QFtpFile>> Vfs::openForWrite(const QFtpPath &path,
                                                        const QFtpWriteOptions &options) const
{
    // The kind of write matters only if the user may do some kinds and not others.
    constexpr Permissions All =
        Permissions(Permission::Create) | Permission::Overwrite | Permission::Append;
    const Permissions granted = permissionsFor(path) & All;
    const auto place = placeOf(path);
    const bool looks = place && (m_watcher || (granted && granted != All));
    const auto found =
        looks ? neededToWrite(*place, options) : QFtpResult<Permission>(Permission());
    if (!found)
        return found.error();
    const Permissions needed = looks ? Permissions(*found) : All;
    if (const auto error = refusal(path, needed))
        return *error;
    if (!place)
        return ErrorKind::PermissionDenied; // no storage is there
    if (options.offset > 0 && !m_user.leavesGaps) {
        const auto entry = place->mount->storage->stat(place->path);
        if (!entry && entry.error().kind() != ErrorKind::NotFound)
            return entry.error();
        if (!entry || (entry->size >= 0 && options.offset > entry->size))
            return ErrorKind::BadOffset;
    }
    QFtpWriteOptions careful = options;
    // The file did not exist and the user may not overwrite: they may not replace a file that
    // somebody else creates in the meantime either.
    if (needed == Permissions(Permission::Create) && !granted.testFlag(Permission::Overwrite))
        careful.exclusive = true;
    // Append to wherever the end of the file is at the time of writing, even if others wrote in the
    // meantime.
    if (needed == Permissions(Permission::Append)) {
        careful.append = true;
        careful.offset = 0;
    }
    return place->mount->storage->openForWrite(place->path, careful);
}

QFtpResult<void> Vfs::makeDirectory(const QFtpPath &path, int mode) const
{
    if (const auto error = refusal(path, Permission::MakeDirectory))
        return *error;
    if (m_mounts.isOnTheWay(path))
        return ErrorKind::AlreadyExists;
    const auto place = placeOf(path);
    if (!place)
        return ErrorKind::PermissionDenied;
    return place->mount->storage->makeDirectory(place->path, mode);
}

QFtpResult<void> Vfs::removeFile(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::Delete);
    if (!place)
        return place.error();
    return place->mount->storage->removeFile(place->path);
}

QFtpResult<void> Vfs::removeDirectory(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::RemoveDirectory);
    if (!place)
        return place.error();
    return place->mount->storage->removeDirectory(place->path);
}

QFtpResult<void> Vfs::checkRename(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::Rename);
    if (!place)
        return place.error();
    const auto entry = place->mount->storage->stat(place->path);
    return entry ? QFtpResult<void>() : entry.error();
}

QFtpResult<void> Vfs::rename(const QFtpPath &from, const QFtpPath &to,
                             const std::function<bool()> &goesOn) const
{
    const auto source = placeFor(from, Permission::Rename);
    if (!source)
        return source.error();
    const auto target = placeFor(to, Permission::Rename);
    if (!target)
        return target.error();
    // A new name must not lift a restriction that applies here or below.
    const Permissions gained = permissionsFor(to);
    if ((gained & ~permissionsFor(from)) != Permissions())
        return ErrorKind::PermissionDenied;
    if (m_rules.restrictsBelow(from, gained) || m_rules.restrictsBelow(to, gained)) {
        const auto entry = source->mount->storage->stat(source->path);
        if (!entry || entry->type == QFtpEntry::Type::Directory)
            return entry ? QFtpError(ErrorKind::PermissionDenied) : entry.error();
    }
    const bool mayReplace = gained.testFlag(Permission::Overwrite);
    if (!mayReplace && from != to) {
        const auto entry = target->mount->storage->stat(target->path);
        if (entry || entry.error().kind() != ErrorKind::NotFound)
            return entry ? QFtpError(ErrorKind::AlreadyExists) : entry.error();
    }
    auto renamed = source->mount == target->mount
        ? source->mount->storage->rename(source->path, target->path)
        : QFtpResult<void>(ErrorKind::CrossesStorages);
    const bool crosses = !renamed && renamed.error().kind() == ErrorKind::CrossesStorages;
    if (!crosses || !m_user.renamesByCopying)
        return renamed;
    return moveFile({*source->mount->storage, source->path},
                    {*target->mount->storage, target->path}, mayReplace, goesOn);
}

QFtpResult<void> Vfs::setModified(const QFtpPath &path, qint64 msecs) const
{
    const auto place = placeFor(path, Permission::SetAttributes);
    if (!place)
        return place.error();
    return place->mount->storage->setModified(place->path, msecs);
}

QFtpResult<void> Vfs::setMode(const QFtpPath &path, int mode) const
{
    const auto place = placeFor(path, Permission::SetAttributes);
    if (!place)
        return place.error();
    constexpr int Allowed = 01777; // no set-user-ID or set-group-ID bits
    return place->mount->storage->setMode(place->path, mode & Allowed);
}

QFtpResult<qint64> Vfs::availableBytes(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::List);
    if (!place)
        return place.error();
    return place->mount->storage->availableBytes(place->path);
}

QFtpResult<void> Vfs::enter(const QFtpPath &path) const
{
    if (const auto error = refusal(path, {}))
        return *error;
    const auto entry = find(path);
    if (!entry)
        return entry.error();
    // Users who may not see names learn only about directories, which they need to enter.
    if (entry->type != QFtpEntry::Type::Directory
        && !permissionsFor(path).testFlag(Permission::List))
        return ErrorKind::NotFound;
    return entry->type == QFtpEntry::Type::Directory ? QFtpResult<void>()
                                                     : ErrorKind::NotADirectory;
}

} // namespace QFtp::Internal
