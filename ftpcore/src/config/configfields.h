// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGFIELDS_H
#define QFTP_CONFIG_CONFIGFIELDS_H

#include "config/configreport.h"

#include <functional>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// One setting: its only home. Reading, checking, the default file and its help all come from here.
template<typename Owner> struct ConfigField
{
    const char *key;     ///< within its owner's table, as in "limits.sessions"
    QString expectation; ///< kind of value, unit and range, as in "a whole number from 0 to 9"
    const char *help;
    /// Takes the value over; false: it is not what was expected. Tables report what is in them.
    std::function<bool(Owner &, const toml::node &, const ConfigScope &)> read;
    /// The value as it would stand in the file; empty: not set. Null: it is a table.
    std::function<QByteArray(const Owner &)> print;
};

const QList<ConfigField<QFtpConfig>> &configFields();
const QList<ConfigField<QFtpConfigUser>> &userFields();
const QList<ConfigField<QFtpConfigMount>> &mountFields();
const QList<ConfigField<QFtpPathRule>> &ruleFields();
/// Those of a storage with that type; empty: there is no such type.
QList<ConfigField<QFtpConfigStorage>> storageFields(const QString &type);
QStringList storageTypes();
const QList<ConfigField<QFtpConfigHost>> &hostFields();

/// What the setting "auth" may name. It is told by auth/, which this folder knows nothing of.
QStringList accountSourceNames();

} // namespace QFtp::Internal

#endif
