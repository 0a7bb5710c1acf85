// SPDX-License-Identifier: MIT
#include "config/configfile.h"
#include "config/configtables.h"
#include "config/groups.h"
#include "config/tomldocument.h"

using namespace QFtp::Internal;

namespace {

/// Writes the differences between two configurations into a document.
class ConfigEdit
{
public:
    ConfigEdit(const ConfigSchema &schema, TomlDocument *document) :
        m_schema(schema), m_document(document)
    { }

    void write(const QFtpConfig &before, const QFtpConfig &wanted)
    {
        writeFields({}, m_schema.fields(), before, wanted);
        writeTables({QStringLiteral("storage")}, before.storages, wanted.storages,
                    [this](const QStringList &path, const auto &from, const auto &to) {
                        if (from.type != to.type)
                            set(path + QStringList{QStringLiteral("type")},
                                ConfigValue::quotedToml(to.type));
                        writeFields(path, m_schema.storageFields(to.type), from, to);
                    });
        writeTables({QStringLiteral("accounts")}, before.accounts, wanted.accounts,
                    [this](const QStringList &path, const auto &from, const auto &to) {
                        writeFields(path, m_schema.accountFields(to.type), from, to);
                    });
        writeTables({QStringLiteral("users")}, before.users, wanted.users,
                    [this](const QStringList &path, const auto &from, const auto &to) {
                        m_dependsOnGroups = !to.groups.isEmpty();
                        writeUser(path, from, to);
                    });
        writeTables({QStringLiteral("groups")}, before.groups, wanted.groups,
                    [this](const QStringList &path, const auto &from, const auto &to) {
                        m_dependsOnGroups = true;
                        writeUser(path, from.settings, to.settings);
                    });
        writeTables({QStringLiteral("textFile"), QStringLiteral("modules")},
                    before.textFile.modules, wanted.textFile.modules,
                    [this](auto &...arguments) { writeMount(arguments...); });
        writeTables({QStringLiteral("hosts")}, before.hosts, wanted.hosts,
                    [this](const QStringList &path, const auto &from, const auto &to) {
                        writeFields(path, hostFields(), from, to);
                    });
        writeArray({QStringLiteral("listeners")}, listenerFields(), before.listeners,
                   wanted.listeners);
    }

    int count() const { return m_count; }

private:
    void set(const QStringList &path, const QByteArray &value)
    {
        ++m_count;
        m_document->set(path, value);
    }
    void remove(const QStringList &path)
    {
        ++m_count;
        m_document->remove(path);
    }

    template<typename Owner>
    void writeFields(const QStringList &table, const QList<ConfigField<Owner>> &fields,
                     const Owner &before, const Owner &wanted)
    {
        for (const auto &field : fields) {
            if (!field.print)
                continue; // tables
            const QByteArray value = field.print(wanted);
            const QStringList path = table + QString::fromLatin1(field.key).split(u'.');
            const bool isLeft = isLeftToGroups(wanted, field);
            if (value == field.print(before)
                && (value.isEmpty() || isLeft == isLeftToGroups(before, field)))
                continue;
            if (value.isEmpty() || isLeft)
                remove(path);
            else
                set(path, value);
        }
    }

    // Whether the table must not have the setting, because groups decide it.
    bool isLeftToGroups(const QFtpConfigUser &user, const ConfigField<QFtpConfigUser> &field) const
    {
        return m_dependsOnGroups && !hasOwn(user, field);
    }
    template<typename Owner> bool isLeftToGroups(const Owner &, const ConfigField<Owner> &) const
    {
        return false;
    }

    template<typename Child, typename Write>
    void writeTables(const QStringList &tables, const QList<Child> &before,
                     const QList<Child> &wanted, Write write)
    {
        const auto byName = [](const QList<Child> &in) {
            QHash<QString, const Child *> result;
            for (const Child &child : in)
                result.insert(child.name, &child);
            return result;
        };
        const QHash<QString, const Child *> known = byName(before);
        const QHash<QString, const Child *> left = byName(wanted);
        for (const Child &child : before) {
            if (!left.contains(child.name))
                remove(tables + QStringList{child.name});
        }
        for (const Child &child : wanted) {
            const Child *const found = known.value(child.name);
            if (found && *found == child)
                continue;
            const QStringList path = tables + QStringList{child.name};
            if (!found) {
                ++m_count;
                m_document->addTable(path);
            }
            write(path, found ? *found : Child{}, child);
        }
    }

    void writeUser(const QStringList &path, const QFtpConfigUser &before,
                   const QFtpConfigUser &wanted)
    {
        writePlace(path, userFields(), before, wanted);
        writeTables(path + QStringList{QStringLiteral("mounts")}, before.mounts, wanted.mounts,
                    [this](auto &...arguments) { writeMount(arguments...); });
        writeArray(path + QStringList{QStringLiteral("rules")}, ruleFields(), before.rules,
                   wanted.rules);
        writeArray(path + QStringList{QStringLiteral("passwords")}, passwordFields(),
                   before.passwords, wanted.passwords);
    }

    template<typename Owner>
    void writeArray(const QStringList &path, const QList<ConfigField<Owner>> &fields,
                    const QList<Owner> &before, const QList<Owner> &wanted)
    {
        const QByteArray value = arrayToml(wanted, fields);
        if (value == arrayToml(before, fields))
            return;
        remove(path); // the old one may be an array of tables
        if (!wanted.isEmpty())
            set(path, value);
    }

    void writeMount(const QStringList &path, const QFtpConfigMount &before,
                    const QFtpConfigMount &wanted)
    {
        writePlace(path, mountFields(), before, wanted);
    }

    // A storage and a root exclude each other.
    template<typename Owner>
    void writePlace(const QStringList &path, const QList<ConfigField<Owner>> &fields,
                    const Owner &before, Owner wanted)
    {
        if (!wanted.storage.isEmpty()) {
            wanted.root = before.root;
            wanted.createRoot = before.createRoot;
            if constexpr (std::is_same_v<Owner, QFtpConfigUser>)
                leaveOutRoot(&wanted);
        }
        if (!wanted.storage.isEmpty() && before.storage.isEmpty()) {
            remove(path + QStringList{QStringLiteral("root")});
            remove(path + QStringList{QStringLiteral("createRoot")});
        }
        writeFields(path, fields, before, wanted);
    }

    const ConfigSchema &m_schema;
    TomlDocument *m_document;
    int m_count = 0;
    bool m_dependsOnGroups = false; // of the user or group being written
};

} // namespace

namespace QFtp::Internal {

QFtpResult<QByteArray> writeConfig(const ConfigSchema &schema, const QByteArray &text,
                                   const QFtpConfig &config)
{
    const auto firstError = [](const QFtpConfigFile::Result &loaded) {
        const auto error =
            std::find_if(loaded.problems.begin(), loaded.problems.end(), [](const auto &problem) {
                return problem.severity == QFtpConfigProblem::Severity::Error;
            });
        return QFtpError(QFtp::ErrorKind::Malformed,
                         error == loaded.problems.end() ? QString() : error->toString());
    };
    const QFtpConfigFile::Result before = parseConfig(schema, text, {});
    if (!before.isUsable())
        return firstError(before);
    TomlDocument document(text);
    ConfigEdit(schema, &document).write(before.config, config);
    // Read the result again: whatever form the file has, it must now be exactly this configuration.
    const QFtpConfigFile::Result after = parseConfig(schema, document.text(), {});
    if (!after.isUsable())
        return firstError(after);
    TomlDocument ignored{QByteArray()};
    ConfigEdit check(schema, &ignored);
    check.write(after.config, config);
    if (check.count() > 0)
        return QFtpError(
            QFtp::ErrorKind::Internal,
            QStringLiteral(
                "the layout of the file can't be edited automatically; edit it by hand"));
    return document.text();
}

} // namespace QFtp::Internal
