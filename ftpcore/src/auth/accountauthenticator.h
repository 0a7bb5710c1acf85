// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTAUTHENTICATOR_H
#define QFTP_AUTH_ACCOUNTAUTHENTICATOR_H

#include "auth/passwordhash.h"

#include <functional>
#include <QFtpServer/qftpauthenticator.h>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// A user with a password that is known here.
struct Account
{
    QString name;
    std::optional<StoredPassword> password;         ///< nothing: none is needed
    std::function<QFtpResult<QFtpUser>()> makeUser; ///< runs on the pool, at each login
    QString clientCertificate = {}; ///< fingerprint or subject that is needed; empty: none
    bool needsTls = false;
};

/// The accounts of \a config: its tables [users.NAME].
QList<Account> accountsOf(const QFtpConfig &config);

/// Knows users from a list of accounts.
class AccountAuthenticator : public QFtpAuthenticator
{
public:
    AccountAuthenticator(const QList<Account> &accounts, const QList<QFtpConfigHost> &hosts);

    QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) override;
    bool allowsAnonymous() const override;

private:
    static bool matches(const QFtpClientCertificate &certificate, const QString &wanted);
    const Account *find(const QFtpCredentials &credentials) const;
    void verifySomething(const QFtpCredentials &credentials) const;

    QHash<QString, Account> m_accounts;
    QList<StoredPassword> m_passwords; // of all accounts
    QHash<QString, QStringList> m_usersOfHosts;
};

} // namespace QFtp::Internal

#endif
