// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "base/logging.h"
#include "config/userfile.h"
#include "storage/nativefile.h"

#include <mutex>

namespace QFtp::Internal {

namespace {

// Whether \a a and \a b are the same content of a file; nothing: the file is missing.
bool isSame(const std::optional<FileFacts> &a, const std::optional<FileFacts> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->isSameFile(*b) && a->size == b->size && a->modifiedMsecs == b->modifiedMsecs;
}

class TextFileAccounts : public AccountSource
{
public:
    TextFileAccounts(const QFtpConfig::TextFile &settings, UserMakerPointer maker) :
        AccountSource(QStringLiteral("textFile")), m_settings(settings), m_maker(std::move(maker))
    { }

    QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) override
    {
        return current()->find(credentials);
    }
    std::optional<StoredPassword> somePassword(size_t seed) override
    {
        return current()->somePassword(seed);
    }

private:
    std::shared_ptr<FixedAccounts> current();
    std::shared_ptr<FixedAccounts> read() const;
    Account accountOf(const UserFile::Entry &entry) const;

    const QFtpConfig::TextFile m_settings;
    const UserMakerPointer m_maker;
    std::mutex m_mutex;
    std::optional<FileFacts> m_version; // the content that has been read; nothing: none
    bool m_isRead = false;
    std::shared_ptr<FixedAccounts> m_accounts = std::make_shared<FixedAccounts>(QList<Account>());
};

// A missing or unreadable file knows no users: the accounts it had may have been withdrawn.
std::shared_ptr<FixedAccounts> TextFileAccounts::current()
{
    const std::lock_guard lock(m_mutex);
    if (m_settings.file.isEmpty())
        return m_accounts;
    FileFacts facts;
    const auto version = readFacts(m_settings.file, &facts) ? std::optional(facts) : std::nullopt;
    if (m_isRead && isSame(version, m_version))
        return m_accounts;
    m_isRead = true;
    m_version = version;
    m_accounts = read();
    return m_accounts;
}

std::shared_ptr<FixedAccounts> TextFileAccounts::read() const
{
    const UserFile file = UserFile::read(m_settings);
    for (const QFtpConfigProblem &problem : file.problems)
        qCWarning(lcAuth, "%s", qUtf8Printable(problem.toString()));
    QList<Account> accounts;
    for (const UserFile::Entry &entry : file.entries)
        accounts.append(accountOf(entry));
    return std::make_shared<FixedAccounts>(accounts);
}

Account TextFileAccounts::accountOf(const UserFile::Entry &entry) const
{
    Account account;
    account.name = entry.name;
    StoredPassword password;
    if (entry.isPlain)
        password.plain = entry.hash.toUtf8();
    else
        password.hash = entry.hash.toUtf8();
    account.password = StoredPasswords{{password}};
    account.isLocked = entry.isLocked;
    const auto module = std::find_if(m_settings.modules.begin(), m_settings.modules.end(),
                                     [&](const auto &known) { return known.name == entry.module; });
    if (module == m_settings.modules.end()) {
        account.makeUser = [name = entry.module]() -> QFtpResult<QFtpUser> {
            return QFtpError(ErrorKind::Internal,
                             QStringLiteral("expected a table [textFile.modules.\"%1\"] that says "
                                            "where its users' files are")
                                 .arg(name));
        };
        return account;
    }
    QFtpConfigUser user;
    user.name = entry.name;
    user.root = module->root;
    user.storage = module->storage;
    user.createRoot = module->createRoot;
    user.allowWrite = module->allowWrite;
    user.permissions = module->permissions;
    account.settings = user;
    account.makeUser = [entry, user, maker = m_maker] {
        auto made = maker->make(user, UserMaker::Rights::Common);
        if (made) {
            made->userId = entry.userId;
            made->groupId = entry.groupId;
        }
        return made;
    };
    return account;
}

} // namespace

std::shared_ptr<AccountSource> makeTextFileAccounts(const QFtpConfig &config,
                                                    const UserMakerPointer &maker)
{
    return std::make_shared<TextFileAccounts>(config.textFile, maker);
}

} // namespace QFtp::Internal
