// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_QUOTASTORAGE_H
#define QFTP_VFS_QUOTASTORAGE_H

#include "vfs/filechange.h"

#include <QFtpServer/qftpforwardingstorage.h>

namespace QFtp::Internal {

/// A mount of a user with quotas in force: uploads get room before their data flows, and what every
/// change adds or frees is noted.
class QuotaStorage : public QFtpForwardingStorage
{
public:
    /// \a mount: the index in QFtpUser::mounts.
    QuotaStorage(std::shared_ptr<QFtpStorage> inner, std::shared_ptr<UserQuotas> quotas,
                 qsizetype mount);

    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpWriteRequest &request) override;
    QFtpResult<void> makeDirectory(const QFtpMakeDirectoryRequest &request) override;
    QFtpResult<void> removeFile(const QFtpRequest &request) override;
    QFtpResult<void> removeDirectory(const QFtpRequest &request) override;
    QFtpResult<void> rename(const QFtpRenameRequest &request) override;
    QFtpResult<qint64> availableBytes(const QFtpRequest &request) override;

private:
    QByteArray keyOf(const QFtpPath &path) const { return m_quotas->place(m_mount).keyOf(path); }
    /// Whether only the server may use the name.
    bool isReserved(const QFtpPath &path) const;
    QList<QuotaLimit> limitsOf(const QByteArray &key) const;
    QFtpResult<void> remove(const QFtpRequest &request,
                            const std::function<QFtpResult<void>()> &remove);
    QFtpResult<void> renameFile(FileChange *change, const QFtpRenameRequest &request);
    QFtpResult<void> renameAlone(const QFtpRenameRequest &request);

    const std::shared_ptr<UserQuotas> m_quotas;
    const qsizetype m_mount;
};

} // namespace QFtp::Internal

#endif
