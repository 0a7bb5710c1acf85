// SPDX-License-Identifier: MIT
#ifndef MODULES_MODULES_H
#define MODULES_MODULES_H

#include <QtCore/qstring.h>

/// The modules that the programs of this project have.
namespace Modules {

/// Lets configurations name all types of storages and accounts.
void addTypes();
/// Returns the statement for a database of the kind \a driver, as in a configuration, that holds
/// accounts. Empty: this program does not know such databases.
QByteArray sqlSchema(const QString &driver);

} // namespace Modules

#endif
