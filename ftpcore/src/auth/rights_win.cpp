// SPDX-License-Identifier: MIT
// What a configuration asks for that Windows does not have.
#include "auth/cryptpassword.h"
#include "config/groups.h"
#include "config/passwordform.h"

#include <QFtpServer/qftpadministration.h>
#include <QtCore/qdir.h>

using namespace QFtp::Internal;

namespace {

QFtpConfigProblem problem(const QString &key, const QString &text)
{
    return {QFtpConfigProblem::Severity::Error, {}, 0, 0, key, text};
}

void checkRoot(const QString &key, const QString &root, QList<QFtpConfigProblem> *problems)
{
    constexpr auto Same = Qt::CaseInsensitive; // the letter of a drive
    if (root.startsWith(u'~'))
        *problems += problem(key,
                             QStringLiteral("Windows accounts have no home here: name the whole "
                                            "folder, for example 'D:\\Shared'"));
    // Without a drive, it is on the one where the program happens to be.
    else if (QDir(root).absolutePath().compare(QDir::cleanPath(root), Same) != 0)
        *problems +=
            problem(key,
                    QStringLiteral("\"%1\" names no drive, or no folder on it: name both, for "
                                   "example 'D:\\Shared'")
                        .arg(root));
}

void checkMounts(const QString &table, const QList<QFtpConfigMount> &mounts,
                 QList<QFtpConfigProblem> *problems)
{
    for (const QFtpConfigMount &mount : mounts) {
        if (!mount.root.isEmpty())
            checkRoot(QStringLiteral("%1.\"%2\".root").arg(table, mount.name), mount.root,
                      problems);
    }
}

void checkUser(const QFtpConfigUser &user, QList<QFtpConfigProblem> *problems)
{
    const QString table = QStringLiteral("users.%1.").arg(user.name);
    if (!user.systemUser.isEmpty())
        *problems += problem(table + QStringLiteral("systemUser"),
                             QStringLiteral("Windows can't act as another user: remove it; files "
                                            "are accessed with the rights of this program"));
    if (!hasCrypt() && passwordForm(user.passwordHash) == PasswordForm::Crypt)
        *problems += problem(table + QStringLiteral("passwordHash"),
                             QStringLiteral("this build can't check hashes of crypt(3): make a new "
                                            "one with ftpd-headless --hash-password"));
    if (user.usesSystemLogin())
        *problems +=
            problem(table + QStringLiteral("useSystemLogin"),
                    QStringLiteral("Windows can't check the password of \"%1\": set a passwordHash")
                        .arg(user.name));
    if (user.storage.isEmpty())
        checkRoot(table + QStringLiteral("root"), user.root, problems);
    checkMounts(table + QStringLiteral("mounts"), user.mounts, problems);
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
    for (const QFtpConfigUser &user : withoutGroups(config).users) {
        if (user.enabled)
            checkUser(user, &rights.problems);
    }
    if (!config.textFile.file.isEmpty())
        checkMounts(QStringLiteral("textFile.modules"), config.textFile.modules, &rights.problems);
    return rights;
}
