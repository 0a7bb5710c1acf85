// SPDX-License-Identifier: MIT
#include "connection.h"
#include "crew.h"

using namespace QFtp::Internal::Sql;

class QFtpSqlAccounts::Private
{
public:
    explicit Private(const Options &options) :
        crew(
            options.connections,
            [options]() -> Worker {
                return [connection = std::make_shared<Connection>(options)](const QString &name) {
                    return connection->find(name);
                };
            },
            options.timeout)
    { }

    Crew crew;
};

QFtpSqlAccounts::QFtpSqlAccounts(const Options &options) : d(std::make_unique<Private>(options)) { }

QFtpSqlAccounts::~QFtpSqlAccounts() = default;

QFtpResult<QFtpAccount> QFtpSqlAccounts::find(const QFtpCredentials &credentials)
{
    const auto columns = d->crew.ask(credentials.userName);
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
