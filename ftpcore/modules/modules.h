// SPDX-License-Identifier: MIT
#ifndef MODULES_MODULES_H
#define MODULES_MODULES_H

#include <QFtpServer/qftpcluster.h>
#include <QFtpServer/qftpconfig.h>

/// The modules that the programs of this project have.
namespace Modules {

/// Lets configurations name all types of storages and accounts.
void addTypes();
/// Makes the cluster that \a settings are about. Null: they are about none, or this program can't
/// be a node.
std::shared_ptr<QFtpCluster> cluster(const QFtpConfig::Cluster &settings);
/// Makes the servers of a cluster count again what users with quotas have stored. Returns why that
/// is not possible; empty: it is done. Blocking: asks the database.
QString recountQuotas(const QFtpConfig::Cluster &settings);
/// Returns the statement for a database of the kind \a driver, as in a configuration, that holds
/// accounts; "cluster": those for the database of a cluster. Empty: this program does not know such databases.
QByteArray sqlSchema(const QString &driver);

} // namespace Modules

#endif
