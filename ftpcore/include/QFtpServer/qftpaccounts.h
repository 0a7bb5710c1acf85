// SPDX-License-Identifier: MIT
#ifndef QFTPACCOUNTS_H
#define QFTPACCOUNTS_H

#include <chrono>
#include <functional>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpstoragetype.h>

/// What a source says about a user who wants to log in.
struct QFTP_EXPORT QFtpAccount
{
    /// The user, as a table [users.NAME] would have it: see fromMap(). Its groups are those of the
    /// configuration. What the table [accounts.NAME] of the source does not allow is refused:
    /// roots, storages and groups.
    QFtpConfigUser user;
    /// The source has compared the password, and it is right. False: the server compares it with
    /// the password or hash of user; without one, and without a clientCertificate, nobody can log
    /// in.
    bool isVerified = false;
    /// How long this answer may be used again for the same name, password, certificate and address;
    /// 0: not at all.
    std::chrono::seconds reuse{0};

    /// Returns a user from \a settings with the keys of a table [users.NAME]: booleans, numbers,
    /// texts, lists and maps, as from JSON. Null values are left out. For databases: 0 and 1 stand
    /// for false and true, a text that begins with [ or { may be JSON, and the case of letters in
    /// keys and the character _ do not matter.
    /// Errors: Malformed: an unknown key, or a value that it can't have; see the detail.
    /// Thread: any.
    static QFtpResult<QFtpConfigUser> fromMap(const QString &name, const QVariantMap &settings);

    QFTP_VALUE_CLASS(QFtpAccount, 8)
};

/// A source of accounts outside of the configuration, such as a database. Subclass it, and add a
/// QFtpAccountType, so that a table [accounts.NAME] can name it.
///
/// Thread:   any, several at once.
/// Blocking: allowed, but not longer than a client waits for its login; a source has a deadline of
///           its own. The threads have no event loop.
/// Owner:    std::shared_ptr.
/// Errors:   returned. An exception becomes Internal and is logged.
class QFTP_EXPORT QFtpAccountSource
{
public:
    QFtpAccountSource() = default;
    virtual ~QFtpAccountSource();
    Q_DISABLE_COPY_MOVE(QFtpAccountSource)

    /// Looks up the account with the user name of \a credentials. Only asked for names that no
    /// source before this one knows. Known and unknown names should take the same time. The
    /// password is unset if somebody only wants to see the account: it is not verified then.
    /// Errors: NotFound (the next source is asked), LoginFailed (the password is wrong, or the user
    ///         may not log in: no other source is asked), Unsupported (it needs the password);
    ///         others mean that the source is out of order.
    virtual QFtpResult<QFtpAccount> find(const QFtpCredentials &credentials) = 0;

    /// Reserved for functions of later versions. Do not call it or override it.
    virtual bool extension(int id, void *data);
};

/// A type of source that a configuration can name: type = "sql" in a table [accounts.NAME]. The
/// library has none; its other components and applications add theirs.
struct QFTP_EXPORT QFtpAccountType
{
    QString name;                       ///< the value of "type"
    QList<QFtpStorageSetting> settings; ///< those of its tables, without what all types have
    /// Returns what is wrong with settings that depend on each other: the severity, the key of the
    /// setting, and the text. Null: there are no such settings.
    std::function<QList<QFtpConfigProblem>(const QVariantMap &settings)> check;
    /// Makes a source, which lasts until its settings change. \a settings has a value for every
    /// setting of the type. Called in the server's thread; must not block.
    std::function<std::shared_ptr<QFtpAccountSource>(const QVariantMap &settings)> make;

    /// Lets all configurations of this process use \a type, until the process ends. Call it before
    /// a configuration that names the type is read or set.
    /// Errors: false: the name is taken or empty, make is null, or a setting has no key or a
    ///         default value of another type.
    /// Thread: any.
    static bool add(const QFtpAccountType &type);

    QFTP_VALUE_CLASS(QFtpAccountType, 8)
};

#endif
