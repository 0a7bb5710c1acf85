// SPDX-License-Identifier: MIT
#ifndef QFTPQUOTA_H
#define QFTPQUOTA_H

#include <QFtpServer/qftpglobal.h>
#include <QtCore/qshareddata.h>
#include <QtCore/qstring.h>

/// How much a place may hold: the files of one directory or storage, no matter who stored them. The
/// directories of a local storage are files too, of no size. The server counts a
/// place when its first quota needs it, and keeps the sums up to date from then on; what other
/// programs store there is seen when it counts again.
///
/// Uploads are refused with 552 before the hard limits are exceeded, and those that replace a file
/// need only the difference. The soft limits refuse nothing: from there on, replies to uploads say
/// so, and the log too. In all of them, 0 means no limit.
class QFTP_EXPORT QFtpQuota
{
public:
    /// No limits.
    QFtpQuota();
    /// These hard limits.
    explicit QFtpQuota(qint64 bytes, qint64 files = 0);
    /// A copy.
    QFtpQuota(const QFtpQuota &other);
    /// The same limits; those of \a other are gone.
    QFtpQuota(QFtpQuota &&other) noexcept;
    /// Copies.
    QFtpQuota &operator=(const QFtpQuota &other);
    /// Swaps.
    QFtpQuota &operator=(QFtpQuota &&other) noexcept;
    ~QFtpQuota();
    /// Whether all limits and the places are the same.
    bool operator==(const QFtpQuota &other) const;

    /// The most bytes that the place may hold.
    qint64 bytes() const;
    /// Sets bytes().
    void setBytes(qint64 bytes);
    /// The most files that it may hold.
    qint64 files() const;
    /// Sets files().
    void setFiles(qint64 files);
    /// The number of bytes above which the server warns.
    qint64 softBytes() const;
    /// Sets softBytes().
    void setSoftBytes(qint64 bytes);
    /// The number of files above which it warns.
    qint64 softFiles() const;
    /// Sets softFiles().
    void setSoftFiles(qint64 files);
    /// Whether there is any limit.
    bool isLimited() const;

    /// The name of what is counted: mounts with the same name hold the same files, and the sums are
    /// kept in QFtpConfig::Files::quotaDirectory. Empty: the path of a QFtpLocalStorage; any other
    /// storage is counted by itself, until this process ends.
    QString place() const;
    /// Sets place().
    void setPlace(const QString &place);

private:
    class Private;
    QSharedDataPointer<Private> d;
};

#endif
