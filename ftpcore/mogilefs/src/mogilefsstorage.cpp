// SPDX-License-Identifier: MIT
#include "base/logging.h"
#include "namespacetree.h"

#include <QtCore/quuid.h>

using namespace QFtp::Internal;
using namespace QFtp::Internal::Mogile;
using QFtp::ErrorKind;
using NameSpace = QFtpMogileFsStorage::NameSpace;

namespace {

constexpr qsizetype MaximumClassName = 50;

bool isMissing(const QFtpError &error) { return error.kind() == ErrorKind::NotFound; }

Request change(const char *command, QList<std::pair<QByteArray, QByteArray>> arguments)
{
    return {command, std::move(arguments), false, false};
}

/// Lists directories that are known by name.
class NamedDirectory : public QFtpDirectory
{
public:
    explicit NamedDirectory(const Domains &domains)
    {
        for (const auto &domain : domains)
            m_names.append(domain.first);
    }
    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        if (m_names.isEmpty())
            return false;
        *entry = makeEntry(QFtpEntry::Type::Directory, m_names.takeFirst(), "domain");
        return true;
    }

private:
    QList<QByteArray> m_names;
};

} // namespace

QFtpMogileFsStorage::Options::Options() = default;
QFtpMogileFsStorage::Options::Options(const Options &) = default;
QFtpMogileFsStorage::Options::Options(Options &&) noexcept = default;
QFtpMogileFsStorage::Options &QFtpMogileFsStorage::Options::operator=(const Options &) = default;
QFtpMogileFsStorage::Options &QFtpMogileFsStorage::Options::operator=(Options &&) noexcept =
    default;
QFtpMogileFsStorage::Options::~Options() = default;
bool QFtpMogileFsStorage::Options::operator==(const Options &) const = default;

class Q_DECL_HIDDEN QFtpMogileFsStorage::Private
{
public:
    qint64 modified(const Place &place, const QByteArray &fid) const;
    void keepParent(const Place &place) const;
    QFtpResult<void> moveTo(const Place &source, const FileInfo &info, const Place &target,
                            const QByteArray &className) const;
    QFtpResult<void> renameKey(const Place &from, const Place &to, const QByteArray &fid) const;
    QFtpResult<void> changeKey(const Place &source, const FileInfo &info,
                               const Place &target) const;
    QFtpResult<void> discard(const Place &place) const;

    const std::shared_ptr<Cluster> cluster;
    const QByteArray domain;
};

QFtpMogileFsStorage::QFtpMogileFsStorage(const Options &options) :
    QFtpMogileFsStorage(std::unique_ptr<Private>(
        new Private{std::make_shared<Cluster>(options), options.domain.toUtf8()}))
{ }

QFtpMogileFsStorage::QFtpMogileFsStorage(std::unique_ptr<Private> data) : d(std::move(data)) { }

QFtpMogileFsStorage::~QFtpMogileFsStorage() = default;

std::shared_ptr<QFtpMogileFsStorage> QFtpMogileFsStorage::forDomain(const QString &domain) const
{
    return std::shared_ptr<QFtpMogileFsStorage>(new QFtpMogileFsStorage(
        std::unique_ptr<Private>(new Private{d->cluster, domain.toUtf8()})));
}

QFtp::StorageFeatures QFtpMogileFsStorage::features() const
{
    return d->cluster->options.searchList ? QFtp::StorageFeature::ListsPrefixes
                                          : QFtp::StorageFeatures();
}

QFtpResult<QFtpEntry> QFtpMogileFsStorage::stat(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const Place place = tree.place(path);
    const QFtpEntry directory = makeEntry(QFtpEntry::Type::Directory, path.fileName(), "file");
    const auto isNamed = path.isRoot() ? QFtpResult<bool>(true) : tree.isNamedDirectory(place);
    if (!isNamed)
        return isNamed.error();
    if (*isNamed)
        return directory;
    const auto info = place.key.isEmpty() ? QFtpResult<FileInfo>(ErrorKind::NotFound)
                                          : d->cluster->fileInfo(place);
    if (!info) {
        if (!isMissing(info.error()))
            return info.error();
        const auto isDirectory = tree.isDirectory(place);
        if (!isDirectory)
            return isDirectory.error();
        return *isDirectory ? QFtpResult<QFtpEntry>(directory) : info.error();
    }
    QFtpEntry entry = makeEntry(QFtpEntry::Type::File, path.fileName(), "file");
    entry.size = info->length;
    entry.uniqueId = info->fid;
    entry.modifiedMsecs = d->modified(place, info->fid);
    return entry;
}

// Replicas are written one after the other, so their times differ. Sorting asks the same one first.
qint64 QFtpMogileFsStorage::Private::modified(const Place &place, const QByteArray &fid) const
{
    if (const qint64 known = cluster->storedAt(fid); known != -1)
        return known;
    auto urls = cluster->paths(place, fid);
    if (!urls)
        return -1;
    std::sort(urls->begin(), urls->end());
    for (const QByteArray &url : cluster->nodes->ordered(*urls)) {
        const auto modified = cluster->nodes->modified(url);
        if (modified) {
            cluster->setStoredAt(fid, *modified);
            return *modified;
        }
        cluster->nodes->noteFailure(url, modified.error());
    }
    return -1;
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpMogileFsStorage::openDirectory(
    const QFtpListRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const Place place = tree.place(path);
    if (path.isRoot() && d->cluster->options.nameSpace == NameSpace::Domains) {
        const auto domains = d->cluster->domains(true);
        if (!domains)
            return domains.error();
        return std::unique_ptr<QFtpDirectory>(std::make_unique<NamedDirectory>(**domains));
    }
    auto named = tree.named(place);
    if (!named)
        return named.error();
    auto directory =
        std::make_unique<Directory>(d->cluster, place, std::move(*named), request.prefix);
    if (const auto begun = directory->begin(); !begun)
        return begun.error();
    const auto isDirectory =
        directory->hasKeys() ? QFtpResult<bool>(true) : tree.isDirectory(place);
    if (!isDirectory)
        return isDirectory.error();
    if (*isDirectory)
        return std::unique_ptr<QFtpDirectory>(std::move(directory));
    const auto info = d->cluster->fileInfo(place);
    return info ? QFtpError(ErrorKind::NotADirectory) : info.error();
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpMogileFsStorage::openForRead(
    const QFtpReadRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const auto place = tree.filePlace(path);
    if (!place)
        return place.error();
    auto file = Mogile::openForRead(d->cluster, *place, request.offset);
    if (file || !isMissing(file.error()))
        return file;
    const auto isDirectory = tree.isDirectory(*place);
    return isDirectory && *isDirectory ? QFtpError(ErrorKind::NotAFile) : file.error();
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpMogileFsStorage::openForWrite(
    const QFtpWriteRequest &request)
{
    const QFtpPath &path = request.path;
    const QFtpWriteOptions &options = request.options;
    const NamespaceTree tree(d->cluster, d->domain);
    const auto place = tree.filePlace(path);
    if (!place)
        return place.error();
    const auto target = tree.target(*place);
    if (!target)
        return target.error();
    const auto isNamed = tree.isNamedDirectory(*place);
    if (isNamed && *isNamed)
        return ErrorKind::NotAFile;
    const auto existing = d->cluster->fileInfo(*place);
    if (!existing) {
        if (!isMissing(existing.error()))
            return existing.error();
        const auto isDirectory = tree.hasKeys(*place);
        if (!isDirectory || *isDirectory)
            return isDirectory ? QFtpError(ErrorKind::NotAFile) : isDirectory.error();
    }
    return Mogile::openForWrite(d->cluster, *target,
                                existing ? std::optional(*existing) : std::nullopt, options);
}

QFtpResult<void> QFtpMogileFsStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const Place place = tree.place(path);
    if (!d->cluster->options.canMkdir)
        return QFtpError(ErrorKind::PermissionDenied,
                         QStringLiteral("canMkdir = false forbids new directories"));
    const auto existing = stat(path);
    if (existing || !isMissing(existing.error()))
        return existing ? QFtpError(ErrorKind::AlreadyExists) : existing.error();
    const auto parent = stat(path.parent());
    if (!parent)
        return parent.error();
    if (parent->type != QFtpEntry::Type::Directory)
        return ErrorKind::NotADirectory;
    const bool isClass = tree.hasClasses() && !place.key.contains('/');
    if (!isClass) {
        d->cluster->remember(place);
        return {};
    }
    if (place.key.size() > MaximumClassName)
        return QFtpError(
            ErrorKind::NameNotAllowed,
            QStringLiteral("the name of the class is longer than %1 bytes").arg(MaximumClassName));
    const auto made = d->cluster->ask(
        place.key.isEmpty()
            ? change("create_domain", {{"domain", place.domain}})
            : change("create_class",
                     {{"domain", place.domain},
                      {"class", place.key},
                      {"mindevcount", QByteArray::number(d->cluster->options.minDevCount)}}));
    d->cluster->forgetDomains();
    return made ? QFtpResult<void>() : made.error();
}

QFtpResult<void> QFtpMogileFsStorage::removeFile(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const auto place = tree.filePlace(path);
    if (!place)
        return place.error();
    if (auto removed = d->discard(*place); !removed) {
        if (!isMissing(removed.error()))
            return removed;
        const auto isDirectory = tree.isDirectory(*place);
        return isDirectory && *isDirectory ? QFtpError(ErrorKind::NotAFile) : removed.error();
    }
    d->keepParent(*place);
    return {};
}

// A directory must outlast its last file because clients remove it themselves.
void QFtpMogileFsStorage::Private::keepParent(const Place &place) const
{
    const Place parent = place.parent();
    const auto isNamed = NamespaceTree(cluster, domain).isNamedDirectory(parent);
    if (!parent.key.isEmpty() && isNamed && !*isNamed)
        cluster->remember(parent);
}

QFtpResult<void> QFtpMogileFsStorage::removeDirectory(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const NamespaceTree tree(d->cluster, d->domain);
    const Place place = tree.place(path);
    if (path.isRoot() || !d->cluster->options.canRmdir)
        return QFtpError(ErrorKind::PermissionDenied,
                         path.isRoot()
                             ? QString()
                             : QStringLiteral("canRmdir = false forbids removing directories"));
    const auto entry = stat(path);
    if (!entry)
        return entry.error();
    if (entry->type != QFtpEntry::Type::Directory)
        return ErrorKind::NotADirectory;
    const auto hasKeys = tree.hasKeys(place);
    if (!hasKeys || *hasKeys)
        return hasKeys ? QFtpError(ErrorKind::NotEmpty) : hasKeys.error();
    auto named = tree.named(place);
    if (!named)
        return named.error();
    if (place.key.isEmpty())
        named->erase("default"); // every domain has this class
    if (!named->empty())
        return ErrorKind::NotEmpty;
    d->cluster->forget(place);
    const auto isNamed = tree.isNamedDirectory(place); // true: it is a class or a domain
    if (!isNamed || !*isNamed)
        return isNamed ? QFtpResult<void>() : isNamed.error();
    const auto removed = d->cluster->ask(
        place.key.isEmpty()
            ? change("delete_domain", {{"domain", place.domain}})
            : change("delete_class", {{"domain", place.domain}, {"class", place.key}}));
    d->cluster->forgetDomains();
    return removed ? QFtpResult<void>() : removed.error();
}

QFtpResult<void> QFtpMogileFsStorage::rename(const QFtpRenameRequest &request)
{
    const QFtpPath &from = request.path;
    const QFtpPath &to = request.to;
    const NamespaceTree tree(d->cluster, d->domain);
    if (from.isRoot() || to.isRoot() || !d->cluster->options.canRename)
        return QFtpError(
            ErrorKind::PermissionDenied,
            QStringLiteral("canRename = false forbids renaming, and the root cannot be renamed"));
    const Place source = tree.place(from);
    const auto info = source.key.isEmpty() ? QFtpResult<FileInfo>(ErrorKind::NotFound)
                                           : d->cluster->fileInfo(source);
    if (!info) {
        const auto isDirectory = tree.isDirectory(source);
        if (isDirectory && *isDirectory && isMissing(info.error()))
            return QFtpError(
                ErrorKind::Unsupported,
                QStringLiteral(
                    "a directory cannot be renamed: each of its keys would need a new name"));
        return info.error();
    }
    const auto target = tree.filePlace(to);
    if (!target)
        return target.error().kind() == ErrorKind::NotAFile ? QFtpError(ErrorKind::NameNotAllowed)
                                                            : target.error();
    if (source.domain != target->domain)
        return ErrorKind::CrossesStorages;
    if (from == to)
        return {};
    const auto isDirectory = tree.isDirectory(*target);
    if (!isDirectory || *isDirectory)
        return isDirectory ? QFtpError(ErrorKind::AlreadyExists) : isDirectory.error();
    const auto upload = tree.target(*target);
    if (!upload)
        return upload.error();
    auto renamed = tree.hasClasses() ? d->moveTo(source, *info, *target, upload->className)
                                     : d->changeKey(source, *info, *target);
    if (renamed)
        d->keepParent(source);
    return renamed;
}

// Renaming a key does not change its class.
QFtpResult<void> QFtpMogileFsStorage::Private::moveTo(const Place &source, const FileInfo &info,
                                                      const Place &target,
                                                      const QByteArray &className) const
{
    const auto changeClass = [&](const QByteArray &name) {
        return cluster->ask(change(
            "updateclass", {{"domain", source.domain}, {"key", source.key}, {"class", name}}));
    };
    const QByteArray wanted = className.isEmpty() ? QByteArray("default") : className;
    if (wanted == info.className)
        return changeKey(source, info, target);
    if (const auto changed = changeClass(wanted); !changed)
        return changed.error();
    auto renamed = changeKey(source, info, target);
    if (!renamed && !changeClass(info.className))
        qCWarning(lcStorage, "MogileFS: %s is now in class %s but could not be renamed",
                  qUtf8Printable(printable(source.key)), qUtf8Printable(printable(wanted)));
    return renamed;
}

// If only the answer was lost, the version shows that the request succeeded.
QFtpResult<void> QFtpMogileFsStorage::Private::renameKey(const Place &from, const Place &to,
                                                         const QByteArray &fid) const
{
    const auto renamed = cluster->ask(
        change("rename", {{"domain", from.domain}, {"from_key", from.key}, {"to_key", to.key}}));
    if (renamed || renamed.error().kind() == ErrorKind::AlreadyExists)
        return renamed ? QFtpResult<void>() : renamed.error();
    const auto now = cluster->fileInfo(to);
    return now && now->fid == fid ? QFtpResult<void>() : renamed.error();
}

// Trackers never replace a key, so the old file is moved aside first and back on failure.
QFtpResult<void> QFtpMogileFsStorage::Private::changeKey(const Place &source, const FileInfo &info,
                                                         const Place &target) const
{
    constexpr qsizetype LongestKept = 200; // a key has 255 bytes at most
    auto direct = renameKey(source, target, info.fid);
    if (direct || direct.error().kind() != ErrorKind::AlreadyExists)
        return direct;
    const auto old = cluster->fileInfo(target);
    if (!old)
        return old.error();
    const Place aside{target.domain,
                      target.key.left(LongestKept) + ".~"
                          + QUuid::createUuid().toByteArray(QUuid::Id128)};
    if (auto moved = renameKey(target, aside, old->fid); !moved)
        return moved;
    auto renamed = renameKey(source, target, info.fid);
    const auto settled = renamed ? discard(aside) : renameKey(aside, target, old->fid);
    if (!settled)
        qCWarning(lcStorage, "MogileFS: the file %s is now called %s: %s",
                  qUtf8Printable(printable(target.key)), qUtf8Printable(printable(aside.key)),
                  qUtf8Printable(settled.error().detail()));
    return renamed;
}

QFtpResult<void> QFtpMogileFsStorage::Private::discard(const Place &place) const
{
    const auto removed =
        cluster->ask(change("delete", {{"domain", place.domain}, {"key", place.key}}));
    if (removed || removed.error().kind() != ErrorKind::Unavailable)
        return removed ? QFtpResult<void>() : removed.error();
    const auto info = cluster->fileInfo(place);
    return !info && isMissing(info.error()) ? QFtpResult<void>() : removed.error();
}
