// SPDX-License-Identifier: MIT
#ifndef QFTPLOCALSTORAGE_H
#define QFTPLOCALSTORAGE_H

#include <QFtpServer/qftpstorage.h>

/// The files below one directory of this machine.
///
/// Every name is opened relative to the directory's descriptor, so neither "..", nor a symbolic
/// link, nor a directory swapped at the wrong moment leads out of it. Symbolic links that stay
/// inside are followed; absolute ones start at this directory. If the library was built without
/// QFTP_NATIVE_IO, or for a system other than Linux, no link is followed.
///
/// Files get the rights of QFtpWriteOptions::mode, from which the server has taken the umask. On
/// Windows they inherit them from their directory. There, names ignore the case of letters; links
/// and junctions lead nowhere; a file that another program uses alone is Busy; names that Windows
/// reserves (CON, or with ':' or a dot at the end) and short names such as PROGRA~1 are not found
/// and can't be made.
class QFTP_EXPORT QFtpLocalStorage : public QFtpStorage
{
public:
    /// How files are stored and listed.
    struct QFTP_EXPORT Options
    {
        QFtp::UploadMode uploads = QFtp::UploadMode::Safe; ///< how an upload reaches its name
        bool durable = false;      ///< sync an upload to disk before reporting it as stored
        bool hideDotFiles = false; ///< listings omit names that begin with a dot
        bool followsLinks = true;  ///< follow symbolic links that stay inside; false: follow none

        QFTP_VALUE_CLASS(Options, 8)
    };

    /// Opens the directory \a root.
    /// Blocking: reads the disk.
    /// Errors:   NotFound, NotADirectory, PermissionDenied.
    static QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &root,
                                                         const Options &options);
    /// As above, with default options.
    static QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &root)
    {
        return open(root, Options());
    }
    ~QFtpLocalStorage() override;

    /// Returns the same directory, which is not looked up again, with other options.
    std::shared_ptr<QFtpStorage> withOptions(const Options &options) const;
    /// The absolute path of the directory given to open().
    QString root() const;

    QFtp::StorageFeatures features() const override;
    QFtpResult<QFtpEntry> stat(const QFtpRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(
        const QFtpListRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpReadRequest &request) override;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;
    QFtpResult<void> removeDirectory(const QFtpRequest &request) override;
    QFtpResult<void> rename(const QFtpRenameRequest &request) override;
    QFtpResult<void> setAttributes(const QFtpAttributesRequest &request) override;
    QFtpResult<qint64> availableBytes(const QFtpRequest &request) override;

private:
    class Private;
    explicit QFtpLocalStorage(std::unique_ptr<Private> d);
    QFtpResult<void> setModified(const QFtpPath &path, qint64 msecs);
    QFtpResult<void> setMode(const QFtpPath &path, int mode);

    const std::shared_ptr<Private> d; // open files hold it too
};

#endif
