// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_CONNECTIONLIMITS_H
#define QFTP_LIMITS_CONNECTIONLIMITS_H

#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Counts sessions and transfers: in total, per address (per /64 network for IPv6) and per user.
/// Thread: any.
class ConnectionLimits
{
public:
    enum class Verdict { Welcome, TooMany, TooManyFromAddress };

    void setLimits(const QFtpConfig::Limits &limits);

    /// Counts a new session unless it would exceed a limit.
    Verdict enter(const QHostAddress &address);
    void leave(const QHostAddress &address);

    /// Counts a new login; false: it would exceed the limit.
    bool enterUser(const QFtpUser &user);
    void leaveUser(const QString &name);

    /// Counts a new transfer. Returns the name of the limit that it would exceed; empty: none.
    QByteArray enterTransfer(const QFtpUser &user, const QHostAddress &address);
    void leaveTransfer(const QString &userName, const QHostAddress &address);

private:
    std::mutex m_mutex;
    QFtpConfig::Limits m_limits;
    int m_sessions = 0;
    QHash<QHostAddress, int> m_byAddress;
    QHash<QString, int> m_byUser;
    QHash<QHostAddress, int> m_transfersByAddress;
    QHash<QString, int> m_transfersByUser;
};

} // namespace QFtp::Internal

#endif
