// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTAUTHENTICATOR_H
#define QFTP_AUTH_ACCOUNTAUTHENTICATOR_H

#include "auth/account.h"
#include "auth/systemlogin.h"
#include "auth/totp.h"

#include <QFtpServer/qftpauthenticator.h>
#include <semaphore>

namespace QFtp::Internal {

/// Authenticates users from account sources: the first source that knows a name decides. Whether
/// the name, the password or the account is wrong, it gives the same answer after the same work.
class AccountAuthenticator : public QFtpAuthenticator
{
public:
    /// \a usedCodes: those that an earlier one has admitted, too.
    AccountAuthenticator(
        const QFtpConfig &config, QList<std::shared_ptr<AccountSource>> sources,
        std::shared_ptr<Totp::UsedCodes> usedCodes = std::make_shared<Totp::UsedCodes>());

    /// The detail of LoginFailed says why. It is for the administrator: clients must not learn it.
    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override;
    bool answersUser() const override;
    bool allowsAnonymous() const override;

private:
    enum class Answer { Right, Wrong, Broken };

    QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) const;
    Answer check(const std::optional<Account> &account, bool mayLogIn,
                 const QFtpCredentials &credentials, const AccountPassword **used);
    Answer checkAny(const StoredPasswords &passwords, const QFtpCredentials &credentials,
                    const AccountPassword **used);
    Answer checkOne(const AccountPassword &password, const QFtpCredentials &credentials);
    Answer checkStored(const StoredPassword &password, const QFtpCredentials &credentials);
    std::optional<StoredPassword> somePassword(const QString &name) const;

    const QList<std::shared_ptr<AccountSource>> m_sources;
    const SystemLogin m_systemLogin;
    QHash<QString, QStringList> m_usersOfHosts;
    const std::shared_ptr<Totp::UsedCodes> m_usedCodes;
    // Limits concurrent hashes: a flood of logins must not use up all memory and all cores.
    std::counting_semaphore<> m_hashes;
};

} // namespace QFtp::Internal

#endif
