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
/// Returns \a tables, whose rows are \a fields, as a TOML array.
template<typename Owner>
QByteArray arrayToml(const QList<Owner> &tables, const QList<ConfigField<Owner>> &fields)
{
    QByteArrayList texts;
    for (const Owner &table : tables) {
        QByteArrayList values;
        for (const auto &field : fields) {
            const QByteArray value = field.print(table);
            const bool isUnset = value.isEmpty() || value == "\"\"" || value == "[]";
            if (!isUnset)
                values += field.key + " = " + value;
        }
        texts += "{ " + values.join(", ") + " }";
    }
    return '[' + texts.join(", ") + ']';
}

} // namespace QFtp::Internal

#endif
