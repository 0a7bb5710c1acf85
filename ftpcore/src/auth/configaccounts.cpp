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

Account makeAccount(const QFtpConfigUser &user, const UserMakerPointer &maker,
                    UserMaker::Rights rights)
{
    Account account;
    account.name = user.name;
    account.password = passwordOf(user);
    account.makeUser = [user, maker, rights] { return maker->make(user, rights); };
    account.clientCertificate = user.clientCertificate;
    account.needsTls = demandsTlsForLogin(user.requiredTls);
    account.isLocked = !user.enabled;
    account.allowedAddresses = AddressSet(user.allowedAddresses);
    return account;
}

std::shared_ptr<AccountSource> makeConfigAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker)
{
    QList<Account> accounts;
    for (const QFtpConfigUser &user : config.users) {
        accounts +=
            makeAccount(user.withGroups(config.groups), maker, UserMaker::Rights::OfSystemUser);
        accounts.last().settings = user;
    }
    return std::make_shared<FixedAccounts>(accounts, QStringLiteral("config"));
}

} // namespace QFtp::Internal
