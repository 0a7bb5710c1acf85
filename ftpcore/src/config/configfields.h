// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGFIELDS_H
#define QFTP_CONFIG_CONFIGFIELDS_H

#include "config/configreport.h"

#include <functional>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

class ConfigSchema;

/// One setting. Reading, checking, editing, the default file and the help all use this row.
template<typename Owner> struct ConfigField
{
    QByteArray key;      ///< within the owner's table, such as "limits.sessions"
    QString expectation; ///< kind, range and unit, such as "a whole number from 0 to 9"
    QByteArray help;
    /// Stores the value in the owner. False: the value is not what was expected. Tables report the
    /// problems of their own keys.
    std::function<bool(Owner &, const toml::node &, const ConfigScope &)> read;
    /// The value as TOML; empty: not set. A null function: the setting is a table.
    std::function<QByteArray(const Owner &)> print;
    /// Sets the owner's value to that of another one, and compares both. Null: see print.
    std::function<void(Owner &, const Owner &)> copy = {};
    std::function<bool(const Owner &, const Owner &)> isEqual = {};
    bool isNumber = false; ///< a message may show what was found: a text could be a secret
};

/// \a schema must live as long as the rows.
QList<ConfigField<QFtpConfig>> configFields(const ConfigSchema &schema);
/// Those of [cluster] and [health], which are among them.
QList<ConfigField<QFtpConfig>> clusterFields();
/// What all types of accounts have.
const QList<ConfigField<QFtpConfigAccounts>> &accountFields();
const QList<ConfigField<QFtpConfigUser>> &userFields();
const QList<ConfigField<QFtpConfigGroup>> &groupFields();
const QList<ConfigField<QFtpConfigMount>> &mountFields();
const QList<ConfigField<QFtpPathRule>> &ruleFields();
const QList<ConfigField<QFtpConfigPassword>> &passwordFields();
const QList<ConfigField<QFtpConfigHost>> &hostFields();
const QList<ConfigField<QFtpListener>> &listenerFields();

} // namespace QFtp::Internal

#endif
