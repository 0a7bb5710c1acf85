// SPDX-License-Identifier: MIT
#include "config/configchecks.h"

#include "base/guarded.h"
#include "base/tlspolicy.h"
#include "config/clusterchecks.h"
#include "config/groups.h"
#include "config/listenerchecks.h"
#include "config/passwordform.h"
#include "config/userfile.h"

#include <algorithm>
#include <QtCore/qdir.h>
#include <QtCore/qset.h>

namespace QFtp::Internal {

namespace {

using Severity = ConfigScope::Severity;

// The table "a.b" of \a root, or the nearest table above it that the file has.
const toml::table &tableAt(const toml::table &root, std::initializer_list<QString> keys)
{
    const toml::table *table = &root;
    for (const QString &key : keys) {
        const toml::node *node = table->get(key.toStdString());
        if (!node || !node->is_table())
            break;
        table = node->as_table();
    }
    return *table;
}

void checkPassword(const QFtpConfigUser &user, const toml::table &table, const ConfigScope &scope)
{
    if (!user.passwordFile.isEmpty() && !QDir::isAbsolutePath(user.passwordFile))
        scope.report(Severity::Error, table, "passwordFile",
                     QStringLiteral("expected an absolute path"));
    if (!user.passwordFile.isEmpty() && (user.password || !user.passwordHash.isEmpty()))
        scope.report(
            Severity::Error, table, "passwordFile",
            QStringLiteral("can't be used together with %1")
                .arg(user.password ? QStringLiteral("password") : QStringLiteral("passwordHash")));
    if (user.passwordHash.isEmpty()) {
        if (user.password && user.password->isEmpty())
            scope.report(
                Severity::Error, table, "password",
                QStringLiteral("expected a password, found an empty string; for a user without a "
                               "password, remove it and set useSystemLogin = false"));
        else if (user.password)
            scope.report(
                Severity::Warning, table, "password",
                QStringLiteral("can be read by everyone who can read this file; use passwordHash "
                               "instead, which ftpd-headless --hash-password makes"));
        return;
    }
    const PasswordForm form = passwordForm(user.passwordHash);
    if (form == PasswordForm::Unknown)
        scope.report(Severity::Error, table, "passwordHash",
                     QStringLiteral("expected ") + passwordForms());
    const bool lacksSalt = form == PasswordForm::Digest
        || (form == PasswordForm::SaltedSha256 && user.passwordSalt.isEmpty());
    if (lacksSalt)
        scope.report(Severity::Warning, table, "passwordHash",
                     QStringLiteral("a hash without a salt is easy to crack; ftpd-headless "
                                    "--hash-password makes a better one"));
    if (user.password)
        scope.report(Severity::Warning, table, "password",
                     QStringLiteral("has no effect, because passwordHash is set"));
}

void checkPasswords(const QFtpConfigUser &user, const toml::table &table, const ConfigScope &scope)
{
    constexpr qsizetype Most = 32; // each guess is compared with all of them
    const ConfigScope own = scope.below(QStringLiteral("passwords"));
    if (user.passwords.size() > Most)
        scope.report(Severity::Error, table, "passwords",
                     QStringLiteral("expected at most %1 passwords").arg(Most));
    QSet<QString> names;
    for (qsizetype i = 0; i < user.passwords.size(); ++i) {
        const QFtpConfigPassword &password = user.passwords.at(i);
        const toml::table &entry = *table.get("passwords")->as_array()->get(size_t(i))->as_table();
        if (password.name.isEmpty() || names.contains(password.name))
            own.report(Severity::Error, entry, "name",
                       QStringLiteral("expected a name that no other password of the user has"));
        if (passwordForm(password.hash) == PasswordForm::Unknown)
            own.report(Severity::Error, entry, "hash",
                       QStringLiteral("expected ") + passwordForms());
        names.insert(password.name);
    }
}

void checkLogin(const QFtpConfigUser &user, const toml::table &table, const ConfigScope &scope)
{
    const bool hasPassword = user.password || !user.passwordHash.isEmpty()
        || !user.passwordFile.isEmpty() || !user.passwords.isEmpty();
    if (user.name == u"anonymous" && hasPassword)
        scope.report(
            Severity::Error, table, user.password ? "password" : "passwordHash",
            QStringLiteral(
                "anonymous can't have a password; rename the user or remove the password"));
    else if (user.name == u"anonymous" && user.useSystemLogin && user.clientCertificate.isEmpty())
        scope.report(Severity::Error, table, "useSystemLogin",
                     QStringLiteral("anonymous can't have a password; set this to false"));
    else if (hasPassword && user.useSystemLogin && table.contains("useSystemLogin"))
        scope.report(Severity::Warning, table, "useSystemLogin",
                     QStringLiteral("has no effect, because the user has a password in this file"));
}

void checkUserTls(const QFtpConfigUser &user, const QFtpConfig::Tls &tls, const toml::table &table,
                  const ConfigScope &scope)
{
    if (demandsTlsForLogin(user.requiredTls) && !tls.enabled)
        scope.report(Severity::Error, table, "requiredTls",
                     QStringLiteral("needs tls.enabled = true; otherwise this user can't log in"));
    if (!user.clientCertificate.isEmpty() && tls.clientCertificates == ClientCertificates::No)
        scope.report(
            Severity::Error, table, "clientCertificate",
            QStringLiteral("needs tls.clientCertificates = \"accepted\" or \"demanded\"; otherwise "
                           "clients are not asked for a certificate"));
}

// Checks a storage that is named instead of a directory.
void checkStorage(const QFtpConfig &config, const QString &name, const toml::table &table,
                  const ConfigScope &scope)
{
    if (name.isEmpty())
        return;
    const bool isThere =
        std::any_of(config.storages.begin(), config.storages.end(),
                    [&](const QFtpConfigStorage &storage) { return storage.name == name; });
    if (!isThere)
        scope.report(Severity::Error, table, "storage",
                     QStringLiteral("there is no table [storage.%1]").arg(name));
    for (const char *key : {"root", "createRoot"}) {
        if (table.contains(key))
            scope.report(Severity::Error, table, key,
                         QStringLiteral("can't be used together with storage"));
    }
}

// Lets the \a type of a storage or source, null if unknown, check the settings of its \a owner.
template<typename Owner, typename Type>
void checkByType(const Owner &owner, const Type *type, const toml::table &table,
                 const ConfigScope &scope)
{
    if (!type || !type->check)
        return;
    const auto problems = guarded([&]() -> QFtpResult<QList<QFtpConfigProblem>> {
        return type->check(completedSettings(type->settings, owner.settings));
    });
    if (!problems) {
        scope.report(Severity::Error, table, "", problems.error().detail());
        return;
    }
    for (const QFtpConfigProblem &problem : *problems)
        scope.report(problem.severity, table, problem.key.toUtf8(), problem.text);
}

void checkStorages(const ConfigSchema &schema, const QFtpConfig &config, const toml::table &root,
                   const ConfigScope &scope)
{
    const QString tables = QStringLiteral("storage");
    for (const QFtpConfigStorage &storage : config.storages)
        checkByType(storage, schema.storageType(storage.type),
                    tableAt(root, {tables, storage.name}), scope.below(tables).below(storage.name));
}

template<typename Child>
void checkNames(const QStringList &names, const QList<Child> &known, const char *key,
                const char *tables, const toml::table &table, const ConfigScope &scope)
{
    for (const QString &name : names) {
        if (std::none_of(known.begin(), known.end(),
                         [&](const Child &child) { return child.name == name; }))
            scope.report(
                Severity::Error, table, key,
                QStringLiteral("there is no table [%1.%2]").arg(QLatin1String(tables), name));
    }
}

void checkAccounts(const ConfigSchema &schema, const QFtpConfig &config, const toml::table &root,
                   const ConfigScope &scope)
{
    const QString tables = QStringLiteral("accounts");
    for (const QFtpConfigAccounts &accounts : config.accounts) {
        const toml::table &table = tableAt(root, {tables, accounts.name});
        const ConfigScope own = scope.below(tables).below(accounts.name);
        if (schema.accountSources().contains(accounts.name))
            scope.below(tables).report(
                Severity::Error, table.source().begin, accounts.name,
                QStringLiteral("this name stands for another source in auth: choose another one"));
        else if (!config.auth.contains(accounts.name))
            scope.below(tables).report(
                Severity::Warning, table.source().begin, accounts.name,
                QStringLiteral("has no effect, because auth does not name it"));
        if (!schema.accountType(accounts.type) && !table.contains("type"))
            own.report(Severity::Error, table, "type", QStringLiteral("expected a type"));
        checkNames(accounts.groups, config.groups, "groups", "groups", table, own);
        checkNames(accounts.allowedGroups, config.groups, "allowedGroups", "groups", table, own);
        checkNames(accounts.allowedStorages, config.storages, "allowedStorages", "storage", table,
                   own);
        checkByType(accounts, schema.accountType(accounts.type), table, own);
    }
    for (const QString &name : config.auth) {
        if (!schema.accountSources().contains(name)
            && std::none_of(config.accounts.begin(), config.accounts.end(),
                            [&](const auto &accounts) { return accounts.name == name; }))
            scope.report(Severity::Error, root, "auth",
                         QStringLiteral("expected an array of \"%1\" and names of tables "
                                        "[accounts.NAME], found \"%2\"")
                             .arg(schema.accountSources().join(QStringLiteral("\", \"")), name));
    }
}

void checkTree(const QFtpConfig &config, const QFtpConfigUser &user, const toml::table &table,
               const ConfigScope &scope)
{
    if (user.permissions && table.contains("allowWrite"))
        scope.report(Severity::Warning, table, "allowWrite",
                     QStringLiteral("has no effect, because permissions is set"));
    checkStorage(config, user.storage, table, scope);
    QList<QFtpPath> seen = {QFtpPath()};
    for (const QFtpConfigMount &mount : user.mounts) {
        const toml::table &own = tableAt(table, {QStringLiteral("mounts"), mount.name});
        const QFtpPath path = QFtpPath::resolve({}, mount.name.toUtf8());
        const ConfigScope mounts = scope.below(QStringLiteral("mounts"));
        if (!mount.name.startsWith(u'/') || path.hasControlBytes())
            mounts.report(
                Severity::Error, own.source().begin, mount.name,
                QStringLiteral("expected a path in the user's tree, such as \"/photos\""));
        else if (seen.contains(path))
            mounts.report(Severity::Error, own.source().begin, mount.name,
                          path.isRoot() ? QStringLiteral(
                              "set the root of the tree with root or storage of the user")
                                        : QStringLiteral("there is already a mount at this path"));
        checkStorage(config, mount.storage, own, mounts.below(mount.name));
        if (mount.root.isEmpty() && mount.storage.isEmpty())
            mounts.below(mount.name)
                .report(Severity::Error, own, "root",
                        QStringLiteral("expected the directory that appears there, or a storage"));
        seen.append(path);
    }
    const toml::node *rules = table.get("rules");
    for (qsizetype i = 0; i < user.rules.size(); ++i) {
        const toml::table &rule = *rules->as_array()->get(size_t(i))->as_table();
        for (const char *key : {"path", "permissions"}) {
            if (!rule.contains(key))
                scope.below(QStringLiteral("rules"))
                    .report(Severity::Error, rule, key,
                            QStringLiteral("is missing from this rule"));
        }
    }
}

void checkGroupsOf(const QFtpConfig &config, const QFtpConfigUser &user, const toml::table &table,
                   const ConfigScope &scope)
{
    QSet<QString> seen;
    checkNames(user.groups, config.groups, "groups", "groups", table, scope);
    for (const QString &name : user.groups) {
        if (seen.contains(name))
            scope.report(Severity::Warning, table, "groups",
                         QStringLiteral("names \"%1\" twice").arg(name));
        seen.insert(name);
    }
}

// Roots with %g need a group, whichever table they come from.
void checkGroupName(const QFtpConfigUser &user, const toml::table &table, const ConfigScope &scope)
{
    const auto names = [](const auto &owner) { return owner.root.contains(QStringLiteral("%g")); };
    if (user.groups.isEmpty()
        && (names(user) || std::any_of(user.mounts.begin(), user.mounts.end(), names)))
        scope.report(Severity::Error, table, "root",
                     QStringLiteral("contains %g, but the user is in no group"));
}

// Only a directory that contains nothing else can be counted for a group.
void checkGroupQuota(const QFtpConfig &config, const QFtpConfigUser &user, const toml::table &table,
                     const ConfigScope &scope)
{
    for (const QFtpConfigGroup &group : config.groups) {
        if (group.name == user.groups.value(0) && group.quota.isLimited()
            && directoryOfGroup(user).isEmpty())
            scope.report(Severity::Error, table, "root",
                         QStringLiteral("expected one like \"/srv/%g/%u\", because the group "
                                        "\"%1\" has a groupQuota")
                             .arg(group.name));
    }
}

void checkUsers(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    for (const QFtpConfigUser &user : config.users) {
        const toml::table &table = tableAt(root, {QStringLiteral("users"), user.name});
        const ConfigScope own = scope.below(QStringLiteral("users")).below(user.name);
        const QFtpConfigUser effective = user.withGroups(config.groups);
        checkGroupsOf(config, user, table, own);
        checkPassword(user, table, own);
        checkPasswords(user, table, own);
        checkLogin(effective, table, own);
        checkUserTls(effective, config.tls, table, own);
        checkTree(config, user, table, own);
        checkGroupName(effective, table, own);
        checkGroupQuota(config, effective, table, own);
    }
}

void checkGroups(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    const ConfigScope groups = scope.below(QStringLiteral("groups"));
    for (const QFtpConfigGroup &group : config.groups) {
        const toml::table &table = tableAt(root, {QStringLiteral("groups"), group.name});
        const ConfigScope own = groups.below(group.name);
        if (group.name.isEmpty() || group.name.contains(u'/') || group.name.startsWith(u'.'))
            groups.report(Severity::Error, table.source().begin, group.name,
                          QStringLiteral("expected a name that can be a directory: %g stands for "
                                         "it"));
        for (const QString &key : settingsOfUsersOnly()) {
            if (table.contains(key.toStdString()))
                own.report(Severity::Error, table, key.toUtf8(),
                           QStringLiteral("each user needs their own: move it to [users.NAME]"));
        }
        checkTree(config, group.settings, table, own);
    }
}

void checkTls(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope,
              const TlsCheck &checkFiles)
{
    const QFtpConfig::Tls &tls = config.tls;
    const toml::table &table = tableAt(root, {QStringLiteral("tls")});
    const QString name = QStringLiteral("tls");
    if (!tls.enabled && demandsTlsForLogin(tls.required))
        scope.below(name).report(
            Severity::Error, table, "required",
            QStringLiteral("needs tls.enabled = true; otherwise nobody can log in"));
    if (!tls.enabled && tls.implicitPort != 0)
        scope.below(name).report(Severity::Error, table, "implicitPort",
                                 QStringLiteral("needs tls.enabled = true"));
    if (!tls.enabled || !checkFiles)
        return;
    if (const auto problem = checkFiles(tls))
        scope.below(name).report(Severity::Error, table,
                                 problem->key.mid(name.size() + 1).toUtf8().constData(),
                                 problem->text);
}

void checkModules(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    const ConfigScope modules =
        scope.below(QStringLiteral("textFile")).below(QStringLiteral("modules"));
    for (const QFtpConfigMount &module : config.textFile.modules) {
        const toml::table &table =
            tableAt(root, {QStringLiteral("textFile"), QStringLiteral("modules"), module.name});
        checkStorage(config, module.storage, table, modules.below(module.name));
        if (module.root.isEmpty() && module.storage.isEmpty())
            modules.below(module.name)
                .report(
                    Severity::Error, table, "root",
                    QStringLiteral("expected the directory of the module's users, or a storage"));
    }
}

void checkTextFile(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    if (config.textFile.file.isEmpty())
        return;
    const UserFile users = UserFile::read(config.textFile);
    if (users.isRead)
        scope.add(users.problems);
    else
        scope.below(QStringLiteral("textFile"))
            .report(Severity::Error, tableAt(root, {QStringLiteral("textFile")}), "file",
                    users.problems.first().text);
}

void checkSystem(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    if (!config.allUsers)
        return;
    const bool isAsked = config.auth.contains(QStringLiteral("system"));
    if (!isAsked)
        scope.report(Severity::Error, root, "auth",
                     QStringLiteral("lacks \"system\", which allUsers needs"));
    const bool isChosen = tableAt(root, {QStringLiteral("system")}).contains("allUsersRoot");
    if (!isChosen && config.system.allUsersWrite && config.system.allUsersRoot == u"/")
        scope.report(
            Severity::Warning, root, "allUsers",
            QStringLiteral("every user of this system sees the whole file system and may "
                           "change whatever the system lets them change; to allow less, "
                           "set system.allUsersRoot = \"~\" or system.allUsersWrite = false"));
}

void checkHosts(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope)
{
    for (const QFtpConfigHost &host : config.hosts) {
        for (const QString &name : host.users) {
            if (std::none_of(config.users.begin(), config.users.end(),
                             [&](const auto &user) { return user.name == name; }))
                scope.below(QStringLiteral("hosts"))
                    .below(host.name)
                    .report(Severity::Warning, tableAt(root, {QStringLiteral("hosts"), host.name}),
                            "users", QStringLiteral("there is no user \"%1\"").arg(name));
        }
    }
}

} // namespace

void checkConfig(const ConfigSchema &schema, const QFtpConfig &config, const toml::table &root,
                 const ConfigScope &scope, bool readsFiles)
{
    checkStorages(schema, config, root, scope);
    checkAccounts(schema, config, root, scope);
    checkGroups(config, root, scope);
    checkUsers(config, root, scope);
    checkListeners(config, root, scope);
    checkCluster(config, root, scope);
    checkModules(config, root, scope);
    checkHosts(config, root, scope);
    checkSystem(config, root, scope);
    checkTls(config, root, scope, readsFiles ? schema.checkTls() : TlsCheck());
    if (readsFiles)
        checkTextFile(config, root, scope);
}

} // namespace QFtp::Internal
