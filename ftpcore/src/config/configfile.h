// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGFILE_H
#define QFTP_CONFIG_CONFIGFILE_H

#include "config/configchecks.h"

#include <QFtpServer/qftpconfigfile.h>

namespace QFtp::Internal {

/// QFtpConfigFile::parse(), with a check of the files for TLS. An empty \a checkTls checks none.
QFtpConfigFile::Result parseConfig(const QByteArray &text, const QString &fileName,
                                   const TlsCheck &checkTls);
/// QFtpConfigFile::load(), with the check that it makes.
QFtpConfigFile::Result loadConfig(const QString &fileName, const TlsCheck &checkTls);

} // namespace QFtp::Internal

#endif
