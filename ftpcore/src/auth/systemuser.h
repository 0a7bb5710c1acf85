// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_SYSTEMUSER_H
#define QFTP_AUTH_SYSTEMUSER_H

#include <optional>
#include <QFtpServer/qftpuser.h>
#include <QtCore/qset.h>

namespace QFtp::Internal {

/// A user of the operating system.
struct SystemUser
{
    QString name;
    QFtpSystemIdentity identity;
    QString home;
    QString shell;
};

/// Returns the user called \a name; nothing: there is none. Blocking: may ask a directory server.
std::optional<SystemUser> findSystemUser(const QString &name);
/// Returns the identity with the minimum rights of a file owner: their user ID and their main
/// group.
/// Blocking: as above.
QFtpSystemIdentity identityOfOwner(quint32 userId);
/// Returns the names of all users that are root, as far as the system lists its users.
/// Blocking: as above.
QSet<QString> namesOfRoot();

} // namespace QFtp::Internal

#endif
