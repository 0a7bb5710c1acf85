// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_ENVIRONMENT_H
#define QFTP_CONFIG_ENVIRONMENT_H

#include "config/configreport.h"

namespace QFtp::Internal {

/// Replaces ${NAME} in all texts of \a table, except keys, by the environment variable NAME. "$${"
/// stands for "${". Reports variables that are not set, and ${ without a name.
void expandEnvironment(toml::table *table, const ConfigScope &scope);

} // namespace QFtp::Internal

#endif
