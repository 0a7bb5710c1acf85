// SPDX-License-Identifier: MIT
#include "base/crew.h"
#include "directory.h"

#include <csignal>
#include <QFtpServer/qftpstorage.h>

using QFtp::Internal::Ldap::Directory;

class QFtpLdapAccounts::Private
{
public:
    explicit Private(const Options &options) :
        crew(
            options.connections,
            [options] {
                // libldap writes to connections that the server has closed.
                sigset_t broken;
                sigemptyset(&broken);
                sigaddset(&broken, SIGPIPE);
                pthread_sigmask(SIG_BLOCK, &broken, nullptr);
                return std::make_unique<Directory>(options);
            },
            options.timeout)
    { }

    QFtp::Internal::Crew<Directory, QFtpResult<QFtpAccount>> crew;
};

QFtpLdapAccounts::QFtpLdapAccounts(const Options &options)
{
    QFtpStorage::runWithOwnRights([&] { d = std::make_unique<Private>(options); });
}

QFtpLdapAccounts::~QFtpLdapAccounts() = default;

QFtpResult<QFtpAccount> QFtpLdapAccounts::find(const QFtpCredentials &credentials)
{
    auto account =
        d->crew.ask([name = credentials.userName, password = credentials.password](
                        Directory &directory) { return directory.find(name, password); });
    if (!account)
        return QFtpError(QFtp::ErrorKind::Unavailable,
                         QStringLiteral("the directory did not answer in time"));
    return *account;
}

QFtpLdapAccounts::Options::Options() = default;
QFtpLdapAccounts::Options::Options(const Options &) = default;
QFtpLdapAccounts::Options::Options(Options &&) noexcept = default;
QFtpLdapAccounts::Options &QFtpLdapAccounts::Options::operator=(const Options &) = default;
QFtpLdapAccounts::Options &QFtpLdapAccounts::Options::operator=(Options &&) noexcept = default;
QFtpLdapAccounts::Options::~Options() = default;
