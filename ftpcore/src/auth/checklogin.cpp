// SPDX-License-Identifier: MIT
// Says whether a user could log in: ftpd-headless --check-login.
#include "auth/accountauthenticator.h"
#include "auth/accountsources.h"

#include <QFtpServer/qftpadministration.h>

namespace QFtp::Internal {

namespace {

QString reasonOf(const QFtpError &error)
{
    switch (error.kind()) {
    case ErrorKind::Unavailable:
        return QStringLiteral("a source of accounts is out of order: ") + error.detail();
    case ErrorKind::TlsRequired:
        return QStringLiteral("this user needs TLS");
    default:
        return error.detail();
    }
}

} // namespace

} // namespace QFtp::Internal

QFtpAdministration::Explanation QFtpAdministration::checkLogin(const QFtpConfig &config,
                                                               const QString &userName,
                                                               const QByteArray &password)
{
    using namespace QFtp::Internal;
    const auto modules = std::make_shared<Modules>();
    modules->mayCreate = false;
    AccountAuthenticator authenticator(config, makeAccountSources(config, modules));
    QFtpCredentials credentials;
    credentials.userName = userName;
    credentials.password = password;
    credentials.peerAddress = QHostAddress::LocalHost;
    credentials.isEncrypted = true;
    const auto user = authenticator.authenticate(credentials);
    Explanation result;
    result.isAllowed = bool(user);
    result.lines = {
        user ? QStringLiteral("%1 could log in.").arg(user->name)
             : QStringLiteral("%1 could not log in: %2.").arg(userName, reasonOf(user.error()))};
    return result;
}
