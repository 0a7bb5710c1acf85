// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_GUARD_H
#define QFTP_LIMITS_GUARD_H

#include "limits/addresses.h"

#include <chrono>
#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// Keeps out addresses that may not connect, and makes guessing passwords slow, then impossible.
///
/// Each failed login from an address doubles the delay of the next one. Too many failures ban the
/// address, each time for twice as long. A success resets nothing; otherwise anyone with an account
/// could use it to keep guessing the passwords of others. Thread: any.
class Guard
{
public:
    using Clock = std::chrono::system_clock; // wall-clock time, because bans outlive the process

    static constexpr std::chrono::seconds MaximumDelay{30};
    static constexpr std::chrono::minutes DelayMemory{10};
    static constexpr qsizetype MaximumAddresses = 10'000;

    enum class Verdict { Welcome, Refused, Banned };
    struct Failure
    {
        std::chrono::milliseconds delay{0}; ///< when to reply, from the arrival of the password on
        std::chrono::seconds ban{0};        ///< 0: this failure caused no ban
    };

    void setSettings(const QFtpConfig::Guard &settings, std::chrono::milliseconds firstDelay);

    Verdict verdict(const QHostAddress &address, Clock::time_point now = Clock::now());
    /// Counts a failed login. Those that a banned address has still under way count no more: one
    /// burst is one ban.
    /// \a isGuess: the failure also counts towards a ban.
    Failure failed(const QHostAddress &address, Clock::time_point now = Clock::now(),
                   bool isGuess = true);
    /// Returns when to reply to a failed login whose check took \a duration, counted from the
    /// arrival of the password: always when the slowest check would have ended. Otherwise the time
    /// would tell which accounts exist, because different accounts are checked in different ways.
    std::chrono::milliseconds padded(std::chrono::milliseconds duration);

    /// Whether failed logins ban \a address.
    bool isBannable(const QHostAddress &address);
    void ban(const QHostAddress &address, std::chrono::seconds duration,
             Clock::time_point now = Clock::now());
    /// False: \a address was not banned.
    bool unban(const QHostAddress &address);
    /// Returns the banned addresses and networks, and when each ban ends.
    QHash<QHostAddress, Clock::time_point> bans(Clock::time_point now = Clock::now());

    /// Returns all bans as lines "ADDRESS SECONDS-SINCE-1970 COUNT".
    QByteArray toText(Clock::time_point now = Clock::now());
    /// Sets the bans in \a text, and lifts those that are in \a before but not in \a text. Ignores
    /// lines it can't parse; returns the number of the first one, or 0.
    int takeText(const QByteArray &text, const QByteArray &before = {},
                 Clock::time_point now = Clock::now());

private:
    struct Record
    {
        int delays = 0; // how often the delay has doubled
        int failures = 0;
        Clock::time_point first; // first failure of this window
        Clock::time_point last;
        int bans = 0;
        Clock::time_point bannedUntil; // in the past: not banned
    };

    void makeRoom();

    std::mutex m_mutex;
    QFtpConfig::Guard m_settings;
    std::chrono::milliseconds m_firstDelay{0};
    std::chrono::milliseconds m_slowest{0}; // check of a failed login
    AddressSet m_allowed;
    AddressSet m_refused;
    AddressSet m_neverBanned;
    QHash<QHostAddress, Record> m_records; // by network
};

} // namespace QFtp::Internal

#endif
