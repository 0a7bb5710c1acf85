// SPDX-License-Identifier: MIT
// Users of SFTPGo: its dump in JSON.
#include "base/jsondepth.h"
#include "config/userimport.h"

#include <algorithm>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtimezone.h>

namespace QFtp::Internal {

namespace {

struct PermissionName
{
    const char *name;
    Permissions means;
};

const PermissionName PermissionNames[] = {
    {"*", Permission::ReadWrite},
    {"list", Permission::List},
    {"download", Permission::Read},
    {"upload", Permission::Create},
    {"overwrite", Permissions(Permission::Overwrite) | Permission::Append},
    {"create_dirs", Permission::MakeDirectory},
    {"rename", Permission::Rename},
    {"rename_files", Permission::Rename},
    {"rename_dirs", Permission::Rename},
    {"delete", Permissions(Permission::Delete) | Permission::RemoveDirectory},
    {"delete_files", Permission::Delete},
    {"delete_dirs", Permission::RemoveDirectory},
    {"chtimes", Permission::SetAttributes},
    {"chmod", Permission::SetAttributes},
};

Permissions permissionsOf(const QJsonValue &names)
{
    Permissions result;
    for (const auto &name : names.toArray()) {
        for (const PermissionName &known : PermissionNames) {
            if (name.toString() == QLatin1String(known.name))
                result |= known.means;
        }
    }
    return result;
}

// Their salt is a text, in the form with "b64salt" in base64.
QString hashOf(const QString &hash)
{
    const QStringList parts = hash.split(u'$');
    if (parts.size() != 5 || !parts.at(1).startsWith(QStringLiteral("pbkdf2-")))
        return hash;
    const bool isBase64 = parts.at(1).contains(QStringLiteral("b64salt-"));
    const QByteArray salt =
        isBase64 ? QByteArray::fromBase64(parts.at(3).toLatin1()) : parts.at(3).toUtf8();
    const QString digest = QString(parts.at(1)).remove(QStringLiteral("b64salt-"));
    return u'$' + (digest == u"pbkdf2-sha1" ? QStringLiteral("pbkdf2") : digest) + u'$'
        + parts.at(2) + u'$' + QString::fromLatin1(toPasslibBase64(salt)) + u'$'
        + QString::fromLatin1(toPasslibBase64(QByteArray::fromBase64(parts.at(4).toLatin1())));
}

/// Turns objects of the dump into tables.
class SftpGoImport
{
public:
    SftpGoImport(const QJsonObject &dump, UserImport *users) : m_users(*users)
    {
        for (const auto &folder : dump[QLatin1String("folders")].toArray())
            m_folders.insert(folder[QLatin1String("name")].toString(), folder.toObject());
        for (const auto &group : dump[QLatin1String("groups")].toArray())
            m_groups.insert(group[QLatin1String("name")].toString(),
                            group[QLatin1String("user_settings")].toObject());
    }

    void addUser(const QJsonObject &object)
    {
        QFtpConfigUser user;
        user.name = object[QLatin1String("username")].toString();
        user.enabled = object[QLatin1String("status")].toInt() == 1;
        m_users.setHash(hashOf(object[QLatin1String("password")].toString()), &user, 0);
        takeGroups(object[QLatin1String("groups")].toArray(), &user);
        takeSettings(object, &user);
        takeFromPrimaryGroup(&user);
        const int userId = object[QLatin1String("uid")].toInt();
        if (userId > 0)
            m_users.setRights(quint32(userId), &user, 0);
        if (!object[QLatin1String("public_keys")].toArray().isEmpty())
            leaveOut(user, "public keys are for SFTP only");
        const auto totp = object[QLatin1String("filters")][QLatin1String("totp_config")];
        const bool hasTotp = totp[QLatin1String("enabled")].toBool();
        if (hasTotp && !totp[QLatin1String("protocols")].toArray().contains(QStringLiteral("FTP")))
            leaveOut(user, "the second factor is left out: its key is encrypted");
        else if (hasTotp)
            disable(&user, "needs a second factor, whose key is encrypted; the user is disabled");
        m_users.add(user);
    }

    void addGroup(const QJsonObject &object)
    {
        QFtpConfigGroup group;
        group.name = object[QLatin1String("name")].toString();
        group.settings.name = group.name;
        takeSettings(object[QLatin1String("user_settings")].toObject(), &group.settings);
        const auto mounts = object[QLatin1String("virtual_folders")].toArray();
        takeFolders(mounts, &group.settings);
        group.settings.name.clear();
        m_users.add(group);
    }

private:
    void leaveOut(const QFtpConfigUser &user, const char *what)
    {
        m_users.leaveOut(0, user.name, QLatin1String(what));
    }

    void disable(QFtpConfigUser *user, const char *why)
    {
        leaveOut(*user, why);
        user->enabled = false;
    }

    static QString pathOf(const QJsonValue &value)
    {
        return value.toString().replace(QStringLiteral("%username%"), QStringLiteral("%u"));
    }

    // Type 1: the primary group. Type 2: further ones. Others give no settings.
    void takeGroups(const QJsonArray &groups, QFtpConfigUser *user)
    {
        QMap<int, QStringList> byType;
        for (const auto &group : groups)
            byType[group[QLatin1String("type")].toInt()] += group[QLatin1String("name")].toString();
        user->groups = byType.value(1) + byType.value(2);
        m_primary = byType.value(1).value(0);
        if (byType.size() > byType.count(1) + byType.count(2))
            leaveOut(*user, "memberships in groups that give no settings are left out");
    }

    // Its home directory and its permissions for "/" replace those of the user. Those of further
    // groups mean nothing.
    void takeFromPrimaryGroup(QFtpConfigUser *user)
    {
        const QJsonObject settings = m_groups.value(std::exchange(m_primary, {}));
        if (const QString home = pathOf(settings[QLatin1String("home_dir")]); !home.isEmpty())
            user->root = home;
        const QJsonObject permissions = settings[QLatin1String("permissions")].toObject();
        if (permissions.contains(QLatin1String("/")))
            user->permissions = permissionsOf(permissions[QLatin1String("/")]);
        else if (!user->permissions)
            user->permissions = Permissions();
    }

    // What users and groups have in common.
    void takeSettings(const QJsonObject &object, QFtpConfigUser *user)
    {
        const auto number = [&](const char *key) {
            return qMax(qint64(0), object[QLatin1String(key)].toInteger());
        };
        constexpr qint64 KiB = 1024;
        user->root = pathOf(object[QLatin1String("home_dir")]);
        user->sessions = int(qMin(number("max_sessions"), qint64(1'000'000)));
        user->quota.setBytes(number("quota_size"));
        user->quota.setFiles(number("quota_files"));
        user->sessionRates = {number("download_bandwidth") * KiB, number("upload_bandwidth") * KiB};
        if (const qint64 end = number("expiration_date"); end > 0)
            user->expires = QDateTime::fromMSecsSinceEpoch(end, QTimeZone::utc());
        takePermissions(object[QLatin1String("permissions")].toObject(), user);
        takeFolders(object[QLatin1String("virtual_folders")].toArray(), user);
        takeFilters(object[QLatin1String("filters")].toObject(), user);
        if (object[QLatin1String("filesystem")][QLatin1String("provider")].toInt() != 0)
            disable(user, "the files are not on a disk: choose a storage; the user is disabled");
    }

    // The first rule that matches decides, so the longest paths go first.
    void takePermissions(const QJsonObject &permissions, QFtpConfigUser *user)
    {
        QStringList paths = permissions.keys();
        std::sort(paths.begin(), paths.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        for (const QString &path : std::as_const(paths)) {
            const Permissions granted = permissionsOf(permissions[path]);
            if (path == u"/")
                user->permissions = granted;
            else
                user->rules += QFtpPathRule(path.toUtf8(), granted);
        }
    }

    void takeFolders(const QJsonArray &folders, QFtpConfigUser *user)
    {
        for (const auto &folder : folders) {
            QFtpConfigMount mount;
            mount.name = folder[QLatin1String("virtual_path")].toString();
            const QJsonObject shared = m_folders.value(folder[QLatin1String("name")].toString());
            mount.root = pathOf(folder[QLatin1String("mapped_path")]);
            if (mount.root.isEmpty())
                mount.root = pathOf(shared[QLatin1String("mapped_path")]);
            mount.setPermissions(user->effectivePermissions());
            // -1: the quota of the user includes it.
            mount.quota.setBytes(qMax(qint64(0), folder[QLatin1String("quota_size")].toInteger()));
            mount.quota.setFiles(qMax(qint64(0), folder[QLatin1String("quota_files")].toInteger()));
            if (mount.root.isEmpty() || mount.name.isEmpty())
                leaveOut(*user, "a folder that is not on a disk is left out");
            else
                user->mounts += mount;
        }
    }

    void takeFilters(const QJsonObject &filters, QFtpConfigUser *user)
    {
        QStringList addresses;
        for (const auto &address : filters[QLatin1String("allowed_ip")].toArray())
            addresses += address.toString();
        m_users.setAddresses(addresses, user, 0);
        const auto lists = [&](const char *key, const char *value) {
            return filters[QLatin1String(key)].toArray().contains(QLatin1String(value));
        };
        if (lists("denied_protocols", "FTP") || lists("denied_login_methods", "password"))
            disable(user, "was not allowed to use FTP with a password; the user is disabled");
        if (lists("two_factor_protocols", "FTP"))
            disable(user, "had to use a second factor; the user is disabled");
        if (filters[QLatin1String("ftp_security")].toInt() == 1)
            disable(user, "needs TLS: enable it, and the user with requiredTls = \"login\"");
        const std::pair<const char *, const char *> others[] = {
            {"denied_ip", "refused addresses are left out"},
            {"file_patterns", "patterns of file names are left out: see refusedNames"},
            {"max_upload_file_size", "the largest size of an upload is left out"},
            {"bandwidth_limits", "rates for some addresses are left out"},
            {"access_time", "the hours are left out: see hours"},
        };
        for (const auto &[key, what] : others) {
            const QJsonValue value = filters[QLatin1String(key)];
            if (!value.toArray().isEmpty() || value.toInteger() > 0)
                leaveOut(*user, what);
        }
    }

    UserImport &m_users;
    QMap<QString, QJsonObject> m_folders;
    QMap<QString, QJsonObject> m_groups; // their user_settings
    QString m_primary;                   // of the user that is read
};

} // namespace

void readSftpGo(const QByteArray &text, UserImport *users)
{
    if (!isShallow(text)) {
        users->fail(0, QStringLiteral("is nested too deeply"));
        return;
    }
    QJsonParseError error;
    const QJsonObject dump = QJsonDocument::fromJson(text, &error).object();
    const QJsonValue list = dump[QLatin1String("users")];
    if (error.error != QJsonParseError::NoError || !list.isArray()) {
        users->fail(int(text.first(qBound(0, error.offset, int(text.size()))).count('\n')) + 1,
                    error.error != QJsonParseError::NoError
                        ? error.errorString()
                        : QStringLiteral("expected the list \"users\""));
        return;
    }
    SftpGoImport import(dump, users);
    for (const auto &group : dump[QLatin1String("groups")].toArray())
        import.addGroup(group.toObject());
    for (const auto &user : list.toArray())
        import.addUser(user.toObject());
}

} // namespace QFtp::Internal
