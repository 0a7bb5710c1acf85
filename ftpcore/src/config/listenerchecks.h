// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_LISTENERCHECKS_H
#define QFTP_CONFIG_LISTENERCHECKS_H

#include "config/configreport.h"

namespace QFtp::Internal {

/// Reports problems of the sockets to listen on, and of ports for passive data connections.
void checkListeners(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope);

} // namespace QFtp::Internal

#endif
