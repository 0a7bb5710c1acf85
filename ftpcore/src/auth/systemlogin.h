// SPDX-License-Identifier: MIT
#ifndef QFTP_AUTH_SYSTEMLOGIN_H
#define QFTP_AUTH_SYSTEMLOGIN_H

#include <optional>
#include <QFtpServer/qftpconfig.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Checks the passwords of system users through PAM.
///
/// PAM modules block, are not all thread-safe, and may crash. So a separate program
/// (ftpd-headless/pam) asks them, one process for each login, which is killed if it takes too long.
/// Thread: any.
class SystemLogin
{
public:
    explicit SystemLogin(QFtpConfig::System settings) : m_settings(std::move(settings)) { }

    /// Whether \a password is the password of \a user; nothing: it could not be checked, and the
    /// log says why. Blocking: as long as PAM takes, up to system.timeout.
    std::optional<bool> check(const QString &user, const QByteArray &password,
                              const QHostAddress &peer) const;
    /// Returns the path of the program; empty: it is missing.
    QString helper() const;

private:
    const QFtpConfig::System m_settings;
};

} // namespace QFtp::Internal

#endif
