// SPDX-License-Identifier: MIT
#include "storage/localfile.h"

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace QFtp::Internal {

QFtpResult<qint64> LocalReadFile::read(char *data, qint64 size)
{
    ssize_t count;
    do {
        count = ::read(m_file.get(), data, size_t(size));
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return errorFromErrno({});
    return qint64(count);
}

LocalWriteFile::~LocalWriteFile() { abandon(); }

QFtpResult<void> LocalWriteFile::write(const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t count = ::write(m_file.get(), data, size_t(size));
        if (count < 0 && errno != EINTR)
            return errorFromErrno(m_target.path);
        if (count > 0) {
            data += count;
            size -= count;
        }
    }
    return {};
}

QFtpResult<void> LocalWriteFile::commit()
{
    if (m_target.durable && ::fsync(m_file.get()) != 0)
        return errorFromErrno(m_target.path);
    if (m_move && !isStillThere())
        return QFtpError(ErrorKind::NotFound,
                         QStringLiteral("the upload was removed or replaced meanwhile"));
    // Some file systems report a full disk only on close.
    if (!m_file.close() || !publish())
        return errorFromErrno(m_target.path);
    if (m_target.durable)
        syncDirectory(m_move ? m_move->directory.get() : m_target.directory.get());
    return {};
}

// The name under which the bytes are now.
QByteArray LocalWriteFile::writtenName() const
{
    return m_target.temporaryName.isEmpty() ? m_target.path.fileName() : m_target.temporaryName;
}

// Whether that name still leads to the file that was written.
bool LocalWriteFile::isStillThere() const
{
    struct stat written;
    struct stat named;
    return ::fstat(m_file.get(), &written) == 0
        && ::fstatat(m_target.directory.get(), writtenName().constData(), &named,
                     AT_SYMLINK_NOFOLLOW)
        == 0
        && written.st_dev == named.st_dev && written.st_ino == named.st_ino;
}

bool LocalWriteFile::publish()
{
    const QByteArray written = writtenName();
    const QByteArray name = m_move ? m_move->name : m_target.path.fileName();
    if (!m_move && m_target.temporaryName.isEmpty())
        return true;
    const int from = m_target.directory.get();
    const int to = m_move ? m_move->directory.get() : from;
    // Unlike a rename, a link fails if the name has been taken.
    const bool isDone = m_target.exclusive && !m_move
        ? ::linkat(from, written.constData(), to, name.constData(), 0) == 0
            && ::unlinkat(from, written.constData(), 0) == 0
        : ::renameat(from, written.constData(), to, name.constData()) == 0;
    if (isDone)
        m_target.temporaryName.clear();
    return isDone;
}

void LocalWriteFile::syncDirectory(int directory)
{
    const Descriptor opened(::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ::fsync(opened.get());
}

QFtpResult<std::unique_ptr<QFtpFile>> LocalWriteFile::openWritten()
{
    struct stat facts;
    Descriptor file(::openat(m_target.directory.get(), writtenName().constData(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isValid() || ::fstat(file.get(), &facts) != 0)
        return errorFromErrno(m_target.path);
    if (!isStillThere())
        return ErrorKind::NotFound;
    return std::make_unique<LocalReadFile>(std::move(file), facts.st_size);
}

QFtpResult<void> LocalWriteFile::setPath(const QFtpPath &path)
{
    if (path.isRoot())
        return ErrorKind::NotAFile;
    Descriptor directory = openBelow(m_target.root, path.parent(), OpenAsPlace | O_DIRECTORY);
    if (!directory.isValid())
        return errorFromErrno(path);
    struct stat existing;
    if (::fstatat(directory.get(), path.fileName().constData(), &existing, AT_SYMLINK_NOFOLLOW) == 0
        && !S_ISREG(existing.st_mode))
        return ErrorKind::NotAFile;
    m_move = Move{std::move(directory), path.fileName()};
    return {};
}

void LocalWriteFile::abandon()
{
    m_file.close();
    if (!m_target.temporaryName.isEmpty())
        ::unlinkat(m_target.directory.get(), m_target.temporaryName.constData(), 0);
    m_target.temporaryName.clear();
}

} // namespace QFtp::Internal
