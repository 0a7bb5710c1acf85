// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_QUOTAS_H
#define QFTP_CONFIG_QUOTAS_H

#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// Whether somebody in \a config has a quota.
bool hasQuotas(const QFtpConfig &config);

} // namespace QFtp::Internal

#endif
