// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTAUTHENTICATOR_H
#define QFTP_AUTH_ACCOUNTAUTHENTICATOR_H

#include "auth/account.h"
#include "auth/systemlogin.h"

#include <QFtpServer/qftpauthenticator.h>
#include <semaphore>

namespace QFtp::Internal {

/// Knows users from account sources: the first that knows a name counts. Whatever is wrong, the
/// name, the password or the account, it answers the same after the same work.
class AccountAuthenticator : public QFtpAuthenticator
{
public:
    AccountAuthenticator(const QFtpConfig &config, QList<std::shared_ptr<AccountSource>> sources);

    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override;
    bool answersUser() const override;
    bool allowsAnonymous() const override;

private:
    enum class Answer { Right, Wrong, Broken };

    std::optional<Account> find(const QFtpCredentials &credentials) const;
    Answer check(const std::optional<Account> &account, bool mayLogIn,
                 const QFtpCredentials &credentials);
    Answer checkStored(const StoredPassword &password, const QByteArray &sent);
    std::optional<StoredPassword> somePassword(const QString &name) const;

    const QList<std::shared_ptr<AccountSource>> m_sources;
    const SystemLogin m_systemLogin;
    QHash<QString, QStringList> m_usersOfHosts;
    // Hashes computed at once: a flood of logins must not take all memory and all cores.
    std::counting_semaphore<> m_hashes;
};

} // namespace QFtp::Internal

#endif
