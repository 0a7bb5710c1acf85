// SPDX-License-Identifier: MIT
// The rights that a process needs to act as the system users of a configuration.
#include "auth/systemlogin.h"
#include "auth/usermaker.h"
#include "base/credentials.h"
#include "config/groups.h"

#include <algorithm>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfile.h>

namespace QFtp::Internal {

namespace {

using Severity = QFtpConfigProblem::Severity;

/// Checks a configuration and collects the rights it needs.
class RightsCheck
{
public:
    explicit RightsCheck(const QFtpConfig &config) :
        m_config(withoutGroups(config)), m_groups(config.groups),
        m_common(findSystemUser(config.server.systemUser))
    { }

    QFtpAdministration::Rights run()
    {
        m_rights.mayAct = m_mayAct;
        if (m_isRoot && !m_config.server.systemUser.isEmpty())
            checkCommonUser();
        // Users of text files and other sources have no system user of their own.
        if (!m_config.textFile.file.isEmpty() || !m_config.accounts.isEmpty())
            noteCommonUser();
        checkGroups();
        for (const QFtpConfigUser &user : m_config.users) {
            if (user.enabled)
                checkUser(user);
        }
        // Only root can create a home and give it away.
        m_rights.actsAsOthers = m_rights.actsAsOthers || (m_mayAct && m_isRoot && makesHomes());
        if (m_config.allUsers)
            checkAllUsers();
        if (m_usesPam)
            checkHelper();
        return m_rights;
    }

private:
    void report(Severity severity, const QString &key, const QString &text)
    {
        m_rights.problems.append({severity, {}, 0, 0, key, text});
    }

    bool makesHomes() const
    {
        const auto makes = [](const auto &owner) { return owner.createRoot; };
        const auto makesSome = [makes](const QList<QFtpConfigMount> &mounts) {
            return std::any_of(mounts.begin(), mounts.end(), makes);
        };
        return makesSome(m_config.textFile.modules)
            || std::any_of(
                   m_config.storages.begin(), m_config.storages.end(),
                   [](const auto &storage) {
                       return storage.settings.value(QLatin1String(CreateRootSetting)).toBool();
                   })
            || std::any_of(m_config.users.begin(), m_config.users.end(),
                           [&](const auto &user) { return makes(user) || makesSome(user.mounts); })
            || std::any_of(m_groups.begin(), m_groups.end(), [&](const auto &group) {
                   return makes(group.settings) || makesSome(group.settings.mounts);
               });
    }

    void checkCommonUser()
    {
        const QString key = QStringLiteral("server.systemUser");
        if (!m_common)
            report(Severity::Error, key,
                   QStringLiteral("the system has no user \"%1\"").arg(m_config.server.systemUser));
        else if (m_common->identity.user == 0)
            report(Severity::Error, key,
                   QStringLiteral(
                       "must not be root: all users' files would be accessed with root's rights"));
    }

    // Without server.systemUser, the process acts as the owners of the users' roots.
    void noteCommonUser()
    {
        m_rights.actsAsOthers =
            m_rights.actsAsOthers || (m_mayAct && m_isRoot && m_config.server.systemUser.isEmpty());
    }

    QString commonUser() const
    {
        if (!m_isRoot)
            return QStringLiteral("this process");
        return m_common
            ? m_config.server.systemUser
            : QStringLiteral("the owner of the root directory (nobody if root owns it)");
    }

    // Those of accounts from elsewhere, which nobody has seen yet.
    void checkGroups()
    {
        for (const QFtpConfigGroup &group : m_groups) {
            const bool isUsed = std::any_of(m_config.accounts.begin(), m_config.accounts.end(),
                                            [&](const auto &accounts) {
                                                return accounts.groups.contains(group.name)
                                                    || accounts.allowedGroups.contains(group.name);
                                            });
            if (!isUsed || group.settings.systemUser.isEmpty())
                continue;
            QFtpConfigUser user = group.settings;
            user.name = group.name;
            user.useSystemLogin = false;
            user.passwordHash = QStringLiteral("unknown");
            checkUser(user, QStringLiteral("groups"));
        }
    }

    void checkUser(const QFtpConfigUser &user, const QString &tables = QStringLiteral("users"))
    {
        const QString key = QStringLiteral("%1.%2.systemUser").arg(tables, user.name);
        const bool isNamed = !user.systemUser.isEmpty();
        const QString &name = isNamed ? user.systemUser : user.name;
        const bool usesSystem = user.usesSystemLogin();
        // A look-up takes long. For a namesake of a system user, it would tell nothing new.
        const bool isKnown = !m_mayAct || m_rights.actsAsOthers;
        if (!isNamed && !usesSystem && isKnown && !m_rootNames.contains(name))
            return;
        const auto found = findSystemUser(name);
        if (!found) {
            noteCommonUser();
            if (usesSystem)
                report(Severity::Warning, key,
                       QStringLiteral("the system has no user \"%1\" to check the password of: "
                                      "%2 can't log in")
                           .arg(name, user.name));
            else if (isNamed)
                report(Severity::Warning, key,
                       QStringLiteral("the system has no user \"%1\"; files are accessed with the "
                                      "rights of %2")
                           .arg(name, commonUser()));
            return;
        }
        m_usesPam = m_usesPam || usesSystem;
        const bool isOther = found->identity.user != ActingAs::processUser();
        const bool mayAct = m_mayAct && (m_isRoot || found->identity.user != 0);
        if (isOther && !mayAct && (isNamed || usesSystem)) {
            report(Severity::Warning, key,
                   QStringLiteral("only root, or a process with the capabilities CAP_SETUID and "
                                  "CAP_SETGID, may act as \"%1\": %2 can't log in")
                       .arg(name, user.name));
            return;
        }
        if (m_isRoot && found->identity.user == 0)
            checkActsAsRoot(user, key);
        const bool isCommon =
            m_isRoot && m_common && found->identity.user == m_common->identity.user && !usesSystem;
        m_rights.actsAsOthers =
            m_rights.actsAsOthers || (m_mayAct && (isOther || m_isRoot) && !isCommon);
    }

    void checkActsAsRoot(const QFtpConfigUser &user, const QString &key)
    {
        m_rights.actsAsRoot = true;
        if (user.needsNoPassword())
            report(
                Severity::Error, key,
                QStringLiteral("anyone could access files with root's rights: %1 has no password")
                    .arg(user.name));
        else
            report(Severity::Warning, key,
                   QStringLiteral("%1 accesses files with root's rights").arg(user.name));
    }

    void checkAllUsers()
    {
        m_usesPam = true;
        m_rights.actsAsOthers = m_rights.actsAsOthers || m_mayAct;
        if (!m_mayAct)
            report(Severity::Warning, QStringLiteral("allUsers"),
                   QStringLiteral("only root, or a process with the capabilities CAP_SETUID and "
                                  "CAP_SETGID, may act as other users: no system user can log in"));
    }

    void checkHelper()
    {
        const QString key = QStringLiteral("system.helper");
        const QString helper = SystemLogin(m_config.system).helper();
        if (helper.isEmpty())
            report(
                Severity::Warning, key,
                QStringLiteral("the program that asks PAM is missing: system users can't log in"));
        else if (m_mayAct && QFtpAdministration::canOthersChange(helper))
            report(Severity::Error, key,
                   QStringLiteral("%1 runs as root, but users other than root may change it")
                       .arg(helper));
    }

    const QFtpConfig m_config;
    const QList<QFtpConfigGroup> m_groups;
    const std::optional<SystemUser> m_common;
    const QSet<QString> m_rootNames = namesOfRoot();
    const bool m_isRoot = ActingAs::processUser() == 0;
    const bool m_mayAct = ActingAs::isPossible();
    bool m_usesPam = false;
    QFtpAdministration::Rights m_rights;
};

} // namespace

} // namespace QFtp::Internal

QFtpAdministration::Rights QFtpAdministration::neededRights(const QFtpConfig &config)
{
    return QFtp::Internal::RightsCheck(config).run();
}
