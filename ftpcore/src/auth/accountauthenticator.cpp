// SPDX-License-Identifier: MIT
#include "auth/accountauthenticator.h"

#include "base/logging.h"

#include <mutex>
#include <QFtpServer/qftplocalstorage.h>
#include <QtCore/qfile.h>
#include <sys/stat.h>

QFtpAuthenticator::~QFtpAuthenticator() = default;

namespace QFtp::Internal {

namespace {

/// One directory that many sessions share: each login looks whether it is still there, all that
/// are logged in use one descriptor.
class SharedRoot
{
public:
    SharedRoot(QString path, const QFtpLocalStorage::Options &options) :
        m_path(std::move(path)), m_options(options)
    { }

    QFtpResult<std::shared_ptr<QFtpStorage>> open()
    {
        struct stat facts;
        const std::lock_guard lock(m_mutex);
        const bool exists = ::stat(QFile::encodeName(m_path).constData(), &facts) == 0;
        auto storage = m_storage.lock();
        if (exists && storage && facts.st_dev == m_device && facts.st_ino == m_inode)
            return storage;
        auto opened = QFtpLocalStorage::open(m_path, m_options);
        if (opened) {
            m_storage = *opened;
            m_device = facts.st_dev;
            m_inode = facts.st_ino;
        }
        return opened;
    }

private:
    const QString m_path;
    const QFtpLocalStorage::Options m_options;
    std::mutex m_mutex;
    std::weak_ptr<QFtpStorage> m_storage;
    dev_t m_device = 0;
    ino_t m_inode = 0;
};

std::optional<StoredPassword> storedPassword(const QFtpConfigUser &user)
{
    if (!user.passwordHash.isEmpty())
        return StoredPassword{std::nullopt, user.passwordHash.toUtf8(), user.passwordSalt.toUtf8()};
    if (user.password)
        return StoredPassword{user.password->toUtf8(), {}, {}};
    return std::nullopt;
}

} // namespace

QList<Account> accountsOf(const QFtpConfig &config)
{
    const QFtpLocalStorage::Options options{config.files.uploads, config.files.durable,
                                            config.files.hideDotFiles};
    QHash<QString, std::shared_ptr<SharedRoot>> roots;
    QList<Account> result;
    for (const QFtpConfigUser &user : config.users) {
        auto &root = roots[user.root];
        if (!root)
            root = std::make_shared<SharedRoot>(user.root, options);
        QFtpUser made;
        made.name = user.name;
        made.permissions = user.allowWrite ? Permission::ReadWrite : Permission::ReadOnly;
        made.allowForeignAddress = user.allowForeignAddress;
        made.requiredTls = user.requiredTls;
        const auto makeUser = [root, made]() -> QFtpResult<QFtpUser> {
            auto storage = root->open();
            if (!storage)
                return storage.error();
            QFtpUser known = made;
            known.storage = *storage;
            return known;
        };
        result.append({user.name, storedPassword(user), makeUser, user.clientCertificate,
                       user.requiredTls != TlsPolicy::Optional});
    }
    return result;
}

AccountAuthenticator::AccountAuthenticator(const QList<Account> &accounts,
                                           const QList<QFtpConfigHost> &hosts)
{
    for (const Account &account : accounts) {
        m_accounts.insert(account.name, account);
        if (account.password)
            m_passwords.append(*account.password);
    }
    for (const QFtpConfigHost &host : hosts)
        m_usersOfHosts.insert(host.name.toLower(), host.users);
}

bool AccountAuthenticator::allowsAnonymous() const
{
    const auto found = m_accounts.constFind(QStringLiteral("anonymous"));
    return found != m_accounts.constEnd() && !found->password;
}

// A fingerprint says all; a subject counts only with the signature of the authority.
bool AccountAuthenticator::matches(const QFtpClientCertificate &certificate, const QString &wanted)
{
    if (certificate.fingerprint.isEmpty())
        return false;
    const QString digits = QString(wanted).remove(u':').toLower();
    return certificate.fingerprint == digits
        || (certificate.isTrusted && certificate.subject == wanted);
}

const Account *AccountAuthenticator::find(const QFtpCredentials &credentials) const
{
    const auto found = m_accounts.constFind(credentials.userName);
    const QStringList allowed = m_usersOfHosts.value(credentials.host.toLower());
    if (found == m_accounts.constEnd()
        || (!allowed.isEmpty() && !allowed.contains(credentials.userName)))
        return nullptr;
    return &*found;
}

QFtpResult<QFtpUser> AccountAuthenticator::authenticate(const QFtpCredentials &credentials)
{
    const Account *account = find(credentials);
    if (account && account->needsTls && !credentials.isEncrypted)
        return ErrorKind::TlsRequired;
    if (account && !account->clientCertificate.isEmpty()
        && !matches(credentials.certificate, account->clientCertificate))
        account = nullptr;
    if (account && !account->password)
        return account->makeUser();
    if (!credentials.password)
        return ErrorKind::LoginFailed;
    if (!account) {
        verifySomething(credentials);
        return ErrorKind::LoginFailed;
    }
    if (!verifyPassword(*account->password, *credentials.password))
        return ErrorKind::LoginFailed;
    return account->makeUser();
}

// An unknown name costs what some known one does, and always the same one, so that neither the
// time nor its change tells it from a name that exists.
void AccountAuthenticator::verifySomething(const QFtpCredentials &credentials) const
{
    if (!m_passwords.isEmpty())
        verifyPassword(
            m_passwords.at(qsizetype(qHash(credentials.userName) % size_t(m_passwords.size()))),
            *credentials.password);
}

} // namespace QFtp::Internal
