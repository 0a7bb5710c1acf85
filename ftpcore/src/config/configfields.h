// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGFIELDS_H
#define QFTP_CONFIG_CONFIGFIELDS_H

#include "config/configreport.h"

#include <functional>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// One setting. Reading, checking, editing, the default file and the help all use this row.
template<typename Owner> struct ConfigField
{
    const char *key;     ///< within the owner's table, such as "limits.sessions"
    QString expectation; ///< kind, range and unit, such as "a whole number from 0 to 9"
    const char *help;
    /// Stores the value in the owner. False: the value is not what was expected. Tables report the
    /// problems of their own keys.
    std::function<bool(Owner &, const toml::node &, const ConfigScope &)> read;
    /// The value as TOML; empty: not set. A null function: the setting is a table.
    std::function<QByteArray(const Owner &)> print;
};

const QList<ConfigField<QFtpConfig>> &configFields();
const QList<ConfigField<QFtpConfigUser>> &userFields();
const QList<ConfigField<QFtpConfigMount>> &mountFields();
const QList<ConfigField<QFtpPathRule>> &ruleFields();
/// The settings of storages of \a type; for an unknown type, only "type" itself.
QList<ConfigField<QFtpConfigStorage>> storageFields(const QString &type);
QStringList storageTypes();
const QList<ConfigField<QFtpConfigHost>> &hostFields();

/// The names that the setting "auth" accepts. Defined in auth/, which this folder must not include.
QStringList accountSourceNames();

} // namespace QFtp::Internal

#endif
