// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_ACCOUNTSOURCES_H
#define QFTP_AUTH_ACCOUNTSOURCES_H

#include "auth/account.h"
#include "auth/usermaker.h"

namespace QFtp::Internal {

using UserMakerPointer = std::shared_ptr<UserMaker>;

/// The tables [users.NAME].
std::shared_ptr<AccountSource> makeConfigAccounts(const QFtpConfig &config, UserMakerPointer maker);
/// The file of [textFile], as it is at each login.
std::shared_ptr<AccountSource> makeTextFileAccounts(const QFtpConfig &config,
                                                    UserMakerPointer maker);
/// All users of the system, when allUsers is set.
std::shared_ptr<AccountSource> makeSystemAccounts(const QFtpConfig &config, UserMakerPointer maker);

/// Those that \a config names in "auth", in its order. \a storages are set up as it says.
QList<std::shared_ptr<AccountSource>> makeAccountSources(
    const QFtpConfig &config,
    const std::shared_ptr<StorageSet> &storages = std::make_shared<StorageSet>());

} // namespace QFtp::Internal

#endif
