// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGCHECKS_H
#define QFTP_CONFIG_CONFIGCHECKS_H

#include "config/configreport.h"

namespace QFtp::Internal {

/// Reports what is wrong with settings that can't be judged alone. \a root is the file they are
/// from; \a readsFiles: the files it names are looked at, too.
void checkConfig(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope,
                 bool readsFiles);

} // namespace QFtp::Internal

#endif
