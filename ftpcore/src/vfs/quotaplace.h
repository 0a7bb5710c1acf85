// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_QUOTAPLACE_H
#define QFTP_VFS_QUOTAPLACE_H

#include "limits/usageledger.h"

#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// A mount as something that is counted.
///
/// Thread: any. Blocking: asks the storage.
class QuotaPlace
{
public:
    explicit QuotaPlace(const QFtpMount &mount);

    /// See UsageLedger.
    const QByteArray &key() const { return m_key; }
    QByteArray keyOf(const QFtpPath &path) const;
    QFtpPath pathOf(const QByteArray &key) const
    {
        return QFtpPath::resolve({}, key.sliced(m_key.size()));
    }
    /// Returns what the file at \a path takes; zeros if nothing is there. Errors: of the storage.
    QFtpResult<Usage> usageOf(const QFtpPath &path, const QFtpCaller &caller) const;
    /// Whether files of this name belong to running uploads: see isTemporaryName().
    bool isTemporary(const QFtpPath &path) const;
    /// Whether directories count as files.
    bool countsDirectories() const { return m_isLocal; }
    /// Removes the file \a key, if it is there.
    void removeFile(const QByteArray &key, const QFtpCaller &caller) const;
    /// Whether \a path is a directory.
    bool isDirectory(const QFtpPath &path, const QFtpCaller &caller) const;
    /// Counts everything but the temporary files of running uploads, and removes those that a crash
    /// has left. \a open gets, for each of its keys that is found, what it takes.
    /// Errors: Cancelled, and those of the storage.
    QFtpResult<Usage> count(QHash<QByteArray, Usage> *open, const QFtpCaller &caller) const;

private:
    QByteArray folded(const QByteArray &key) const;
    Usage usageOf(const QFtpEntry &entry) const;

    const std::shared_ptr<QFtpStorage> m_used;    // as the user sees it
    const std::shared_ptr<QFtpStorage> m_storage; // shows everything, and follows no links
    const bool m_isLocal;                         // perhaps with changes
    const bool m_removesLeftOvers;
    const bool m_ignoresCase;
    const QByteArray m_key;
};

} // namespace QFtp::Internal

#endif
