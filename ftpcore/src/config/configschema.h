// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGSCHEMA_H
#define QFTP_CONFIG_CONFIGSCHEMA_H

#include "config/configfields.h"

#include <QFtpServer/qftpstoragetype.h>

namespace QFtp::Internal {

/// Returns all types of storage that are known at this moment.
using StorageTypes = std::function<QList<const QFtpStorageType *>()>;

/// \a settings, with the defaults of \a type for those that are missing.
QVariantMap completedSettings(const QFtpStorageType &type, QVariantMap settings);

/// Finds the problem with the files for TLS that the settings name; unset: there is none.
using TlsCheck = std::function<std::optional<QFtpConfigProblem>(const QFtpConfig::Tls &)>;

/// All settings of a configuration. Higher folders pass down what this one must not ask them for.
/// Thread: any, after its construction.
class ConfigSchema
{
public:
    /// \a accountSources: the names that the setting "auth" accepts.
    ConfigSchema(StorageTypes storageTypes, const QStringList &accountSources, TlsCheck checkTls);
    Q_DISABLE_COPY_MOVE(ConfigSchema)

    const QList<ConfigField<QFtpConfig>> &fields() const { return m_fields; }
    /// The settings of storages of \a type; for an unknown type, those of the default type.
    QList<ConfigField<QFtpConfigStorage>> storageFields(const QString &type) const;
    QStringList storageTypes() const;
    /// Null: the type is not known.
    const QFtpStorageType *storageType(const QString &name) const;
    const TlsCheck &checkTls() const { return m_checkTls; }

private:
    const StorageTypes m_storageTypes;
    const TlsCheck m_checkTls;
    const QList<ConfigField<QFtpConfig>> m_fields;
};

} // namespace QFtp::Internal

#endif
