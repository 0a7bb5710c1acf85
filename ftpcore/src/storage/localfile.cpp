// SPDX-License-Identifier: MIT
#include "storage/localfile.h"

#include <cerrno>
#include <cstdio>
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
    // Some file systems report a full disk only on close.
    if (!m_file.close() || !publish())
        return errorFromErrno(m_target.path);
    if (m_target.durable)
        syncDirectory();
    return {};
}

bool LocalWriteFile::publish()
{
    if (m_target.temporaryName.isEmpty())
        return true;
    const int directory = m_target.directory.get();
    const QByteArray name = m_target.path.fileName();
    const char *temporary = m_target.temporaryName.constData();
    // Unlike a rename, a link fails if the name has been taken.
    const bool isDone = m_target.exclusive
        ? ::linkat(directory, temporary, directory, name.constData(), 0) == 0
            && ::unlinkat(directory, temporary, 0) == 0
        : ::renameat(directory, temporary, directory, name.constData()) == 0;
    if (isDone)
        m_target.temporaryName.clear();
    return isDone;
}

void LocalWriteFile::syncDirectory()
{
    const Descriptor directory(
        ::openat(m_target.directory.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ::fsync(directory.get());
}

void LocalWriteFile::abandon()
{
    m_file.close();
    if (!m_target.temporaryName.isEmpty())
        ::unlinkat(m_target.directory.get(), m_target.temporaryName.constData(), 0);
    m_target.temporaryName.clear();
}

} // namespace QFtp::Internal
