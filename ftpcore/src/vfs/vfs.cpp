// SPDX-License-Identifier: MIT
#include "vfs/vfs.h"

#include "vfs/copyfile.h"
#include "vfs/guardedstorage.h"
#include "vfs/joineddirectory.h"
#include "vfs/quotastorage.h"

namespace QFtp::Internal {

namespace {

// The mounts as the server uses them. \a quotas may be null.
QList<QFtpMount> wrapped(QList<QFtpMount> mounts, const std::shared_ptr<UserQuotas> &quotas)
{
    for (qsizetype i = 0; i < mounts.size(); ++i) {
        std::shared_ptr<QFtpStorage> &storage = mounts[i].storage;
        storage = std::make_shared<GuardedStorage>(std::move(storage));
        if (quotas)
            storage = std::make_shared<QuotaStorage>(std::move(storage), quotas, i);
    }
    return mounts;
}

} // namespace

Vfs::Tree::Tree(QFtpUser of, Watcher watching, std::shared_ptr<UsageLedger> ledger,
                std::shared_ptr<SharedUsage> shared) :
    user(std::move(of)),
    quotas(ledger ? std::make_shared<UserQuotas>(std::move(ledger), user, std::move(shared))
                  : nullptr),
    rules(user), mounts(wrapped(user.mounts, quotas)), watcher(std::move(watching))
{ }

Vfs::Vfs(QFtpUser user, QFtpCaller caller, Watcher watcher, std::shared_ptr<UsageLedger> ledger,
         std::shared_ptr<SharedUsage> shared) :
    m_tree(std::make_shared<const Tree>(std::move(user), std::move(watcher), std::move(ledger),
                                        std::move(shared))),
    m_caller(std::move(caller))
{ }

Vfs Vfs::until(std::stop_token stop) const
{
    Vfs result(*this);
    result.m_caller.stop = std::move(stop);
    return result;
}

std::optional<QFtpError> Vfs::refusal(const QFtpPath &path, Permissions needed) const
{
    const Decision decision = m_tree->rules.decide(m_tree->mounts, path, needed);
    const auto veto = m_tree->watcher ? m_tree->watcher(m_caller, path, needed, decision)
                                      : std::optional<QFtpError>();
    return decision.refusal ? std::optional(QFtpError(*decision.refusal)) : veto;
}

Permissions Vfs::permissionsFor(const QFtpPath &path) const
{
    return m_tree->rules.decide(m_tree->mounts, path, {}).granted;
}

QFtpResult<Vfs::Place> Vfs::placeOf(const QFtpPath &path) const
{
    if (const QFtpMount *mount = m_tree->mounts.find(path))
        return Place{mount, MountTable::inside(*mount, path)};
    return m_tree->mounts.isOnTheWay(path) ? ErrorKind::PermissionDenied : ErrorKind::NotFound;
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
    auto entry = place ? place->mount->storage->stat({place->path, m_caller})
                       : QFtpResult<QFtpEntry>(ErrorKind::NotFound);
    if (!entry && m_tree->mounts.isOnTheWay(path) && !m_tree->mounts.isMountPoint(path)) {
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
    return place && place->mount->storage->features().testFlag(QFtp::StorageFeature::ListsPrefixes);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> Vfs::openDirectory(const QFtpPath &path,
                                                              const QByteArray &prefix) const
{
    if (const auto error = refusal(path, Permission::List))
        return *error;
    std::unique_ptr<QFtpDirectory> directory;
    if (const auto place = placeOf(path)) {
        QFtpListRequest request(place->path, m_caller);
        request.prefix = prefix;
        auto opened = place->mount->storage->openDirectory(request);
        const bool isMissing = !opened && opened.error().kind() == ErrorKind::NotFound;
        if (!opened && (!isMissing || !m_tree->mounts.isOnTheWay(path)))
            return opened;
        if (opened)
            directory = std::move(*opened);
    } else if (!m_tree->mounts.isOnTheWay(path)) {
        return place.error();
    }
    QList<QFtpEntry> mounted;
    for (const QByteArray &name : m_tree->mounts.namesIn(path)) {
        if (const auto entry = find(path.child(name)))
            mounted.append(*entry);
    }
    const bool isPlain = mounted.isEmpty() && m_tree->user.hiddenNames.isEmpty()
        && m_tree->user.refusedNames.isEmpty() && m_tree->user.rules.isEmpty();
    if (directory && isPlain)
        return directory;
    const auto isShown = [this, path](const QByteArray &name) {
        return !m_tree->rules.hides(name)
            && permissionsFor(path.child(name)).testFlag(Permission::List);
    };
    const auto isMounted = [this, mounted](const QByteArray &name) {
        return std::any_of(mounted.begin(), mounted.end(), [&](const QFtpEntry &entry) {
            return m_tree->mounts.isSameName(entry.name, name);
        });
    };
    return std::unique_ptr<QFtpDirectory>(
        std::make_unique<JoinedDirectory>(std::move(directory), mounted, isMounted, isShown));
}

QFtpResult<std::unique_ptr<QFtpFile>> Vfs::openForRead(const QFtpPath &path, qint64 offset) const
{
    const auto place = placeFor(path, Permission::Read);
    if (!place)
        return place.error();
    return place->mount->storage->openForRead({place->path, offset, m_caller});
}

QFtpResult<Permission> Vfs::neededToWrite(const Place &place, const QFtpWriteOptions &options) const
{
    const auto entry = place.mount->storage->stat({place.path, m_caller});
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
    const bool looks = place && (m_tree->watcher || (granted && granted != All));
    const auto found =
        looks ? neededToWrite(*place, options) : QFtpResult<Permission>(Permission());
    if (!found)
        return found.error();
    const Permissions needed = looks ? Permissions(*found) : All;
    if (const auto error = refusal(path, needed))
        return *error;
    if (!place)
        return ErrorKind::PermissionDenied; // no storage is there
    if (options.offset > 0 && !m_tree->user.allowGaps) {
        const auto entry = place->mount->storage->stat({place->path, m_caller});
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
    return place->mount->storage->openForWrite({place->path, careful, m_caller});
}

QFtpResult<void> Vfs::makeDirectory(const QFtpPath &path, int mode) const
{
    if (const auto error = refusal(path, Permission::MakeDirectory))
        return *error;
    if (m_tree->mounts.isOnTheWay(path))
        return ErrorKind::AlreadyExists;
    const auto place = placeOf(path);
    if (!place)
        return ErrorKind::PermissionDenied;
    return place->mount->storage->makeDirectory({place->path, mode, m_caller});
}

QFtpResult<void> Vfs::removeFile(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::Delete);
    if (!place)
        return place.error();
    return place->mount->storage->removeFile({place->path, m_caller});
}

QFtpResult<void> Vfs::removeDirectory(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::RemoveDirectory);
    if (!place)
        return place.error();
    return place->mount->storage->removeDirectory({place->path, m_caller});
}

QFtpResult<void> Vfs::checkRename(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::Rename);
    if (!place)
        return place.error();
    const auto entry = place->mount->storage->stat({place->path, m_caller});
    return entry ? QFtpResult<void>() : entry.error();
}

QFtpResult<void> Vfs::rename(const QFtpPath &from, const QFtpPath &to) const
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
    if (m_tree->rules.restrictsBelow(from, gained) || m_tree->rules.restrictsBelow(to, gained)) {
        const auto entry = source->mount->storage->stat({source->path, m_caller});
        if (!entry || entry->type == QFtpEntry::Type::Directory)
            return entry ? QFtpError(ErrorKind::PermissionDenied) : entry.error();
    }
    const bool mayReplace = gained.testFlag(Permission::Overwrite);
    if (!mayReplace && from != to) {
        const auto entry = target->mount->storage->stat({target->path, m_caller});
        if (entry || entry.error().kind() != ErrorKind::NotFound)
            return entry ? QFtpError(ErrorKind::AlreadyExists) : entry.error();
    }
    auto renamed = source->mount == target->mount
        ? source->mount->storage->rename({source->path, target->path, m_caller})
        : QFtpResult<void>(ErrorKind::CrossesStorages);
    const bool crosses = !renamed && renamed.error().kind() == ErrorKind::CrossesStorages;
    if (!crosses || !m_tree->user.renameByCopying)
        return renamed;
    return moveFile({*source->mount->storage, source->path},
                    {*target->mount->storage, target->path}, mayReplace, m_caller);
}

QFtpResult<void> Vfs::setAttributes(const QFtpPath &path, std::optional<qint64> modifiedMsecs,
                                    std::optional<int> mode) const
{
    constexpr int Allowed = 01777; // no set-user-ID or set-group-ID bits
    const auto place = placeFor(path, Permission::SetAttributes);
    if (!place)
        return place.error();
    if (mode)
        *mode &= Allowed;
    return place->mount->storage->setAttributes({place->path, modifiedMsecs, mode, m_caller});
}

QFtpResult<qint64> Vfs::availableBytes(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::List);
    if (!place)
        return place.error();
    return place->mount->storage->availableBytes({place->path, m_caller});
}

QFtpResult<qint64> Vfs::freeBytes(const QFtpPath &path) const
{
    const auto place = placeFor(path, Permission::List);
    if (!place)
        return place.error();
    const auto *const counted = dynamic_cast<const QuotaStorage *>(place->mount->storage.get());
    QFtpStorage &storage = counted ? counted->inner() : *place->mount->storage;
    return storage.availableBytes({place->path, m_caller});
}

QFtpResult<QList<UserQuotas::Report>> Vfs::quotas() const
{
    return m_tree->quotas ? m_tree->quotas->report(m_caller)
                          : QFtpResult<QList<UserQuotas::Report>>(QList<UserQuotas::Report>());
}

QFtpResult<void> Vfs::redirect(QFtpFile &file, const QFtpPath &from, const QFtpPath &to) const
{
    if (to.hasControlBytes())
        return ErrorKind::NameNotAllowed;
    const auto source = placeOf(from);
    const auto target = placeOf(to);
    if (!source || !target)
        return ErrorKind::NotFound;
    return source->mount == target->mount ? file.setPath(target->path) : ErrorKind::CrossesStorages;
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
