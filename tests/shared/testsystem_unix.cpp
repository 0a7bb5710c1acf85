// SPDX-License-Identifier: MIT
#include "testsystem.h"

#include "base/sockets.h"

#include <QtCore/qdir.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

void setFileLimit(rlim_t bytes)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

void TestSystem::resetOnClose(const QFtp::Internal::Socket &socket)
{
    const linger hard{1, 0};
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

void TestSystem::sendUrgent(const QFtp::Internal::Socket &socket, const QByteArray &bytes)
{
    ::send(socket.descriptor(), bytes.constData(), size_t(bytes.size()), MSG_OOB | MSG_NOSIGNAL);
}

void TestSystem::raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

bool TestSystem::giveTo(const QString &fileName, uint owner)
{
    return ::chown(fileName.toLocal8Bit().constData(), owner, owner) == 0;
}

bool TestSystem::isWine() { return false; }

int TestSystem::openDescriptors()
{
    return int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size());
}

// Only root may mount a small file system; other users get a limit of file sizes instead.
TestSystem::SmallDisk::SmallDisk(const QString &directory) :
    m_directory(directory.toLocal8Bit()),
    m_isMounted(::mount("none", m_directory.constData(), "tmpfs", 0, "size=4m") == 0)
{
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    m_before = before.rlim_cur;
    if (!m_isMounted)
        setFileLimit(4 << 20);
}

TestSystem::SmallDisk::~SmallDisk()
{
    setFileLimit(m_before);
    if (m_isMounted)
        ::umount2(m_directory.constData(), MNT_DETACH);
}

bool TestSystem::SmallDisk::isPossible() { return true; }

bool TestSystem::SmallDisk::makeReadOnly() const
{
    return ::mount("none", m_directory.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}
