// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNT_H
#define QFTP_AUTH_ACCOUNT_H

#include "auth/passwordhash.h"
#include "limits/addresses.h"

#include <functional>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qhash.h>
#include <variant>

namespace QFtp::Internal {

/// No password is needed.
struct NoPassword
{ };

/// The system knows the password, of this user of it.
struct SystemPassword
{
    QString systemUser;
};

/// Somebody who may log in, and what has to be shown for it.
struct Account
{
    QString name;
    std::variant<NoPassword, StoredPassword, SystemPassword> password;
    std::function<QFtpResult<QFtpUser>()> makeUser; ///< runs on the pool, at each login
    QString clientCertificate = {}; ///< fingerprint or subject that is needed; empty: none
    bool needsTls = false;
    bool isLocked = false;            ///< every login fails, and takes as long as others that do
    AddressSet allowedAddresses = {}; ///< empty: all
};

/// A place where users are known. A new one is a subclass and a row in auth/accountsources.cpp.
///
/// Thread:   any, several at once.
/// Blocking: allowed.
class AccountSource
{
public:
    virtual ~AccountSource() = default;

    /// The account with this name; nothing: it is not known here. It takes the same time for a name
    /// that is and one that is not.
    virtual std::optional<Account> find(const QString &name) = 0;
    /// Some stored password: an unknown name is made to cost what a known one does. The same
    /// \a seed gives the same one.
    virtual std::optional<StoredPassword> somePassword(size_t seed) = 0;
    /// Whether the name alone says something about an account here: that it needs no password, or TLS.
    /// It must not block.
    virtual bool answersUser() const { return false; }
    /// Whether "anonymous" is known here and needs no password. It must not block.
    virtual bool allowsAnonymous() const { return false; }
};

/// Accounts that do not change.
class FixedAccounts : public AccountSource
{
public:
    explicit FixedAccounts(const QList<Account> &accounts);

    std::optional<Account> find(const QString &name) override;
    std::optional<StoredPassword> somePassword(size_t seed) override;
    bool answersUser() const override { return m_answersUser; }
    bool allowsAnonymous() const override;

private:
    QHash<QString, Account> m_accounts;
    QList<StoredPassword> m_passwords;
    bool m_answersUser = false;
};

} // namespace QFtp::Internal

#endif
