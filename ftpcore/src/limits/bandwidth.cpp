// SPDX-License-Identifier: MIT
#include "limits/bandwidth.h"

#include <algorithm>
#include <thread>

namespace QFtp::Internal {

namespace {

// The burst allowed after a pause: enough to make up for a thread that woke too late.
constexpr double BurstSeconds = 0.1;
// The amount moved at a time.
constexpr double PortionSeconds = 0.02;
constexpr qint64 SmallestPortion = 1024;

// Cleans a container only when it has doubled, so that the cost per join stays negligible.
template<typename Container, typename IsGone>
void tidy(Container *container, qsizetype *tidiedSize, IsGone isGone)
{
    constexpr qsizetype Few = 16;
    if (container->size() < std::max(Few, 2 * *tidiedSize))
        return;
    container->removeIf(isGone);
    *tidiedSize = container->size();
}

qint64 firstSet(qint64 own, qint64 common) { return own > 0 ? own : common; }

QFtpRates firstSet(const QFtpRates &own, const QFtpRates &common)
{
    return {firstSet(own.download, common.download), firstSet(own.upload, common.upload)};
}

} // namespace

void RateLimiter::setRate(qint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    advance(Clock::now());
    m_rate = bytesPerSecond;
}

void RateLimiter::advance(Clock::time_point now)
{
    const double elapsed = std::chrono::duration<double>(now - m_updated).count();
    m_updated = std::max(now, m_updated);
    const auto rate = double(m_rate);
    if (rate == 0)
        m_paid = m_taken;
    else if (elapsed > 0)
        m_paid = std::min(m_paid + rate * elapsed, m_taken + rate * BurstSeconds);
}

double RateLimiter::take(qint64 bytes, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    advance(now);
    m_taken += double(bytes);
    return m_taken;
}

std::chrono::nanoseconds RateLimiter::remaining(double number, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    advance(now);
    const auto rate = double(m_rate);
    if (rate == 0 || m_paid >= number)
        return std::chrono::nanoseconds(0);
    // At least one nanosecond: a shorter wait is still not "now".
    return std::chrono::nanoseconds(qint64((number - m_paid) / rate * 1e9) + 1);
}

void RateLimiter::giveBack(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_paid += double(bytes);
}

bool Throttle::isLimited() const
{
    return std::any_of(m_limiters.begin(), m_limiters.end(),
                       [](const auto &limiter) { return limiter->rate() > 0; });
}

qint64 Throttle::portion(qint64 most) const
{
    qint64 result = most;
    for (const auto &limiter : m_limiters) {
        if (const qint64 rate = limiter->rate(); rate > 0)
            result =
                std::min(result, std::max(SmallestPortion, qint64(double(rate) * PortionSeconds)));
    }
    return result;
}

bool Throttle::wait(qint64 bytes, const std::atomic<bool> &isCancelled)
{
    // Short enough to notice a cancelled transfer or a raised rate.
    constexpr std::chrono::nanoseconds LongestSleep = std::chrono::milliseconds(50);
    std::array<double, 3> numbers;
    for (size_t i = 0; i < m_limiters.size(); ++i)
        numbers[i] = m_limiters[i]->take(bytes);
    while (!isCancelled) {
        std::chrono::nanoseconds remaining{0};
        for (size_t i = 0; i < m_limiters.size(); ++i)
            remaining = std::max(remaining, m_limiters[i]->remaining(numbers[i]));
        if (remaining.count() == 0)
            return true;
        std::this_thread::sleep_for(std::min(remaining, LongestSleep));
    }
    giveBack(bytes);
    return false;
}

void Throttle::giveBack(qint64 bytes)
{
    for (const auto &limiter : m_limiters)
        limiter->giveBack(bytes);
}

void Bandwidth::Pair::setRates(const QFtpRates &own, const QFtpRates &common, double part)
{
    // A rate of 0 would be none.
    const auto partOf = [part](qint64 rate) {
        return rate > 0 ? std::max(qint64(1), qint64(double(rate) * part)) : 0;
    };
    download->setRate(partOf(firstSet(own.download, common.download)));
    upload->setRate(partOf(firstSet(own.upload, common.upload)));
}

void Bandwidth::takeConfigured(Member *member) const
{
    const auto configured = m_configured.constFind(member->user.name);
    if (configured == m_configured.constEnd())
        return;
    member->user.rates = configured->rates;
    member->user.sessionRates = configured->sessionRates;
}

void Bandwidth::apply(const Member &member) const
{
    if (const auto pair = member.pair.lock())
        pair->setRates(member.user.rates, m_rates.perUser, member.part);
    for (const auto &session : member.sessions) {
        if (const auto pair = session.lock())
            pair->setRates(firstSet(pair->preset, member.user.sessionRates), m_rates.perSession);
    }
}

void Bandwidth::setConfiguration(const QFtpConfig &config)
{
    const std::lock_guard lock(m_mutex);
    m_rates = config.rates;
    m_total.setRates({}, m_rates.total);
    m_configured.clear();
    for (const QFtpConfigUser &user : config.users)
        m_configured.insert(user.name, user.withGroups(config.groups));
    for (Member &member : m_members)
        takeConfigured(&member);
    for (const Member &member : std::as_const(m_members))
        apply(member);
}

Bandwidth::Share Bandwidth::join(const QFtpUser &user, const QFtpRates &preset)
{
    const std::lock_guard lock(m_mutex);
    tidy(&m_members, &m_tidiedSize, [](const auto &entry) { return entry.value().pair.expired(); });
    Member &member = m_members[user.name];
    tidy(&member.sessions, &member.tidiedSize,
         [](const auto &session) { return session.expired(); });
    member.user = user;
    member.user.mounts.clear(); // mounts hold storages
    takeConfigured(&member);    // the login may predate the configuration
    Share share{member.pair.lock(), std::make_shared<Pair>()};
    if (!share.user)
        share.user = std::make_shared<Pair>();
    share.session->preset = preset;
    member.pair = share.user;
    member.sessions.append(share.session);
    apply(member);
    return share;
}

QStringList Bandwidth::limitedUsers() const
{
    const std::lock_guard lock(m_mutex);
    QStringList names;
    for (auto member = m_members.cbegin(); member != m_members.cend(); ++member) {
        const auto pair = member->pair.lock();
        if (pair && (pair->download->rate() > 0 || pair->upload->rate() > 0))
            names += member.key();
    }
    return names;
}

void Bandwidth::setParts(const QHash<QString, double> &parts)
{
    const std::lock_guard lock(m_mutex);
    for (auto member = m_members.begin(); member != m_members.end(); ++member) {
        const double part = parts.value(member.key(), 1);
        if (part != std::exchange(member->part, part))
            apply(*member);
    }
}

void Bandwidth::setSessionRates(const Share &share, const QString &name, const QFtpRates &preset)
{
    const std::lock_guard lock(m_mutex);
    share.session->preset = preset;
    apply(m_members.value(name));
}

std::shared_ptr<Throttle> Bandwidth::throttleFor(const Share &share,
                                                 TransferDirection direction) const
{
    const auto limiter = [direction](const Pair &pair) {
        return direction == TransferDirection::Upload ? pair.upload : pair.download;
    };
    return std::make_shared<Throttle>(
        Throttle::Limiters{limiter(m_total), limiter(*share.user), limiter(*share.session)});
}

} // namespace QFtp::Internal
