// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_SYSTEMLOGIN_H
#define QFTP_AUTH_SYSTEMLOGIN_H

#include <optional>
#include <QFtpServer/qftpconfig.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Checks passwords of the system's users, through PAM.
///
/// PAM modules block, are not all safe in threads, and may crash; so a program of its own
/// (ftpcore/pam) asks them, once for each login, and is ended when it takes too long. Thread: any.
class SystemLogin
{
public:
    explicit SystemLogin(QFtpConfig::System settings) : m_settings(std::move(settings)) { }

    /// Whether this is the password of \a user; nothing: it could not be found out, and the log has
    /// why. Blocking: as long as PAM takes, up to system.timeout.
    std::optional<bool> check(const QString &user, const QByteArray &password,
                              const QHostAddress &peer) const;
    /// The program that is run; empty: it is not there.
    QString helper() const;

private:
    const QFtpConfig::System m_settings;
};

} // namespace QFtp::Internal

#endif
