// SPDX-License-Identifier: MIT
// Checks a configuration that comes from no file: it is written as a file, which is read again.
#include "config/configfile.h"
#include "config/configtables.h"
#include "config/groups.h"

#include <algorithm>
#include <QtCore/qset.h>

namespace QFtp::Internal {

namespace {

using Severity = QFtpConfigProblem::Severity;

/// Writes the settings that differ from their defaults as TOML.
class ConfigText
{
public:
    explicit ConfigText(const ConfigSchema &schema) : m_schema(schema) { }

    QByteArray write(QFtpConfig config)
    {
        sort(&config.storages);
        sort(&config.accounts);
        sort(&config.users);
        sort(&config.groups);
        sort(&config.textFile.modules);
        sort(&config.hosts);
        writeFields(m_schema.fields(), QFtpConfig(), config);
        if (!config.listeners.isEmpty())
            m_text += "listeners = " + arrayToml(config.listeners, listenerFields()) + '\n';
        for (const QFtpConfigStorage &storage : std::as_const(config.storages)) {
            beginTable({QStringLiteral("storage"), storage.name});
            writeFields(m_schema.storageFields(storage.type), QFtpConfigStorage(), storage);
        }
        for (const QFtpConfigAccounts &accounts : std::as_const(config.accounts)) {
            beginTable({QStringLiteral("accounts"), accounts.name});
            writeFields(m_schema.accountFields(accounts.type), QFtpConfigAccounts(), accounts);
        }
        for (const QFtpConfigUser &user : std::as_const(config.users))
            writeUser({QStringLiteral("users"), user.name}, user);
        for (const QFtpConfigGroup &group : std::as_const(config.groups))
            writeUser({QStringLiteral("groups"), group.name}, group.settings);
        for (const QFtpConfigMount &module : std::as_const(config.textFile.modules))
            writeMount({QStringLiteral("textFile"), QStringLiteral("modules"), module.name},
                       module);
        for (const QFtpConfigHost &host : std::as_const(config.hosts)) {
            beginTable({QStringLiteral("hosts"), host.name});
            writeFields(hostFields(), QFtpConfigHost(), host);
        }
        return m_text;
    }

    /// Values that stand for none of the choices that a setting has.
    const QList<QFtpConfigProblem> &unwritten() const { return m_unwritten; }

private:
    // A file does not keep the order of its tables.
    template<typename Child> static void sort(QList<Child> *children)
    {
        std::sort(children->begin(), children->end(),
                  [](const Child &a, const Child &b) { return a.name < b.name; });
    }

    void beginTable(const QStringList &path)
    {
        QByteArrayList keys;
        for (const QString &key : path)
            keys += ConfigValue::quotedKey(key);
        m_text += '[' + keys.join('.') + "]\n";
        m_prefix = path.join(u'.') + u'.';
    }

    static bool keepsDefault(const QFtpConfigUser &user, const QByteArray &key)
    {
        return user.ownDefaults.contains(QString::fromLatin1(key));
    }
    template<typename Owner> static bool keepsDefault(const Owner &, const QByteArray &)
    {
        return false;
    }

    template<typename Owner>
    void writeFields(const QList<ConfigField<Owner>> &fields, const Owner &defaults,
                     const Owner &owner)
    {
        for (const auto &field : fields) {
            if (!field.print)
                continue; // tables
            const QByteArray value = field.print(owner);
            const QByteArray usual = field.print(defaults);
            if (value == usual && (value.isEmpty() || !keepsDefault(owner, field.key)))
                continue;
            if (value.isEmpty())
                m_unwritten += {Severity::Error,
                                {},
                                0,
                                0,
                                m_prefix + QLatin1String(field.key),
                                QStringLiteral("expected ") + field.expectation};
            else
                m_text += QByteArray(field.key) + " = " + value + '\n';
        }
    }

    // A storage takes the place of a root.
    template<typename Owner> void writePlace(const QList<ConfigField<Owner>> &fields, Owner owner)
    {
        if (!owner.storage.isEmpty()) {
            owner.root = Owner().root;
            owner.createRoot = false;
            if constexpr (std::is_same_v<Owner, QFtpConfigUser>)
                leaveOutRoot(&owner);
        }
        writeFields(fields, Owner(), owner);
    }

    void writeUser(const QStringList &path, QFtpConfigUser user)
    {
        sort(&user.mounts);
        beginTable(path);
        writePlace(userFields(), user);
        if (!user.rules.isEmpty())
            m_text += "rules = " + arrayToml(user.rules, ruleFields()) + '\n';
        if (!user.passwords.isEmpty())
            m_text += "passwords = " + arrayToml(user.passwords, passwordFields()) + '\n';
        for (const QFtpConfigMount &mount : std::as_const(user.mounts))
            writeMount(path + QStringList{QStringLiteral("mounts"), mount.name}, mount);
    }

    void writeMount(const QStringList &path, const QFtpConfigMount &mount)
    {
        beginTable(path);
        writePlace(mountFields(), mount);
    }

    const ConfigSchema &m_schema;
    QByteArray m_text;
    QString m_prefix; // of the keys in the table being written
    QList<QFtpConfigProblem> m_unwritten;
};

template<typename Child>
void reportDoubles(const QList<Child> &children, const QString &table,
                   QList<QFtpConfigProblem> *problems)
{
    QSet<QString> seen;
    for (const Child &child : children) {
        if (seen.contains(child.name))
            problems->append({Severity::Error,
                              {},
                              0,
                              0,
                              table + u'.' + child.name,
                              QStringLiteral("there are two with this name")});
        seen.insert(child.name);
    }
}

// A file may have unknown settings, with a warning: they may be meant for another version. A
// program has no such excuse.
template<typename Owner, typename TypeOf>
void reportUnknownSettings(const QString &tables, const QList<Owner> &owners,
                           const QStringList &types, const TypeOf &typeOf,
                           QList<QFtpConfigProblem> *problems)
{
    for (const Owner &owner : owners) {
        const QString table = tables + u'.' + owner.name + u'.';
        const auto *const type = typeOf(owner.type);
        if (!type) {
            problems->append({Severity::Error, table + QStringLiteral("type"),
                              QStringLiteral("expected one of \"%1\", found \"%2\"")
                                  .arg(types.join(QStringLiteral("\", \"")), owner.type)});
            continue;
        }
        for (const QString &key : owner.settings.keys()) {
            const bool isKnown =
                std::any_of(type->settings.begin(), type->settings.end(), [&](const auto &setting) {
                    return key == QString::fromUtf8(setting.key);
                });
            if (!isKnown)
                problems->append(
                    {Severity::Error, table + key,
                     QStringLiteral("the type \"%1\" has no such setting").arg(owner.type)});
        }
    }
}

} // namespace

QList<QFtpConfigProblem> validateConfig(const ConfigSchema &schema, const QFtpConfig &config)
{
    QList<QFtpConfigProblem> problems;
    reportDoubles(config.storages, QStringLiteral("storage"), &problems);
    reportDoubles(config.users, QStringLiteral("users"), &problems);
    reportDoubles(config.accounts, QStringLiteral("accounts"), &problems);
    reportDoubles(config.groups, QStringLiteral("groups"), &problems);
    reportDoubles(config.hosts, QStringLiteral("hosts"), &problems);
    reportDoubles(config.textFile.modules, QStringLiteral("textFile.modules"), &problems);
    for (const QFtpConfigUser &user : config.users)
        reportDoubles(user.mounts, QStringLiteral("users.%1.mounts").arg(user.name), &problems);
    for (const QFtpConfigGroup &group : config.groups)
        reportDoubles(group.settings.mounts, QStringLiteral("groups.%1.mounts").arg(group.name),
                      &problems);
    reportUnknownSettings(
        QStringLiteral("storage"), config.storages, schema.storageTypes(),
        [&](const QString &type) { return schema.storageType(type); }, &problems);
    reportUnknownSettings(
        QStringLiteral("accounts"), config.accounts, schema.accountTypes(),
        [&](const QString &type) { return schema.accountType(type); }, &problems);
    if (!problems.isEmpty())
        return problems;
    ConfigText writer(schema);
    const QByteArray text = writer.write(config);
    QFtpConfigFile::Result read = parseConfig(schema, text, {});
    // The name of a table may contain what does not survive the way into a file and back.
    if (read.isUsable() && ConfigText(schema).write(read.config) != text)
        read.problems.append({Severity::Error,
                              {},
                              0,
                              0,
                              {},
                              QStringLiteral("a name contains a character that can't be used")});
    for (QFtpConfigProblem &problem : read.problems)
        problem.line = problem.column = 0; // there is no file
    return writer.unwritten() + read.problems;
}

} // namespace QFtp::Internal
