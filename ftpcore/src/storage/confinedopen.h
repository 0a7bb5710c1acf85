// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_CONFINEDOPEN_H
#define QFTP_STORAGE_CONFINEDOPEN_H

#include <fcntl.h>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// A descriptor that is closed when this goes.
class Descriptor
{
public:
    explicit Descriptor(int descriptor = -1) : m_descriptor(descriptor) { }
    Descriptor(Descriptor &&other) noexcept : m_descriptor(other.release()) { }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor() { close(); }

    bool isValid() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }
    /// False, with errno: what was written may be lost.
    bool close();

private:
    int m_descriptor;
};

#ifdef O_PATH
constexpr int OpenAsPlace = O_PATH; ///< only to name what is below or its facts
#else
constexpr int OpenAsPlace = O_RDONLY | O_NONBLOCK;
#endif

/// A directory that is not to be left.
struct ConfinedRoot
{
    int descriptor = -1;
    bool followsLinks = true; ///< symbolic links that stay inside
};

/// Opens \a path below the directory \a root. Nothing leads out of it: not "..", not a symbolic
/// link, not a directory that is exchanged meanwhile. Not valid: errno tells why.
/// Nor into the kernel's own files (/proc), where a process could be read and changed.
Descriptor openBelow(ConfinedRoot root, const QFtpPath &path, int flags);

/// The error for errno. \a path is for the log.
QFtpError errorFromErrno(const QFtpPath &path);

} // namespace QFtp::Internal

#endif
