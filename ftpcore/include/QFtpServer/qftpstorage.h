// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGE_H
#define QFTPSTORAGE_H

#include <memory>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpresult.h>
#include <span>

/// What is known of a file or a directory.
struct QFtpEntry
{
    /// What it is.
    enum class Type {
        File,
        Directory,
        Link,  ///< a symbolic link that leads nowhere, or out of the root
        Other, ///< device, socket, pipe
    };

    Type type = Type::File;   ///< what it is
    QByteArray name;          ///< last component, bytes as stored
    qint64 size = 0;          ///< bytes; -1: not known
    qint64 modifiedMsecs = 0; ///< milliseconds since 1970, UTC; -1: not known
    qint64 createdMsecs = -1; ///< as above; -1: not known
    int mode = -1;            ///< the twelve POSIX mode bits; -1: not known
    int links = 1;            ///< hard links
    QByteArray owner;         ///< name or number; empty: not known
    QByteArray group;         ///< name or number; empty: not known
    QByteArray uniqueId;      ///< the same for two names of one file; empty: not known
};

/// A file that is being read or written.
///
/// Thread:   used by one pool thread at a time.
/// Blocking: allowed.
/// Owner:    the transfer.
class QFTP_EXPORT QFtpFile
{
public:
    QFtpFile() = default;
    virtual ~QFtpFile();
    Q_DISABLE_COPY_MOVE(QFtpFile)

    /// Reads up to \a size bytes into \a data and returns how many; 0 is the end of the file.
    virtual QFtpResult<qint64> read(char *data, qint64 size);
    /// Writes all of \a data.
    virtual QFtpResult<void> write(const char *data, qint64 size);

    /// Makes what was written the content of the file, and returns when it is stored.
    /// Called once for a file opened for writing, or else abandon() is, never both.
    virtual QFtpResult<void> commit();
    /// Gives up what was written: an upload that was cut off. A file it was to replace stays.
    virtual void abandon();

    /// A descriptor, positioned where reading or writing goes on, that may be used instead of
    /// read() and write(); -1: none. It stays the file's.
    virtual int nativeHandle() const { return -1; }
    /// Bytes from the start of the file to its end, for a file opened for reading; -1: not known.
    virtual qint64 size() const { return -1; }
    /// A sentence for the client when all has been read; empty: there is nothing to say.
    virtual QByteArray remark() const { return {}; }
};

/// The entries of a directory, one after the other, in any order, without "." and "..".
///
/// Thread:   used by one pool thread at a time, but for lookUp().
/// Blocking: allowed.
/// Owner:    the listing.
class QFTP_EXPORT QFtpDirectory
{
public:
    QFtpDirectory() = default;
    virtual ~QFtpDirectory();
    Q_DISABLE_COPY_MOVE(QFtpDirectory)

    /// Puts the next entry into \a entry; false: there is none left.
    virtual QFtpResult<bool> next(QFtpEntry *entry) = 0;
    /// From now on only names are wanted, the rest of each entry need not be looked up.
    virtual void setNamesOnly() { }
    /// Looks up what next() left out of \a entries after setNamesOnly(); one that is gone meanwhile
    /// loses its name. False: that can't be done, not even for none.
    /// Thread: several at once, each with entries of its own; next() does not run meanwhile.
    virtual bool lookUp(std::span<QFtpEntry> entries);
    /// Whether there are more entries than next() gave before it said that there are none.
    virtual bool isCutShort() const { return false; }
};

/// How a file is opened for writing.
struct QFtpWriteOptions
{
    qint64 offset = 0;      ///< write from here and keep what is before; 0: replace the file
    bool append = false;    ///< write behind the end of the file; offset is 0 then
    bool exclusive = false; ///< fail with AlreadyExists rather than touch a file that exists
    int mode = 0644;        ///< mode bits of a file that is made
};

/// Where files live. Subclass this to add a storage.
///
/// A storage sees paths below its own root and asks no permission questions: the VFS has answered
/// them. What it can't do it leaves at the default, which answers Unsupported.
///
/// Thread:   calls for one session never overlap, but for stat() and openDirectory() while a file
///           of it is open; calls for different sessions do overlap, from any thread.
/// Blocking: allowed; calls run on the blocking pool.
/// Owner:    std::shared_ptr.
/// Errors:   returned, never thrown.
class QFTP_EXPORT QFtpStorage
{
public:
    QFtpStorage() = default;
    virtual ~QFtpStorage();
    Q_DISABLE_COPY_MOVE(QFtpStorage)

    /// Errors: NotFound, PermissionDenied.
    virtual QFtpResult<QFtpEntry> stat(const QFtpPath &path) = 0;
    /// Errors: NotFound, NotADirectory, PermissionDenied.
    virtual QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path) = 0;
    /// As openDirectory(), for names that begin with \a prefix; others may be among them.
    virtual QFtpResult<std::unique_ptr<QFtpDirectory>> searchDirectory(const QFtpPath &path,
                                                                       const QByteArray &prefix);
    /// Whether LIST with a name that does not exist lists all that begins with it.
    virtual bool listsPrefixes() const { return false; }
    /// Opens \a path for reading, \a offset bytes from its start.
    /// Errors: NotFound, NotAFile, PermissionDenied, BadOffset (behind the end), Unsupported.
    /// RFC:    RETR (RFC 959 4.1.3), REST (RFC 3659 5).
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path,
                                                              qint64 offset) = 0;

    /// Opens \a path for writing. An offset behind the end leaves a gap of zero bytes.
    /// Errors: NotFound (the directory), NotAFile, AlreadyExists, PermissionDenied, NoSpace.
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                               const QFtpWriteOptions &options);
    /// Errors: AlreadyExists, NotFound (the directory above), PermissionDenied.
    virtual QFtpResult<void> makeDirectory(const QFtpPath &path, int mode);
    /// Errors: NotFound, NotAFile, PermissionDenied.
    virtual QFtpResult<void> removeFile(const QFtpPath &path);
    /// Errors: NotFound, NotADirectory, NotEmpty, PermissionDenied.
    virtual QFtpResult<void> removeDirectory(const QFtpPath &path);
    /// Renames a file or a directory; a file at \a to is replaced.
    /// Errors: NotFound, AlreadyExists (a directory at \a to), PermissionDenied.
    virtual QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to);
    /// Sets the time of the last change, in milliseconds since 1970, UTC.
    virtual QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs);
    /// Sets the POSIX mode bits.
    virtual QFtpResult<void> setMode(const QFtpPath &path, int mode);
    /// Bytes that can still be written in the directory \a path.
    virtual QFtpResult<qint64> availableBytes(const QFtpPath &path);
};

#endif
