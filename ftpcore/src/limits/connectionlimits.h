// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_CONNECTIONLIMITS_H
#define QFTP_LIMITS_CONNECTIONLIMITS_H

#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Counts the sessions of a server: in all, of each address, of each user. Thread: any.
class ConnectionLimits
{
public:
    enum class Verdict { Welcome, TooMany, TooManyFromAddress };

    void setLimits(const QFtpConfig::Limits &limits);

    /// Counts a session in, unless that would be one too many.
    Verdict enter(const QHostAddress &address);
    void leave(const QHostAddress &address);

    /// Counts a login in; false: that would be one too many.
    bool enterUser(const QString &name);
    void leaveUser(const QString &name);

private:
    std::mutex m_mutex;
    QFtpConfig::Limits m_limits;
    int m_sessions = 0;
    QHash<QHostAddress, int> m_byAddress;
    QHash<QString, int> m_byUser;
};

} // namespace QFtp::Internal

#endif
