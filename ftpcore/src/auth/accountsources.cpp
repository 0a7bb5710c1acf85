// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"

namespace QFtp::Internal {

namespace {

struct Row
{
    const char *name;
    std::shared_ptr<AccountSource> (*make)(const QFtpConfig &, const UserMakerPointer &);
};

constexpr Row Rows[] = {
    {"config", makeConfigAccounts},
    {"textFile", makeTextFileAccounts},
    {"system", makeSystemAccounts},
};

} // namespace

QStringList accountSourceNames()
{
    QStringList result;
    for (const Row &row : Rows)
        result += QLatin1String(row.name);
    return result;
}

QList<std::shared_ptr<AccountSource>> makeAccountSources(const QFtpConfig &config,
                                                         const std::shared_ptr<Modules> &modules,
                                                         QList<Account> added)
{
    modules->storages->configure(config.storages);
    modules->accounts.configure(config.accounts);
    const auto maker = std::make_shared<UserMaker>(config, modules->storages, modules->mayCreate);
    for (Account &account : added) {
        account.makeUser = [maker, make = account.makeUser]() -> QFtpResult<QFtpUser> {
            const auto user = make();
            return user ? maker->withIdentity(*user) : user;
        };
    }
    QList<std::shared_ptr<AccountSource>> result = {std::make_shared<FixedAccounts>(added)};
    for (const QString &name : config.auth) {
        for (const Row &row : Rows) {
            if (name == QLatin1String(row.name))
                result.append(row.make(config, maker));
        }
        const AccountSet::Source foreign = modules->accounts.find(name);
        if (!foreign.settings.name.isEmpty())
            result.append(makeForeignAccounts(foreign, config, maker));
    }
    return result;
}

} // namespace QFtp::Internal
