// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_GUARD_H
#define QFTP_LIMITS_GUARD_H

#include "limits/addresses.h"

#include <chrono>
#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// Keeps off who may not connect, and makes guessing passwords slow, then impossible.
///
/// Each failed login from an address doubles the delay of its next one; too many of them ban it,
/// each time for twice as long. A success changes nothing, or whoever has an account could guess at
/// the others' with it. Thread: any.
class Guard
{
public:
    using Clock = std::chrono::system_clock; // bans outlive the process

    static constexpr std::chrono::seconds MaximumDelay{30};
    static constexpr std::chrono::minutes DelayMemory{10};
    static constexpr qsizetype MaximumAddresses = 10'000;

    enum class Verdict { Welcome, Refused, Banned };
    struct Failure
    {
        std::chrono::milliseconds delay{0}; ///< how long to wait with the answer
        std::chrono::seconds ban{0};        ///< 0: not banned for it
    };

    void setSettings(const QFtpConfig::Guard &settings, std::chrono::milliseconds firstDelay);

    Verdict verdict(const QHostAddress &address, Clock::time_point now = Clock::now());
    /// Counts a failed login.
    /// \a isGuess: it may lead to a ban, too.
    Failure failed(const QHostAddress &address, Clock::time_point now = Clock::now(),
                   bool isGuess = true);

    void ban(const QHostAddress &address, std::chrono::seconds duration,
             Clock::time_point now = Clock::now());
    /// False: it was not banned.
    bool unban(const QHostAddress &address);
    /// The addresses and networks that are banned, and until when.
    QHash<QHostAddress, Clock::time_point> bans(Clock::time_point now = Clock::now());

    /// All bans as lines "ADDRESS SECONDS-SINCE-1970 COUNT".
    QByteArray toText(Clock::time_point now = Clock::now());
    /// Bans whom \a text has, and lifts those bans that \a before had and \a text has not. Lines that
    /// can't be read are left out; the number of the first is returned, or 0.
    int takeText(const QByteArray &text, const QByteArray &before = {},
                 Clock::time_point now = Clock::now());

private:
    struct Record
    {
        int delays = 0; // how often the delay has doubled
        int failures = 0;
        Clock::time_point first; // failure of this window
        Clock::time_point last;
        int bans = 0;
        Clock::time_point bannedUntil; // the past: it is not
    };

    void makeRoom();

    std::mutex m_mutex;
    QFtpConfig::Guard m_settings;
    std::chrono::milliseconds m_firstDelay{0};
    AddressSet m_allowed;
    AddressSet m_refused;
    AddressSet m_neverBanned;
    QHash<QHostAddress, Record> m_records; // by network
};

} // namespace QFtp::Internal

#endif
