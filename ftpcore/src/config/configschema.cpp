// SPDX-License-Identifier: MIT
#include "config/configschema.h"

#include "config/configtables.h"

namespace QFtp::Internal {

ConfigSchema::ConfigSchema(QList<StorageSettings> storages, const QStringList &accountSources,
                           TlsCheck checkTls) :
    m_storages(std::move(storages)),
    m_checkTls(std::move(checkTls)), m_fields(configFields(*this, accountSources))
{ }

QStringList ConfigSchema::storageTypes() const
{
    QStringList result;
    for (const StorageSettings &known : m_storages)
        result += QLatin1String(known.type);
    return result;
}

const StorageSettings *ConfigSchema::storage(const QString &type) const
{
    const auto found =
        std::find_if(m_storages.begin(), m_storages.end(), [&type](const StorageSettings &known) {
            return type == QLatin1String(known.type);
        });
    return found == m_storages.end() ? nullptr : &*found;
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
    const StorageSettings *known = storage(type);
    if (!known)
        known = storage(QFtpConfigStorage().type);
    if (known)
        result += known->fields();
    return result;
}

} // namespace QFtp::Internal
