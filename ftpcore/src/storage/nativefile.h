// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_NATIVEFILE_H
#define QFTP_STORAGE_NATIVEFILE_H

#include <optional>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpstorage.h>

// Files of this machine, as its system opens them: nativefile_unix.cpp, nativefile_win.cpp.
// Calls that fail set errno, on Windows too.

namespace QFtp::Internal {

/// Owns an open file or directory, and closes it.
class FileHandle
{
public:
#ifdef Q_OS_WIN
    using Native = void *;
    static constexpr Native None = nullptr;
#else
    using Native = int;
    static constexpr Native None = -1;
#endif

    explicit FileHandle(Native native = None) : m_native(native) { }
    FileHandle(FileHandle &&other) noexcept : m_native(other.release()) { }
    FileHandle &operator=(FileHandle &&other) noexcept;
    ~FileHandle() { close(); }

    bool isValid() const { return m_native != None; }
    Native get() const { return m_native; }
    Native release() { return std::exchange(m_native, None); }
    /// False: written data may be lost.
    bool close();
    /// Returns another handle for the same file or directory.
    FileHandle duplicate() const;

private:
    Native m_native;
};

/// The facts that the system knows about a file.
struct FileFacts
{
    QFtpEntry::Type type = QFtpEntry::Type::Other;
    qint64 size = 0;
    qint64 modifiedMsecs = -1;
    qint64 createdMsecs = -1;
    int mode = -1; ///< -1: this system has no mode bits
    int links = 1;
    quint32 user = 0;
    quint32 group = 0;
    quint64 device = 0;
    quint64 inode = 0;

    bool isFile() const { return type == QFtpEntry::Type::File; }
    bool isSameFile(const FileFacts &other) const
    {
        return device == other.device && inode == other.inode;
    }
};

/// A directory that no pathname can leave.
struct ConfinedRoot
{
    FileHandle::Native directory = FileHandle::None;
    bool followsLinks = true; ///< follows symbolic links that stay inside, where links can be
};

/// What to open a file or a directory for.
enum class Access {
    Inspect,   ///< to read its facts, without an effect on it
    Directory, ///< a directory: to open what is in it
    Listing,   ///< a directory: to read its names
    Content,   ///< to read it
};

/// Opens \a path below \a root. Nothing leads outside: not "..", not a link, not another name of
/// the system for a file, not a directory that is replaced during the call. Nothing leads into the
/// kernel's own files (/proc) either, where a process could be read and changed.
FileHandle openBelow(ConfinedRoot root, const QFtpPath &path, Access access);
/// Opens \a name in \a directory, and follows no link.
FileHandle openAt(const FileHandle &directory, const QByteArray &name, Access access);
/// Opens the directory \a path of this machine.
FileHandle openDirectory(const QString &path);

/// How to open a file for writing.
struct WriteAccess
{
    bool isNew = false; ///< the name must be free
    bool truncates = false;
    bool appends = false;
    int mode = 0600; ///< of a new file, whatever the process's umask
};
FileHandle openForWriting(const FileHandle &directory, const QByteArray &name,
                          const WriteAccess &access);

/// Reads the facts of an open file.
bool readFacts(const FileHandle &file, FileFacts *facts);
/// Reads the facts of \a name in \a directory. Does not follow a link.
bool readFacts(const FileHandle &directory, const QByteArray &name, FileFacts *facts);
/// Reads the facts of the file \a path of this machine, and follows links.
bool readFacts(const QString &path, FileFacts *facts);
/// Whether "a" and "A" are one name.
bool namesIgnoreCase();
/// Whether links can be followed here at all.
bool canFollowLinks();
/// Returns where the link \a name leads; empty: nowhere that could be followed; nothing: it is not
/// a link.
std::optional<QByteArray> readLink(const FileHandle &directory, const QByteArray &name);

bool makeDirectory(const FileHandle &directory, const QByteArray &name, int mode);
/// Removes a file or a link.
bool removeFile(const FileHandle &directory, const QByteArray &name);
bool removeDirectory(const FileHandle &directory, const QByteArray &name);
/// Moves \a name to \a newName in \a target. A file that exists there is replaced if \a replaces,
/// even while it is read.
bool renameFile(const FileHandle &directory, const QByteArray &name, const FileHandle &target,
                const QByteArray &newName, bool replaces);
bool setModified(const FileHandle &directory, const QByteArray &name, qint64 msecs);
bool setMode(ConfinedRoot root, const QFtpPath &path, int mode);
/// Gives \a file the owner and the rights of \a existing in \a directory, which it will replace.
bool copyRights(const FileHandle &directory, const QByteArray &existing, const FileHandle &file);
/// Sets the mode of a new file. File systems without modes are no failure.
bool setNewMode(const FileHandle &file, int mode);
/// Keeps \a file from removeUnheld() while it is open.
void holdFile(const FileHandle &file);
/// Whether files can be held: not on Windows.
bool canHoldFiles();
/// Removes \a name in \a directory, unless a process of this machine holds it: EBUSY.
bool removeUnheld(const FileHandle &directory, const QByteArray &name);
/// Returns how many bytes can still be written next to \a file; -1: it failed.
qint64 availableBytes(const FileHandle &file);

/// See QFtpFile::nativeHandle().
int descriptorOf(const FileHandle &file);
/// Returns the number of bytes read; 0: the end; -1: it failed.
qint64 readSome(const FileHandle &file, char *data, qint64 size);
bool writeAll(const FileHandle &file, const char *data, qint64 size);
/// Moves the position. After the end, a write leaves a gap of zero bytes.
bool seekTo(const FileHandle &file, qint64 position);
/// Returns when the system has stored everything.
bool syncFile(const FileHandle &file);
bool syncDirectory(const FileHandle &directory);

/// The names in a directory, without "." and "..".
class NameReader
{
public:
    /// \a directory is open for Access::Listing.
    explicit NameReader(FileHandle directory);
    ~NameReader();
    Q_DISABLE_COPY_MOVE(NameReader)

    /// Whether there are facts with each name, at no further cost.
    static bool hasFacts();

    bool isValid() const { return bool(m_state); }
    /// Stores the next name, and its facts if hasFacts(). False with errno 0: there are no more.
    bool next(QByteArray *name, FileFacts *facts);
    /// Reads the facts of \a name, which next() has returned. Thread: several at once.
    bool readFacts(const QByteArray &name, FileFacts *facts) const;

private:
    struct State;

    std::unique_ptr<State> m_state;
};

/// The error that errno stands for. \a path is for the log.
QFtpError errorFromErrno(const QFtpPath &path);

} // namespace QFtp::Internal

#endif
