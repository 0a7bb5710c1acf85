// SPDX-License-Identifier: MIT
#include "auth/accountauthenticator.h"

#include "base/logging.h"
#include "base/secretfile.h"
#include "base/turn.h"

#include <algorithm>
#include <QtCore/qthread.h>

namespace QFtp::Internal {

namespace {

// A matching fingerprint is enough. A matching subject is not, unless the authority signed the
// certificate.
bool matches(const QFtpClientCertificate &certificate, const QString &wanted)
{
    if (certificate.fingerprint.isEmpty())
        return false;
    const QString digits = QString(wanted).remove(u':').toLower();
    return certificate.fingerprint == digits
        || (certificate.isTrusted && certificate.subject == wanted);
}

bool isWanted(const QFtpCredentials &credentials)
{
    return !credentials.isWanted || credentials.isWanted();
}

// Returns why nobody can log in to \a account like this, whatever the password; null: nothing is in
// the way.
const char *obstacle(const Account &account, const QFtpCredentials &credentials)
{
    if (const char *const why = account.whyClosed())
        return why;
    if (!account.allowedAddresses.isEmpty()
        && !account.allowedAddresses.contains(credentials.peerAddress))
        return "allowedAddresses of the user excludes this address";
    if (!account.clientCertificate.isEmpty()
        && !matches(credentials.certificate, account.clientCertificate))
        return "the user needs another client certificate";
    return nullptr;
}

// For the administrator. Clients do not learn the reason.
QFtpError refusal(const QFtpCredentials &credentials, const QByteArray &why)
{
    qCInfo(lcAuth, "[%llu] no login as \"%s\" from %s: %s", credentials.caller.sessionId,
           qUtf8Printable(printable(credentials.userName.toUtf8())),
           qUtf8Printable(credentials.peerAddress.toString()), qUtf8Printable(printable(why)));
    return {ErrorKind::LoginFailed, QString::fromUtf8(why)};
}

// Returns \a user with what a login with \a password may do.
QFtpResult<QFtpUser> limited(QFtpResult<QFtpUser> user, const AccountPassword &password,
                             const QFtpCredentials &credentials)
{
    if (!user)
        return user;
    if (!password.name.isEmpty())
        qCInfo(lcAuth, "[%llu] \"%s\" uses the password \"%s\"", credentials.caller.sessionId,
               qUtf8Printable(printable(credentials.userName.toUtf8())),
               qUtf8Printable(printable(password.name.toUtf8())));
    if (const auto most = password.permissions) {
        user->permissions &= *most;
        for (QFtpMount &mount : user->mounts) {
            if (mount.permissions)
                *mount.permissions &= *most;
        }
        for (QFtpPathRule &rule : user->rules)
            rule.permissions &= *most;
    }
    const bool endsEarlier = password.expires.isValid()
        && (!user->validUntil.isValid() || password.expires < user->validUntil);
    if (endsEarlier)
        user->validUntil = password.expires;
    return user;
}

// Errors: Unavailable: the file of the password can't be read, or has none.
QFtpResult<StoredPassword> storedIn(const AccountPassword &password)
{
    if (password.file.isEmpty())
        return password.stored;
    const auto secret = readSecret("passwordFile", password.file);
    return secret ? QFtpResult<StoredPassword>(StoredPassword{*secret, {}, {}}) : secret.error();
}

QFtpResult<QFtpUser> userOf(const Account &account)
{
    auto user = account.makeUser();
    if (user && user->source.isEmpty())
        user->source = account.source;
    return user;
}

bool needsPassword(const Account &account)
{
    return !std::holds_alternative<NoPassword>(account.password);
}

} // namespace

const char *Account::whyClosed() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (isLocked)
        return "the user is switched off or locked";
    if (expires.isValid() && now >= expires)
        return "the account has expired";
    if (hours && !hours->contains(now))
        return "it is outside the hours of the user";
    return nullptr;
}

QString problemOf(const QFtpUser &user)
{
    if (user.name.isEmpty())
        return QStringLiteral("the name of the user is empty");
    if (user.mounts.isEmpty())
        return QStringLiteral("the user \"%1\" has no mount").arg(user.name);
    const bool lacksStorage = std::any_of(user.mounts.begin(), user.mounts.end(),
                                          [](const auto &mount) { return !mount.storage; });
    return lacksStorage ? QStringLiteral("a mount of the user \"%1\" has no storage").arg(user.name)
                        : QString();
}

FixedAccounts::FixedAccounts(const QList<Account> &accounts, const QString &source) :
    AccountSource(source)
{
    for (const Account &account : accounts) {
        m_accounts.insert(account.name, account);
        const auto *passwords = std::get_if<StoredPasswords>(&account.password);
        if (passwords && passwords->first().file.isEmpty())
            m_passwords.append(passwords->first().stored);
        m_answersUser = m_answersUser || !needsPassword(account) || account.needsTls;
    }
}

QFtpResult<std::optional<Account>> FixedAccounts::find(const QFtpCredentials &credentials)
{
    const auto found = m_accounts.constFind(credentials.userName);
    return found == m_accounts.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<StoredPassword> FixedAccounts::somePassword(size_t seed)
{
    if (m_passwords.isEmpty())
        return std::nullopt;
    return m_passwords.at(qsizetype(seed % size_t(m_passwords.size())));
}

bool FixedAccounts::allowsAnonymous() const
{
    const auto found = m_accounts.constFind(QStringLiteral("anonymous"));
    return found != m_accounts.constEnd() && !found->isLocked && !needsPassword(*found);
}

AccountAuthenticator::AccountAuthenticator(const QFtpConfig &config,
                                           QList<std::shared_ptr<AccountSource>> sources,
                                           std::shared_ptr<Totp::UsedCodes> usedCodes) :
    m_sources(std::move(sources)),
    m_systemLogin(config.system), m_usedCodes(std::move(usedCodes)),
    m_hashes(config.limits.hashes > 0 ? config.limits.hashes : QThread::idealThreadCount())
{
    for (const QFtpConfigHost &host : config.hosts)
        m_usersOfHosts.insert(host.name.toLower(), host.users);
}

bool AccountAuthenticator::answersUser() const
{
    return std::any_of(m_sources.begin(), m_sources.end(),
                       [](const auto &source) { return source->answersUser(); });
}

bool AccountAuthenticator::allowsAnonymous() const
{
    return std::any_of(m_sources.begin(), m_sources.end(),
                       [](const auto &source) { return source->allowsAnonymous(); });
}

// Asks every source, so that the time does not reveal which of them knows a name; foreign ones only
// if no other knows it. USER alone can only log in to an account that needs no password. A source
// without such accounts is skipped, because the time of its lookup would reveal who is a user of
// the system.
QFtpResult<std::optional<Account>> AccountAuthenticator::find(
    const QFtpCredentials &credentials) const
{
    std::optional<Account> result;
    qsizetype first = 0; // index of the source that knows the name
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const auto &source = m_sources.at(i);
        if ((!credentials.password && !source->answersUser()) || (result && source->isForeign()))
            continue;
        auto found = source->find(credentials);
        if (!found)
            return found.error();
        if (!result && *found) {
            result = std::move(*found);
            result->source = source->name();
            first = i;
        }
    }
    const bool isOpen = result && !credentials.password && !needsPassword(*result);
    for (qsizetype i = 0; isOpen && i < first; ++i) {
        // An account with a password has this name, or the source wants to see one.
        if (const auto other = m_sources.at(i)->find(credentials); !other || *other)
            return std::optional<Account>();
    }
    const QStringList allowed = m_usersOfHosts.value(credentials.host.toLower());
    const bool isElsewhere = !allowed.isEmpty() && !allowed.contains(credentials.userName);
    return isElsewhere ? std::optional<Account>() : result;
}

QFtpResult<QFtpUser> AccountAuthenticator::authenticate(const QFtpCredentials &credentials)
{
    const auto found = find(credentials);
    if (!found)
        return found.error().kind() == ErrorKind::LoginFailed
            ? refusal(credentials, "the source refuses it: " + found.error().detail().toUtf8())
            : found.error();
    const std::optional<Account> &account = *found;
    if (account && account->needsTls && !credentials.isEncrypted)
        return ErrorKind::TlsRequired;
    const char *const why = account ? obstacle(*account, credentials) : "there is no such user";
    const bool mayLogIn = !why;
    if (mayLogIn && !needsPassword(*account))
        return userOf(*account);
    if (!credentials.password)
        return ErrorKind::LoginFailed;
    const AccountPassword *used = nullptr;
    const Answer answer = check(account, mayLogIn, credentials, &used);
    if (answer == Answer::Broken)
        return QFtpError(ErrorKind::Internal, QStringLiteral("the password could not be checked"));
    if (mayLogIn && answer == Answer::Right)
        return used ? limited(userOf(*account), *used, credentials) : userOf(*account);
    if (!isWanted(credentials))
        return ErrorKind::LoginFailed;
    return refusal(credentials, why ? why : "the password is wrong");
}

AccountAuthenticator::Answer AccountAuthenticator::check(const std::optional<Account> &account,
                                                         bool mayLogIn,
                                                         const QFtpCredentials &credentials,
                                                         const AccountPassword **used)
{
    if (account) {
        // PAM counts failures too, so don't ask it needlessly.
        const auto *system = std::get_if<SystemPassword>(&account->password);
        if (system && mayLogIn && isWanted(credentials)) {
            const auto isRight = m_systemLogin.check(system->systemUser, *credentials.password,
                                                     credentials.peerAddress);
            if (!isRight)
                return Answer::Broken;
            return *isRight ? Answer::Right : Answer::Wrong;
        }
        if (std::holds_alternative<VerifiedPassword>(account->password))
            return Answer::Right;
        if (const auto *passwords = std::get_if<StoredPasswords>(&account->password))
            return checkAny(*passwords, credentials, used);
    }
    // There is nothing to compare with, so spend what some user's check costs, always the same for
    // a name.
    if (const auto password = somePassword(credentials.userName))
        checkStored(*password, credentials);
    return Answer::Wrong;
}

AccountAuthenticator::Answer AccountAuthenticator::checkAny(const StoredPasswords &passwords,
                                                            const QFtpCredentials &credentials,
                                                            const AccountPassword **used)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype broken = 0;
    for (const AccountPassword &password : passwords) {
        const bool isOver = password.expires.isValid() && now >= password.expires;
        const bool isElsewhere = !password.allowedAddresses.isEmpty()
            && !password.allowedAddresses.contains(credentials.peerAddress);
        // Always compared: the time reveals nothing.
        const Answer answer = checkOne(password, credentials);
        if (answer == Answer::Broken)
            ++broken;
        if (answer == Answer::Right && !isOver && !isElsewhere) {
            *used = &password;
            return answer;
        }
    }
    // If only one of them is broken, a wrong password is still a guess.
    return broken == passwords.size() ? Answer::Broken : Answer::Wrong;
}

AccountAuthenticator::Answer AccountAuthenticator::checkOne(const AccountPassword &password,
                                                            const QFtpCredentials &credentials)
{
    const auto stored = storedIn(password);
    const auto key = password.totpFile.isEmpty() ? QFtpResult<QByteArray>(QByteArray())
                                                 : readSecret("totpFile", password.totpFile);
    if (!stored || !key) {
        const QFtpError &error = stored ? key.error() : stored.error();
        qCWarning(lcAuth, "%s", qUtf8Printable(error.detail()));
        return Answer::Broken;
    }
    if (password.totpFile.isEmpty())
        return checkStored(*stored, credentials);
    if (!Totp::isPossible()) {
        qCWarning(lcAuth, "totpFile: this server was built without liboath");
        return Answer::Broken;
    }
    QFtpCredentials first = credentials;
    const QByteArray code = credentials.password->right(Totp::Digits);
    first.password->chop(Totp::Digits);
    const Answer answer = checkStored(*stored, first);
    const auto step = Totp::match(*key, code, QDateTime::currentSecsSinceEpoch());
    const bool isAdmitted = answer == Answer::Right && step
        && m_usedCodes->admit(credentials.userName + u'/' + password.name, *step,
                              credentials.peerAddress);
    return isAdmitted ? Answer::Right : Answer::Wrong;
}

AccountAuthenticator::Answer AccountAuthenticator::checkStored(const StoredPassword &password,
                                                               const QFtpCredentials &credentials)
{
    if (!isExpensive(password))
        return verifyPassword(password, *credentials.password) ? Answer::Right : Answer::Wrong;
    m_hashes.acquire();
    Turn::setLong(); // meanwhile, the threads that serve sessions go first
    // While it waited here, the client may have left, or its other guesses may have banned it.
    const bool isRight = isWanted(credentials) && verifyPassword(password, *credentials.password);
    m_hashes.release();
    return isRight ? Answer::Right : Answer::Wrong;
}

std::optional<StoredPassword> AccountAuthenticator::somePassword(const QString &name) const
{
    const size_t seed = qHash(name);
    for (const auto &source : m_sources) {
        if (auto password = source->somePassword(seed))
            return password;
    }
    return std::nullopt;
}

} // namespace QFtp::Internal
