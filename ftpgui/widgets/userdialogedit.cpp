// SPDX-License-Identifier: MIT
// What the dialog of a user or a group writes.
#include "widgets/userdialog.h"

#include "widgets/folderedit.h"
#include "widgets/mountsedit.h"
#include "widgets/numberedit.h"
#include "widgets/permissionsedit.h"
#include "widgets/rulesedit.h"

#include <QtCore/qregularexpression.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>

namespace {

// Names may contain spaces.
QStringList parts(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[,;،؛]\\s*"));
    return text.trimmed().split(separators, Qt::SkipEmptyParts);
}

QStringList words(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;،؛]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

} // namespace

QFtpConfigUser UserDialog::user(const QString &hash) const
{
    QFtpConfigUser user = m_before;
    user.name = m_name->text();
    user.enabled = m_enabled->isChecked();
    if (m_groups->text() != m_before.groups.join(Separator))
        user.groups = parts(m_groups->text());
    const int kind = m_passwordKind->currentIndex();
    if (kind != KeepPassword) {
        user.password.reset();
        user.passwordSalt.clear();
        user.passwordFile.clear();
        if (kind != NewPassword)
            user.passwords.clear();
        user.passwordHash = kind == NewPassword ? hash : QString();
        // With a password, the setting has no effect and is left out.
        user.useSystemLogin = kind != NoPassword;
    }
    user.storage = m_storage->currentData().toString();
    const bool isNoRoot = !user.storage.isEmpty() || (!hasOwnRoot() && m_root->folder().isEmpty());
    user.root = isNoRoot ? QFtpConfigUser().root : m_root->folder();
    user.createRoot = user.storage.isEmpty() && m_createRoot->isChecked();
    user.mounts = m_mounts->mounts();
    if (m_permissions->permissions() != m_before.effectivePermissions())
        user.setPermissions(m_permissions->permissions());
    user.rules = m_rules->rules();
    // Lists that were not changed stay, including names with a comma.
    if (m_hiddenNames->text() != m_before.hiddenNames.join(Separator))
        user.hiddenNames = parts(m_hiddenNames->text());
    if (m_refusedNames->text() != m_before.refusedNames.join(Separator))
        user.refusedNames = parts(m_refusedNames->text());
    user.sessions = m_sessions->value();
    user.transfers = m_transfers->value();
    user.rates.download = m_downloadRate->bytes();
    user.rates.upload = m_uploadRate->bytes();
    // A number that was too large to be shown stays.
    user.quota.setBytes(m_space->bytes());
    if (m_files->value() != int(qMin<qint64>(m_before.quota.files(), m_files->maximum())))
        user.quota.setFiles(m_files->value());
    user.allowedAddresses = words(m_addresses->text());
    user.requiredTls = QFtp::TlsPolicy(m_tls->currentData().toInt());
    return user;
}

// Takes only the values changed here: the others may have changed elsewhere meanwhile, or come from
// groups.
void UserDialog::merge(const QFtpConfigUser &wanted, QFtpConfigUser *user) const
{
    using U = QFtpConfigUser;
    const auto take = [&](auto member, const char *key) {
        if (wanted.*member == m_before.*member)
            return;
        user->*member = wanted.*member;
        // A group may say otherwise.
        if (user->*member == U().*member)
            user->ownDefaults.insert(QLatin1String(key));
    };
    const auto takeAll = [&](auto... members) { (take(members, ""), ...); };
    takeAll(&U::groups, &U::password, &U::passwordHash, &U::passwordSalt, &U::passwordFile,
            &U::passwords, &U::mounts, &U::rules, &U::storage, &U::permissions);
    take(&U::enabled, "enabled");
    take(&U::useSystemLogin, "useSystemLogin");
    take(&U::root, "root");
    take(&U::createRoot, "createRoot");
    take(&U::allowWrite, "allowWrite");
    take(&U::hiddenNames, "hiddenNames");
    take(&U::refusedNames, "refusedNames");
    take(&U::sessions, "sessions");
    take(&U::transfers, "transfers");
    take(&U::allowedAddresses, "allowedAddresses");
    take(&U::requiredTls, "requiredTls");
    const auto takeRate = [&](qint64 QFtpRates::*rate, const char *key) {
        if (wanted.rates.*rate == m_before.rates.*rate)
            return;
        user->rates.*rate = wanted.rates.*rate;
        if (user->rates.*rate == 0)
            user->ownDefaults.insert(QLatin1String(key));
    };
    mergeQuota(wanted.quota, user);
    // They come from one table.
    if (wanted.root != m_before.root || wanted.storage != m_before.storage)
        user->createRoot = wanted.createRoot;
    takeRate(&QFtpRates::download, "downloadRate");
    takeRate(&QFtpRates::upload, "uploadRate");
    // Both unset stand for read only, which must not be left to groups.
    if (wanted.effectivePermissions() != m_before.effectivePermissions() && !user->permissions
        && !user->allowWrite)
        user->ownDefaults.insert(QStringLiteral("allowWrite"));
    if (wanted.storage.isEmpty() && !m_before.storage.isEmpty() && user->root == U().root)
        user->ownDefaults.insert(QStringLiteral("root"));
    user->ownDefaults.remove(QString());
}

void UserDialog::mergeQuota(const QFtpQuota &wanted, QFtpConfigUser *user) const
{
    const auto noteDefault = [user](qint64 value, const char *key) {
        if (value == 0)
            user->ownDefaults.insert(QLatin1String(key));
    };
    if (wanted.bytes() != m_before.quota.bytes()) {
        user->quota.setBytes(wanted.bytes());
        noteDefault(wanted.bytes(), "quotaBytes");
    }
    if (wanted.files() != m_before.quota.files()) {
        user->quota.setFiles(wanted.files());
        noteDefault(wanted.files(), "quotaFiles");
    }
}

ConfigStore::Edit UserDialog::groupEdit() const
{
    const QFtpConfigUser wanted = user({});
    const auto change = [this, wanted](QFtpConfigGroup &group) {
        merge(wanted, &group.settings);
        group.quota.setBytes(m_groupSpace->bytes());
        if (m_groupFiles->value()
            != int(qMin<qint64>(group.quota.files(), m_groupFiles->maximum())))
            group.quota.setFiles(m_groupFiles->value());
    };
    if (m_task == Task::Edit)
        return [name = wanted.name, change](QFtpConfig &config) {
            for (QFtpConfigGroup &group : config.groups) {
                if (group.name == name)
                    change(group);
            }
        };
    QFtpConfigGroup added = *m_group;
    added.name = wanted.name;
    change(added);
    return [added](QFtpConfig &config) { config.groups.append(added); };
}

ConfigStore::Edit UserDialog::edit(const QString &hash) const
{
    if (m_group)
        return groupEdit();
    const QFtpConfigUser wanted = user(hash);
    if (m_task == Task::Edit)
        return ConfigStore::userEdit(
            wanted.name, [this, wanted](QFtpConfigUser &user) { merge(wanted, &user); });
    QFtpConfigUser added = m_own;
    added.name = wanted.name;
    merge(wanted, &added);
    return [added](QFtpConfig &config) { config.users.append(added); };
}
