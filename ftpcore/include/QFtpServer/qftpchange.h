// SPDX-License-Identifier: MIT
#ifndef QFTPCHANGE_H
#define QFTPCHANGE_H

#include <QFtpServer/qftppath.h>
#include <QFtpServer/qftprequest.h>
#include <QtCore/qmetatype.h>

/// Something that a user has done to the names or attributes of a tree, successfully. For contents,
/// see QFtpTransfer.
struct QFTP_EXPORT QFtpChange
{
    /// What was done.
    enum class Kind {
        FileRemoved,      ///< DELE
        DirectoryMade,    ///< MKD
        DirectoryRemoved, ///< RMD
        Renamed,          ///< RNFR and RNTO, of a file or a directory
        AttributesSet,    ///< MFMT, MFF, SITE CHMOD, SITE UTIME
    };

    Kind kind = Kind::FileRemoved; ///< what was done
    QFtpCaller caller;             ///< by whom
    QFtpPath path;                 ///< in the user's tree
    QFtpPath newPath;              ///< Renamed: the new path

    QFTP_VALUE_CLASS(QFtpChange, 4)
};
Q_DECLARE_METATYPE(QFtpChange)

#endif
