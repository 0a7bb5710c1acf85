// SPDX-License-Identifier: MIT
#include "config/groups.h"

#include "base/neverdestroyed.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

using UserField = ConfigField<QFtpConfigUser>;
using Origins = QMap<QString, QStringList>;

const UserField &fieldOf(const char *key)
{
    return *std::find_if(userFields().begin(), userFields().end(),
                         [key](const UserField &field) { return field.key == key; });
}

/// The tables that say something about one user.
class UserTables
{
public:
    UserTables(const QFtpConfigUser &own, const QList<QFtpConfigGroup> &groups, Origins *origins) :
        m_user(own), m_origins(origins), m_tables({{QString(), own}})
    {
        for (const QString &name : own.groups) {
            const auto group = std::find_if(groups.begin(), groups.end(),
                                            [&](const auto &known) { return known.name == name; });
            if (group != groups.end())
                m_tables.append({name, group->settings});
        }
    }

    QFtpConfigUser joined()
    {
        static const auto &Special = neverDestroyed(
            QList<QByteArray>{"enabled", "root", "storage", "createRoot", "permissions",
                              "allowWrite", "hiddenNames", "refusedNames", "requiredTls"});
        for (const UserField &field : userFields()) {
            if (field.copy && !Special.contains(field.key))
                takeFirst(field);
        }
        takePlace();
        takePermissions();
        takeStrictest();
        addNames(fieldOf("hiddenNames"), &QFtpConfigUser::hiddenNames);
        addNames(fieldOf("refusedNames"), &QFtpConfigUser::refusedNames);
        addTrees();
        return m_user;
    }

private:
    struct Table
    {
        QString group; // empty: the user's own
        QFtpConfigUser settings;
    };

    void note(const QByteArray &key, const Table &table)
    {
        if (m_origins)
            (*m_origins)[QString::fromLatin1(key)] += table.group;
    }

    bool take(const UserField &field, const Table &table)
    {
        if (!hasOwn(table.settings, field))
            return false;
        field.copy(m_user, table.settings);
        note(field.key, table);
        return true;
    }

    void takeFirst(const UserField &field)
    {
        const bool isOnlyOfUsers = settingsOfUsersOnly().contains(QLatin1String(field.key));
        for (const Table &table : std::as_const(m_tables)) {
            if (take(field, table) || isOnlyOfUsers)
                return;
        }
    }

    // A root of one table and a storage of another exclude each other.
    void takePlace()
    {
        const UserField &root = fieldOf("root");
        const UserField &storage = fieldOf("storage");
        const UserField &createRoot = fieldOf("createRoot");
        bool isCreationSet = false;
        for (const Table &table : std::as_const(m_tables)) {
            isCreationSet = isCreationSet || take(createRoot, table);
            const bool hasRoot = take(root, table);
            if (take(storage, table) || hasRoot)
                return;
        }
    }

    void takePermissions()
    {
        const UserField &permissions = fieldOf("permissions");
        const UserField &allowWrite = fieldOf("allowWrite");
        Permissions sum;
        bool isSet = false;
        for (const Table &table : std::as_const(m_tables)) {
            const bool hasPermissions = hasOwn(table.settings, permissions);
            if (!hasPermissions && !hasOwn(table.settings, allowWrite))
                continue;
            note(permissions.key, table);
            note(allowWrite.key, table);
            if (table.group.isEmpty())
                return;
            sum |= table.settings.effectivePermissions();
            isSet = true;
        }
        if (isSet)
            m_user.setPermissions(sum);
    }

    void takeStrictest()
    {
        for (const Table &table : std::as_const(m_tables)) {
            if (!table.settings.enabled)
                note("enabled", table);
            m_user.enabled = m_user.enabled && table.settings.enabled;
            if (table.settings.requiredTls != TlsPolicy::Optional)
                note("requiredTls", table);
            m_user.requiredTls = std::max(m_user.requiredTls, table.settings.requiredTls);
        }
    }

    void addNames(const UserField &field, QStringList QFtpConfigUser::*names)
    {
        (m_user.*names).clear();
        for (const Table &table : std::as_const(m_tables)) {
            if (hasOwn(table.settings, field))
                note(field.key, table);
            m_user.*names += table.settings.*names;
        }
        (m_user.*names).removeDuplicates();
    }

    void addTrees()
    {
        m_user.mounts.clear();
        m_user.rules.clear();
        for (const Table &table : std::as_const(m_tables)) {
            for (const QFtpConfigMount &mount : table.settings.mounts) {
                const auto path = QFtpPath::resolve({}, mount.name.toUtf8());
                const bool isTaken = std::any_of(
                    m_user.mounts.cbegin(), m_user.mounts.cend(), [&](const auto &before) {
                        return QFtpPath::resolve({}, before.name.toUtf8()) == path;
                    });
                if (isTaken)
                    continue;
                m_user.mounts += mount;
                note("mounts." + mount.name.toUtf8(), table);
            }
            if (!table.settings.rules.isEmpty())
                note("rules", table);
            m_user.rules += table.settings.rules;
        }
    }

    QFtpConfigUser m_user;
    Origins *const m_origins; // may be null
    QList<Table> m_tables;    // the user's own first
};

void noteOwnDefaults(const toml::table &table, QFtpConfigUser *settings)
{
    static const auto &Defaults = neverDestroyed(QFtpConfigUser());
    for (const UserField &field : userFields()) {
        if (field.isEqual && table.contains(field.key.toStdString())
            && field.isEqual(*settings, Defaults))
            settings->ownDefaults.insert(QString::fromLatin1(field.key));
    }
}

} // namespace

const QStringList &settingsOfUsersOnly()
{
    static const auto &keys = neverDestroyed(QStringList{
        QStringLiteral("groups"), QStringLiteral("password"), QStringLiteral("passwordHash"),
        QStringLiteral("passwordFile"), QStringLiteral("passwordSalt"),
        QStringLiteral("clientCertificate"), QStringLiteral("passwords")});
    return keys;
}

bool hasOwn(const QFtpConfigUser &settings, const ConfigField<QFtpConfigUser> &field)
{
    static const auto &Defaults = neverDestroyed(QFtpConfigUser());
    return !field.isEqual(settings, Defaults)
        || settings.ownDefaults.contains(QLatin1String(field.key));
}

void noteOwnDefaults(const toml::table &root, QFtpConfig *config)
{
    const auto note = [&root](const char *tables, const QString &name, QFtpConfigUser *settings) {
        const toml::node_view table = root[tables][name.toStdString()];
        if (table.is_table())
            noteOwnDefaults(*table.as_table(), settings);
    };
    for (QFtpConfigUser &user : config->users)
        note("users", user.name, &user);
    for (QFtpConfigGroup &group : config->groups)
        note("groups", group.name, &group.settings);
}

void leaveOutRoot(QFtpConfigUser *user)
{
    user->ownDefaults.remove(QStringLiteral("root"));
    user->ownDefaults.remove(QStringLiteral("createRoot"));
}

QString directoryOfGroup(const QFtpConfigUser &user)
{
    const QString above = user.root.section(QStringLiteral("%u"), 0, 0);
    const bool isPossible = user.storage.isEmpty() && above != user.root && above.endsWith(u'/')
        && above.contains(QStringLiteral("%g"));
    return isPossible ? above.chopped(1) : QString();
}

QFtpConfig withoutGroups(QFtpConfig config)
{
    for (QFtpConfigUser &user : config.users)
        user = user.withGroups(config.groups);
    config.groups.clear();
    return config;
}

} // namespace QFtp::Internal

QFtpConfigUser QFtpConfigUser::withGroups(const QList<QFtpConfigGroup> &known,
                                          QMap<QString, QStringList> *origins) const
{
    if (groups.isEmpty() && !origins)
        return *this;
    return QFtp::Internal::UserTables(*this, known, origins).joined();
}
