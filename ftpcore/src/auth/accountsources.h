// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTSOURCES_H
#define QFTP_AUTH_ACCOUNTSOURCES_H

#include "auth/account.h"
#include "auth/usermaker.h"

namespace QFtp::Internal {

using UserMakerPointer = std::shared_ptr<UserMaker>;

/// The names that the setting "auth" accepts.
QStringList accountSourceNames();

/// The accounts in the tables [users.NAME].
std::shared_ptr<AccountSource> makeConfigAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker);
/// The accounts in the file of [textFile], as it is at each login.
std::shared_ptr<AccountSource> makeTextFileAccounts(const QFtpConfig &config,
                                                    const UserMakerPointer &maker);
/// All users of the system if allUsers is set.
std::shared_ptr<AccountSource> makeSystemAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker);

/// Returns the accounts \a added by the application, then the sources that \a config lists in
/// "auth", in that order. Also configures \a storages.
QList<std::shared_ptr<AccountSource>> makeAccountSources(
    const QFtpConfig &config,
    const std::shared_ptr<StorageSet> &storages = std::make_shared<StorageSet>(),
    QList<Account> added = {});

} // namespace QFtp::Internal

#endif
