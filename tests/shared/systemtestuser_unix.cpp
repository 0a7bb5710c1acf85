// SPDX-License-Identifier: MIT
#include "systemtestuser.h"
#include <pwd.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdebug.h>
#include <QtCore/qprocess.h>
#include <unistd.h>

namespace {

bool run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral("/usr/sbin/") + program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished() && process.exitCode() == 0;
    if (!isDone)
        qInfo() << program << arguments << process.readAllStandardError();
    return isDone;
}

} // namespace

SystemTestUser::SystemTestUser(const QString &suffix) :
    m_name(QStringLiteral("qftp%1%2").arg(QCoreApplication::applicationPid()).arg(suffix))
{
    m_isMade = run(QStringLiteral("useradd"),
                   {QStringLiteral("--no-create-home"), QStringLiteral("--shell"),
                    QStringLiteral("/bin/sh"), m_name})
        && run(QStringLiteral("chpasswd"), {}, m_name.toLatin1() + ":right\n");
}

SystemTestUser::~SystemTestUser() { run(QStringLiteral("userdel"), {m_name}); }

bool SystemTestUser::isPossible() { return ::geteuid() == 0; }

uint SystemTestUser::userId() const
{
    const passwd *found = ::getpwnam(m_name.toLatin1().constData());
    return found ? found->pw_uid : 0;
}

uint SystemTestUser::groupId() const
{
    const passwd *found = ::getpwnam(m_name.toLatin1().constData());
    return found ? found->pw_gid : 0;
}

QString currentSystemUser() { return QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name); }

bool SystemTestUser::lock()
{
    return run(QStringLiteral("usermod"), {QStringLiteral("--lock"), m_name});
}
