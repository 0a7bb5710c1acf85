// SPDX-License-Identifier: MIT
#ifndef FTPD_PRIVILEGES_H
#define FTPD_PRIVILEGES_H

#include <QFtpServer/qftpconfig.h>

/// What a daemon that was started as root keeps of it. Started as anybody else, nothing here does
/// anything.
class Privileges
{
public:
    /// Becomes server.systemUser for good, if nobody else has to be acted as; else gives up the
    /// capabilities that are not needed. For this thread and those it starts later: call it while
    /// there is no other. False: it could not be done, and \a error says why.
    static bool reduce(const QFtpConfig &config, const QFtpConfig::Rights &rights, QString *error);
    /// Whether somebody else than root could change \a fileName, while this runs as root.
    static bool isChangedByOthers(const QString &fileName);
};

#endif
