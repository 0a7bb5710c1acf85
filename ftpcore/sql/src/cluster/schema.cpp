// SPDX-License-Identifier: MIT
#include "cluster/schema.h"

#include "database.h"

#include <QFtpServer/qftpsqlcluster.h>
#include <QtSql/qsqlquery.h>

namespace QFtp::Internal::Sql {

namespace {

QFtpResult<int> run(const QSqlDatabase &database, const QString &text)
{
    QSqlQuery query(database);
    if (!query.exec(text))
        return unavailable(QStringLiteral("the tables of the cluster can't be made"),
                           query.lastError());
    return query.next() ? query.value(0).toInt() : 0;
}

QFtpResult<void> upgrade(const QSqlDatabase &database)
{
    // Any number will do, but for all versions of this program the same one.
    static const QString lock = QStringLiteral("SELECT 1 FROM pg_advisory_xact_lock(726374981)");
    if (auto locked = run(database, lock); !locked)
        return locked.error();
    const auto exists = run(
        database,
        QStringLiteral("SELECT CASE WHEN to_regclass('ftp_cluster') IS NULL THEN 0 ELSE 1 END"));
    if (!exists)
        return exists.error();
    const auto version = *exists == 1
        ? run(database, QStringLiteral("SELECT version FROM ftp_cluster"))
        : QFtpResult<int>(0);
    if (!version)
        return version.error();
    for (qsizetype i = *version; i < qsizetype(schemaVersions().size()); ++i) {
        if (auto done = run(database, QString::fromLatin1(schemaVersions().at(i))); !done)
            return done.error();
    }
    return {};
}

} // namespace

QFtpResult<void> installSchema(QSqlDatabase database)
{
    if (!database.transaction())
        return unavailable(QStringLiteral("no transaction begins"), database.lastError());
    if (auto upgraded = upgrade(database); !upgraded) {
        database.rollback();
        return upgraded;
    }
    if (!database.commit())
        return unavailable(QStringLiteral("the transaction failed"), database.lastError());
    return {};
}

} // namespace QFtp::Internal::Sql

QByteArray QFtpSqlCluster::schema()
{
    QByteArray text;
    for (const char *const version : QFtp::Internal::Sql::schemaVersions())
        text += version;
    return text;
}
