// SPDX-License-Identifier: MIT
// Says which settings apply to a user, and where they come from: ftpd-headless --show-user.
#include "auth/accountsources.h"
#include "config/usertext.h"

#include <QFtpServer/qftpadministration.h>
#include <QFtpServer/qftpconfigfile.h>
#include <QtCore/qfile.h>

QFtpResult<QByteArray> QFtpAdministration::showUser(const QString &configFile,
                                                    const QString &userName)
{
    using namespace QFtp::Internal;
    const QFtpConfigFile::Result loaded = QFtpConfigFile::load(configFile);
    for (const QFtpConfigProblem &problem : loaded.problems) {
        if (problem.severity == QFtpConfigProblem::Severity::Error)
            return QFtpError(QFtp::ErrorKind::Malformed, problem.toString());
    }
    QFile file(configFile);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QFtpCredentials credentials;
    credentials.userName = userName;
    for (const auto &source : makeAccountSources(loaded.config)) {
        const auto found = source->find(credentials);
        if (!found)
            return found.error();
        const std::optional<Account> &account = *found;
        if (!account)
            continue;
        if (account->settings.name.isEmpty()) {
            const auto user = account->makeUser();
            return QFtpError(QFtp::ErrorKind::NotFound,
                             QStringLiteral("%1 can't log in: %2")
                                 .arg(userName, user ? QString() : user.error().detail()));
        }
        return describeUser(loaded.config, account->settings, source->name(), text, configFile);
    }
    return QFtpError(QFtp::ErrorKind::NotFound,
                     QStringLiteral("there is no user \"%1\"").arg(userName));
}
