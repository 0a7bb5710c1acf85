// SPDX-License-Identifier: MIT
#ifndef QFTPUSER_H
#define QFTPUSER_H

#include <memory>
#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftpquota.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

class QFtpStorage;

/// One storage in a user's tree. Mounts may be inside each other; the longest path counts. If none
/// is at the root, a listing there shows the mounts.
struct QFTP_EXPORT QFtpMount
{
    /// \a storage at \a path.
    QFtpMount(const QFtpPath &path, std::shared_ptr<QFtpStorage> storage,
              std::optional<QFtp::Permissions> permissions = {});

    QFtpPath path;                                ///< the mount point; by default the root
    std::shared_ptr<QFtpStorage> storage;         ///< must not be null
    std::optional<QFtp::Permissions> permissions; ///< unset: those of the user
    QFtpQuota quota; ///< of this mount; without a limit, that of the user applies

    QFTP_VALUE_CLASS(QFtpMount, 3)
};

/// Permissions for some paths of a user's tree.
struct QFTP_EXPORT QFtpPathRule
{
    /// Such permissions for such paths.
    QFtpPathRule(const QByteArray &pattern, QFtp::Permissions permissions);

    /// Such as "/incoming" or "/projects/*/secret"; also covers everything below. The wildcards * ?
    /// [a-z] match within one name, ** matches any number of names.
    QByteArray pattern;
    QFtp::Permissions permissions; ///< what may be done there

    QFTP_COMPARABLE_CLASS(QFtpPathRule, 4)
};

/// A user of the operating system whose rights apply to files.
struct QFTP_EXPORT QFtpSystemIdentity
{
    /// A user with these ids.
    QFtpSystemIdentity(quint32 user, quint32 group, const QList<quint32> &groups = {});

    quint32 user = 0;      ///< the uid
    quint32 group = 0;     ///< the gid
    QList<quint32> groups; ///< supplementary gids

    QFTP_COMPARABLE_CLASS(QFtpSystemIdentity, 2)
};

/// Bytes per second; 0: no limit.
struct QFTP_EXPORT QFtpRates
{
    /// These rates.
    QFtpRates(qint64 download, qint64 upload);

    qint64 download = 0; ///< to clients
    qint64 upload = 0;   ///< from clients

    QFTP_COMPARABLE_CLASS(QFtpRates, 2)
};

/// A user, with the tree they see and their permissions: the result of an authenticator.
struct QFTP_EXPORT QFtpUser
{
    QString name; ///< the login name of QFtpServer::addUser(); the name in limits and logs
    QList<QFtpMount> mounts; ///< the tree they see: at least one, each at a different path
    /// What they may do where neither a rule nor a mount says otherwise.
    QFtp::Permissions permissions = QFtp::Permission::ReadOnly;
    QList<QFtpPathRule> rules; ///< the first match applies, before mounts
    /// Patterns of single names that listings omit, with the wildcards * ? [a-z]. Bytes count, and
    /// so does case.
    QList<QByteArray> hiddenNames;
    QList<QByteArray> refusedNames; ///< the same, of names that no command may use or show
    /// The system user whose rights apply to the calls of storages and QFtpUpload (Linux). Unset:
    /// those of this process. But if it runs as root, a user of QFtpServer::addUser() with a local
    /// directory, even behind a QFtpForwardingStorage, gets the rights that users of the
    /// configuration have: see QFtpConfig::Server::systemUser.
    std::optional<QFtpSystemIdentity> identity;
    qint64 userId = -1;  ///< for SITE UID; -1: that of the user whose rights apply
    qint64 groupId = -1; ///< for SITE GID; -1: the group of that user

    int sessions = 0;       ///< at once; 0: limits.sessionsPerUser applies
    int transfers = 0;      ///< at once; 0: limits.transfersPerUser applies
    QFtpRates rates;        ///< of all their sessions together; 0: rates.…PerUser applies
    QFtpRates sessionRates; ///< of each session; 0: rates.…PerSession applies

    /// Renaming a file to another storage copies it there, then removes it; false: it is refused.
    bool renameByCopying = false;
    bool allowGaps = false;           ///< an upload may start after the end of its file
    bool allowForeignAddress = false; ///< PORT and EPRT may name another host (server to server)
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional; ///< in addition to tls.required
    QDateTime validUntil;                                    ///< sessions end then; invalid: never
    /// Of all mounts together that have none of their own; the place is not used.
    QFtpQuota quota;
    /// Directories above mounts, with quotas: what is in the mounts counts there too, with what
    /// others have stored. Their path and permissions are not used.
    QList<QFtpMount> quotaPlaces;
    /// Where the account is kept, as in the setting "auth": "config", "textFile", "system" or the
    /// name of a table [accounts.NAME]; empty: the application has it.
    QString source;

    QFTP_VALUE_CLASS(QFtpUser, 8)
};

#endif
