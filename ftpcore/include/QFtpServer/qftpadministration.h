// SPDX-License-Identifier: MIT
#ifndef QFTPADMINISTRATION_H
#define QFTPADMINISTRATION_H

#include <QFtpServer/qftpconfig.h>

/// What programs that run a server need besides the server: they check, explain and prepare its
/// configuration.
///
/// Thread: any.
class QFTP_EXPORT QFtpAdministration
{
public:
    /// The rights that a program started as root has to keep. The library drops none: a program
    /// that wants to gives up the others itself, as ftpd-headless does, before it listens.
    struct QFTP_EXPORT Rights
    {
        bool actsAsOthers = false;         ///< acts as other system users, for files or logins
        bool actsAsRoot = false;           ///< some user accesses files with root's rights
        bool mayAct = false;               ///< this process may act as others (Linux)
        QList<QFtpConfigProblem> problems; ///< the rights that this process lacks

        QFTP_VALUE_CLASS(Rights, 4)
    };
    /// Whether a user may do something, and why.
    struct QFTP_EXPORT Explanation
    {
        bool isAllowed = false; ///< whether the server would allow it
        QStringList lines;      ///< the reasons, for people

        QFTP_VALUE_CLASS(Explanation, 4)
    };
    /// Something that a storage was asked to do.
    struct QFTP_EXPORT Trial
    {
        QString what;       ///< such as "rename a file"
        bool works = false; ///< whether it did
        QString meaning;    ///< if not: what clients can't do, and the reason

        QFTP_VALUE_CLASS(Trial, 4)
    };

    QFtpAdministration() = delete;

    /// Returns an Argon2id string of \a password for QFtpConfigUser::passwordHash; empty: there is
    /// not enough memory. Blocking: slow by design.
    static QString hashPassword(const QByteArray &password);
    /// Returns the problem with the files that \a tls names; unset: they can be used.
    /// Blocking: reads the files.
    static std::optional<QFtpConfigProblem> checkCertificates(const QFtpConfig::Tls &tls);
    /// Returns the rights that this process needs to act as all system users that \a config names.
    /// The problems list those it lacks: a warning if users can't log in without them, an error if
    /// it would not be safe to start.
    /// Blocking: looks users up.
    static Rights neededRights(const QFtpConfig &config);
    /// Whether a user other than root may change \a fileName: unless root owns it, and no group and
    /// nobody else may write to it. On Windows, whether anybody may besides administrators, the
    /// system and the user of this process. False if it does not exist. Blocking: reads the disk.
    static bool canOthersChange(const QString &fileName);
    /// Explains whether the user may send \a verb (such as "RETR" or "SITE CHMOD 600") for \a path,
    /// and which settings decide that. Changes nothing. Blocking: reads the disk.
    static Explanation explain(const QFtpConfig &config, const QString &userName,
                               const QByteArray &path, const QByteArray &verb);
    /// Returns every setting that applies to a user, as TOML, with comments that say where each
    /// comes from: the line of the file, a group, another source of users. Secrets are left out.
    /// Errors: NotFound (no such user), Malformed (the file has an error: see the detail).
    /// Blocking: reads the disk.
    static QFtpResult<QByteArray> showUser(const QString &configFile, const QString &userName);
    /// Says whether a user could log in with \a password over TLS from this machine, and if not,
    /// why. Asks the sources of \a config, but creates no directory.
    /// Blocking: asks other servers.
    static Explanation checkLogin(const QFtpConfig &config, const QString &userName,
                                  const QByteArray &password);
    /// Tries what the storage \a name can do, in a new directory that is removed in the end.
    /// \a userName: for storages that each user sees differently.
    /// Blocking: writes and reads 20 MiB.
    static QList<Trial> checkStorage(const QFtpConfig &config, const QString &name,
                                     const QString &userName = {});
    /// Makes servers with this configuration, in this process or another, count again what users
    /// with quotas have stored, when they next upload something: because another program has
    /// changed files. False: the directory of the quotas can't be written. Blocking: writes to it.
    static bool recountQuotas(const QFtpConfig &config);
    /// Returns a configuration of HAProxy for servers with this configuration at the addresses
    /// \a nodes, of which there is at least one: see docs/cluster.md.
    /// Errors: Malformed: the settings don't fit a balancer, see the detail.
    static QFtpResult<QByteArray> haproxyConfig(const QFtpConfig &config, const QStringList &nodes);
    /// Enables messages of the categories qftp.* from the level of \a log up and disables those
    /// below it, in the whole process, through QLoggingCategory::setFilterRules().
    static void applyLogLevel(const QFtpConfig::Log &log);
};

#endif
