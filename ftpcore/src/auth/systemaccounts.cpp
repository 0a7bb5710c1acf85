// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "auth/systemuser.h"

#include <QtCore/qfile.h>

namespace QFtp::Internal {

namespace {

bool isInShells(const QString &shell)
{
    QFile file(QStringLiteral("/etc/shells"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = file.read(1024 * 1024).split('\n');
    return lines.contains(shell.toLocal8Bit());
}

class SystemAccounts : public AccountSource
{
public:
    SystemAccounts(const QFtpConfig &config, UserMakerPointer maker) :
        AccountSource(QStringLiteral("system")), m_settings(config.system), m_isOn(config.allUsers),
        m_maker(std::move(maker))
    { }

    QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) override
    {
        const QString &name = credentials.userName;
        if (!m_isOn)
            return std::optional<Account>();
        const auto known = findSystemUser(name);
        if (!known)
            return std::optional<Account>();
        QFtpConfigUser user;
        user.name = name;
        user.systemUser = name;
        user.root = m_settings.allUsersRoot;
        user.allowWrite = m_settings.allUsersWrite;
        Account account;
        account.name = name;
        account.password = SystemPassword{name};
        account.isLocked = !mayLogIn(*known);
        account.settings = user;
        account.makeUser = [user, maker = m_maker] {
            return maker->make(user, UserMaker::Rights::OfSystemUser);
        };
        return std::optional(account);
    }

    std::optional<StoredPassword> somePassword(size_t) override { return std::nullopt; }

private:
    bool mayLogIn(const SystemUser &user) const
    {
        return qint64(user.identity.user) >= m_settings.minimumUid
            && !m_settings.deniedUsers.contains(user.name)
            && (!m_settings.needsShell || isInShells(user.shell));
    }

    const QFtpConfig::System m_settings;
    const bool m_isOn;
    const UserMakerPointer m_maker;
};

} // namespace

std::shared_ptr<AccountSource> makeSystemAccounts(const QFtpConfig &config,
                                                  const UserMakerPointer &maker)
{
    return std::make_shared<SystemAccounts>(config, maker);
}

} // namespace QFtp::Internal
