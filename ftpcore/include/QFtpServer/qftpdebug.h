// SPDX-License-Identifier: MIT
#ifndef QFTPDEBUG_H
#define QFTPDEBUG_H

#include <QFtpServer/qftpstorage.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qdebug.h>

/// Prints values of this library for people who look for a mistake, with qDebug() and QCOMPARE().
/// Enumerations of the namespace QFtp print their names without this header. A value that can't be
/// printed is "success".
/// \{
QFTP_EXPORT QDebug operator<<(QDebug debug, const QFtpPath &path);
QFTP_EXPORT QDebug operator<<(QDebug debug, const QFtpError &error);
QFTP_EXPORT QDebug operator<<(QDebug debug, const QFtpEntry &entry);
QFTP_EXPORT QDebug operator<<(QDebug debug, const QFtpTransfer &transfer);

template<typename T> QDebug operator<<(QDebug debug, const QFtpResult<T> &result)
{
    if (!result)
        return debug << result.error();
    if constexpr (requires { debug << *result; })
        return debug << *result;
    else
        return debug << "success";
}
/// \}

#endif
