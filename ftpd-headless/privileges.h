// SPDX-License-Identifier: MIT
#ifndef FTPD_PRIVILEGES_H
#define FTPD_PRIVILEGES_H

#include <QFtpServer/qftpadministration.h>

/// Drops the privileges of a daemon that was started as root. Otherwise, and on Windows, reduce()
/// does nothing.
class Privileges
{
public:
    /// Whether this process runs as root; on Windows, as a service or elevated.
    static bool isRoot();
    /// Whether this process can tell which rights the daemon will have.
    static bool areKnown();
    /// Says what to do about a file that others can change although isRoot().
    static QString howToProtectFiles();
    /// Becomes server.systemUser for good if the server acts as no other user; otherwise drops the
    /// capabilities it does not need.
    /// Affects this thread and those it starts later: call it before there are others.
    /// Errors: returns false and sets \a error.
    static bool reduce(const QFtpConfig &config, const QFtpAdministration::Rights &rights,
                       QString *error);
};

#endif
