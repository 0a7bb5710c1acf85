// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CLUSTERCHECKS_H
#define QFTP_CONFIG_CLUSTERCHECKS_H

#include "config/configreport.h"

namespace QFtp::Internal {

/// Reports problems of the table [cluster] in \a root, the file that \a config comes from.
void checkCluster(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope);

} // namespace QFtp::Internal

#endif
