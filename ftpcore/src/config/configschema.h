// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGSCHEMA_H
#define QFTP_CONFIG_CONFIGSCHEMA_H

#include "config/configfields.h"

namespace QFtp::Internal {

/// How storages of one type are configured.
struct StorageSettings
{
    const char *type;
    /// The rows of its settings, without "type".
    QList<ConfigField<QFtpConfigStorage>> (*fields)();
    /// Reports problems of settings that depend on each other; null: there are none. \a table is
    /// where the storage is defined.
    void (*check)(const QFtpConfigStorage &storage, const toml::table &table,
                  const ConfigScope &scope);
};

/// Finds the problem with the files for TLS that the settings name; unset: there is none.
using TlsCheck = std::function<std::optional<QFtpConfigProblem>(const QFtpConfig::Tls &)>;

/// All settings of a configuration. Higher folders pass down what this one must not ask them for.
/// Thread: any, after its construction.
class ConfigSchema
{
public:
    /// \a accountSources: the names that the setting "auth" accepts.
    ConfigSchema(QList<StorageSettings> storages, const QStringList &accountSources,
                 TlsCheck checkTls);
    Q_DISABLE_COPY_MOVE(ConfigSchema)

    const QList<ConfigField<QFtpConfig>> &fields() const { return m_fields; }
    /// The settings of storages of \a type; for an unknown type, those of the default type.
    QList<ConfigField<QFtpConfigStorage>> storageFields(const QString &type) const;
    QStringList storageTypes() const;
    /// Null: the type is not known.
    const StorageSettings *storage(const QString &type) const;
    const TlsCheck &checkTls() const { return m_checkTls; }

private:
    const QList<StorageSettings> m_storages;
    const TlsCheck m_checkTls;
    const QList<ConfigField<QFtpConfig>> m_fields;
};

} // namespace QFtp::Internal

#endif
