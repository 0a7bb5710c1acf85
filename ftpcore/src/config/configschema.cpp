// SPDX-License-Identifier: MIT
#include "config/configschema.h"

#include "base/guarded.h"
#include "config/configtables.h"

namespace QFtp::Internal {

namespace {

std::optional<QVariant> readValue(const toml::node &node, QMetaType type)
{
    const auto variant = [](const auto &value) -> std::optional<QVariant> {
        return value ? std::optional(QVariant::fromValue(*value)) : std::nullopt;
    };
    switch (type.id()) {
    case QMetaType::Bool:
        return variant(node.value_exact<bool>());
    case QMetaType::Int:
    case QMetaType::LongLong: {
        const auto number = node.value_exact<int64_t>();
        return number ? std::optional(QVariant(qlonglong(*number))) : std::nullopt;
    }
    case QMetaType::QStringList:
        return variant(ConfigValue::readTexts(node));
    default:
        return variant(ConfigValue::readText(node));
    }
}

QByteArray printValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "true" : "false";
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    case QMetaType::QString:
        return ConfigValue::quotedToml(value.toString());
    case QMetaType::QStringList:
        return ConfigValue::printList(value.toStringList());
    default:
        return "{}"; // which no setting accepts
    }
}

// The row of a setting of a type of storages or accounts.
template<typename Owner> ConfigField<Owner> typedField(const QFtpStorageSetting &setting)
{
    const QString key = QString::fromUtf8(setting.key);
    ConfigField<Owner> field;
    field.key = setting.key;
    field.help = setting.help.toUtf8();
    field.expectation = setting.expectation;
    field.isNumber = setting.defaultValue.typeId() == QMetaType::Int
        || setting.defaultValue.typeId() == QMetaType::LongLong;
    field.read = [key, setting](Owner &owner, const toml::node &node, const ConfigScope &) {
        const auto value = readValue(node, setting.defaultValue.metaType());
        const bool isGood = value
            && (!setting.isAllowed || guarded(false, [&] { return setting.isAllowed(*value); }));
        if (isGood)
            owner.settings.insert(key, *value);
        return isGood;
    };
    field.print = [key, usual = setting.defaultValue](const Owner &owner) {
        return printValue(owner.settings.value(key, usual));
    };
    return field;
}

template<typename Type> QStringList namesOf(const QList<const Type *> &types)
{
    QStringList result;
    for (const Type *known : types)
        result += known->name;
    return result;
}

template<typename Type> const Type *named(const QList<const Type *> &types, const QString &name)
{
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const Type *known) { return known->name == name; });
    return found == types.end() ? nullptr : *found;
}

template<typename Owner> ConfigField<Owner> typeField(const QStringList &types, const char *help)
{
    return ConfigValue::text<Owner>(
        "type", QFTP_MEMBER(type), help,
        types.isEmpty() ? QStringLiteral("a type; this program knows none")
                        : QStringLiteral("one of \"%1\"").arg(types.join(QStringLiteral("\", \""))),
        [types](const QString &name) { return types.contains(name); });
}

template<typename Owner, typename Type>
void addTypedFields(const Type *type, QList<ConfigField<Owner>> *fields)
{
    if (type)
        std::transform(type->settings.begin(), type->settings.end(), std::back_inserter(*fields),
                       typedField<Owner>);
}

} // namespace

QVariantMap completedSettings(const QList<QFtpStorageSetting> &settings, QVariantMap values)
{
    for (const QFtpStorageSetting &setting : settings) {
        const QString key = QString::fromUtf8(setting.key);
        if (!values.contains(key))
            values.insert(key, setting.defaultValue);
    }
    return values;
}

ConfigSchema::ConfigSchema(StorageTypes storageTypes, AccountTypes accountTypes,
                           const QStringList &accountSources, TlsCheck checkTls) :
    m_storageTypes(std::move(storageTypes)),
    m_accountTypes(std::move(accountTypes)), m_accountSources(accountSources),
    m_checkTls(std::move(checkTls)), m_fields(configFields(*this))
{ }

QStringList ConfigSchema::storageTypes() const { return namesOf(m_storageTypes()); }

const QFtpStorageType *ConfigSchema::storageType(const QString &name) const
{
    return named(m_storageTypes(), name);
}

QList<ConfigField<QFtpConfigStorage>> ConfigSchema::storageFields(const QString &type) const
{
    QList<ConfigField<QFtpConfigStorage>> result = {
        typeField<QFtpConfigStorage>(storageTypes(), "The kind of storage.")};
    const QFtpStorageType *known = storageType(type);
    addTypedFields(known ? known : storageType(QFtpConfigStorage().type), &result);
    return result;
}

QStringList ConfigSchema::accountTypes() const { return namesOf(m_accountTypes()); }

const QFtpAccountType *ConfigSchema::accountType(const QString &name) const
{
    return named(m_accountTypes(), name);
}

QList<ConfigField<QFtpConfigAccounts>> ConfigSchema::accountFields(const QString &type) const
{
    QList<ConfigField<QFtpConfigAccounts>> result = {
        typeField<QFtpConfigAccounts>(accountTypes(), "Where the accounts are.")};
    result += QFtp::Internal::accountFields();
    addTypedFields(accountType(type), &result);
    return result;
}

} // namespace QFtp::Internal
