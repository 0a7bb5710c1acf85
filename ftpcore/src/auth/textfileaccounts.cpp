// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "base/logging.h"
#include "config/userfile.h"

#include <mutex>
#include <QtCore/qfile.h>
#include <sys/stat.h>

namespace QFtp::Internal {

namespace {

class TextFileAccounts : public AccountSource
{
public:
    TextFileAccounts(const QFtpConfig::TextFile &settings, UserMakerPointer maker) :
        m_settings(settings), m_maker(std::move(maker))
    { }

    std::optional<Account> find(const QString &name) override { return current()->find(name); }
    std::optional<StoredPassword> somePassword(size_t seed) override
    {
        return current()->somePassword(seed);
    }

private:
    struct Version
    {
        bool exists = false;
        time_t changed = -1; // no file read yet
        long changedNanoseconds = 0;
        off_t size = 0;
        ino_t inode = 0;

        bool operator==(const Version &) const = default;
    };

    std::shared_ptr<FixedAccounts> current();
    std::shared_ptr<FixedAccounts> read() const;
    Account accountOf(const UserFile::Entry &entry) const;

    const QFtpConfig::TextFile m_settings;
    const UserMakerPointer m_maker;
    std::mutex m_mutex;
    Version m_version;
    std::shared_ptr<FixedAccounts> m_accounts = std::make_shared<FixedAccounts>(QList<Account>());
};

// A missing or unreadable file knows no users: the accounts it had may have been withdrawn.
std::shared_ptr<FixedAccounts> TextFileAccounts::current()
{
    struct stat facts = {};
    const std::lock_guard lock(m_mutex);
    if (m_settings.file.isEmpty())
        return m_accounts;
    const bool exists = ::stat(QFile::encodeName(m_settings.file).constData(), &facts) == 0;
    const Version version{exists, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_size,
                          facts.st_ino};
    if (version == m_version)
        return m_accounts;
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
    account.password = password;
    account.isLocked = entry.isLocked;
    account.makeUser = [entry, maker = m_maker,
                        modules = m_settings.modules]() -> QFtpResult<QFtpUser> {
        for (const QFtpConfigMount &module : modules) {
            if (module.name == entry.module) {
                QFtpConfigUser user;
                user.name = entry.name;
                user.root = module.root;
                user.storage = module.storage;
                user.createRoot = module.createRoot;
                user.allowWrite = module.allowWrite;
                user.permissions = module.permissions;
                auto made = maker->make(user, UserMaker::Rights::Common);
                if (made) {
                    made->userId = entry.userId;
                    made->groupId = entry.groupId;
                }
                return made;
            }
        }
        return QFtpError(ErrorKind::Internal,
                         QStringLiteral("expected a table [textFile.modules.\"%1\"] that says "
                                        "where its users' files are")
                             .arg(entry.module));
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
