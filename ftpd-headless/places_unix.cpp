// SPDX-License-Identifier: MIT
#include "places.h"

QString Places::configFile() { return QStringLiteral("/etc/qftpserver/ftpd-headless.toml"); }

QString Places::stateDirectory() { return {}; }

QString Places::stateOfService() { return QStringLiteral("/var/lib/qftpserver/ftpd-headless"); }
