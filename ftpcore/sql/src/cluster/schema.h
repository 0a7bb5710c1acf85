// SPDX-License-Identifier: MIT
#ifndef QFTP_SQL_CLUSTER_SCHEMA_H
#define QFTP_SQL_CLUSTER_SCHEMA_H

#include <QFtpServer/qftpresult.h>
#include <QtCore/qlist.h>
#include <QtSql/qsqldatabase.h>

namespace QFtp::Internal::Sql {

/// Makes the tables and functions of a cluster in \a database, or brings them up to date. Several
/// nodes may do so at once. Errors: Unavailable (see the detail).
QFtpResult<void> installSchema(QSqlDatabase database);

/// The SQL of each version, which adds to the one before. A node of an older version must be able
/// to go on with a newer schema: it may be restarted last.
const QList<const char *> &schemaVersions();

} // namespace QFtp::Internal::Sql

#endif
