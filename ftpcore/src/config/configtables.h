// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGTABLES_H
#define QFTP_CONFIG_CONFIGTABLES_H

#include "config/configvalues.h"

/// Reads tables, and makes the rows of settings that are tables.
namespace QFtp::Internal {

/// Returns what a message about a refused setting says after the type of its value.
inline QString refusedValue(const toml::node &node, bool isNumber)
{
    if (node.is_table() || node.is_array())
        return {};
    const auto number = node.value_exact<int64_t>();
    return isNumber && number ? QStringLiteral(", %1").arg(*number)
                              : QStringLiteral(" that is not allowed");
}

template<typename Owner> bool isPrefix(const QString &text, const QList<ConfigField<Owner>> &fields)
{
    return std::any_of(fields.begin(), fields.end(), [&](const auto &field) {
        return QString(QLatin1String(field.key)).startsWith(text);
    });
}

template<typename Owner>
void reportUnknown(const ConfigScope &scope, const toml::source_position &position,
                   const QString &key, const QList<ConfigField<Owner>> &fields)
{
    QStringList known;
    for (const auto &field : fields)
        known += QLatin1String(field.key);
    const QString hint = nearestWord(key, known);
    scope.report(ConfigScope::Severity::Warning, position, key,
                 QStringLiteral("unknown setting, ignored")
                     + (hint.isEmpty()
                            ? QString()
                            : QStringLiteral("; did you mean %1?").arg(scope.fullKey(hint))));
}

/// Reads \a table into \a owner. \a within is the prefix of its keys: in the table "limits" it is
/// "limits.", so that the key "sessions" finds the field "limits.sessions".
template<typename Owner>
void readFields(const toml::table &table, const ConfigScope &scope,
                const QList<ConfigField<Owner>> &fields, Owner *owner, const QString &within = {})
{
    using Severity = ConfigScope::Severity;
    for (const auto &[tomlKey, node] : table) {
        const QString name = ConfigValue::toQString(std::string(tomlKey.str()));
        const QString key = within + name;
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto &candidate) {
            return key == QLatin1String(candidate.key);
        });
        if (name.contains(u'.')) {
            scope.report(Severity::Warning, tomlKey.source().begin, key,
                         QStringLiteral("unknown setting, ignored"));
        } else if (field != fields.end()) {
            if (!field->read(*owner, node, scope))
                scope.report(
                    Severity::Error, node.source().begin, key,
                    QStringLiteral("expected %1, found %2").arg(field->expectation, typeName(node))
                        + (field->print ? refusedValue(node, field->isNumber) : QString()));
        } else if (!isPrefix(key + u'.', fields)) {
            reportUnknown(scope, tomlKey.source().begin, key, fields);
        } else if (node.is_table()) {
            readFields(*node.as_table(), scope, fields, owner, key + u'.');
        } else {
            scope.report(Severity::Error, node.source().begin, key,
                         QStringLiteral("expected a table, found %1").arg(typeName(node)));
        }
    }
}

namespace ConfigValue {

/// Named tables, such as [users.ann]. The child's "name" is set to the table's name. \a fields
/// returns the rows for a table.
template<typename Child, typename Owner, typename Access, typename Fields>
ConfigField<Owner> namedTables(const char *key, Access access, Fields fields)
{
    const QString name = QLatin1String(key);
    const auto read = [=](Owner &owner, const toml::node &node, const ConfigScope &scope) {
        if (!node.is_table())
            return false;
        const ConfigScope children = scope.below(name);
        for (const auto &[tomlKey, entry] : *node.as_table()) {
            Child child;
            child.name = toQString(std::string(tomlKey.str()));
            // Some characters do not survive the conversion, so the name could equal another one.
            if (child.name.toStdString() != tomlKey.str()) {
                children.report(ConfigScope::Severity::Error, entry.source().begin, child.name,
                                QStringLiteral("the name contains a character that can't be used"));
                continue;
            }
            if (entry.is_table()) {
                readFields(*entry.as_table(), children.below(child.name), fields(*entry.as_table()),
                           &child);
                access(owner).append(child);
            } else {
                children.report(ConfigScope::Severity::Error, entry.source().begin, child.name,
                                QStringLiteral("expected a table [%1], found %2")
                                    .arg(children.fullKey(child.name), typeName(entry)));
            }
        }
        return true;
    };
    return {key, QStringLiteral("tables [%1.NAME]").arg(name), nullptr, read, nullptr};
}

/// An array of tables, such as [[users.ann.rules]].
template<typename Owner, typename Access, typename Child>
ConfigField<Owner> tableArray(const char *key, Access access,
                              const QList<ConfigField<Child>> &(*fields)())
{
    const QString name = QLatin1String(key);
    const auto read = [=](Owner &owner, const toml::node &node, const ConfigScope &scope) {
        const toml::array *array = node.as_array();
        if (!array || (!array->empty() && !array->is_array_of_tables()))
            return false;
        for (const toml::node &entry : *array) {
            Child child;
            readFields(*entry.as_table(), scope.below(name), fields(), &child);
            access(owner).append(child);
        }
        return true;
    };
    return {key, QStringLiteral("tables [[%1]]").arg(name), nullptr, read, nullptr};
}

/// The same, if all tables have the same rows.
template<typename Owner, typename Access, typename Child>
ConfigField<Owner> namedTables(const char *key, Access access,
                               const QList<ConfigField<Child>> &(*fields)())
{
    return namedTables<Child, Owner>(key, access,
                                     [fields](const toml::table &) { return fields(); });
}

} // namespace ConfigValue

} // namespace QFtp::Internal

#endif
