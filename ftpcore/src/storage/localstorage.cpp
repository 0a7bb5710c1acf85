// SPDX-License-Identifier: MIT
#include <QFtpServer/qftplocalstorage.h>

#include "base/logging.h"
#include "base/systemerror.h"
#include "storage/localfacts.h"
#include "storage/localfile.h"

#include <cerrno>
#include <limits>
#include <QtCore/qfileinfo.h>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::UploadMode;

namespace {

/// An open directory and a name in it.
struct LocalPlace
{
    FileHandle directory;
    QFtpPath path;
    QByteArray name;
};

QFtpResult<LocalPlace> placeOf(ConfinedRoot root, const QFtpPath &path)
{
    if (path.isRoot())
        return {ErrorKind::PermissionDenied};
    FileHandle directory = openBelow(root, path.parent(), Access::Directory);
    if (!directory.isValid())
        return errorFromErrno(path);
    return LocalPlace{std::move(directory), path, path.fileName()};
}

/// Like placeOf(), but follows links at the end of \a path.
QFtpResult<LocalPlace> targetOf(ConfinedRoot root, QFtpPath path)
{
    constexpr int MaximumLinks = 16;
    for (int i = 0; i < MaximumLinks; ++i) {
        auto place = placeOf(root, path);
        if (!place)
            return place;
        const auto target = readLink(place->directory, place->name);
        if (!target)
            return place;
        // ".." in a link starts from the directory that really holds the link. If a link further up
        // leads elsewhere, that is not the directory in the pathname.
        if (!root.followsLinks || !canFollowLinks() || target->contains(".."))
            break;
        path = QFtpPath::resolve(path.parent(), *target);
    }
    return {{ErrorKind::PermissionDenied,
             QStringLiteral("%1 is a link that cannot be followed")
                 .arg(printable(path.toByteArray()))}};
}

/// Reads one entry at a time, so a large directory needs no more memory than a small one.
class LocalDirectory : public QFtpDirectory
{
public:
    LocalDirectory(std::unique_ptr<NameReader> reader, FileHandle root, bool followsLinks,
                   const QFtpPath &path, bool hideDotFiles, std::shared_ptr<OwnerNames> names) :
        m_reader(std::move(reader)),
        m_root(std::move(root)), m_followsLinks(followsLinks), m_path(path),
        m_hideDotFiles(hideDotFiles), m_names(std::move(names)), m_facts(m_names)
    { }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        FileFacts facts;
        while (m_reader->next(&entry->name, &facts)) {
            if (m_hideDotFiles && entry->name.startsWith('.'))
                continue;
            if (m_namesOnly)
                return true;
            if (!NameReader::hasFacts() && !m_reader->readFacts(entry->name, &facts))
                continue; // it has just been removed
            fill(entry, facts, &m_facts);
            return true;
        }
        if (errno != 0)
            return errorFromErrno(m_path);
        return false;
    }

    void setNamesOnly() override { m_namesOnly = true; }

    bool lookUp(std::span<QFtpEntry> entries) override
    {
        if (NameReader::hasFacts())
            return false;
        LocalFacts converter(m_names);
        for (QFtpEntry &entry : entries) {
            FileFacts facts;
            if (m_reader->readFacts(entry.name, &facts))
                fill(&entry, facts, &converter);
            else
                entry.name.clear();
        }
        return true;
    }

private:
    // A link that leads to something inside has the facts of its target.
    void fill(QFtpEntry *entry, FileFacts facts, LocalFacts *converter) const
    {
        if (facts.type == QFtpEntry::Type::Link && canFollowLinks()) {
            const FileHandle target = openBelow({m_root.get(), m_followsLinks},
                                                m_path.child(entry->name), Access::Inspect);
            if (target.isValid())
                readFacts(target, &facts);
        }
        converter->set(facts, entry);
    }

    const std::unique_ptr<NameReader> m_reader;
    const FileHandle m_root;
    const bool m_followsLinks;
    const QFtpPath m_path;
    const bool m_hideDotFiles;
    bool m_namesOnly = false;
    const std::shared_ptr<OwnerNames> m_names;
    LocalFacts m_facts;
};

bool copyStart(const FileHandle &from, const FileHandle &to, qint64 bytes)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while (bytes > 0) {
        const qint64 count = readSome(from, buffer.data(), qMin<qint64>(bytes, buffer.size()));
        if (count == 0)
            break;
        if (count < 0 || !writeAll(to, buffer.constData(), count))
            return false;
        bytes -= count;
    }
    return true;
}

/// Opens a new file next to \a place that replaces it later. If the name \a exists, it gets the
/// owner, the rights and the first \a keptBytes of that file.
QFtpResult<std::unique_ptr<QFtpFile>> openBeside(LocalPlace place, bool exists, qint64 keptBytes,
                                                 const QFtpWriteOptions &options,
                                                 LocalWriteFile::Target target)
{
    target.temporaryName = newTemporaryName();
    FileHandle made = openForWriting(place.directory, target.temporaryName, {.isNew = true});
    if (!made.isValid())
        return errorFromErrno(place.path);
    holdFile(made);
    target.directory = std::move(place.directory);
    target.path = place.path;
    target.exclusive = options.exclusive;
    // If anything fails from here on, its destructor removes the file.
    auto result = std::make_unique<LocalWriteFile>(std::move(made), std::move(target));
    const FileHandle &file = result->file();
    const FileHandle &directory = result->directory();
    const bool hasRights = exists && copyRights(directory, place.name, file);
    if (exists && !hasRights && errno != ENOENT) // it may be gone by now
        return errorFromErrno(place.path);
    if (!hasRights && !setNewMode(file, options.mode))
        return errorFromErrno(place.path);
    if (exists && keptBytes > 0) {
        const FileHandle old = openAt(directory, place.name, Access::Content);
        if (!old.isValid() || !copyStart(old, file, keptBytes))
            return errorFromErrno(place.path);
    }
    if (options.offset > 0 && !seekTo(file, options.offset))
        return errorFromErrno(place.path);
    return std::unique_ptr<QFtpFile>(std::move(result));
}

QFtpResult<std::unique_ptr<QFtpFile>> openInPlace(LocalPlace place, bool isNew,
                                                  const QFtpWriteOptions &options,
                                                  LocalWriteFile::Target target)
{
    const bool keeps = options.append || options.offset > 0;
    FileHandle file = openForWriting(
        place.directory, place.name,
        {.isNew = isNew, .truncates = !keeps, .appends = options.append, .mode = options.mode});
    FileFacts facts;
    if (!file.isValid() || !readFacts(file, &facts))
        return errorFromErrno(place.path);
    if (!facts.isFile())
        return {ErrorKind::NotAFile};
    if (options.offset > 0 && !options.append && !seekTo(file, options.offset))
        return errorFromErrno(place.path);
    target.directory = std::move(place.directory);
    target.path = place.path;
    return std::make_unique<LocalWriteFile>(std::move(file), std::move(target));
}

} // namespace

class Q_DECL_HIDDEN QFtpLocalStorage::Private
{
public:
    Private(FileHandle opened, const QString &path, const Options &options_) :
        root(std::move(opened)), rootPath(path), options(options_)
    { }

    ConfinedRoot confined() const { return {root.get(), options.followsLinks}; }

    const FileHandle root;
    const QString rootPath;
    const Options options;
    const std::shared_ptr<OwnerNames> names = std::make_shared<OwnerNames>();
};

QFtpResult<std::shared_ptr<QFtpStorage>> QFtpLocalStorage::open(const QString &root,
                                                                const Options &options)
{
    FileHandle opened = QFtp::Internal::openDirectory(root);
    if (!opened.isValid())
        return QFtpError(errorKindOf(errno), root + QStringLiteral(": ") + errorText(errno));
    return std::shared_ptr<QFtpStorage>(new QFtpLocalStorage(
        std::make_unique<Private>(std::move(opened), QFileInfo(root).absoluteFilePath(), options)));
}

std::shared_ptr<QFtpStorage> QFtpLocalStorage::withOptions(const Options &options) const
{
    return std::shared_ptr<QFtpStorage>(
        new QFtpLocalStorage(std::make_unique<Private>(d->root.duplicate(), d->rootPath, options)));
}

QString QFtpLocalStorage::root() const { return d->rootPath; }

QFtpLocalStorage::QFtpLocalStorage(std::unique_ptr<Private> data) : d(std::move(data)) { }

QFtpLocalStorage::~QFtpLocalStorage() = default;

QFtp::StorageFeatures QFtpLocalStorage::features() const
{
    return namesIgnoreCase() ? QFtp::StorageFeature::IgnoresCase : QFtp::StorageFeatures();
}

QFtpResult<QFtpEntry> QFtpLocalStorage::stat(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    QFtpEntry entry;
    entry.name = path.fileName();
    LocalFacts converter(d->names);
    FileFacts facts;
    const FileHandle found = openBelow(d->confined(), path, Access::Inspect);
    const int error = errno;
    bool isKnown = found.isValid() && readFacts(found, &facts);
    // It may be a dangling link or, on a system without O_PATH, a file that may not be opened.
    if (!isKnown) {
        const auto place = placeOf(d->confined(), path);
        isKnown = place && readFacts(place->directory, place->name, &facts);
    }
    if (!isKnown) {
        errno = error;
        return errorFromErrno(path);
    }
    converter.set(facts, &entry);
    return entry;
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpLocalStorage::openDirectory(
    const QFtpListRequest &request)
{
    const QFtpPath &path = request.path;
    FileHandle directory = openBelow(d->confined(), path, Access::Listing);
    if (!directory.isValid())
        return errorFromErrno(path);
    auto reader = std::make_unique<NameReader>(std::move(directory));
    FileHandle root = d->root.duplicate();
    if (!reader->isValid() || !root.isValid())
        return errorFromErrno(path);
    return std::unique_ptr<QFtpDirectory>(std::make_unique<LocalDirectory>(
        std::move(reader), std::move(root), d->options.followsLinks, path, d->options.hideDotFiles,
        d->names));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpLocalStorage::openForRead(const QFtpReadRequest &request)
{
    const QFtpPath &path = request.path;
    FileFacts facts;
    // Just to open a device can have an effect: it rewinds a tape, or starts a watchdog.
    if (const FileHandle place = openBelow(d->confined(), path, Access::Inspect);
        !place.isValid() || !readFacts(place, &facts))
        return errorFromErrno(path);
    if (!facts.isFile())
        return {ErrorKind::NotAFile};
    FileHandle file = openBelow(d->confined(), path, Access::Content);
    if (!file.isValid() || !readFacts(file, &facts))
        return errorFromErrno(path);
    if (!facts.isFile())
        return {ErrorKind::NotAFile};
    if (request.offset > facts.size)
        return {ErrorKind::BadOffset};
    if (request.offset > 0 && !seekTo(file, request.offset))
        return errorFromErrno(path);
    return std::unique_ptr<QFtpFile>(std::make_unique<LocalReadFile>(std::move(file), facts.size));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpLocalStorage::openForWrite(
    const QFtpWriteRequest &request)
{
    const QFtpPath &path = request.path;
    const QFtpWriteOptions &options = request.options;
    constexpr int MaximumTries = 3;
    for (int i = 0;; ++i) {
        auto place = targetOf(d->confined(), path);
        if (!place)
            return place.error();
        FileFacts existing;
        const bool exists = readFacts(place->directory, place->name, &existing);
        if (!exists && errno != ENOENT)
            return errorFromErrno(path);
        if (exists && options.exclusive)
            return {ErrorKind::AlreadyExists};
        if (exists && !existing.isFile())
            return {ErrorKind::NotAFile};
        const bool keeps = options.append || options.offset > 0;
        const bool inPlace = !options.hidden
            && (d->options.uploads == UploadMode::Direct
                || (d->options.uploads == UploadMode::Safe && (keeps || !exists)));
        LocalWriteFile::Target target;
        target.durable = d->options.durable;
        target.root = d->confined();
        target.storage = d;
        if (!inPlace) {
            // The size in a directory may be an older one.
            const qint64 keptBytes =
                options.append ? std::numeric_limits<qint64>::max() : options.offset;
            return openBeside(std::move(*place), exists, keptBytes, options, std::move(target));
        }
        auto file = openInPlace(std::move(*place), !exists, options, std::move(target));
        const bool wasMadeMeanwhile =
            !file && !exists && file.error().kind() == ErrorKind::AlreadyExists;
        if (!wasMadeMeanwhile || options.exclusive || i == MaximumTries)
            return file;
    }
}

QFtpResult<void> QFtpLocalStorage::makeDirectory(const QFtpMakeDirectoryRequest &request)
{
    const QFtpPath &path = request.path;
    if (path.isRoot())
        return {ErrorKind::AlreadyExists};
    const auto place = placeOf(d->confined(), path);
    if (!place)
        return place.error();
    if (!QFtp::Internal::makeDirectory(place->directory, place->name, request.mode))
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::removeFile(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    if (path.isRoot())
        return {ErrorKind::NotAFile};
    const auto place = placeOf(d->confined(), path);
    if (!place)
        return place.error();
    const bool isRemoved = isTemporaryName(place->name)
        ? removeUnheld(place->directory, place->name)
        : QFtp::Internal::removeFile(place->directory, place->name);
    if (!isRemoved)
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::removeDirectory(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const auto place = placeOf(d->confined(), path);
    if (!place)
        return place.error();
    if (!QFtp::Internal::removeDirectory(place->directory, place->name))
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::rename(const QFtpRenameRequest &request)
{
    const QFtpPath &from = request.path;
    const QFtpPath &to = request.to;
    const auto source = placeOf(d->confined(), from);
    if (!source)
        return source.error();
    const auto target = placeOf(d->confined(), to);
    if (!target)
        return target.error();
    if (!renameFile(source->directory, source->name, target->directory, target->name, true)) {
        const bool isTaken = errno == EISDIR || errno == ENOTEMPTY || errno == ENOTDIR;
        return isTaken ? QFtpError(ErrorKind::AlreadyExists) : errorFromErrno(to);
    }
    return {};
}

QFtpResult<void> QFtpLocalStorage::setModified(const QFtpPath &path, qint64 msecs)
{
    const auto place = targetOf(d->confined(), path);
    if (!place)
        return place.error();
    if (!QFtp::Internal::setModified(place->directory, place->name, msecs))
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::setMode(const QFtpPath &path, int mode)
{
    return QFtp::Internal::setMode(d->confined(), path, mode) ? QFtpResult<void>()
                                                              : errorFromErrno(path);
}

QFtpResult<void> QFtpLocalStorage::setAttributes(const QFtpAttributesRequest &request)
{
    if (request.mode) {
        if (auto done = setMode(request.path, *request.mode); !done)
            return done;
    }
    return request.modifiedMsecs ? setModified(request.path, *request.modifiedMsecs)
                                 : QFtpResult<void>();
}

QFtpResult<qint64> QFtpLocalStorage::availableBytes(const QFtpRequest &request)
{
    // Opening a device would have effects of its own.
    const FileHandle place = openBelow(d->confined(), request.path, Access::Inspect);
    const qint64 bytes = place.isValid() ? QFtp::Internal::availableBytes(place) : -1;
    if (bytes < 0)
        return errorFromErrno(request.path);
    return bytes;
}
