// SPDX-License-Identifier: MIT
#ifndef QFTP_LIMITS_BANDWIDTH_H
#define QFTP_LIMITS_BANDWIDTH_H

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <QFtpServer/qftpconfig.h>
#include <QtCore/qhash.h>

namespace QFtp::Internal {

/// Shares a rate in bytes per second among all callers, in the order in which they ask.
///
/// A caller that wants to move bytes takes a number. Its turn comes when the elapsed time has paid
/// for that many bytes, so the rate may change while it waits. Thread: any.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;

    /// 0: no limit
    void setRate(qint64 bytesPerSecond);
    qint64 rate() const { return m_rate; }

    /// Takes a number for \a bytes.
    double take(qint64 bytes, Clock::time_point now = Clock::now());
    /// Returns the time until the turn of \a number, at the present rate; 0: now.
    std::chrono::nanoseconds remaining(double number, Clock::time_point now = Clock::now());
    /// Returns \a bytes that were taken but not moved.
    void giveBack(qint64 bytes);

private:
    void advance(Clock::time_point now);

    std::mutex m_mutex;
    std::atomic<qint64> m_rate = 0;
    double m_paid = 0;  // bytes
    double m_taken = 0; // bytes
    Clock::time_point m_updated = Clock::now();
};

/// All limits that apply to one transfer. Thread: the transfer's.
class Throttle
{
public:
    using Limiters = std::array<std::shared_ptr<RateLimiter>, 3>;

    explicit Throttle(Limiters limiters) : m_limiters(std::move(limiters)) { }

    bool isLimited() const;
    /// Returns how many bytes to request at once: few enough for an even flow; \a most if there is
    /// no limit now.
    qint64 portion(qint64 most) const;
    /// Waits until \a bytes may be moved. False: \a isCancelled became true.
    bool wait(qint64 bytes, const std::atomic<bool> &isCancelled);
    void giveBack(qint64 bytes);

private:
    const Limiters m_limiters;
};

/// All rate limits: of the server, of each user and of each session, in both directions.
/// Thread: any.
class Bandwidth
{
public:
    /// One limiter for each direction.
    struct Pair
    {
        std::shared_ptr<RateLimiter> download = std::make_shared<RateLimiter>();
        std::shared_ptr<RateLimiter> upload = std::make_shared<RateLimiter>();
        QFtpRates preset; ///< those that the application has set for a session; 0: none

        /// \a part: of each rate; the rest is for sessions on other servers.
        void setRates(const QFtpRates &own, const QFtpRates &common, double part = 1);
    };
    /// The limiters that a session holds from its first transfer on.
    struct Share
    {
        std::shared_ptr<Pair> user;
        std::shared_ptr<Pair> session;
    };

    /// Applies new settings at once, also to logged-in users that \a config defines.
    void setConfiguration(const QFtpConfig &config);
    /// \a preset: the rates that the application has set for the session.
    Share join(const QFtpUser &user, const QFtpRates &preset = {});
    /// The users who have transferred something in sessions that are open, and have a rate of their
    /// own: other servers may need a part of it.
    QStringList limitedUsers() const;
    /// Sets the part of their rates that users may have here, from 0 to 1. Those that are missing
    /// may have all.
    void setParts(const QHash<QString, double> &parts);
    /// Sets the rates of one session of the user \a name.
    void setSessionRates(const Share &share, const QString &name, const QFtpRates &preset);
    std::shared_ptr<Throttle> throttleFor(const Share &share, TransferDirection direction) const;

private:
    struct Member
    {
        QFtpUser user; // only the name and the rates are used
        std::weak_ptr<Pair> pair;
        QList<std::weak_ptr<Pair>> sessions;
        qsizetype tidiedSize = 0;
        double part = 1; // of the user's rates: see setParts()
    };

    void takeConfigured(Member *member) const;
    void apply(const Member &member) const;

    mutable std::mutex m_mutex;
    QFtpConfig::Rates m_rates;
    Pair m_total;
    QHash<QString, QFtpConfigUser> m_configured; // users whose rates come from the configuration
    QHash<QString, Member> m_members;
    qsizetype m_tidiedSize = 0;
};

} // namespace QFtp::Internal

#endif
