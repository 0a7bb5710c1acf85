// SPDX-License-Identifier: MIT
#ifndef QFTPUSER_H
#define QFTPUSER_H

#include <memory>
#include <optional>
#include <QFtpServer/qftpnamespace.h>
#include <QFtpServer/qftppath.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

class QFtpStorage;

/// One storage in a user's tree.
struct QFtpMount
{
    QFtpPath path;                                ///< where it is; the root by default
    std::shared_ptr<QFtpStorage> storage;         ///< never null
    std::optional<QFtp::Permissions> permissions; ///< nothing: those of the user
};

/// Permissions for some paths of a user's tree.
struct QFtpPathRule
{
    /// As "/incoming" or "/projects/*/secret"; it means all that lies below, too. * ? [a-z] stand
    /// for characters of one name, ** for any number of names.
    QByteArray pattern;
    QFtp::Permissions permissions; ///< what may be done there

    bool operator==(const QFtpPathRule &) const = default;
};

/// A user of the operating system, whose rights count for files.
struct QFtpSystemIdentity
{
    quint32 user = 0;      ///< its number
    quint32 group = 0;     ///< its number
    QList<quint32> groups; ///< supplementary ones

    bool operator==(const QFtpSystemIdentity &) const = default;
};

/// Bytes per second; 0: no limit.
struct QFtpRates
{
    qint64 download = 0; ///< to clients
    qint64 upload = 0;   ///< from clients

    bool operator==(const QFtpRates &) const = default;
};

/// Who logged in, what he sees and what he may do: the answer of an authenticator.
struct QFtpUser
{
    QString name;            ///< as limits and logs know him
    QList<QFtpMount> mounts; ///< the tree he sees: at least one, each at a path of its own
    /// What he may do where neither a rule nor a mount says otherwise.
    QFtp::Permissions permissions = QFtp::Permission::ReadOnly;
    QList<QFtpPathRule> rules;      ///< the first that matches counts, before mounts
    QList<QByteArray> hiddenNames;  ///< patterns of names that listings leave out
    QList<QByteArray> refusedNames; ///< patterns of names that no command may use, or show
    /// Whose rights count for files; nothing: those of this process.
    std::optional<QFtpSystemIdentity> identity;
    qint64 userId = -1;  ///< what SITE UID tells; -1: the user whose rights count
    qint64 groupId = -1; ///< what SITE GID tells; -1: his group

    int sessions = 0;       ///< at once; 0: as limits.sessionsPerUser
    int transfers = 0;      ///< at once; 0: as limits.transfersPerUser
    QFtpRates rates;        ///< of all his sessions together; 0: as rates.…PerUser
    QFtpRates sessionRates; ///< of each session; 0: as rates.…PerSession

    /// A file that is renamed into another storage is copied there, then removed; else it is
    /// refused.
    bool renamesByCopying = false;
    bool allowForeignAddress = false; ///< PORT and EPRT may name another host (server to server)
    QFtp::TlsPolicy requiredTls = QFtp::TlsPolicy::Optional; ///< beyond what the server demands
};

#endif
