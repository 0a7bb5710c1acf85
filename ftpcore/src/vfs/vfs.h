// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_VFS_H
#define QFTP_VFS_VFS_H

#include "vfs/decision.h"
#include "vfs/userquotas.h"

#include <functional>
#include <QFtpServer/qftpstorage.h>

namespace QFtp::Internal {

/// The file tree of one user. All access checks happen here and nowhere else. Copies share it.
///
/// The functions and their errors are those of QFtpStorage. Thread: as QFtpStorage; call them with
/// the rights of user().identity.
class Vfs
{
public:
    /// Receives each path, the permissions needed for it, and the decision. It may refuse what the
    /// decision allows.
    using Watcher = std::function<std::optional<QFtpError>(const QFtpCaller &, const QFtpPath &,
                                                           Permissions, const Decision &)>;

    /// \a caller: who asks, for the storages. No storage of the user may be null. \a ledger: for
    /// quotas; null: there are none. \a shared: what is shared about them; null: nothing.
    explicit Vfs(QFtpUser user, QFtpCaller caller = {}, Watcher watcher = {},
                 std::shared_ptr<UsageLedger> ledger = {},
                 std::shared_ptr<SharedUsage> shared = {});

    /// Returns the same tree, for calls that matter until \a stop is requested.
    Vfs until(std::stop_token stop) const;

    const QFtpUser &user() const { return m_tree->user; }
    const QFtpCaller &caller() const { return m_caller; }
    const AccessRules &rules() const { return m_tree->rules; }
    /// Returns what the user may do to \a path, for the facts of listings.
    Permissions permissionsFor(const QFtpPath &path) const;

    QFtpResult<QFtpEntry> stat(const QFtpPath &path) const;
    /// The caller needs only names that begin with \a prefix.
    QFtpResult<std::unique_ptr<QFtpDirectory>> openDirectory(const QFtpPath &path,
                                                             const QByteArray &prefix = {}) const;
    bool listsPrefixes(const QFtpPath &path) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForRead(const QFtpPath &path, qint64 offset) const;
    QFtpResult<std::unique_ptr<QFtpFile>> openForWrite(const QFtpPath &path,
                                                       const QFtpWriteOptions &options) const;
    QFtpResult<void> makeDirectory(const QFtpPath &path, int mode) const;
    QFtpResult<void> removeFile(const QFtpPath &path) const;
    QFtpResult<void> removeDirectory(const QFtpPath &path) const;
    /// Checks for RNFR that \a path exists and may be renamed.
    QFtpResult<void> checkRename(const QFtpPath &path) const;
    /// If the user's settings allow it, copies a file to another storage.
    QFtpResult<void> rename(const QFtpPath &from, const QFtpPath &to) const;
    QFtpResult<void> setAttributes(const QFtpPath &path, std::optional<qint64> modifiedMsecs,
                                   std::optional<int> mode) const;
    QFtpResult<qint64> availableBytes(const QFtpPath &path) const;
    /// The same without the quotas: what replaces a file may fit although it is larger.
    QFtpResult<qint64> freeBytes(const QFtpPath &path) const;
    /// Returns the quotas of the user, and what is used of them.
    QFtpResult<QList<UserQuotas::Report>> quotas() const;
    /// Makes commit() of \a file, which was opened for \a from, store it under \a to. The user's
    /// permissions are not asked: the application wants it.
    /// Errors: CrossesStorages, and those of QFtpFile::setPath().
    QFtpResult<void> redirect(QFtpFile &file, const QFtpPath &from, const QFtpPath &to) const;
    /// Checks for CWD that \a path is a directory that the user may enter.
    QFtpResult<void> enter(const QFtpPath &path) const;

private:
    /// A path as its storage sees it.
    struct Place
    {
        const QFtpMount *mount; ///< never null
        QFtpPath path;
    };

    std::optional<QFtpError> refusal(const QFtpPath &path, Permissions needed) const;
    QFtpResult<Place> placeOf(const QFtpPath &path) const;
    QFtpResult<Place> placeFor(const QFtpPath &path, Permissions needed) const;
    QFtpResult<QFtpEntry> find(const QFtpPath &path) const;
    QFtpResult<Permission> neededToWrite(const Place &place, const QFtpWriteOptions &options) const;

    /// What all copies share.
    struct Tree
    {
        Tree(QFtpUser of, Watcher watching, std::shared_ptr<UsageLedger> ledger,
             std::shared_ptr<SharedUsage> shared);

        const QFtpUser user;
        const std::shared_ptr<UserQuotas> quotas; // null: there are none
        const AccessRules rules;                  // the rules of user
        const MountTable mounts;
        const Watcher watcher;
    };

    std::shared_ptr<const Tree> m_tree;
    QFtpCaller m_caller;
};

} // namespace QFtp::Internal

#endif
