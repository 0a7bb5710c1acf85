// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "base/tlspolicy.h"

namespace QFtp::Internal {

namespace {

decltype(Account::password) passwordOf(const QFtpConfigUser &user)
{
    if (!user.passwordHash.isEmpty())
        return StoredPassword{std::nullopt, user.passwordHash.toUtf8(), user.passwordSalt.toUtf8()};
    if (user.password)
        return StoredPassword{user.password->toUtf8(), {}, {}};
    if (user.usesSystemLogin())
        return SystemPassword{user.systemUser.isEmpty() ? user.name : user.systemUser};
    return NoPassword{};
}

} // namespace

std::shared_ptr<AccountSource> makeConfigAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker)
{
    QList<Account> accounts;
    for (const QFtpConfigUser &own : config.users) {
        const QFtpConfigUser user = config.effectiveUser(own);
        Account account;
        account.name = user.name;
        account.password = passwordOf(user);
        account.makeUser = [user, maker] {
            return maker->make(user, UserMaker::Rights::OfSystemUser);
        };
        account.clientCertificate = user.clientCertificate;
        account.needsTls = demandsTlsForLogin(user.requiredTls);
        account.isLocked = !user.enabled;
        account.allowedAddresses = AddressSet(user.allowedAddresses);
        account.settings = own;
        accounts.append(account);
    }
    return std::make_shared<FixedAccounts>(accounts, QStringLiteral("config"));
}

} // namespace QFtp::Internal
