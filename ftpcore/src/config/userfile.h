// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_USERFILE_H
#define QFTP_CONFIG_USERFILE_H

#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// A text file of users, as mogilefs-ftpd and htpasswd have them: QFtpConfig::TextFile.
struct UserFile
{
    struct Entry
    {
        QString name;
        QString hash;          ///< in a form of passwordForm(), or a plain password
        bool isPlain = false;  ///< textFile.crypt is "plain"
        bool isLocked = false; ///< the hash stood behind "!" or "*"
        qint64 userId = -1;
        qint64 groupId = -1;
        QString module; ///< empty: the line has none
        int line = 0;
    };

    QList<Entry> entries;
    QList<QFtpConfigProblem> problems; ///< lines that can't be used
    bool isRead = true;                ///< false: the file could not be read

    /// Blocking: reads the disk.
    static UserFile read(const QFtpConfig::TextFile &settings);
    static UserFile parse(const QByteArray &text, const QFtpConfig::TextFile &settings);
};

} // namespace QFtp::Internal

#endif
