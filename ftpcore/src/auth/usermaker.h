// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_USERMAKER_H
#define QFTP_AUTH_USERMAKER_H

#include "auth/systemuser.h"
#include "limits/usageledger.h"
#include "storage/nativefile.h"
#include "storage/storageset.h"

#include <chrono>
#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// Turns a user's configuration into what a session needs, and opens the user's directories with
/// the right identity. Sessions with the same directory share its storage.
///
/// Thread: any. Blocking: looks up users and reads the disk.
class UserMaker
{
public:
    enum class Rights {
        OfSystemUser, ///< those of systemUser, or of the system user with the same name
        Common, ///< those of server.systemUser, or of the owner of the root, or of this process
    };

    /// \a mayCreate: see Modules.
    UserMaker(const QFtpConfig &config, std::shared_ptr<StorageSet> storages, bool mayCreate);

    /// Errors: NotFound, NotADirectory, PermissionDenied (for the directory, or because this
    /// process may not act as the system user), Internal.
    QFtpResult<QFtpUser> make(const QFtpConfigUser &user, Rights rights);
    /// Gives \a user, whom the application has made, the rights that count for local directories,
    /// unless it has set them. Errors: PermissionDenied.
    QFtpResult<QFtpUser> withIdentity(QFtpUser user);
    /// Whether one of the directories of \a user is in the home of a system user.
    bool needsHome(const QFtpConfigUser &user) const;

private:
    struct Root
    {
        std::weak_ptr<QFtpStorage> storage;
        FileFacts facts;
    };

    /// The user whose rights count; nothing: this process.
    using Ids = std::optional<QFtpSystemIdentity>;
    using Identity = QFtpResult<Ids>;

    std::optional<SystemUser> systemUser(const QString &name);
    Identity identityOf(const QFtpConfigUser &user, Rights rights, const QString &root);
    Identity commonIdentity(const QString &root);
    QFtpResult<QString> expand(const QString &root, const QFtpConfigUser &user);
    QFtpResult<std::shared_ptr<QFtpStorage>> open(const QString &root, const Ids &identity,
                                                  bool followsLinks);
    bool hasQuota(const QFtpConfigUser &user) const;
    QFtpResult<QList<QFtpMount>> placesOfGroup(const QFtpConfigUser &user, const Ids &identity);
    QString placeOf(const QString &storage, const QFtpConfigUser &user) const;
    QFtpConfigMount withoutLocalStorage(QFtpConfigMount settings) const;
    QList<QFtpConfigMount> mountsOf(const QFtpConfigUser &user) const;
    QFtpResult<std::shared_ptr<QFtpStorage>> open(const QFtpConfigMount &settings,
                                                  const QString &root, const QFtpConfigUser &user,
                                                  const Ids &identity, bool followsLinks);

    const QString m_commonUser;
    const QFtpLocalStorage::Options m_options;
    const int m_umask;
    const bool m_renamesByCopying;
    const bool m_leavesGaps;
    const bool m_mayCreate;
    const QList<QFtpConfigStorage> m_storageSettings;
    const QMap<QString, QFtpQuota> m_groupQuotas; // by the names of groups that have one
    const std::shared_ptr<StorageSet> m_storages;
    const std::shared_ptr<UsageLedger> m_usage;
    std::mutex m_mutex;
    QHash<QString, Root> m_roots;
    qsizetype m_tidiedSize = 0;
    struct LookUp
    {
        std::optional<SystemUser> user;
        std::chrono::steady_clock::time_point done;
    };
    QHash<QString, LookUp> m_lookUps; // by name: from the configuration, or of a system user
};

} // namespace QFtp::Internal

#endif
