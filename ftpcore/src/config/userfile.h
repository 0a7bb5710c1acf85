// SPDX-License-Identifier: MIT
#ifndef QFTP_CONFIG_USERFILE_H
#define QFTP_CONFIG_USERFILE_H

#include <QFtpServer/qftpconfig.h>

namespace QFtp::Internal {

/// A text file of users in the form of mogilefs-ftpd or htpasswd: see QFtpConfig::TextFile.
struct UserFile
{
    struct Entry
    {
        QString name;
        QString hash;          ///< in a form that passwordForm() knows, or a plain password
        bool isPlain = false;  ///< textFile.crypt is "plain"
        bool isLocked = false; ///< "!" or "*" stood before the hash
        qint64 userId = -1;
        qint64 groupId = -1;
        QString module; ///< empty: the line has none
        int line = 0;
    };

    QList<Entry> entries;
    QList<QFtpConfigProblem> problems; ///< of lines that can't be used
    bool isRead = true;                ///< false: the file could not be read

    /// Blocking: reads the disk.
    static UserFile read(const QFtpConfig::TextFile &settings);
    static UserFile parse(const QByteArray &text, const QFtpConfig::TextFile &settings);
};

} // namespace QFtp::Internal

#endif
