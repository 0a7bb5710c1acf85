// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNT_H
#define QFTP_AUTH_ACCOUNT_H

#include "auth/passwordhash.h"
#include "config/hours.h"
#include "limits/addresses.h"

#include <functional>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qhash.h>
#include <variant>

namespace QFtp::Internal {

/// No password is needed.
struct NoPassword
{ };

/// The system knows the password of this system user.
struct SystemPassword
{
    QString systemUser;
};

/// One of the passwords of a user.
struct AccountPassword
{
    StoredPassword stored;
    QString file = {};                           ///< holds it in its first line; empty: none
    QString name = {};                           ///< empty: the usual one
    QDateTime expires = {};                      ///< invalid: never
    AddressSet allowedAddresses = {};            ///< empty: all
    std::optional<Permissions> permissions = {}; ///< at most; nothing: those of the user
    QString totpFile = {};                       ///< see QFtpConfigPassword
};
using StoredPasswords = QList<AccountPassword>;

/// The source has checked the password itself.
struct VerifiedPassword
{ };

/// A user who may log in, and what they have to prove.
struct Account
{
    QString name;
    std::variant<NoPassword, StoredPasswords, SystemPassword, VerifiedPassword> password;
    std::function<QFtpResult<QFtpUser>()> makeUser; ///< runs in the pool at each login
    QString clientCertificate = {}; ///< required fingerprint or subject; empty: none
    bool needsTls = false;
    bool isLocked = false;            ///< every login fails, and takes as long as any failed login
    AddressSet allowedAddresses = {}; ///< empty: all
    QDateTime expires = {};           ///< invalid: never
    std::shared_ptr<const Hours> hours = {}; ///< when the user may log in; null: always
    QString source = {};                     ///< see QFtpUser
    QFtpConfigUser settings = {}; ///< what the source says, without groups; no name: nothing

    /// Why nobody can log in at this moment, whatever they present; null: nothing is in the way.
    const char *whyClosed() const;
};

/// A source of accounts. To add one, write a subclass and add a row in auth/accountsources.cpp.
///
/// Thread:   any, several at once.
/// Blocking: allowed.
class AccountSource
{
public:
    /// \a name: as in the setting "auth".
    explicit AccountSource(const QString &name) : m_name(name) { }
    virtual ~AccountSource() = default;
    Q_DISABLE_COPY_MOVE(AccountSource)

    const QString &name() const { return m_name; }

    /// Returns the account with the user name of \a credentials; nothing: this source does not know
    /// it. Known and unknown names take the same time. Errors: LoginFailed: the password is wrong;
    /// Unavailable: the source is out of order.
    virtual QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) = 0;
    /// Whether it is asked only for names that no source before it knows: it would see passwords
    /// that are not meant for it, or be slow.
    virtual bool isForeign() const { return false; }
    /// Returns a stored password, so that an unknown name costs as much as a known one. The same
    /// \a seed always gives the same password.
    virtual std::optional<StoredPassword> somePassword(size_t seed) = 0;
    /// Whether USER alone can reveal something about an account here: that it needs no password, or
    /// needs TLS. It must not block.
    virtual bool answersUser() const { return false; }
    /// Whether "anonymous" is known here and needs no password. It must not block.
    virtual bool allowsAnonymous() const { return false; }

private:
    const QString m_name;
};

/// Accounts that do not change.
class FixedAccounts : public AccountSource
{
public:
    explicit FixedAccounts(const QList<Account> &accounts, const QString &source = {});

    QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) override;
    std::optional<StoredPassword> somePassword(size_t seed) override;
    bool answersUser() const override { return m_answersUser; }
    bool allowsAnonymous() const override;

private:
    QHash<QString, Account> m_accounts;
    QList<StoredPassword> m_passwords;
    bool m_answersUser = false;
};

/// Returns why nobody can be logged in as \a user, for people; empty: they can.
QString problemOf(const QFtpUser &user);

} // namespace QFtp::Internal

#endif
