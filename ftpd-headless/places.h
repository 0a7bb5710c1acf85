// SPDX-License-Identifier: MIT
#ifndef FTPD_PLACES_H
#define FTPD_PLACES_H

#include <QtCore/qstring.h>

/// Where the daemon's files are on this system.
namespace Places {

/// The configuration that is read unless --config names another.
QString configFile();
/// Where the daemon keeps bans and the certificate that it makes; empty: where
/// QStandardPaths::AppDataLocation is, which the service sets.
QString stateDirectory();

/// Where the service that the packages install keeps the same.
QString stateOfService();

} // namespace Places

#endif
