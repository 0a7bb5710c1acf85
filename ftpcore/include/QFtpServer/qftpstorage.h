// SPDX-License-Identifier: MIT
#ifndef QFTPSTORAGE_H
#define QFTPSTORAGE_H

#include <functional>
#include <memory>
#include <QFtpServer/qftprequest.h>
#include <QFtpServer/qftpresult.h>
#include <span>

/// The facts about a file or a directory.
struct QFTP_EXPORT QFtpEntry
{
    /// The kind of entry.
    enum class Type {
        File,
        Directory,
        Link,  ///< a symbolic link that leads nowhere or out of the root
        Other, ///< device, socket, pipe
    };

    Type type = Type::File;    ///< the kind of entry
    QByteArray name;           ///< the last component, bytes as stored
    qint64 size = 0;           ///< bytes; -1: unknown
    qint64 modifiedMsecs = -1; ///< milliseconds since 1970, UTC; -1: unknown
    qint64 createdMsecs = -1;  ///< as above; -1: unknown
    int mode = -1;             ///< the twelve POSIX mode bits; -1: unknown
    int links = 1;             ///< number of hard links
    QByteArray owner;          ///< name or number; empty: unknown
    QByteArray group;          ///< name or number; empty: unknown
    QByteArray uniqueId;       ///< the same for all names of one file; empty: unknown
    /// The MD5 of the content, if the storage knows it without reading the file: 32 lower-case hex
    /// digits; empty: unknown. Only stat() needs to set it; HASH and XMD5 use it.
    QByteArray md5;

    QFTP_VALUE_CLASS(QFtpEntry, 1)
};

/// An open file. By default, functions that return a result return Unsupported, and abandon() does
/// nothing.
///
/// The calls for a file come in this order: read() or write(), any number of times, but not again
/// after a failure; for an upload then openWritten() and setPath(), if the application wants them,
/// and either commit() or abandon(), once, even if the session has ended; then remark(); then the
/// destructor. The storage exists until all its files are gone.
///
/// Thread:   one at a time, but not always the same one. All of them have the rights of
///           QFtpUser::identity.
/// Blocking: allowed.
/// Owner:    the transfer.
/// Errors:   returned. An exception becomes Internal and is logged.
class QFTP_EXPORT QFtpFile
{
public:
    QFtpFile() = default;
    virtual ~QFtpFile();
    Q_DISABLE_COPY_MOVE(QFtpFile)

    /// Reads up to \a size bytes into \a data and returns how many; 0 means the end of the file,
    /// and fewer than \a size do not.
    virtual QFtpResult<qint64> read(char *data, qint64 size);
    /// Writes all \a size bytes of \a data.
    virtual QFtpResult<void> write(const char *data, qint64 size);

    /// Makes the written bytes the content of the file and returns when they are stored. If it
    /// fails, the file that it would replace should stay as it was. For a file opened with an
    /// offset, the bytes before the offset stay; those after the last one written may stay or go.
    virtual QFtpResult<void> commit();
    /// Ends an incomplete upload, or one that the application has refused. A file that it would
    /// have replaced stays as it was. What was added to a file, by APPE or after REST, may stay,
    /// and so may the beginning of a new file: a client can resume both. The entry may then show
    /// its partial size. If the upload was to be hidden, nothing stays.
    virtual void abandon();

    /// Opens what has been written so far for reading, from the start, before commit().
    /// Errors: Unsupported.
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openWritten();
    /// Makes commit() store the file under \a path of the same storage instead. A file that exists
    /// there is replaced.
    /// Errors: Unsupported, NotFound (the directory), NotAFile, PermissionDenied.
    virtual QFtpResult<void> setPath(const QFtpPath &path);

    /// The descriptor of a regular file (POSIX) that the server may use instead of read() and
    /// write(), from its present position on; -1: none. The server decides for each transfer which
    /// it uses. The file keeps ownership.
    virtual int nativeHandle() const;
    /// The whole size of a file opened for reading, in bytes, whatever the offset; -1: unknown.
    virtual qint64 size() const;
    /// A sentence for the client, asked for after the last byte has been read or after commit();
    /// empty: none.
    virtual QByteArray remark() const;

    /// Reserved for functions of later versions. Do not call it or override it.
    virtual bool extension(int id, void *data);
};

/// The entries of a directory, one by one, in any order, without "." and "..". The storage exists
/// until all its directories are gone.
///
/// \code
/// QFtpEntry entry;
/// while (true) {
///     const QFtpResult<bool> more = directory->next(&entry);
///     if (!more)
///         return more.error();
///     if (!*more)
///         break;
///     use(entry);
/// }
/// \endcode
///
/// Thread:   one at a time, but not always the same one; for lookUp() see there.
/// Blocking: allowed.
/// Owner:    the listing.
/// Errors:   returned. An exception becomes Internal and is logged.
class QFTP_EXPORT QFtpDirectory
{
public:
    QFtpDirectory() = default;
    virtual ~QFtpDirectory();
    Q_DISABLE_COPY_MOVE(QFtpDirectory)

    /// Stores the next entry in \a entry; false: there are no more. The entry may hold the values
    /// of the one before: set every member that this storage knows for some entries only.
    virtual QFtpResult<bool> next(QFtpEntry *entry) = 0;
    /// From now on, next() needs to provide only the name of each entry. Called before the first
    /// next(), either for a list of names, or because lookUp() is possible.
    virtual void setNamesOnly();
    /// Fills in the facts that next() left out of \a entries after setNamesOnly(), and clears the
    /// name of an entry that no longer exists. Returns false if this storage can't do that: it is
    /// asked so with no entries before setNamesOnly(), and later answers are not looked at. By
    /// default: false.
    /// Thread: several at once, each with its own entries; next() does not run at the same time.
    virtual bool lookUp(std::span<QFtpEntry> entries);
    /// Whether the directory has more entries than next() returned before it reported the end.
    virtual bool isCutShort() const;

    /// Reserved for functions of later versions. Do not call it or override it.
    virtual bool extension(int id, void *data);
};

/// A place where files are stored. Subclass this to add a storage.
///
/// A storage gets paths relative to its own root and checks no permissions: the server has done
/// that. Leave out the functions that it can't support: their defaults return Unsupported. To
/// change only some functions of another storage, see QFtpForwardingStorage. One storage may serve
/// several users and servers. The component StorageContract has tests for yours.
///
/// The errors listed are those that the server treats in a way of its own; any other may be
/// returned too. The destructor runs in any thread, with the rights of the process.
///
/// Thread:   calls for one session come one after another, but while one of its files or
///           directories is open, all functions may be called. Calls for different sessions
///           overlap, in any thread. All of them have the rights of QFtpUser::identity.
/// Blocking: allowed; calls run on the blocking pool. A call that takes long should ask
///           QFtpRequest::isCancelled() now and then.
/// Owner:    std::shared_ptr.
/// Errors:   returned. An exception becomes Internal and is logged.
class QFTP_EXPORT QFtpStorage
{
public:
    QFtpStorage() = default;
    virtual ~QFtpStorage();
    Q_DISABLE_COPY_MOVE(QFtpStorage)

    /// Runs \a job in this thread, but with the rights of the process instead of those of
    /// QFtpUser::identity: to read what belongs to the storage itself, such as a key.
    static void runWithOwnRights(const std::function<void()> &job);

    /// What this storage can do beyond the functions that it overrides; always the same. Must not
    /// block.
    virtual QFtp::StorageFeatures features() const;

    /// Returns the facts about a path. The root is a directory; its name does not matter. Of a
    /// symbolic link that leads to something inside, the facts are those of its target.
    /// Errors: NotFound, PermissionDenied.
    virtual QFtpResult<QFtpEntry> stat(const QFtpRequest &request) = 0;
    /// Opens a directory to list its entries.
    /// Errors: NotFound, NotADirectory, PermissionDenied.
    virtual QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) = 0;
    /// Opens a file for reading, from an offset on.
    /// Errors: NotFound, NotAFile, PermissionDenied, BadOffset (after the end), Unsupported.
    /// RFC:    RETR (RFC 959 4.1.3), REST (RFC 3659 5).
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) = 0;

    /// Opens a file for writing. An offset after the end leaves a gap of zero bytes.
    /// Errors: NotFound (the directory), NotAFile, AlreadyExists, PermissionDenied, NoSpace.
    virtual QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request);
    /// Creates a directory.
    /// Errors: AlreadyExists, NotFound (the parent directory), PermissionDenied.
    virtual QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request);
    /// Removes a file, or a link but not its target.
    /// Errors: NotFound, NotAFile, PermissionDenied.
    virtual QFtpResult<void> removeFile(const QFtpRequest &request);
    /// Removes an empty directory.
    /// Errors: NotFound, NotADirectory, NotEmpty, PermissionDenied.
    virtual QFtpResult<void> removeDirectory(const QFtpRequest &request);
    /// Renames a file or a directory; a file with the new name is replaced. The same name twice is
    /// a success. If it fails, both are as before.
    /// Errors: NotFound, AlreadyExists (a directory with the new name), PermissionDenied.
    virtual QFtpResult<void> rename(const QFtpRenameRequest &request);
    /// Sets the attributes that the request names. If one of them can't be set, others may be.
    /// Errors: NotFound, PermissionDenied, Unsupported (one of them can't be set).
    virtual QFtpResult<void> setAttributes(const QFtpAttributesRequest &request);
    /// Returns how many bytes can still be written in a directory, for AVBL and ALLO: an upload
    /// that is announced as larger is refused.
    /// Errors: Unsupported (unknown, or no limit), NotFound, PermissionDenied.
    virtual QFtpResult<qint64> availableBytes(const QFtpRequest &request);

    /// Reserved for functions of later versions. Do not call it or override it.
    virtual bool extension(int id, void *data);
};

#endif
