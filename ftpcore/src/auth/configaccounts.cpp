// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "base/tlspolicy.h"

namespace QFtp::Internal {

namespace {

decltype(Account::password) passwordOf(const QFtpConfigUser &user)
{
    StoredPasswords passwords;
    if (!user.passwordHash.isEmpty())
        passwords +=
            AccountPassword{{std::nullopt, user.passwordHash.toUtf8(), user.passwordSalt.toUtf8()}};
    else if (!user.passwordFile.isEmpty())
        passwords += AccountPassword{{}, user.passwordFile};
    else if (user.password)
        passwords += AccountPassword{{user.password->toUtf8(), {}, {}}};
    for (const QFtpConfigPassword &password : user.passwords)
        passwords += AccountPassword{{std::nullopt, password.hash.toUtf8(), {}},
                                     {},
                                     password.name,
                                     password.expires,
                                     AddressSet(password.allowedAddresses),
                                     password.permissions,
                                     password.totpFile};
    if (!passwords.isEmpty())
        return passwords;
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
    account.expires = user.expires;
    const auto hours = Hours::parse(user.hours);
    if (hours && !user.hours.isEmpty())
        account.hours = std::make_shared<const Hours>(*hours);
    else if (!hours)
        account.isLocked = true; // a program may set what a file can't have
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
