// SPDX-License-Identifier: MIT
#ifndef QFTPMOGILEFSSTORAGE_H
#define QFTPMOGILEFSSTORAGE_H

#include <chrono>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qstringlist.h>

#if defined(QFTP_STATIC)
#define QFTP_MOGILEFS_EXPORT
#elif defined(QFTP_MOGILEFS_BUILD)
#define QFTP_MOGILEFS_EXPORT Q_DECL_EXPORT
#else
#define QFTP_MOGILEFS_EXPORT Q_DECL_IMPORT
#endif

/// Files in MogileFS: trackers know the keys, and storage nodes serve the bytes over HTTP. This is
/// in a library of its own, the component QFtpServer::MogileFs.
///
/// A path is a key, so slashes in keys form directories. An empty directory that is a class (or
/// domain) stays for good; any other is remembered only until this process ends. The modification
/// time is when the replica was written, as its node reports it; it can't be set.
///
/// An upload becomes visible when it is complete, and only then replaces the old file. It is sent
/// to a node as it arrives; an incomplete upload never gets a name.
///
/// Thread:   any.
/// Blocking: every call except the constructor asks a tracker, or several in turn.
/// Errors:   Unavailable: no tracker or no node answered within the timeout.
class QFTP_MOGILEFS_EXPORT QFtpMogileFsStorage : public QFtpStorage
{
public:
    /// How a path maps to domain, class and key.
    enum class NameSpace {
        Classes, ///< /class/…: the path is the key, its class the longest above it
        Flat,    ///< the path is the key; all keys have one class
        Domains, ///< /domain/…, and below it as Classes
        User,    ///< as Classes, in a domain named after the user: see forDomain()
    };

    /// An installation of MogileFS, and how to present it.
    struct QFTP_MOGILEFS_EXPORT Options
    {
        QStringList trackers;                     ///< HOST or HOST:PORT, tried in this order
        int port = 7001;                          ///< for trackers without a port
        QString domain;                           ///< unused with NameSpace::Domains
        NameSpace nameSpace = NameSpace::Classes; ///< how paths map to keys
        /// For connecting to a tracker or a node. An answer may take three times as long, and a
        /// node may stall for three times as long; a change may take ten times as long.
        std::chrono::milliseconds timeout{3000};
        QString defaultClass;     ///< for uploads with Flat; empty or "default": the domain's
        int listLimit = 0;        ///< the most entries that a listing shows; 0: all
        bool extendedList = true; ///< listings show sizes, with one more request per file
        bool searchList = false;  ///< LIST of a missing name lists all names that begin with it
        bool canRename = true;    ///< false: RNFR is refused
        bool canMkdir = true;     ///< false: MKD is refused
        bool canRmdir = true;     ///< false: RMD is refused
        int minDevCount = 2;      ///< copies of each file, in classes created here
        /// Directory that collects each upload before it goes to a node, so that another node can
        /// be tried if one fails. Empty: only the first MiB can be sent again.
        QString spoolDirectory;

        bool operator==(const Options &other) const;

        QFTP_VALUE_CLASS(Options, 8)
    };

    /// Contacts no tracker yet.
    explicit QFtpMogileFsStorage(const Options &options);
    ~QFtpMogileFsStorage() override;

    /// Returns the storage of another domain in the same installation. It shares the connections.
    std::shared_ptr<QFtpMogileFsStorage> forDomain(const QString &domain) const;

    /// Lets configurations use storages of the type "mogilefs". Thread: any.
    static void addType();

    QFtp::StorageFeatures features() const override;
    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;
    QFtpResult<void> removeDirectory(const QFtpRequest &request) override;
    /// As in QFtpStorage, but for files only. Errors: Unsupported (a directory).
    QFtpResult<void> rename(const QFtpRenameRequest &request) override;

private:
    class Private;
    explicit QFtpMogileFsStorage(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> d;
};

#endif
