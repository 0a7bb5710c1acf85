// SPDX-License-Identifier: MIT
#include "storage/confinedopen.h"

#include "base/logging.h"
#include "base/systemerror.h"

#include <cerrno>
#include <cstring>
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

// Opens one component at a time and follows no link.
Descriptor openStepwise(int root, const QFtpPath &path, int flags)
{
    const QList<QByteArray> components =
        path.isRoot() ? QList<QByteArray>{"."} : path.relative().split('/');
    Descriptor directory;
    for (qsizetype i = 0; i + 1 < components.size(); ++i) {
        const int from = directory.isValid() ? directory.get() : root;
        Descriptor next(::openat(from, components.at(i).constData(),
                                 OpenAsPlace | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next.isValid())
            return next;
        directory = std::move(next);
    }
    const int from = directory.isValid() ? directory.get() : root;
    return Descriptor(
        ::openat(from, components.last().constData(), flags | O_NOFOLLOW | O_CLOEXEC));
}

Descriptor outsideOfProc(Descriptor opened)
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

} // namespace

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = other.release();
    }
    return *this;
}

bool Descriptor::close() { return !isValid() || ::close(release()) == 0; }

Descriptor openBelow(ConfinedRoot root, const QFtpPath &path, int flags)
{
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
        const auto descriptor =
            int(::syscall(SYS_openat2, root.descriptor, name, &how, sizeof how));
        if (descriptor >= 0 || (errno != EAGAIN && errno != ENOSYS && errno != EINTR))
            return outsideOfProc(Descriptor(descriptor));
        if (errno == ENOSYS) // a kernel before 5.6, or a sandbox
            return outsideOfProc(openStepwise(root.descriptor, path, flags));
    }
    return Descriptor();
#else
    return outsideOfProc(openStepwise(root.descriptor, path, flags));
#endif
}

QFtpError errorFromErrno(const QFtpPath &path)
{
    const int error = errno;
    return {errorKindOf(error),
            QStringLiteral("%1: %2").arg(printable(path.toByteArray()),
                                         QString::fromLocal8Bit(strerror(error)))};
}

} // namespace QFtp::Internal
