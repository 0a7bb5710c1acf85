// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGSCHEMA_H
#define QFTP_CONFIG_CONFIGSCHEMA_H

#include "config/configfields.h"

#include <QFtpServer/qftpaccounts.h>

namespace QFtp::Internal {

/// Returns all types of storage that are known at this moment.
using StorageTypes = std::function<QList<const QFtpStorageType *>()>;
/// The same of sources of accounts.
using AccountTypes = std::function<QList<const QFtpAccountType *>()>;

/// \a values, with the defaults of \a settings for those that are missing.
QVariantMap completedSettings(const QList<QFtpStorageSetting> &settings, QVariantMap values);

/// Finds the problem with the files for TLS that the settings name; unset: there is none.
using TlsCheck = std::function<std::optional<QFtpConfigProblem>(const QFtpConfig::Tls &)>;

/// All settings of a configuration. Higher folders pass down what this one must not ask them for.
/// Thread: any, after its construction.
class ConfigSchema
{
public:
    /// \a accountSources: the names that the setting "auth" accepts, besides those of tables
    /// [accounts.NAME].
    ConfigSchema(StorageTypes storageTypes, AccountTypes accountTypes,
                 const QStringList &accountSources, TlsCheck checkTls);
    Q_DISABLE_COPY_MOVE(ConfigSchema)

    const QList<ConfigField<QFtpConfig>> &fields() const { return m_fields; }
    /// The settings of storages of \a type; for an unknown type, those of the default type.
    QList<ConfigField<QFtpConfigStorage>> storageFields(const QString &type) const;
    QStringList storageTypes() const;
    /// Null: the type is not known.
    const QFtpStorageType *storageType(const QString &name) const;
    /// The settings of sources of accounts of \a type; for an unknown type, what all have.
    QList<ConfigField<QFtpConfigAccounts>> accountFields(const QString &type) const;
    QStringList accountTypes() const;
    /// Null: the type is not known.
    const QFtpAccountType *accountType(const QString &name) const;
    const QStringList &accountSources() const { return m_accountSources; }
    const TlsCheck &checkTls() const { return m_checkTls; }

private:
    const StorageTypes m_storageTypes;
    const AccountTypes m_accountTypes;
    const QStringList m_accountSources;
    const TlsCheck m_checkTls;
    const QList<ConfigField<QFtpConfig>> m_fields;
};

} // namespace QFtp::Internal

#endif
