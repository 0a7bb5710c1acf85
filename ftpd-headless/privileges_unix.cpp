// SPDX-License-Identifier: MIT
#include "privileges.h"

#include <grp.h>
#include <pwd.h>
#include <QFtpServer/qftpadministration.h>
#include <QtCore/qfile.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace {

#ifdef Q_OS_LINUX

constexpr quint32 bit(int capability) { return quint32(1) << capability; }

bool keepOnly(quint32 capabilities)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2] = {};
    if (::syscall(SYS_capget, &header, data) != 0)
        return false;
    data[0].permitted &= capabilities;
    data[0].effective = data[0].permitted;
    data[0].inheritable = 0;
    data[1] = {};
    return ::syscall(SYS_capset, &header, data) == 0;
}

bool keepNeeded(const QFtpAdministration::Rights &rights)
{
    quint32 needed = bit(CAP_NET_BIND_SERVICE) | bit(CAP_SETUID) | bit(CAP_SETGID)
        | bit(CAP_CHOWN); // to create home directories
    if (rights.actsAsRoot)
        needed |=
            bit(CAP_DAC_OVERRIDE) | bit(CAP_DAC_READ_SEARCH) | bit(CAP_FOWNER) | bit(CAP_FSETID);
    return keepOnly(needed);
}

bool become(const QByteArray &name)
{
    const passwd *user = ::getpwnam(name.constData());
    return user && ::prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) == 0
        && ::initgroups(name.constData(), user->pw_gid) == 0 && ::setgid(user->pw_gid) == 0
        && ::setuid(user->pw_uid) == 0 && keepOnly(bit(CAP_NET_BIND_SERVICE));
}

#else

bool keepNeeded(const QFtpAdministration::Rights &) { return true; }

bool become(const QByteArray &name)
{
    const passwd *user = ::getpwnam(name.constData());
    return user && ::initgroups(name.constData(), user->pw_gid) == 0 && ::setgid(user->pw_gid) == 0
        && ::setuid(user->pw_uid) == 0;
}

#endif

} // namespace

bool Privileges::reduce(const QFtpConfig &config, const QFtpAdministration::Rights &rights,
                        QString *error)
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // other processes of the same user can't inspect it
#endif
    if (::geteuid() != 0)
        return true;
    // A server that can act as no user serves everyone with the rights of an unprivileged one.
    const QString user = config.server.systemUser.isEmpty() && !rights.mayAct
        ? QStringLiteral("nobody")
        : config.server.systemUser;
    const bool isNobodyElseNeeded = !rights.actsAsOthers && !rights.actsAsRoot && !user.isEmpty();
    if (isNobodyElseNeeded ? become(user.toLocal8Bit()) : keepNeeded(rights))
        return true;
    *error = QStringLiteral("can't drop root privileges: ") + qt_error_string(errno);
    return false;
}

bool Privileges::isRoot() { return ::geteuid() == 0; }

QString Privileges::howToProtectFiles()
{
    return QStringLiteral("users other than root can change it, but the server was started as "
                          "root: use chown root and chmod go-w");
}

bool Privileges::areKnown() { return isRoot(); }
