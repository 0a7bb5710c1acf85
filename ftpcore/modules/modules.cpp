// SPDX-License-Identifier: MIT
#include "modules/modules.h"

#ifdef QFTP_HAS_LDAP
#include <QFtpServer/qftpldapaccounts.h>
#endif
#include <QFtpServer/qftpmogilefsstorage.h>
#include <QFtpServer/qftps3storage.h>
#include <QFtpServer/qftpserviceaccounts.h>
#ifdef QFTP_HAS_SQL
#include <QFtpServer/qftpsqlaccounts.h>
#endif

void Modules::addTypes()
{
    QFtpMogileFsStorage::addType();
    QFtpS3Storage::addType();
    QFtpServiceAccounts::addType();
#ifdef QFTP_HAS_LDAP
    QFtpLdapAccounts::addType();
#endif
#ifdef QFTP_HAS_SQL
    QFtpSqlAccounts::addType();
#endif
}

QByteArray Modules::sqlSchema(const QString &driver)
{
#ifdef QFTP_HAS_SQL
    using Driver = QFtpSqlAccounts::Driver;
    if (driver == u"postgresql")
        return QFtpSqlAccounts::schema(Driver::PostgreSql);
    if (driver == u"sqlite")
        return QFtpSqlAccounts::schema(Driver::Sqlite);
    if (driver == u"mariadb")
        return QFtpSqlAccounts::schema(Driver::MariaDb);
#else
    Q_UNUSED(driver)
#endif
    return {};
}
