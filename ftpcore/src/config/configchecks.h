// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_CONFIGCHECKS_H
#define QFTP_CONFIG_CONFIGCHECKS_H

#include "config/configreport.h"

namespace QFtp::Internal {

/// Finds the problem with the files that the settings name; unset: there is none.
using TlsCheck = std::function<std::optional<QFtpConfigProblem>(const QFtpConfig::Tls &)>;

/// Reports problems of settings that depend on each other. \a root is the file that they come from.
/// If \a checkTls is empty, no file that the settings name is read.
void checkConfig(const QFtpConfig &config, const toml::table &root, const ConfigScope &scope,
                 const TlsCheck &checkTls);

} // namespace QFtp::Internal

#endif
