// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_SECRETFILE_H
#define QFTP_BASE_SECRETFILE_H

#include <QFtpServer/qftpresult.h>
#include <QtCore/qfile.h>

namespace QFtp::Internal {

/// Returns the secret in the first line of the file that the setting \a key names.
/// Errors: Unavailable: it can't be read, or the line is empty. Blocking: reads the disk.
inline QFtpResult<QByteArray> readSecret(const char *key, const QString &fileName)
{
    constexpr qint64 LongestSecret = 4096;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return QFtpError(ErrorKind::Unavailable,
                         QStringLiteral("%1: can't read %2: %3")
                             .arg(QLatin1String(key), fileName, file.errorString()));
    QByteArray line = file.readLine(LongestSecret);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return QFtpError(
            ErrorKind::Unavailable,
            QStringLiteral("%1: the first line of %2 is empty").arg(QLatin1String(key), fileName));
    return line;
}

} // namespace QFtp::Internal

#endif
