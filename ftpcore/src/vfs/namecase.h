// SPDX-License-Identifier: MIT
#ifndef QFTP_VFS_NAMECASE_H
#define QFTP_VFS_NAMECASE_H

#include <QFtpServer/qftpuser.h>

namespace QFtp::Internal {

/// How the names of one user's tree are compared. If one storage takes "Secret" and "SECRET" for
/// the same name (QFtp::StorageFeature::IgnoresCase), the rules and mounts of the whole tree do
/// too; otherwise a client could get around them with other letters.
class NameCase
{
public:
    explicit NameCase(const QList<QFtpMount> &mounts);

    /// Returns what is to be compared: names with the same key are the same name.
    QByteArray key(const QByteArray &name) const;
    QFtpPath key(const QFtpPath &path) const;

private:
    bool m_isIgnored = false;
};

} // namespace QFtp::Internal

#endif
