// SPDX-License-Identifier: MIT
// What a configuration asks for that Windows does not have.
#include <QFtpServer/qftpadministration.h>

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
        const QString table = QStringLiteral("users.%1.").arg(user.name);
        if (!user.systemUser.isEmpty())
            rights.problems += problem(
                table + QStringLiteral("systemUser"),
                QStringLiteral("Windows can't act as another user: remove it; files are accessed "
                               "with the rights of this program"));
        if (user.enabled && user.usesSystemLogin())
            rights.problems += problem(
                table + QStringLiteral("useSystemLogin"),
                QStringLiteral("Windows can't check the password of \"%1\": set a passwordHash")
                    .arg(user.name));
    }
    return rights;
}
