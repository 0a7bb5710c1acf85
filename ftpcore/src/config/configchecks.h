// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGCHECKS_H
#define QFTP_CONFIG_CONFIGCHECKS_H

#include "config/configschema.h"

namespace QFtp::Internal {

/// Reports problems of settings that depend on each other. \a root is the file that they come from.
/// \a readsFiles: checks the files that the settings name, too.
void checkConfig(const ConfigSchema &schema, const QFtpConfig &config, const toml::table &root,
                 const ConfigScope &scope, bool readsFiles);

} // namespace QFtp::Internal

#endif
