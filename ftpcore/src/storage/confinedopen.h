// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_CONFINEDOPEN_H
#define QFTP_STORAGE_CONFINEDOPEN_H

#include <fcntl.h>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpresult.h>

namespace QFtp::Internal {

/// Owns a file descriptor and closes it.
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
    /// False, with errno set: written data may be lost.
    bool close();

private:
    int m_descriptor;
};

#ifdef O_PATH
constexpr int OpenAsPlace = O_PATH; ///< enough to read facts and to open what is below
#else
constexpr int OpenAsPlace = O_RDONLY | O_NONBLOCK | O_NOCTTY;
#endif

/// A directory that no pathname can leave.
struct ConfinedRoot
{
    int descriptor = -1;
    bool followsLinks = true; ///< follows symbolic links that stay inside
};

/// Opens \a path below the directory \a root. Nothing leads outside: not "..", not a symbolic link,
/// not a directory that is replaced during the call. Nothing leads into the kernel's own files
/// (/proc) either, where a process could be read and changed.
/// Invalid result: errno says why.
Descriptor openBelow(ConfinedRoot root, const QFtpPath &path, int flags);

/// The error that errno stands for. \a path is for the log.
QFtpError errorFromErrno(const QFtpPath &path);

} // namespace QFtp::Internal

#endif
