// SPDX-License-Identifier: MIT
#include "storage/nativefile.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <QtCore/qfile.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <linux/magic.h>
#include <sys/vfs.h>
#endif
#ifdef QFTP_NATIVE_IO
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

namespace QFtp::Internal {

namespace {

#ifdef O_PATH
constexpr int OpenForFacts = O_PATH;
#else
constexpr int OpenForFacts = O_RDONLY | O_NONBLOCK | O_NOCTTY;
#endif
#ifdef AT_EMPTY_PATH
constexpr int EmptyPath = AT_EMPTY_PATH;
#else
constexpr int EmptyPath = -1; // no real flag has this value
#endif

int flagsFor(Access access)
{
    switch (access) {
    case Access::Inspect:
        return OpenForFacts;
    case Access::Directory:
        return OpenForFacts | O_DIRECTORY;
    case Access::Listing:
        return O_RDONLY | O_DIRECTORY;
    case Access::Content: // O_NONBLOCK: if it has become a pipe, it must not block the thread
        return O_RDONLY | O_NONBLOCK | O_NOCTTY;
    }
    Q_UNREACHABLE();
}

// Opens one component at a time and follows no link.
FileHandle openStepwise(int root, const QFtpPath &path, int flags)
{
    const QList<QByteArray> components =
        path.isRoot() ? QList<QByteArray>{"."} : path.relative().split('/');
    FileHandle directory;
    for (qsizetype i = 0; i + 1 < components.size(); ++i) {
        const int from = directory.isValid() ? directory.get() : root;
        FileHandle next(::openat(from, components.at(i).constData(),
                                 OpenForFacts | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isValid())
            return next;
        directory = std::move(next);
    }
    const int from = directory.isValid() ? directory.get() : root;
    return FileHandle(
        ::openat(from, components.last().constData(), flags | O_NOFOLLOW | O_CLOEXEC));
}

FileHandle outsideOfProc(FileHandle opened)
{
#ifdef Q_OS_LINUX
    struct statfs system;
    if (opened.isValid() && ::fstatfs(opened.get(), &system) == 0
        && system.f_type == PROC_SUPER_MAGIC) {
        opened.close();
        errno = EACCES;
    }
#endif
    return opened;
}

QFtpEntry::Type typeFromMode(quint32 mode)
{
    if (S_ISREG(mode))
        return QFtpEntry::Type::File;
    if (S_ISDIR(mode))
        return QFtpEntry::Type::Directory;
    return S_ISLNK(mode) ? QFtpEntry::Type::Link : QFtpEntry::Type::Other;
}

#ifdef QFTP_NATIVE_IO
bool readFactsOf(int directory, const char *name, int flags, FileFacts *facts)
{
    const auto msecs = [](const statx_timestamp &time) {
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    };
    struct statx found;
    if (::statx(directory, name, flags, STATX_BASIC_STATS | STATX_BTIME, &found) != 0)
        return false;
    facts->type = typeFromMode(found.stx_mode);
    facts->size = qint64(found.stx_size);
    facts->modifiedMsecs = msecs(found.stx_mtime);
    facts->createdMsecs = found.stx_mask & STATX_BTIME ? msecs(found.stx_btime) : -1;
    facts->mode = found.stx_mode & 07777;
    facts->links = int(found.stx_nlink);
    facts->user = found.stx_uid;
    facts->group = found.stx_gid;
    facts->device = quint64(found.stx_dev_major) << 32 | found.stx_dev_minor;
    facts->inode = found.stx_ino;
    return true;
}
#else
bool readFactsOf(int directory, const char *name, int flags, FileFacts *facts)
{
    struct stat found;
    const bool isDescriptor = flags == EmptyPath;
    if ((isDescriptor ? ::fstat(directory, &found) : ::fstatat(directory, name, &found, flags))
        != 0)
        return false;
    facts->type = typeFromMode(found.st_mode);
    facts->size = found.st_size;
    facts->modifiedMsecs = qint64(found.st_mtime) * 1000;
    facts->mode = int(found.st_mode & 07777);
    facts->links = int(found.st_nlink);
    facts->user = found.st_uid;
    facts->group = found.st_gid;
    facts->device = found.st_dev;
    facts->inode = found.st_ino;
    return true;
}
#endif

} // namespace

bool FileHandle::close() { return !isValid() || ::close(release()) == 0; }

FileHandle FileHandle::duplicate() const
{
    return FileHandle(::fcntl(m_native, F_DUPFD_CLOEXEC, 0));
}

FileHandle openBelow(ConfinedRoot root, const QFtpPath &path, Access access)
{
    const int flags = flagsFor(access);
#ifdef QFTP_NATIVE_IO
    constexpr int MaximumTries = 64;
    open_how how{};
    how.flags = quint64(flags | O_CLOEXEC);
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    if (!root.followsLinks)
        how.resolve |= RESOLVE_NO_SYMLINKS;
    const char *name = path.isRoot() ? "." : path.relative().constData();
    // EAGAIN: after a rename during the walk, the kernel cannot be sure that it stayed inside.
    for (int i = 0; i < MaximumTries; ++i) {
        const auto descriptor = int(::syscall(SYS_openat2, root.directory, name, &how, sizeof how));
        if (descriptor >= 0 || (errno != EAGAIN && errno != ENOSYS && errno != EINTR))
            return outsideOfProc(FileHandle(descriptor));
        if (errno == ENOSYS) // a kernel before 5.6, or a sandbox
            return outsideOfProc(openStepwise(root.directory, path, flags));
    }
    return FileHandle();
#else
    return outsideOfProc(openStepwise(root.directory, path, flags));
#endif
}

FileHandle openAt(const FileHandle &directory, const QByteArray &name, Access access)
{
    return FileHandle(
        ::openat(directory.get(), name.constData(), flagsFor(access) | O_NOFOLLOW | O_CLOEXEC));
}

FileHandle openDirectory(const QString &path)
{
    return FileHandle(
        ::open(QFile::encodeName(path).constData(), OpenForFacts | O_DIRECTORY | O_CLOEXEC));
}

FileHandle openForWriting(const FileHandle &directory, const QByteArray &name,
                          const WriteAccess &access)
{
    // O_EXCL for a new name: a file that another session has just made is not truncated.
    const int flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        | (access.isNew ? O_EXCL : 0) | (access.truncates ? O_TRUNC : 0)
        | (access.appends ? O_APPEND : 0);
    FileHandle file(::openat(directory.get(), name.constData(), flags, mode_t(access.mode)));
    // The session has its own umask; the process's umask must not apply.
    if (file.isValid() && access.isNew && !setNewMode(file, access.mode))
        file.close();
    return file;
}

bool readFacts(const FileHandle &file, FileFacts *facts)
{
    return readFactsOf(file.get(), "", EmptyPath, facts);
}

bool readFacts(const FileHandle &directory, const QByteArray &name, FileFacts *facts)
{
    return readFactsOf(directory.get(), name.constData(), AT_SYMLINK_NOFOLLOW, facts);
}

bool readFacts(const QString &path, FileFacts *facts)
{
    return readFactsOf(AT_FDCWD, QFile::encodeName(path).constData(), 0, facts);
}

bool namesIgnoreCase() { return false; }

bool canFollowLinks()
{
#ifdef QFTP_NATIVE_IO
    return true;
#else
    return false;
#endif
}

std::optional<QByteArray> readLink(const FileHandle &directory, const QByteArray &name)
{
    char target[4096];
    const ssize_t size = ::readlinkat(directory.get(), name.constData(), target, sizeof target);
    return size < 0 ? std::nullopt : std::optional(QByteArray(target, size));
}

bool makeDirectory(const FileHandle &directory, const QByteArray &name, int mode)
{
    if (::mkdirat(directory.get(), name.constData(), mode_t(mode)) != 0)
        return false;
    // The process's umask must not apply. O_NOFOLLOW: the name may have become a link.
    const FileHandle made = openAt(directory, name, Access::Listing);
    if (made.isValid())
        ::fchmod(made.get(), mode_t(mode));
    return true;
}

bool removeFile(const FileHandle &directory, const QByteArray &name)
{
    return ::unlinkat(directory.get(), name.constData(), 0) == 0;
}

bool removeDirectory(const FileHandle &directory, const QByteArray &name)
{
    return ::unlinkat(directory.get(), name.constData(), AT_REMOVEDIR) == 0;
}

void holdFile(const FileHandle &file) { ::flock(file.get(), LOCK_EX | LOCK_NB); }

bool canHoldFiles() { return true; }

bool removeUnheld(const FileHandle &directory, const QByteArray &name)
{
    const FileHandle file = openAt(directory, name, Access::Content);
    if (!file.isValid())
        return false;
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return removeFile(directory, name);
    errno = EBUSY;
    return false;
}

bool renameFile(const FileHandle &directory, const QByteArray &name, const FileHandle &target,
                const QByteArray &newName, bool replaces)
{
    if (replaces)
        return ::renameat(directory.get(), name.constData(), target.get(), newName.constData())
            == 0;
    // Unlike a rename, a link fails if the name has been taken.
    return ::linkat(directory.get(), name.constData(), target.get(), newName.constData(), 0) == 0
        && ::unlinkat(directory.get(), name.constData(), 0) == 0;
}

bool setModified(const FileHandle &directory, const QByteArray &name, qint64 msecs)
{
    const qint64 seconds = msecs >= 0 ? msecs / 1000 : (msecs - 999) / 1000;
    timespec times[2] = {};
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_sec = time_t(seconds);
    times[1].tv_nsec = long(msecs - seconds * 1000) * 1'000'000;
    return ::utimensat(directory.get(), name.constData(), times, AT_SYMLINK_NOFOLLOW) == 0;
}

bool setMode(ConfinedRoot root, const QFtpPath &path, int mode)
{
#ifdef QFTP_NATIVE_IO
    // fchmodat() would follow a link that has just been put there. This pathname means the open
    // file, even if its present mode forbids reading.
    const FileHandle file = openBelow(root, path, Access::Inspect);
    const QByteArray name = "/proc/self/fd/" + QByteArray::number(file.get());
    return file.isValid() && ::chmod(name.constData(), mode_t(mode)) == 0;
#else
    FileFacts facts;
    if (const FileHandle place = openBelow(root, path, Access::Inspect);
        !place.isValid() || !readFacts(place, &facts))
        return false;
    if (!facts.isFile() && facts.type != QFtpEntry::Type::Directory) {
        errno = ENXIO; // just to open a device can have an effect
        return false;
    }
    const FileHandle file = openBelow(root, path, Access::Content);
    return file.isValid() && ::fchmod(file.get(), mode_t(mode)) == 0;
#endif
}

bool copyRights(const FileHandle &directory, const QByteArray &existing, const FileHandle &file)
{
    FileFacts facts;
    if (!readFacts(directory, existing, &facts))
        return false;
    // Only a privileged process can keep another owner: this is none while it acts as a user, who
    // may still keep a group of theirs. chown clears mode bits, so it comes first.
    if (::fchown(file.get(), facts.user, facts.group) != 0
        && (errno != EPERM
            || (::fchown(file.get(), uid_t(-1), facts.group) != 0 && errno != EPERM)))
        return false;
    return setNewMode(file, facts.mode);
}

bool setNewMode(const FileHandle &file, int mode)
{
    return ::fchmod(file.get(), mode_t(mode)) == 0 || errno == EPERM || errno == ENOTSUP;
}

qint64 availableBytes(const FileHandle &file)
{
    struct statvfs facts;
    if (::fstatvfs(file.get(), &facts) != 0)
        return -1;
    return qint64(facts.f_bavail) * qint64(facts.f_frsize);
}

int descriptorOf(const FileHandle &file) { return file.get(); }

qint64 readSome(const FileHandle &file, char *data, qint64 size)
{
    ssize_t count;
    do {
        count = ::read(file.get(), data, size_t(size));
    } while (count < 0 && errno == EINTR);
    return count;
}

bool writeAll(const FileHandle &file, const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t count = ::write(file.get(), data, size_t(size));
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0) {
            data += count;
            size -= count;
        }
    }
    return true;
}

bool seekTo(const FileHandle &file, qint64 position)
{
    return ::lseek(file.get(), position, SEEK_SET) >= 0;
}

bool syncFile(const FileHandle &file) { return ::fsync(file.get()) == 0; }

bool syncDirectory(const FileHandle &directory)
{
    return syncFile(openAt(directory, ".", Access::Listing));
}

struct NameReader::State
{
    explicit State(DIR *opened) : stream(opened) { }
    ~State() { ::closedir(stream); }
    Q_DISABLE_COPY_MOVE(State)

    DIR *const stream;
};

NameReader::NameReader(FileHandle directory)
{
    if (DIR *stream = ::fdopendir(directory.get())) {
        static_cast<void>(directory.release()); // the stream owns it
        m_state = std::make_unique<State>(stream);
    }
}

NameReader::~NameReader() = default;

bool NameReader::hasFacts() { return false; }

bool NameReader::readFacts(const QByteArray &name, FileFacts *facts) const
{
    return readFactsOf(::dirfd(m_state->stream), name.constData(), AT_SYMLINK_NOFOLLOW, facts);
}

bool NameReader::next(QByteArray *name, FileFacts *)
{
    while (true) {
        errno = 0;
        const dirent *found = ::readdir(m_state->stream);
        if (!found)
            return false;
        const QByteArrayView text(found->d_name);
        if (text == "." || text == "..")
            continue;
        name->resize(0); // keeps the memory
        name->append(text);
        return true;
    }
}

} // namespace QFtp::Internal
