// SPDX-License-Identifier: MIT
#include "auth/usermaker.h"

#include "auth/rootdirectory.h"
#include "base/credentials.h"
#include "base/logging.h"
#include "config/groups.h"
#include "config/hours.h"
#include "storage/localstoragein.h"

#include <QFtpServer/qftpmemorystorage.h>
#include <QtCore/qfileinfo.h>

namespace QFtp::Internal {

namespace {

QList<QByteArray> toUtf8(const QStringList &texts)
{
    QList<QByteArray> result;
    for (const QString &text : texts)
        result.append(text.toUtf8());
    return result;
}

// \a text with \a user for each %u, and \a group for each %g.
QString withNames(const QString &text, const QString &user, const QString &group)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar kind = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (kind == u'u' || kind == u'g') {
            result += kind == u'u' ? user : group;
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

// What is the same in a user's configuration and in a session.
void takeSettings(const QFtpConfigUser &user, QFtpUser *made)
{
    made->permissions = user.effectivePermissions();
    made->rules = user.rules;
    made->hiddenNames = toUtf8(user.hiddenNames);
    made->refusedNames = toUtf8(user.refusedNames);
    made->sessions = user.sessions;
    made->transfers = user.transfers;
    made->rates = user.rates;
    made->sessionRates = user.sessionRates;
    made->quota = user.quota;
    made->allowForeignAddress = user.allowForeignAddress;
    made->requiredTls = user.requiredTls;
    made->validUntil = user.expires;
    const auto hours = Hours::parse(user.hours);
    const QDateTime closing =
        hours ? hours->endAfter(QDateTime::currentDateTimeUtc()) : QDateTime();
    if (closing.isValid() && (!made->validUntil.isValid() || closing < made->validUntil))
        made->validUntil = closing;
}

QMap<QString, QFtpQuota> quotasOf(const QList<QFtpConfigGroup> &groups)
{
    QMap<QString, QFtpQuota> quotas;
    for (const QFtpConfigGroup &group : groups) {
        if (group.quota.isLimited())
            quotas.insert(group.name, group.quota);
    }
    return quotas;
}

QFtpLocalStorage::Options localOptions(const QFtpConfig::Files &files)
{
    QFtpLocalStorage::Options options;
    options.uploads = files.uploads;
    options.durable = files.durable;
    options.hideDotFiles = files.hideDotFiles;
    return options;
}

} // namespace

UserMaker::UserMaker(const QFtpConfig &config, std::shared_ptr<StorageSet> storages,
                     bool mayCreate) :
    m_commonUser(config.server.systemUser),
    m_options(localOptions(config.files)), m_umask(config.files.umask),
    m_renamesByCopying(config.files.renameByCopying), m_leavesGaps(config.files.allowGaps),
    m_mayCreate(mayCreate), m_storageSettings(config.storages),
    m_groupQuotas(quotasOf(config.groups)), m_storages(std::move(storages)),
    m_usage(UsageLedger::in(config.files.quotaDirectory))
{ }

// When running as root, never accesses files with root's rights just because no user was
// configured.
UserMaker::Identity UserMaker::commonIdentity(const QString &root)
{
    if (ActingAs::processUser() != 0)
        return std::optional<QFtpSystemIdentity>();
    if (m_commonUser.isEmpty()) {
        if (const auto owner = trustedOwnerOf(root))
            return std::optional(identityOfOwner(*owner));
    }
    const QString name = m_commonUser.isEmpty() ? QStringLiteral("nobody") : m_commonUser;
    const auto common = systemUser(name);
    if (!common)
        return QFtpError(ErrorKind::PermissionDenied,
                         QStringLiteral("the system has no user \"%1\"").arg(name));
    if (common->identity.user == ActingAs::processUser())
        return std::optional<QFtpSystemIdentity>();
    return std::optional(common->identity);
}

// Caches lookups, because each may read many files or ask a directory server.
std::optional<SystemUser> UserMaker::systemUser(const QString &name)
{
    constexpr std::chrono::seconds Freshness{10};
    const auto now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_lookUps.constFind(name);
        if (known != m_lookUps.constEnd() && now - known->done < Freshness)
            return known->user;
    }
    auto found = findSystemUser(name);
    const std::lock_guard lock(m_mutex);
    m_lookUps.insert(name, {found, now});
    return found;
}

UserMaker::Identity UserMaker::identityOf(const QFtpConfigUser &user, Rights rights,
                                          const QString &root)
{
    if (rights == Rights::Common)
        return commonIdentity(root);
    const QString &name = user.systemUser.isEmpty() ? user.name : user.systemUser;
    const auto found = systemUser(name);
    if (!found)
        return commonIdentity(root);
    if (found->identity.user == ActingAs::processUser())
        return std::optional<QFtpSystemIdentity>();
    if (ActingAs::isPossible() && found->identity.user != 0)
        return std::optional(found->identity);
    // Only a namesake: this user has their own password, and is not meant to be that system user.
    if (user.systemUser.isEmpty() && !user.usesSystemLogin())
        return std::optional<QFtpSystemIdentity>();
    return QFtpError(ErrorKind::PermissionDenied,
                     QStringLiteral("this process may not act as \"%1\"").arg(name));
}

QFtpResult<QString> UserMaker::expand(const QString &root, const QFtpConfigUser &user)
{
    QString result = root;
    if (result.startsWith(u'~')) {
        const QString &name = user.systemUser.isEmpty() ? user.name : user.systemUser;
        const auto found = systemUser(name);
        if (!found)
            return QFtpError(ErrorKind::NotFound,
                             QStringLiteral("%1: the system has no user \"%2\"").arg(root, name));
        result.replace(0, 1, found->home);
    }
    const QString group = user.groups.value(0);
    if (result.contains(QStringLiteral("%u")) && !isDirectoryName(user.name))
        return QFtpError(ErrorKind::NameNotAllowed,
                         QStringLiteral("%1: the user's name can't be part of a path").arg(root));
    if (result.contains(QStringLiteral("%g")) && !isDirectoryName(group))
        return QFtpError(ErrorKind::NameNotAllowed,
                         QStringLiteral("%1: the user is in no group").arg(root));
    return withNames(result, user.name, group);
}

// Each login checks that the directory still exists. All sessions of one directory share a
// descriptor.
QFtpResult<std::shared_ptr<QFtpStorage>> UserMaker::open(const QString &root, const Ids &identity,
                                                         bool followsLinks)
{
    const ActingAs acting(identity);
    if (!acting.isDone())
        return QFtpError(ErrorKind::Internal, QStringLiteral("can't act as the system user"));
    FileFacts facts;
    const bool exists = readFacts(root, &facts);
    const QString key = QStringLiteral("%1 %2 %3")
                            .arg(identity ? qint64(identity->user) : -1)
                            .arg(followsLinks)
                            .arg(root);
    {
        const std::lock_guard lock(m_mutex);
        const Root known = m_roots.value(key);
        auto storage = known.storage.lock();
        if (exists && storage && facts.isSameFile(known.facts))
            return storage;
    }
    QFtpLocalStorage::Options options = m_options;
    options.followsLinks = followsLinks;
    auto opened = QFtpLocalStorage::open(root, options);
    if (!opened)
        return opened;
    const std::lock_guard lock(m_mutex);
    if (m_roots.size() >= qMax(qsizetype(64), 2 * m_tidiedSize)) {
        m_roots.removeIf([](const auto &entry) { return entry.value().storage.expired(); });
        m_tidiedSize = m_roots.size();
    }
    m_roots.insert(key, {*opened, facts});
    return opened;
}

// Returns the name of the files that \a user sees of a storage; empty: it is a directory. Settings
// with %u or %g make it different ones.
QString UserMaker::placeOf(const QString &storage, const QFtpConfigUser &user) const
{
    QString place = storage;
    for (const QFtpConfigStorage &known : m_storageSettings) {
        if (known.name != storage)
            continue;
        for (const QVariant &value : known.settings) {
            const QString text = value.toString();
            const QString seen = withNames(text, user.name, user.groups.value(0));
            if (seen != text)
                place += u':' + seen;
        }
    }
    return place;
}

// Local directories are opened here, whichever table names them.
QFtpConfigMount UserMaker::withoutLocalStorage(QFtpConfigMount settings) const
{
    for (const QFtpConfigStorage &storage : m_storageSettings) {
        if (storage.name == settings.storage && isDirectoryType(storage.type)) {
            settings.storage.clear();
            settings.root = storage.settings.value(QLatin1String(RootSetting)).toString();
            settings.createRoot = storage.settings.value(QLatin1String(CreateRootSetting)).toBool();
            break;
        }
    }
    return settings;
}

QFtpResult<std::shared_ptr<QFtpStorage>> UserMaker::open(const QFtpConfigMount &settings,
                                                         const QString &root,
                                                         const QFtpConfigUser &user,
                                                         const Ids &identity, bool followsLinks)
{
    constexpr int NewRootMode = 0755;
    if (!settings.storage.isEmpty()) {
        QFtpCaller caller;
        caller.userName = user.name;
        caller.group = user.groups.value(0);
        return m_storages->open(settings.storage, caller);
    }
    if (settings.createRoot && !m_mayCreate && !QFileInfo::exists(root))
        return std::make_shared<QFtpMemoryStorage>();
    if (settings.createRoot && m_mayCreate) {
        const bool isNew = !QFileInfo::exists(root);
        if (const auto created = createRoot(root, NewRootMode & ~m_umask, identity); !created)
            return created.error();
        if (isNew)
            m_usage->noteDirectory(root);
    }
    return open(root, identity, followsLinks);
}

bool UserMaker::hasQuota(const QFtpConfigUser &user) const
{
    return user.quota.isLimited() || m_groupQuotas.contains(user.groups.value(0))
        || std::any_of(user.mounts.begin(), user.mounts.end(),
                       [](const auto &mount) { return mount.quota.isLimited(); });
}

// The directory of the user's first group, if the group has a quota.
QFtpResult<QList<QFtpMount>> UserMaker::placesOfGroup(const QFtpConfigUser &user,
                                                      const Ids &identity)
{
    const QString group = user.groups.value(0);
    if (!m_groupQuotas.contains(group))
        return QList<QFtpMount>();
    const QString directory = directoryOfGroup(user);
    if (directory.isEmpty())
        return QFtpError(
            ErrorKind::Internal,
            QStringLiteral("the group \"%1\" has a quota: the root needs %g and then %u")
                .arg(group));
    const auto root = expand(directory, user);
    const auto storage = root ? open(*root, identity, false)
                              : QFtpResult<std::shared_ptr<QFtpStorage>>(root.error());
    if (!storage)
        return storage.error();
    QFtpMount place({}, *storage);
    place.quota = m_groupQuotas.value(group);
    return QList<QFtpMount>{place};
}

QFtpResult<QFtpUser> UserMaker::withIdentity(QFtpUser user)
{
    if (user.identity)
        return user;
    for (const QFtpMount &mount : std::as_const(user.mounts)) {
        const QFtpLocalStorage *local = localStorageIn(mount.storage.get());
        if (!local)
            continue;
        const auto identity = commonIdentity(local->root());
        if (!identity)
            return identity.error();
        user.identity = *identity;
        break;
    }
    return user;
}

// All directories of \a user: the root first.
QList<QFtpConfigMount> UserMaker::mountsOf(const QFtpConfigUser &user) const
{
    QFtpConfigMount first;
    first.root = user.root;
    first.storage = user.storage;
    first.createRoot = user.createRoot;
    QList<QFtpConfigMount> mounts;
    for (const QFtpConfigMount &mount : QList<QFtpConfigMount>{first} + user.mounts)
        mounts.append(withoutLocalStorage(mount));
    return mounts;
}

bool UserMaker::needsHome(const QFtpConfigUser &user) const
{
    const auto mounts = mountsOf(user);
    return std::any_of(mounts.begin(), mounts.end(), [](const QFtpConfigMount &mount) {
        return mount.storage.isEmpty() && mount.root.startsWith(u'~');
    });
}

QFtpResult<QFtpUser> UserMaker::make(const QFtpConfigUser &user, Rights rights)
{
    // A link would be another name for a file that a rule or a refused name covers, or that counts
    // elsewhere.
    const bool followsLinks =
        user.rules.isEmpty() && user.refusedNames.isEmpty() && !hasQuota(user);
    bool hasOtherStorage = false;
    QFtpUser made;
    made.name = user.name;
    const auto mounts = mountsOf(user);
    for (const QFtpConfigMount &settings : mounts) {
        const auto root = settings.storage.isEmpty() ? expand(settings.root, user)
                                                     : QFtpResult<QString>(QString());
        if (!root)
            return root.error();
        if (made.mounts.isEmpty()) {
            const auto identity = identityOf(user, rights, *root);
            if (!identity)
                return identity.error();
            made.identity = *identity;
        }
        hasOtherStorage = hasOtherStorage || !settings.storage.isEmpty();
        auto storage = open(settings, *root, user, made.identity, followsLinks);
        if (!storage)
            return storage.error();
        QFtpMount mount(QFtpPath::resolve({}, settings.name.toUtf8()), *storage,
                        settings.effectivePermissions());
        mount.quota = settings.quota;
        mount.quota.setPlace(placeOf(settings.storage, user));
        made.mounts.append(mount);
    }
    const auto places = placesOfGroup(user, made.identity);
    if (!places)
        return places.error();
    made.quotaPlaces = *places;
    made.mounts.first().permissions.reset(); // the user's own permissions apply
    takeSettings(user, &made);
    // Local storages hide these themselves, which makes listing faster.
    if (m_options.hideDotFiles && hasOtherStorage)
        made.hiddenNames.append(".*");
    made.renameByCopying = m_renamesByCopying;
    made.allowGaps = m_leavesGaps;
    return made;
}

} // namespace QFtp::Internal
