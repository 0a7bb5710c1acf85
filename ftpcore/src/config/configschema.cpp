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

ConfigField<QFtpConfigStorage> storageField(const QFtpStorageSetting &setting)
{
    const QString key = QString::fromUtf8(setting.key);
    ConfigField<QFtpConfigStorage> field;
    field.key = setting.key;
    field.help = setting.help.toUtf8();
    field.expectation = setting.expectation;
    field.isNumber = setting.defaultValue.typeId() == QMetaType::Int
        || setting.defaultValue.typeId() == QMetaType::LongLong;
    field.read = [key, setting](QFtpConfigStorage &owner, const toml::node &node,
                                const ConfigScope &) {
        const auto value = readValue(node, setting.defaultValue.metaType());
        const bool isGood = value
            && (!setting.isAllowed || guarded(false, [&] { return setting.isAllowed(*value); }));
        if (isGood)
            owner.settings.insert(key, *value);
        return isGood;
    };
    field.print = [key, usual = setting.defaultValue](const QFtpConfigStorage &owner) {
        return printValue(owner.settings.value(key, usual));
    };
    return field;
}

} // namespace

QVariantMap completedSettings(const QFtpStorageType &type, QVariantMap settings)
{
    for (const QFtpStorageSetting &setting : type.settings) {
        const QString key = QString::fromUtf8(setting.key);
        if (!settings.contains(key))
            settings.insert(key, setting.defaultValue);
    }
    return settings;
}

ConfigSchema::ConfigSchema(StorageTypes storageTypes, const QStringList &accountSources,
                           TlsCheck checkTls) :
    m_storageTypes(std::move(storageTypes)),
    m_checkTls(std::move(checkTls)), m_fields(configFields(*this, accountSources))
{ }

QStringList ConfigSchema::storageTypes() const
{
    QStringList result;
    for (const QFtpStorageType *known : m_storageTypes())
        result += known->name;
    return result;
}

const QFtpStorageType *ConfigSchema::storageType(const QString &name) const
{
    for (const QFtpStorageType *known : m_storageTypes()) {
        if (known->name == name)
            return known;
    }
    return nullptr;
}

QList<ConfigField<QFtpConfigStorage>> ConfigSchema::storageFields(const QString &type) const
{
    const QStringList types = storageTypes();
    QList<ConfigField<QFtpConfigStorage>> result = {
        ConfigValue::text<QFtpConfigStorage>(
            "type", QFTP_MEMBER(type), "The kind of storage.",
            QStringLiteral("one of \"%1\"").arg(types.join(QStringLiteral("\", \""))),
            [types](const QString &name) { return types.contains(name); }),
    };
    const QFtpStorageType *known = storageType(type);
    if (!known)
        known = storageType(QFtpConfigStorage().type);
    if (known)
        std::transform(known->settings.begin(), known->settings.end(), std::back_inserter(result),
                       storageField);
    return result;
}

} // namespace QFtp::Internal
