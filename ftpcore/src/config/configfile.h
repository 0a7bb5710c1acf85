// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGFILE_H
#define QFTP_CONFIG_CONFIGFILE_H

#include "config/configschema.h"

#include <QFtpServer/qftpconfigfile.h>

/// The functions of QFtpConfigFile, for the settings of a schema.
namespace QFtp::Internal {

QFtpConfigFile::Result parseConfig(const ConfigSchema &schema, const QByteArray &text,
                                   const QString &fileName);
QFtpConfigFile::Result loadConfig(const ConfigSchema &schema, const QString &fileName);
QFtpResult<QByteArray> writeConfig(const ConfigSchema &schema, const QByteArray &text,
                                   const QFtpConfig &config);
QByteArray defaultConfigText(const ConfigSchema &schema);
/// Returns what is wrong with \a config, which comes from no file.
QList<QFtpConfigProblem> validateConfig(const ConfigSchema &schema, const QFtpConfig &config);
/// Returns \a rules as a TOML array.
QByteArray rulesToml(const QList<QFtpPathRule> &rules);

} // namespace QFtp::Internal

#endif
