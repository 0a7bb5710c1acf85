// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_CONNECTIONLIMITS_H
#define QFTP_LIMITS_CONNECTIONLIMITS_H

#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>
#include <QtNetwork/qhostaddress.h>

namespace QFtp::Internal {

/// Counts sessions, waiting logins and transfers: in total, per address (per /64 network for IPv6)
/// and per user. A session is a stranger's until its client has logged in.
/// Thread: any.
class ConnectionLimits
{
public:
    enum class Verdict {
        Welcome,
        TooMany,
        TooManyFromAddress,
        TooManyStrangers, ///< or by chance, when this limit is near
        TooManyStrangersFromAddress,
    };

    void setLimits(const QFtpConfig::Limits &limits);

    /// Counts a new session unless it would exceed a limit.
    Verdict enter(const QHostAddress &address);
    /// Ends a session whose client is not logged in.
    void leave(const QHostAddress &address);

    /// How many sessions a user, and a network, may have.
    struct SessionLimits
    {
        int ofUser = 0;    ///< 0: any number
        int ofNetwork = 0; ///< 0: any number
    };
    SessionLimits sessionLimits(const QFtpUser &user);

    /// The client of a session has logged in; false: it would exceed the limit.
    bool enterUser(const QFtpUser &user, const QHostAddress &address);
    /// The client is a stranger again.
    void leaveUser(const QString &name, const QHostAddress &address);

    /// Counts a login that will be checked; false: it would exceed a limit.
    bool enterLogin(const QHostAddress &address);
    void leaveLogin(const QHostAddress &address);

    /// Counts a new transfer. Returns the name of the limit that it would exceed; empty: none.
    QByteArray enterTransfer(const QFtpUser &user, const QHostAddress &address);
    void leaveTransfer(const QString &userName, const QHostAddress &address);

private:
    int limitOf(const QFtpUser &user) const;
    bool isRefusedByChance() const;

    std::mutex m_mutex;
    QFtpConfig::Limits m_limits;
    int m_sessions = 0;
    int m_strangers = 0;
    int m_logins = 0;
    QHash<QHostAddress, int> m_byAddress;
    QHash<QHostAddress, int> m_strangersByAddress;
    QHash<QHostAddress, int> m_loginsByAddress;
    QHash<QString, int> m_byUser;
    QHash<QHostAddress, int> m_transfersByAddress;
    QHash<QString, int> m_transfersByUser;
};

} // namespace QFtp::Internal

#endif
