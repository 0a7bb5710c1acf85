// SPDX-License-Identifier: MIT
#include "modules/modules.h"

#ifdef QFTP_HAS_LDAP
#include <QFtpServer/qftpldapaccounts.h>
#endif
#include <QFtpServer/qftpmogilefsstorage.h>
#include <QFtpServer/qftps3storage.h>
#include <QFtpServer/qftpserviceaccounts.h>
#ifdef QFTP_HAS_SQL
#include <QFtpServer/qftpsqlcluster.h>
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

std::shared_ptr<QFtpCluster> Modules::cluster([[maybe_unused]] const QFtpConfig::Cluster &settings)
{
#ifdef QFTP_HAS_SQL
    if (!settings.node.isEmpty())
        return std::make_shared<QFtpSqlCluster>(settings);
#endif
    return nullptr;
}

QString Modules::recountQuotas([[maybe_unused]] const QFtpConfig::Cluster &settings)
{
#ifdef QFTP_HAS_SQL
    const auto done = QFtpSqlCluster::recountQuotas(settings);
    return done ? QString() : done.error().detail();
#else
    return QStringLiteral("this program can't be a node of a cluster");
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
    if (driver == u"cluster")
        return QFtpSqlCluster::schema();
#else
    Q_UNUSED(driver)
#endif
    return {};
}
