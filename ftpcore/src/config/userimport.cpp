// SPDX-License-Identifier: MIT
#include "config/userimport.h"

#include "base/systemnames.h"
#include "config/configvalues.h"
#include "config/passwordform.h"

namespace QFtp::Internal {

void UserImport::leaveOut(int line, const QString &who, const QString &what)
{
    m_problems.append(
        {QFtpConfigProblem::Severity::Warning, m_file, line, line > 0 ? 1 : 0, who, what});
}

void UserImport::fail(int line, const QString &why)
{
    m_problems.append(
        {QFtpConfigProblem::Severity::Error, m_file, line, line > 0 ? 1 : 0, {}, why});
}

void UserImport::add(QFtpConfigUser user, int line)
{
    if (user.name.isEmpty() || m_names.contains(user.name)) {
        leaveOut(line, user.name,
                 user.name.isEmpty() ? QStringLiteral("a user without a name is left out")
                                     : QStringLiteral("is there twice; the first one stays"));
        return;
    }
    m_names.insert(user.name);
    // If somebody enables a user without a password, that must not let everybody in.
    user.useSystemLogin = !user.enabled && user.passwordHash.isEmpty() && !user.password;
    // These users never had the rights of the system user of the same name.
    if (user.systemUser.isEmpty() && hasSystemUser(user.name.toLocal8Bit()))
        user.systemUser = QStringLiteral("nobody");
    if (user.root.isEmpty()) { // perhaps a group has one
        user.root = QFtpConfigUser().root;
    } else if (user.root == QFtpConfigUser().root) {
        user.ownDefaults.insert(QStringLiteral("root"));
    } else if (!ConfigValue::isRoot(user.root)) {
        leaveOut(
            line, user.name,
            QStringLiteral("the root \"%1\" is no path on this system: choose one; the user is "
                           "disabled")
                .arg(user.root));
        user.root = QStringLiteral("/srv/ftp/%u");
        user.enabled = false;
    }
    m_config.users.append(user);
}

void UserImport::add(QFtpConfigGroup group)
{
    if (group.settings.root.isEmpty())
        group.settings.root = QFtpConfigUser().root;
    m_config.groups.append(group);
}

void UserImport::check()
{
    for (QFtpConfigUser &user : m_config.users) {
        for (const QString &name : QStringList(user.groups)) {
            const bool isKnown =
                std::any_of(m_config.groups.begin(), m_config.groups.end(),
                            [&](const QFtpConfigGroup &group) { return group.name == name; });
            if (isKnown)
                continue;
            leaveOut(0, user.name, QStringLiteral("there is no group \"%1\"").arg(name));
            user.groups.removeAll(name);
        }
        const auto isUnusable = [](const QFtpConfigMount &mount) {
            return !ConfigValue::isRoot(mount.root) || !mount.name.startsWith(u'/');
        };
        for (const QFtpConfigMount &mount : std::as_const(user.mounts)) {
            if (isUnusable(mount))
                leaveOut(0, user.name,
                         QStringLiteral("the mount \"%1\" of \"%2\" can't be used here")
                             .arg(mount.name, mount.root));
        }
        user.mounts.removeIf(isUnusable);
        takeFromFirstGroup(&user);
    }
}

// Other servers don't add up what several groups allow.
void UserImport::takeFromFirstGroup(QFtpConfigUser *user)
{
    QMap<QString, QStringList> origins;
    static_cast<void>(user->withGroups(m_config.groups, &origins));
    const bool hasRoot =
        origins.contains(QStringLiteral("root")) || origins.contains(QStringLiteral("storage"));
    if (!hasRoot) {
        leaveOut(0, user->name,
                 QStringLiteral("has nothing at /: choose a root; the user is disabled"));
        user->root = QStringLiteral("/srv/ftp/%u");
        user->enabled = false;
    }
    const QString from = origins.value(QStringLiteral("root")).value(0);
    for (const QFtpConfigGroup &group : std::as_const(m_config.groups)) {
        if (!user->permissions && !user->allowWrite && hasRoot && group.name == from)
            user->permissions = group.settings.effectivePermissions();
    }
}

void UserImport::setRights(quint32 userId, QFtpConfigUser *user, int line)
{
    const QByteArray name = systemUserName(userId);
    if (userId != 0 && !name.isEmpty() && name != QByteArray::number(userId))
        user->systemUser = QString::fromLocal8Bit(name);
    else
        leaveOut(line, user->name,
                 userId == 0
                     ? QStringLiteral("had the rights of root, which are not taken over")
                     : QStringLiteral("this system has no user with the id %1").arg(userId));
}

void UserImport::setHash(const QString &hash, QFtpConfigUser *user, int line)
{
    const QString unlocked = hash.startsWith(u'!') || hash.startsWith(u'*') ? hash.mid(1) : hash;
    const bool isUsable = passwordForm(unlocked) != PasswordForm::Unknown;
    user->passwordHash = isUsable ? unlocked : QString();
    user->enabled = user->enabled && isUsable && unlocked == hash;
    if (!isUsable)
        leaveOut(line, user->name,
                 QStringLiteral("the password is in no form that this server knows; the user is "
                                "disabled"));
}

void UserImport::setAddresses(const QStringList &addresses, QFtpConfigUser *user, int line)
{
    bool hasAll = true;
    for (const QString &address : addresses) {
        const QString text = address.trimmed();
        if (text.isEmpty())
            continue;
        if (QHostAddress::parseSubnet(text).first.isNull()) {
            hasAll = false;
            leaveOut(line, user->name,
                     QStringLiteral("\"%1\" is neither an address nor a network").arg(text));
        } else {
            user->allowedAddresses += text;
        }
    }
    // Without its addresses, a user could log in from everywhere.
    if (!hasAll && user->allowedAddresses.isEmpty())
        user->enabled = false;
}

QByteArray toPasslibBase64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::OmitTrailingEquals).replace('+', '.');
}

const QList<ImportFormat> &importFormats()
{
    static const QList<ImportFormat> formats = {
        {"filezilla", "users.xml of FileZilla Server 1", readFileZilla},
        {"proftpd", "AuthUserFile of ProFTPD, or a passwd file with hashes", readProFtpd},
        {"pureftpd", "pureftpd.passwd of Pure-FTPd", readPureFtpd},
        {"sftpgo", "a dump of SFTPGo in JSON", readSftpGo},
        {"vsftpd", "the text of vsftpd's virtual users: a name and a password in turn", readVsftpd},
    };
    return formats;
}

} // namespace QFtp::Internal
