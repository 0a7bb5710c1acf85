// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGE_H
#define QFTPSTORAGE_H

#include <memory>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpresult.h>
#include <span>

/// The facts about a file or a directory.
struct QFtpEntry
{
    /// The kind of entry.
    enum class Type {
        File,
        Directory,
        Link,  ///< a symbolic link that leads nowhere or out of the root
        Other, ///< device, socket, pipe
    };

    Type type = Type::File;   ///< the kind of entry
    QByteArray name;          ///< the last component, bytes as stored
    qint64 size = 0;          ///< bytes; -1: unknown
    qint64 modifiedMsecs = 0; ///< milliseconds since 1970, UTC; -1: unknown
    qint64 createdMsecs = -1; ///< as above; -1: unknown
    int mode = -1;            ///< the twelve POSIX mode bits; -1: unknown
    int links = 1;            ///< number of hard links
    QByteArray owner;         ///< name or number; empty: unknown
    QByteArray group;         ///< name or number; empty: unknown
    QByteArray uniqueId;      ///< the same for all names of one file; empty: unknown
};

/// An open file.
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

    /// Reads up to \a size bytes into \a data and returns how many; 0 means the end of the file.
    virtual QFtpResult<qint64> read(char *data, qint64 size);
    /// Writes all \a size bytes of \a data.
    virtual QFtpResult<void> write(const char *data, qint64 size);

    /// Makes the written bytes the content of the file and returns when they are stored. For a file
    /// opened for writing, either this or abandon() is called once, never both.
    virtual QFtpResult<void> commit();
    /// Discards what was written, after an incomplete upload. The file that it would replace stays.
    virtual void abandon();

    /// A descriptor to use instead of read() and write(), positioned at the next byte to read or
    /// write; -1: none. The file keeps ownership.
    virtual int nativeHandle() const { return -1; }
    /// The whole size of a file opened for reading, in bytes, whatever the offset; -1: unknown.
    virtual qint64 size() const { return -1; }
    /// A sentence for the client, asked for after the last byte has been read; empty: none.
    virtual QByteArray remark() const { return {}; }
};

/// The entries of a directory, one by one, in any order, without "." and "..".
///
/// Thread:   used by one pool thread at a time, except lookUp().
/// Blocking: allowed.
/// Owner:    the listing.
class QFTP_EXPORT QFtpDirectory
{
public:
    QFtpDirectory() = default;
    virtual ~QFtpDirectory();
    Q_DISABLE_COPY_MOVE(QFtpDirectory)

    /// Stores the next entry in \a entry; false: there are no more.
    virtual QFtpResult<bool> next(QFtpEntry *entry) = 0;
    /// From now on, next() needs to provide only the name of each entry.
    virtual void setNamesOnly() { }
    /// Fills in the facts that next() left out of \a entries after setNamesOnly(), and clears the
    /// name of an entry that no longer exists. Returns false, even for no entries, if this storage
    /// can't do that.
    /// Thread: several at once, each with its own entries; next() does not run at the same time.
    virtual bool lookUp(std::span<QFtpEntry> entries);
    /// Whether the directory has more entries than next() returned before it reported the end.
    virtual bool isCutShort() const { return false; }
};

/// How to open a file for writing.
struct QFtpWriteOptions
{
    qint64 offset = 0;      ///< write from here and keep the bytes before; 0: replace the file
    bool append = false;    ///< write at the end of the file; offset is then 0
    bool exclusive = false; ///< fail with AlreadyExists if the file exists
    qint64 size = -1;       ///< of the whole file, as announced; -1: not known
    int mode = 0644;        ///< mode bits of a new file
};

/// A place where files are stored. Subclass this to add a storage.
///
/// A storage gets paths relative to its own root and checks no permissions: the VFS has done that.
/// Leave out the functions that it can't support: their defaults return Unsupported.
///
/// Thread:   calls for one session never overlap, except that stat() and openDirectory() may run
///           while one of its files is open. Calls for different sessions overlap, in any thread.
/// Blocking: allowed; calls run on the blocking pool.
/// Owner:    std::shared_ptr.
/// Errors:   returned, never thrown.
class QFTP_EXPORT QFtpStorage
{
public:
    QFtpStorage() = default;
    virtual ~QFtpStorage();
    Q_DISABLE_COPY_MOVE(QFtpStorage)

    /// Returns the facts about \a path.
    /// Errors: NotFound, PermissionDenied.
    virtual QFtpResult<QFtpEntry> stat(const QFtpPath &path) = 0;
    /// Opens the directory \a path to list its entries.
    /// Errors: NotFound, NotADirectory, PermissionDenied.
    virtual QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path) = 0;
    /// As openDirectory(), for names that begin with \a prefix; other names may be among them.
    virtual QFtpResult<std::unique_ptr<QFtpDirectory>> searchDirectory(const QFtpPath &path,
                                                                       const QByteArray &prefix);
    /// Whether LIST of a name that does not exist lists all names that begin with it.
    virtual bool listsPrefixes() const { return false; }
    /// Opens \a path for reading, \a offset bytes from its start.
    /// Errors: NotFound, NotAFile, PermissionDenied, BadOffset (after the end), Unsupported.
    /// RFC:    RETR (RFC 959 4.1.3), REST (RFC 3659 5).
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path,
                                                              qint64 offset) = 0;

    /// Opens \a path for writing. An offset after the end leaves a gap of zero bytes.
    /// Errors: NotFound (the directory), NotAFile, AlreadyExists, PermissionDenied, NoSpace.
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                               const QFtpWriteOptions &options);
    /// Creates the directory \a path with the POSIX \a mode bits.
    /// Errors: AlreadyExists, NotFound (the parent directory), PermissionDenied.
    virtual QFtpResult<void> makeDirectory(const QFtpPath &path, int mode);
    /// Removes the file \a path.
    /// Errors: NotFound, NotAFile, PermissionDenied.
    virtual QFtpResult<void> removeFile(const QFtpPath &path);
    /// Removes the empty directory \a path.
    /// Errors: NotFound, NotADirectory, NotEmpty, PermissionDenied.
    virtual QFtpResult<void> removeDirectory(const QFtpPath &path);
    /// Renames a file or a directory; a file at \a to is replaced.
    /// Errors: NotFound, AlreadyExists (a directory at \a to), PermissionDenied.
    virtual QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to);
    /// Sets the modification time, in milliseconds since 1970, UTC.
    virtual QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs);
    /// Sets the POSIX \a mode bits.
    virtual QFtpResult<void> setMode(const QFtpPath &path, int mode);
    /// Returns how many bytes can still be written in the directory \a path.
    virtual QFtpResult<qint64> availableBytes(const QFtpPath &path);
};

#endif
