// SPDX-License-Identifier: MIT
#include "auth/accountsources.h"
#include "auth/foreignanswers.h"
#include "base/guarded.h"
#include "base/logging.h"

#include <QtCore/qdir.h>

namespace QFtp::Internal {

namespace {

QFtpError refused(const QString &why) { return {ErrorKind::Internal, why}; }

bool hasOwn(const QFtpConfigUser &user, QLatin1String key)
{
    return user.ownDefaults.contains(key);
}

/// The accounts of a table [accounts.NAME]: what its source says, within what the table allows.
class ForeignAccounts : public AccountSource
{
public:
    ForeignAccounts(const AccountSet::Source &source, const QFtpConfig &config,
                    UserMakerPointer maker) :
        AccountSource(source.settings.name),
        m_source(source), m_groups(config.groups), m_maker(std::move(maker))
    { }

    QFtpResult<std::optional<Account>> find(const QFtpCredentials &credentials) override
    {
        const auto said = ask(credentials);
        if (said && !*said)
            return std::optional<Account>();
        auto account = said ? accountOf(**said, credentials) : QFtpResult<Account>(said.error());
        if (account)
            return std::optional(std::move(*account));
        return QFtpError(account.error().kind(),
                         QStringLiteral("accounts.%1: %2").arg(name(), account.error().detail()));
    }

    std::optional<StoredPassword> somePassword(size_t seed) override
    {
        return m_source.answers->somePassword(seed);
    }
    bool isForeign() const override { return true; }

private:
    QFtpResult<std::optional<QFtpAccount>> ask(const QFtpCredentials &credentials)
    {
        // Databases and directories end a text there.
        if (credentials.userName.contains(QChar(0)))
            return std::optional<QFtpAccount>();
        if (auto known = m_source.answers->fresh(credentials))
            return known;
        const auto said = guarded([&]() -> QFtpResult<QFtpAccount> {
            if (!m_source.source)
                return refused(QStringLiteral("the source could not be made"));
            return m_source.source->find(credentials);
        });
        const ErrorKind kind = said ? ErrorKind::NotFound : said.error().kind();
        const bool isAnswer = kind == ErrorKind::NotFound || kind == ErrorKind::LoginFailed
            || kind == ErrorKind::Unsupported || kind == ErrorKind::Malformed;
        if (!isAnswer)
            return withoutAnswer(credentials, said.error());
        if (kind != ErrorKind::Unsupported && m_source.answers->noteOrder(true))
            qCInfo(lcAuth, "accounts.%s answers again", qUtf8Printable(name()));
        if (said) {
            if (said->reuse.count() > 0 || m_source.settings.lastKnown.count() > 0)
                m_source.answers->note(credentials, *said);
            return std::optional(*said);
        }
        if (kind == ErrorKind::LoginFailed)
            m_source.answers->forgetAnswer(credentials);
        if (kind == ErrorKind::NotFound || kind == ErrorKind::Malformed)
            m_source.answers->forget(credentials.userName);
        if (kind == ErrorKind::NotFound)
            return std::optional<QFtpAccount>();
        return kind == ErrorKind::Malformed ? refused(said.error().detail()) : said.error();
    }

    QFtpResult<std::optional<QFtpAccount>> withoutAnswer(const QFtpCredentials &credentials,
                                                         const QFtpError &error)
    {
        if (m_source.answers->noteOrder(false))
            qCWarning(lcAuth, "accounts.%s is out of order: %s", qUtf8Printable(name()),
                      qUtf8Printable(error.detail()));
        if (auto known = m_source.answers->lastKnown(credentials, m_source.settings.lastKnown))
            return known;
        if (m_source.settings.optional)
            return std::optional<QFtpAccount>();
        return QFtpError(ErrorKind::Unavailable, error.detail());
    }

    QFtpResult<Account> accountOf(const QFtpAccount &said, const QFtpCredentials &credentials)
    {
        QFtpConfigUser own = said.user;
        if (own.name.isEmpty())
            own.name = credentials.userName;
        if (const auto allowed = checkOwn(own); !allowed)
            return allowed.error();
        for (const QString &group : m_source.settings.groups) {
            if (!own.groups.contains(group))
                own.groups += group;
        }
        QMap<QString, QStringList> origins;
        QFtpConfigUser user = own.withGroups(m_groups, &origins);
        if (!origins.contains(QStringLiteral("root"))
            && !origins.contains(QStringLiteral("storage")))
            return refused(QStringLiteral("neither the account nor one of its groups has a root"));
        if (user.systemUser.isEmpty() && m_maker->needsHome(user))
            return refused(QStringLiteral("~ needs a systemUser, which a group can set"));
        user.useSystemLogin = false;
        Account account = makeAccount(user, m_maker,
                                      user.systemUser.isEmpty() ? UserMaker::Rights::Common
                                                                : UserMaker::Rights::OfSystemUser);
        account.settings = own;
        if (said.isVerified)
            account.password = VerifiedPassword{};
        else if (const auto *stored = std::get_if<StoredPasswords>(&account.password))
            m_source.answers->noteHash(stored->first().stored);
        else if (user.clientCertificate.isEmpty()) // nothing could prove who it is
            account.isLocked = true;
        return account;
    }

    // The configuration decides what a source can grant.
    QFtpResult<void> checkOwn(const QFtpConfigUser &own) const
    {
        const QFtpConfigAccounts &settings = m_source.settings;
        constexpr qsizetype MostPasswords = 32;
        if (own.password && own.password->isEmpty())
            return refused(QStringLiteral("the password is empty"));
        if (own.passwords.size() > MostPasswords
            || std::any_of(own.passwords.begin(), own.passwords.end(), [](const auto &password) {
                   return password.name.isEmpty() || password.hash.isEmpty();
               }))
            return refused(QStringLiteral("expected at most 32 further passwords, each with a name "
                                          "and a hash"));
        const bool hasTotp =
            std::any_of(own.passwords.begin(), own.passwords.end(),
                        [](const auto &password) { return !password.totpFile.isEmpty(); });
        if (!own.passwordFile.isEmpty() || hasTotp)
            return refused(QStringLiteral("passwordFile and totpFile can only be set in the "
                                          "configuration"));
        if (!own.systemUser.isEmpty() || !own.useSystemLogin
            || hasOwn(own, QLatin1String("useSystemLogin")))
            return refused(QStringLiteral("systemUser and useSystemLogin can only be set in the "
                                          "configuration"));
        for (const QString &group : own.groups) {
            if (!settings.allowedGroups.contains(group))
                return refused(
                    QStringLiteral("the group \"%1\" is not among allowedGroups").arg(group));
            if (std::none_of(m_groups.begin(), m_groups.end(),
                             [&](const auto &known) { return known.name == group; }))
                return refused(QStringLiteral("there is no table [groups.%1]").arg(group));
        }
        if (std::any_of(own.rules.begin(), own.rules.end(),
                        [](const auto &rule) { return !rule.pattern.startsWith('/'); }))
            return refused(QStringLiteral("a rule needs a path that begins with /"));
        const bool namesRoot =
            own.root != QFtpConfigUser().root || hasOwn(own, QLatin1String("root"));
        if (auto place = checkPlace(namesRoot ? own.root : QString(), own.storage); !place)
            return place;
        for (const QFtpConfigMount &mount : own.mounts) {
            if (!mount.name.startsWith(u'/') || QDir::cleanPath(mount.name) == u"/"
                || (mount.root.isEmpty() && mount.storage.isEmpty()))
                return refused(
                    QStringLiteral("the mount \"%1\" needs a path below / and a root or storage")
                        .arg(mount.name));
            if (auto place = checkPlace(mount.root, mount.storage); !place)
                return place;
        }
        return {};
    }

    QFtpResult<void> checkPlace(const QString &root, const QString &storage) const
    {
        const QStringList &roots = m_source.settings.allowedRoots;
        const bool isBelow = std::any_of(roots.begin(), roots.end(), [&](const QString &allowed) {
            return root == allowed
                || root.startsWith(allowed.endsWith(u'/') ? allowed : allowed + u'/');
        });
        const QStringList parts = root.split(u'/');
        const bool isClean = QDir::cleanPath(root) == root
            && std::none_of(parts.begin(), parts.end(), [](const QString &part) {
                                 return part.contains(u'%') && part != u"%u" && part != u"%g";
                             });
        if (!root.isEmpty() && !(isBelow && isClean))
            return refused(
                QStringLiteral("the root \"%1\" is not below one of allowedRoots").arg(root));
        if (!storage.isEmpty() && !m_source.settings.allowedStorages.contains(storage))
            return refused(
                QStringLiteral("the storage \"%1\" is not among allowedStorages").arg(storage));
        return {};
    }

    const AccountSet::Source m_source;
    const QList<QFtpConfigGroup> m_groups;
    const UserMakerPointer m_maker;
};

} // namespace

std::shared_ptr<AccountSource> makeForeignAccounts(const AccountSet::Source &source,
                                                   const QFtpConfig &config,
                                                   const UserMakerPointer &maker)
{
    return std::make_shared<ForeignAccounts>(source, config, maker);
}

} // namespace QFtp::Internal
