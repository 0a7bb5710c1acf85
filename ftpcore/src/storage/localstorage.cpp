// SPDX-License-Identifier: MIT
#include <QFtpServer/qftplocalstorage.h>

#include "base/logging.h"
#include "storage/confinedopen.h"
#include "storage/localfacts.h"
#include "storage/localfile.h"

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qrandom.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace QFtp::Internal;
using QFtp::ErrorKind;
using QFtp::UploadMode;

namespace {

/// An open directory and a name in it, as system calls that end in "at" take them.
struct LocalPlace
{
    Descriptor directory;
    QFtpPath path;
    QByteArray name;
};

QFtpResult<LocalPlace> placeOf(ConfinedRoot root, const QFtpPath &path)
{
    if (path.isRoot())
        return {ErrorKind::PermissionDenied};
    Descriptor directory = openBelow(root, path.parent(), OpenAsPlace | O_DIRECTORY);
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
        char target[4096];
        const ssize_t size =
            ::readlinkat(place->directory.get(), place->name.constData(), target, sizeof target);
        if (size < 0)
            return place;
        if (!root.followsLinks)
            break;
#ifdef QFTP_NATIVE_IO
        // ".." in a link starts from the directory that really holds the link. If a link further up
        // leads elsewhere, that is not the directory in the pathname.
        const QByteArrayView text(target, size);
        if (text.contains(".."))
            break;
        path = QFtpPath::resolve(path.parent(), text);
#else
        break;
#endif
    }
    return {{ErrorKind::PermissionDenied,
             QStringLiteral("%1 is a link that cannot be followed")
                 .arg(printable(path.toByteArray()))}};
}

/// Reads one entry at a time, so a large directory needs no more memory than a small one.
class LocalDirectory : public QFtpDirectory
{
public:
    LocalDirectory(DIR *stream, ConfinedRoot root, const QFtpPath &path, bool hideDotFiles,
                   std::shared_ptr<OwnerNames> names) :
        m_stream(stream),
        m_root(root), m_path(path), m_hideDotFiles(hideDotFiles), m_names(std::move(names)),
        m_facts(m_names)
    { }
    ~LocalDirectory() override
    {
        ::closedir(m_stream);
        ::close(m_root.descriptor);
    }

    QFtpResult<bool> next(QFtpEntry *entry) override
    {
        while (true) {
            errno = 0;
            const dirent *found = ::readdir(m_stream);
            if (!found && errno != 0)
                return errorFromErrno(m_path);
            if (!found)
                return false;
            const QByteArrayView name(found->d_name);
            if (name == "." || name == ".." || (m_hideDotFiles && name.startsWith('.')))
                continue;
            if (!m_namesOnly && !m_facts.readName(::dirfd(m_stream), found->d_name, entry))
                continue; // it has just been removed
            entry->name.resize(0);
            entry->name.append(name);
            if (!m_namesOnly && entry->type == QFtpEntry::Type::Link)
                followLink(entry, &m_facts);
            return true;
        }
    }

    void setNamesOnly() override { m_namesOnly = true; }

    bool lookUp(std::span<QFtpEntry> entries) override
    {
        LocalFacts facts(m_names);
        for (QFtpEntry &entry : entries) {
            if (!facts.readName(::dirfd(m_stream), entry.name.constData(), &entry))
                entry.name.clear();
            else if (entry.type == QFtpEntry::Type::Link)
                followLink(&entry, &facts);
        }
        return true;
    }

private:
    void followLink(QFtpEntry *entry, LocalFacts *facts) const
    {
#ifdef QFTP_NATIVE_IO
        const Descriptor target = openBelow(m_root, m_path.child(entry->name), OpenAsPlace);
        if (target.isValid())
            facts->readDescriptor(target.get(), entry);
#else
        Q_UNUSED(entry);
        Q_UNUSED(facts);
#endif
    }

    DIR *m_stream;
    ConfinedRoot m_root;
    QFtpPath m_path;
    bool m_hideDotFiles;
    bool m_namesOnly = false;
    const std::shared_ptr<OwnerNames> m_names;
    LocalFacts m_facts;
};

// File systems without owners reject a mode change. The file works without it.
bool setNewMode(int descriptor, int mode)
{
    return ::fchmod(descriptor, mode_t(mode)) == 0 || errno == EPERM || errno == ENOTSUP;
}

bool copyStart(int from, int to, qint64 bytes)
{
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while (bytes > 0) {
        const ssize_t count =
            ::read(from, buffer.data(), size_t(qMin<qint64>(bytes, buffer.size())));
        if (count == 0)
            break;
        if (count < 0 || ::write(to, buffer.constData(), size_t(count)) != count)
            return false;
        bytes -= count;
    }
    return true;
}

/// Opens a new file next to \a place that replaces it later. It gets the owner, the mode and the
/// first \a keptBytes of the \a existing one.
QFtpResult<std::unique_ptr<QFtpFile>> openBeside(LocalPlace place, const struct stat *existing,
                                                 qint64 keptBytes, const QFtpWriteOptions &options,
                                                 LocalWriteFile::Target target)
{
    const QByteArray temporaryName =
        ".qftp-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".part";
    const int directory = place.directory.get();
    const int mode = existing ? int(existing->st_mode & 07777) : options.mode;
    Descriptor file(::openat(directory, temporaryName.constData(),
                             O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isValid())
        return errorFromErrno(place.path);
    const int descriptor = file.get();
    target.directory = std::move(place.directory);
    target.path = place.path;
    target.temporaryName = temporaryName;
    target.exclusive = options.exclusive;
    auto result = std::make_unique<LocalWriteFile>(std::move(file), std::move(target));
    // Only a privileged process can keep another owner: this is none while it acts as a user, who
    // may still keep a group of theirs. chown clears mode bits, so it comes first.
    if (existing && ::fchown(descriptor, existing->st_uid, existing->st_gid) != 0
        && (errno != EPERM
            || (::fchown(descriptor, uid_t(-1), existing->st_gid) != 0 && errno != EPERM)))
        return errorFromErrno(place.path);
    if (!setNewMode(descriptor, mode))
        return errorFromErrno(place.path);
    if (existing && keptBytes > 0) {
        const Descriptor old(
            ::openat(directory, place.name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        if (!old.isValid() || !copyStart(old.get(), descriptor, keptBytes))
            return errorFromErrno(place.path);
    }
    if (options.offset > 0 && ::lseek(descriptor, options.offset, SEEK_SET) < 0)
        return errorFromErrno(place.path);
    return std::unique_ptr<QFtpFile>(std::move(result));
}

QFtpResult<std::unique_ptr<QFtpFile>> openInPlace(LocalPlace place, bool isNew,
                                                  const QFtpWriteOptions &options,
                                                  LocalWriteFile::Target target)
{
    const bool keeps = options.append || options.offset > 0;
    // O_EXCL for a new name: a file that another session has just made is not truncated.
    const int flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        | (isNew ? O_EXCL : 0) | (keeps ? 0 : O_TRUNC) | (options.append ? O_APPEND : 0);
    Descriptor file(
        ::openat(place.directory.get(), place.name.constData(), flags, mode_t(options.mode)));
    struct stat facts;
    if (!file.isValid() || ::fstat(file.get(), &facts) != 0)
        return errorFromErrno(place.path);
    if (!S_ISREG(facts.st_mode))
        return {ErrorKind::NotAFile};
    // The session has its own umask; the process's umask must not apply.
    if (isNew && !setNewMode(file.get(), options.mode))
        return errorFromErrno(place.path);
    if (keeps && ::lseek(file.get(), options.offset, options.append ? SEEK_END : SEEK_SET) < 0)
        return errorFromErrno(place.path);
    target.directory = std::move(place.directory);
    target.path = place.path;
    return std::make_unique<LocalWriteFile>(std::move(file), std::move(target));
}

} // namespace

class Q_DECL_HIDDEN QFtpLocalStorage::Private
{
public:
    Private(int descriptor, const QString &path, const Options &options_) :
        root(descriptor), rootPath(path), options(options_)
    { }
    ~Private() { ::close(root); }
    Q_DISABLE_COPY_MOVE(Private)

    ConfinedRoot confined() const { return {root, options.followsLinks}; }

    const int root;
    const QString rootPath;
    const Options options;
    const std::shared_ptr<OwnerNames> names = std::make_shared<OwnerNames>();
};

QFtpResult<std::shared_ptr<QFtpStorage>> QFtpLocalStorage::open(const QString &root,
                                                                const Options &options)
{
    const int descriptor =
        ::open(QFile::encodeName(root).constData(), OpenAsPlace | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return QFtpError(errorFromErrno({}).kind(),
                         root + QStringLiteral(": ") + qt_error_string(errno));
    return std::shared_ptr<QFtpStorage>(new QFtpLocalStorage(
        std::make_unique<Private>(descriptor, QFileInfo(root).absoluteFilePath(), options)));
}

QString QFtpLocalStorage::root() const { return d->rootPath; }

QFtpLocalStorage::QFtpLocalStorage(std::unique_ptr<Private> data) : d(std::move(data)) { }

QFtpLocalStorage::~QFtpLocalStorage() = default;

QFtpResult<QFtpEntry> QFtpLocalStorage::stat(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    QFtpEntry entry;
    LocalFacts facts(d->names);
    const Descriptor found = openBelow(d->confined(), path, OpenAsPlace);
    const int error = errno;
    entry.name = path.fileName();
    if (found.isValid() && facts.readDescriptor(found.get(), &entry))
        return entry;
    // It may be a dangling link or, on a system without O_PATH, a file that may not be opened.
    if (const auto place = placeOf(d->confined(), path);
        place && facts.readName(place->directory.get(), place->name.constData(), &entry))
        return entry;
    errno = error;
    return errorFromErrno(path);
}

QFtpResult<std::unique_ptr<QFtpDirectory>> QFtpLocalStorage::openDirectory(
    const QFtpListRequest &request)
{
    const QFtpPath &path = request.path;
    Descriptor directory = openBelow(d->confined(), path, O_RDONLY | O_DIRECTORY);
    if (!directory.isValid())
        return errorFromErrno(path);
    Descriptor root(::fcntl(d->root, F_DUPFD_CLOEXEC, 0));
    DIR *stream = root.isValid() ? ::fdopendir(directory.get()) : nullptr;
    if (!stream)
        return errorFromErrno(path);
    static_cast<void>(directory.release()); // the stream owns it
    return std::unique_ptr<QFtpDirectory>(std::make_unique<LocalDirectory>(
        stream, ConfinedRoot{root.release(), d->options.followsLinks}, path,
        d->options.hideDotFiles, d->names));
}

QFtpResult<std::unique_ptr<QFtpFile>> QFtpLocalStorage::openForRead(const QFtpReadRequest &request)
{
    const QFtpPath &path = request.path;
    struct stat facts;
    // Just to open a device can have an effect: it rewinds a tape, or starts a watchdog.
    if (const Descriptor place = openBelow(d->confined(), path, OpenAsPlace);
        !place.isValid() || ::fstat(place.get(), &facts) != 0)
        return errorFromErrno(path);
    if (!S_ISREG(facts.st_mode))
        return {ErrorKind::NotAFile};
    // O_NONBLOCK: if it has become a pipe, it must not block the thread.
    Descriptor file = openBelow(d->confined(), path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.isValid() || ::fstat(file.get(), &facts) != 0)
        return errorFromErrno(path);
    if (!S_ISREG(facts.st_mode))
        return {ErrorKind::NotAFile};
    if (request.offset > facts.st_size)
        return {ErrorKind::BadOffset};
    if (request.offset > 0 && ::lseek(file.get(), request.offset, SEEK_SET) < 0)
        return errorFromErrno(path);
    return std::unique_ptr<QFtpFile>(
        std::make_unique<LocalReadFile>(std::move(file), facts.st_size));
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
        struct stat existing;
        const bool exists = ::fstatat(place->directory.get(), place->name.constData(), &existing,
                                      AT_SYMLINK_NOFOLLOW)
            == 0;
        if (!exists && errno != ENOENT)
            return errorFromErrno(path);
        if (exists && options.exclusive)
            return {ErrorKind::AlreadyExists};
        if (exists && !S_ISREG(existing.st_mode))
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
            const qint64 keptBytes =
                options.append && exists ? qint64(existing.st_size) : options.offset;
            return openBeside(std::move(*place), exists ? &existing : nullptr, keptBytes, options,
                              std::move(target));
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
    if (::mkdirat(place->directory.get(), place->name.constData(), mode_t(request.mode)) != 0)
        return errorFromErrno(path);
    // The process's umask must not apply. O_NOFOLLOW: the name may have become a link.
    const Descriptor made(::openat(place->directory.get(), place->name.constData(),
                                   O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (made.isValid())
        ::fchmod(made.get(), mode_t(request.mode));
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
    if (::unlinkat(place->directory.get(), place->name.constData(), 0) != 0)
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::removeDirectory(const QFtpRequest &request)
{
    const QFtpPath &path = request.path;
    const auto place = placeOf(d->confined(), path);
    if (!place)
        return place.error();
    if (::unlinkat(place->directory.get(), place->name.constData(), AT_REMOVEDIR) != 0)
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
    if (::renameat(source->directory.get(), source->name.constData(), target->directory.get(),
                   target->name.constData())
        != 0) {
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
    const qint64 seconds = msecs >= 0 ? msecs / 1000 : (msecs - 999) / 1000;
    timespec times[2] = {};
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_sec = time_t(seconds);
    times[1].tv_nsec = long(msecs - seconds * 1000) * 1'000'000;
    if (::utimensat(place->directory.get(), place->name.constData(), times, AT_SYMLINK_NOFOLLOW)
        != 0)
        return errorFromErrno(path);
    return {};
}

QFtpResult<void> QFtpLocalStorage::setMode(const QFtpPath &path, int mode)
{
#ifdef QFTP_NATIVE_IO
    // fchmodat() would follow a link that has just been put there. This pathname means the open
    // file, even if its present mode forbids reading.
    const Descriptor file = openBelow(d->confined(), path, O_PATH);
    const QByteArray name = "/proc/self/fd/" + QByteArray::number(file.get());
    const bool isDone = file.isValid() && ::chmod(name.constData(), mode_t(mode)) == 0;
#else
    const auto found = stat(path);
    const bool mayOpen = found
        && (found->type == QFtpEntry::Type::File || found->type == QFtpEntry::Type::Directory);
    if (!mayOpen)
        return found ? QFtpError(ErrorKind::NotAFile) : found.error();
    const Descriptor file = openBelow(d->confined(), path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    const bool isDone = file.isValid() && ::fchmod(file.get(), mode_t(mode)) == 0;
#endif
    return isDone ? QFtpResult<void>() : errorFromErrno(path);
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
    struct statvfs facts;
    // Opening a device would have effects of its own.
    const Descriptor place = openBelow(d->confined(), request.path, OpenAsPlace);
    if (!place.isValid() || ::fstatvfs(place.get(), &facts) != 0)
        return errorFromErrno(request.path);
    return qint64(facts.f_bavail) * qint64(facts.f_frsize);
}
