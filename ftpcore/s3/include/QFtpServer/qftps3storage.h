// SPDX-License-Identifier: MIT
#ifndef QFTPS3STORAGE_H
#define QFTPS3STORAGE_H

#include <chrono>
#include <QFtpServer/qftpstorage.h>
#include <QtCore/qstringlist.h>

#if defined(QFTP_STATIC)
#define QFTP_S3_EXPORT
#elif defined(QFTP_S3_BUILD)
#define QFTP_S3_EXPORT Q_DECL_EXPORT
#else
#define QFTP_S3_EXPORT Q_DECL_IMPORT
#endif

/// Files in an object store that speaks S3: AWS, Ceph, Garage and many others. This is in a library
/// of its own, the component QFtpServer::S3.
///
/// A path is a key, so slashes in keys form directories. A directory exists if a key is below it,
/// or if there is an empty object of its name with a slash at the end, which makeDirectory()
/// creates. The root always exists. A directory that loses its last file is remembered until this
/// process ends.
///
/// An upload that fits into one part is sent when it is complete; a larger one is sent in parts
/// while it arrives. It becomes visible when it is complete, and only then replaces the old object.
/// No local disk is used. An upload to an existing file with an offset, or at its end, becomes a
/// new object: the store copies the old bytes.
///
/// Nothing depends on access lists, tags, versions or conditional writes.
///
/// Thread:   any.
/// Blocking: every call except the constructor.
/// Errors:   Unavailable: no endpoint answered, or the store refused this server; the log has the
///           reason. Busy: too many uploads at once, or an archived object. NoSpace: a quota.
class QFTP_S3_EXPORT QFtpS3Storage : public QFtpStorage
{
public:
    /// How the store encrypts what it stores.
    enum class Encryption {
        None,        ///< as the bucket's own settings say
        Aes256,      ///< with keys of the store
        Kms,         ///< with a key of its key service
        CustomerKey, ///< with the key in customerKeyFile, which it does not keep
    };

    /// A bucket, and how to use it.
    struct QFTP_S3_EXPORT Options
    {
        /// URLs without a path, such as https://s3.example.org. If one does not answer, the next is
        /// asked.
        QStringList endpoints;
        QString region = QStringLiteral("us-east-1"); ///< part of each signature
        QString bucket;                               ///< must exist
        QString keyPrefix;     ///< of all keys: a directory in the bucket; empty: none
        bool pathStyle = true; ///< https://ENDPOINT/BUCKET/KEY; false: https://BUCKET.ENDPOINT/KEY
        QString caFile;        ///< PEM, instead of the system's certificates; empty: the system's
        /// A file with the access key and the secret key in two lines. Empty: the environment, a
        /// web identity, or the metadata service of the machine.
        QString accessKeyFile;
        QString storageClass;                     ///< such as STANDARD_IA; empty: the bucket's own
        Encryption encryption = Encryption::None; ///< of new objects
        QString kmsKey;          ///< its id, for Encryption::Kms; empty: the bucket's own
        QString customerKeyFile; ///< 32 bytes, or those in Base64
        int listVersion = 2;     ///< of the request for listings: 1 or 2
        /// Of one part of an upload. Stores take up to 10,000 parts; all but the last have this
        /// size, or a larger one if the client announces a larger file.
        qint64 partBytes = 16 * 1024 * 1024;
        int partsInFlight = 3; ///< of one upload, at once
        /// For the parts of all uploads. If an upload finds less than one part, it is refused:
        /// Busy.
        qint64 memoryBytes = 512 * 1024 * 1024;
        int renameLimit = 1000; ///< the most objects in a directory that can be renamed
        std::chrono::milliseconds connectTimeout{5000}; ///< for one endpoint
        /// How long a store may go without moving a byte. Less than half a minute fails while a
        /// cluster replaces a disk.
        std::chrono::milliseconds stallTimeout{60'000};
        /// How long a request is sent again while the store can't serve it.
        std::chrono::milliseconds retryTime{30'000};
        /// Uploads below keyPrefix that nobody has completed, those of other programs too, are
        /// removed after this time; zero: never.
        std::chrono::hours leftOverAge{24};

        QFTP_COMPARABLE_CLASS(Options, 8)
    };

    /// Does not wait for the store.
    explicit QFtpS3Storage(const Options &options);
    ~QFtpS3Storage() override;

    /// Returns the storage of the keys below another prefix of the same bucket. It shares the
    /// connections and the memory.
    std::shared_ptr<QFtpS3Storage> forPrefix(const QString &keyPrefix) const;

    /// Lets configurations use storages of the type "s3". Thread: any.
    static void addType();

    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;
    QFtpResult<void> removeDirectory(const QFtpRequest &request) override;
    /// As in QFtpStorage: by copying within the store. A directory is not renamed at once: others
    /// may see both for a while. Errors: PermissionDenied (more objects than Options::renameLimit).
    QFtpResult<void> rename(const QFtpRenameRequest &request) override;
    /// Only the time of modification, which becomes metadata of the object. Listings show the time
    /// of the upload.
    QFtpResult<void> setAttributes(const QFtpAttributesRequest &request) override;

private:
    class Private;
    explicit QFtpS3Storage(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> d;
};

#endif
