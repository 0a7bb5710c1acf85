// SPDX-License-Identifier: MIT
#include "base/crew.h"
#include "connection.h"

#include <QFtpServer/qftpstorage.h>

using namespace QFtp::Internal::Sql;

class QFtpSqlAccounts::Private
{
public:
    explicit Private(const Options &options) :
        crew(
            options.connections, [options] { return std::make_unique<Connection>(options); },
            options.timeout)
    { }

    QFtp::Internal::Crew<Connection, QFtpResult<QVariantMap>> crew;
};

QFtpSqlAccounts::QFtpSqlAccounts(const Options &options)
{
    QFtpStorage::runWithOwnRights([&] { d = std::make_unique<Private>(options); });
}

QFtpSqlAccounts::~QFtpSqlAccounts() = default;

QFtpResult<QFtpAccount> QFtpSqlAccounts::find(const QFtpCredentials &credentials)
{
    const auto columns = d->crew.ask(
        [name = credentials.userName](Connection &connection) { return connection.find(name); });
    if (!columns)
        return QFtpError(QFtp::ErrorKind::Unavailable,
                         QStringLiteral("the database did not answer in time"));
    if (!*columns)
        return columns->error();
    const auto user = QFtpAccount::fromMap(credentials.userName, **columns);
    if (!user)
        return user.error();
    QFtpAccount account;
    account.user = *user;
    return account;
}

QFtpSqlAccounts::Options::Options() = default;
QFtpSqlAccounts::Options::Options(const Options &) = default;
QFtpSqlAccounts::Options::Options(Options &&) noexcept = default;
QFtpSqlAccounts::Options &QFtpSqlAccounts::Options::operator=(const Options &) = default;
QFtpSqlAccounts::Options &QFtpSqlAccounts::Options::operator=(Options &&) noexcept = default;
QFtpSqlAccounts::Options::~Options() = default;
