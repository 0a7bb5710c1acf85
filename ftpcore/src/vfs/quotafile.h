// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_QUOTAFILE_H
#define QFTP_VFS_QUOTAFILE_H

#include "vfs/filechange.h"

#include <QFtpServer/qftpforwardingstorage.h>

namespace QFtp::Internal {

/// An upload that gets room as its data arrives. If the room ends, the upload does.
class QuotaFile : public QFtpForwardingFile
{
public:
    /// What has been promised when the file was opened.
    struct Start
    {
        qsizetype mount = 0; ///< the index in QFtpUser::mounts
        QFtpCaller caller;
        QByteArray key;
        UsageBooks books;
        Usage before;   ///< what the file took before
        Usage reserved; ///< what it may take in addition
        qint64 end = 0; ///< where in the file the first byte goes
    };

    QuotaFile(std::unique_ptr<QFtpFile> inner, std::shared_ptr<UserQuotas> quotas, Start start,
              std::optional<Usage> known);
    ~QuotaFile() override;

    QFtpResult<void> write(const char *data, qint64 size) override;
    QFtpResult<void> commit() override;
    void abandon() override;
    QFtpResult<void> setPath(const QFtpPath &path) override;
    int nativeHandle() const override { return -1; }
    QByteArray remark() const override;

    /// The native handle, for writing \a size bytes after makeRoom(size).
    int handleWithRoom() const { return inner().nativeHandle(); }
    /// Reserves what the next \a size bytes of the file need.
    QFtpResult<void> makeRoom(qint64 size);

private:
    QFtpResult<void> begin(std::optional<FileChange> *change, const std::stop_token &stop);
    QFtpResult<void> topUp(FileChange *change);
    void removeBeginning(const FileChange &change);
    void end(FileChange *change, bool isKnown);
    QByteArray warning();

    const std::shared_ptr<UserQuotas> m_quotas;
    const Start m_start;
    const bool m_isLimited;
    const std::shared_ptr<OpenUpload> m_upload = std::make_shared<OpenUpload>();
    Usage m_reserved;
    qint64 m_end; // of what has got room
    bool m_isEnded = false;
    bool m_isRefused = false; // there was no room
    QByteArray m_remark;
};

} // namespace QFtp::Internal

#endif
