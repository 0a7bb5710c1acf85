// SPDX-License-Identifier: MIT
// What a configuration asks for that Windows does not have.
#include "auth/cryptpassword.h"
#include "config/passwordform.h"

#include <QFtpServer/qftpadministration.h>

using namespace QFtp::Internal;

namespace {

QFtpConfigProblem problem(const QString &key, const QString &text)
{
    return {QFtpConfigProblem::Severity::Error, {}, 0, 0, key, text};
}

} // namespace

QFtpAdministration::Rights QFtpAdministration::neededRights(const QFtpConfig &config)
{
    Rights rights;
    if (!config.server.systemUser.isEmpty())
        rights.problems += problem(
            QStringLiteral("server.systemUser"),
            QStringLiteral("Windows can't act as another user: remove it, and run the service as "
                           "the user who owns the files"));
    if (config.allUsers)
        rights.problems += problem(
            QStringLiteral("allUsers"),
            QStringLiteral("Windows accounts can't log in here: set it to false, and give each "
                           "user a table [users.NAME] with a passwordHash"));
    for (const QFtpConfigUser &user : config.users) {
        if (!user.enabled)
            continue;
        const QString table = QStringLiteral("users.%1.").arg(user.name);
        if (!user.systemUser.isEmpty())
            rights.problems += problem(
                table + QStringLiteral("systemUser"),
                QStringLiteral("Windows can't act as another user: remove it; files are accessed "
                               "with the rights of this program"));
        if (!hasCrypt() && passwordForm(user.passwordHash) == PasswordForm::Crypt)
            rights.problems += problem(
                table + QStringLiteral("passwordHash"),
                QStringLiteral("this build can't check hashes of crypt(3): make a new one with "
                               "ftpd-headless --hash-password"));
        if (user.root.startsWith(u'~'))
            rights.problems += problem(
                table + QStringLiteral("root"),
                QStringLiteral("Windows accounts have no home here: name the whole folder, for "
                               "example 'D:\\Shared'"));
        if (user.usesSystemLogin())
            rights.problems += problem(
                table + QStringLiteral("useSystemLogin"),
                QStringLiteral("Windows can't check the password of \"%1\": set a passwordHash")
                    .arg(user.name));
    }
    return rights;
}
