// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTSOURCES_H
#define QFTP_AUTH_ACCOUNTSOURCES_H

#include "auth/account.h"
#include "auth/accountset.h"
#include "auth/totp.h"
#include "auth/usermaker.h"

namespace QFtp::Internal {

using UserMakerPointer = std::shared_ptr<UserMaker>;

/// The names that the setting "auth" accepts, besides those of tables [accounts.NAME].
QStringList accountSourceNames();

/// What outlives a configuration if the next one has the same settings.
struct Modules
{
    const std::shared_ptr<StorageSet> storages = std::make_shared<StorageSet>();
    AccountSet accounts;
    const std::shared_ptr<Totp::UsedCodes> usedCodes = std::make_shared<Totp::UsedCodes>();
    /// False: a login creates nothing. A home directory that it would create looks empty.
    bool mayCreate = true;
};

/// Returns an account for the settings of \a user, with those of the groups.
Account makeAccount(const QFtpConfigUser &user, const UserMakerPointer &maker,
                    UserMaker::Rights rights);

/// The accounts in the tables [users.NAME].
std::shared_ptr<AccountSource> makeConfigAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker);
/// The accounts in the file of [textFile], as it is at each login.
std::shared_ptr<AccountSource> makeTextFileAccounts(const QFtpConfig &config,
                                                    const UserMakerPointer &maker);
/// All users of the system if allUsers is set.
std::shared_ptr<AccountSource> makeSystemAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker);

/// The accounts of a table [accounts.NAME].
std::shared_ptr<AccountSource> makeForeignAccounts(const AccountSet::Source &source,
                                                   const QFtpConfig &config,
                                                   const UserMakerPointer &maker);

/// Returns the accounts \a added by the application, then the sources that \a config lists in
/// "auth", in that order. Also configures \a modules.
QList<std::shared_ptr<AccountSource>> makeAccountSources(
    const QFtpConfig &config, const std::shared_ptr<Modules> &modules = std::make_shared<Modules>(),
    QList<Account> added = {});

} // namespace QFtp::Internal

#endif
