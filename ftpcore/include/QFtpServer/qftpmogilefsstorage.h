// SPDX-License-Identifier: MIT
#ifndef QFTPMOGILEFSSTORAGE_H
#define QFTPMOGILEFSSTORAGE_H

#include <chrono>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qstringlist.h>

namespace QFtp::Internal::Mogile {
struct FileInfo;
struct Place;
} // namespace QFtp::Internal::Mogile

/// Files in MogileFS: keys that trackers know, their bytes on storage nodes that speak HTTP.
///
/// A path is the key, so slashes in keys make directories. One that no key has in it is only
/// remembered here: a class (or domain) stays for good, others until this process ends. Time of the
/// last change is when the replica was written, as its node tells; it can't be set.
///
/// An upload is seen when it is complete, and replaces the old file then. It is sent to a node
/// while it arrives: what is cut off never gets a name.
///
/// Thread:   any.
/// Blocking: every call but the constructor asks a tracker, or several one after the other.
/// Errors:   Unavailable: no tracker or no node answered, in the time there is for it.
class QFTP_EXPORT QFtpMogileFsStorage : public QFtpStorage
{
public:
    /// How a path tells domain, class and key.
    enum class NameSpace {
        Classes, ///< /class/…: the key is the path, its class the longest one above it
        Flat,    ///< the key is the path, in one class for all
        Domains, ///< /domain/…, below it as in Classes
        User,    ///< as Classes, in the domain with the user's name: see forDomain()
    };

    /// An installation, and how it is shown.
    struct Options
    {
        QStringList trackers;                     ///< HOST or HOST:PORT, asked in this order
        int port = 7001;                          ///< of trackers that have none
        QString domain;                           ///< not for NameSpace::Domains
        NameSpace nameSpace = NameSpace::Classes; ///< how paths are keys
        /// To connect to a tracker or a node. An answer may take three times as long, and a node
        /// may so long move no byte; what changes something may take ten times as long.
        std::chrono::milliseconds timeout{3000};
        QString defaultClass;     ///< NameSpace::Flat: of uploads; empty or "default": the domain's
        int listLimit = 0;        ///< entries a listing shows; 0: all
        bool extendedList = true; ///< listings tell sizes: one more question for each file
        bool searchList = false; ///< LIST with a name that does not exist lists what begins with it
        bool canRename = true;   ///< false: RNFR is refused
        bool canMkdir = true;    ///< false: MKD is refused
        bool canRmdir = true;    ///< false: RMD is refused
        int minDevCount = 2;     ///< copies of each file, in classes that are made here
        /// Folder where uploads are collected before they go to a node: then another node is tried
        /// when one fails. Empty: only the first MiB can be sent again.
        QString spoolDirectory;

        bool operator==(const Options &) const = default;
    };

    /// Asks nobody yet.
    explicit QFtpMogileFsStorage(const Options &options);
    ~QFtpMogileFsStorage() override;

    /// Another domain of the same installation, with the same connections.
    std::shared_ptr<QFtpMogileFsStorage> forDomain(const QString &domain) const;

    QFtpResult<QFtpEntry> stat(const QFtpPath &path) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> searchDirectory(const QFtpPath &path,
                                                               const QByteArray &prefix) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path, qint64 offset) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                       const QFtpWriteOptions &options) override;
    QFtpResult<void> makeDirectory(const QFtpPath &path, int mode) override;
    QFtpResult<void> removeFile(const QFtpPath &path) override;
    QFtpResult<void> removeDirectory(const QFtpPath &path) override;
    /// As in QFtpStorage, for files. Errors: Unsupported (a directory).
    QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to) override;
    bool listsPrefixes() const override;

    class Cluster;

private:
    using Place = QFtp::Internal::Mogile::Place;
    using FileInfo = QFtp::Internal::Mogile::FileInfo;

    QFtpMogileFsStorage(std::shared_ptr<Cluster> cluster, const QString &domain);

    qint64 modified(const Place &place, const QByteArray &fid) const;
    void keepParent(const Place &place);
    QFtpResult<void> moveTo(const Place &source, const FileInfo &info, const Place &target,
                            const QByteArray &className);
    QFtpResult<void> renameKey(const Place &from, const Place &to, const QByteArray &fid);
    QFtpResult<void> discard(const Place &place);
    QFtpResult<void> changeKey(const Place &source, const FileInfo &info, const Place &target);

    std::shared_ptr<Cluster> m_cluster;
    QByteArray m_domain;
};

#endif
