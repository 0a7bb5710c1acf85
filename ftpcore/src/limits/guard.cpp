// SPDX-License-Identifier: MIT
#include "limits/guard.h"

#include <algorithm>

namespace QFtp::Internal {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

struct BanLine
{
    qint64 until = 0; // seconds since 1970
    int count = 0;
};

// Parses a ban file into bans by network. *firstBad becomes the number of the first line that can't
// be parsed.
QHash<QHostAddress, BanLine> linesOf(const QByteArray &text, int *firstBad)
{
    constexpr qint64 Latest = qint64(1) << 33; // well within the range of the clock
    QHash<QHostAddress, BanLine> result;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QByteArrayList fields = line.simplified().split(' ');
        const QHostAddress address(QString::fromLatin1(fields.first()));
        const BanLine ban{fields.value(1).toLongLong(), qBound(0, fields.value(2).toInt(), 16)};
        if (fields.first().isEmpty())
            continue;
        if (!address.isNull() && ban.until > 0 && ban.until <= Latest)
            result.insert(networkOf(address), ban);
        else if (*firstBad == 0)
            *firstBad = number;
    }
    return result;
}

} // namespace

void Guard::setSettings(const QFtpConfig::Guard &settings, milliseconds firstDelay)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
    m_firstDelay = firstDelay;
    m_allowed = AddressSet(settings.allowedAddresses);
    m_refused = AddressSet(settings.refusedAddresses);
    m_neverBanned = AddressSet(settings.neverBanned);
}

Guard::Verdict Guard::verdict(const QHostAddress &address, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if ((!m_allowed.isEmpty() && !m_allowed.contains(address)) || m_refused.contains(address))
        return Verdict::Refused;
    const auto found = m_records.constFind(networkOf(address));
    return found != m_records.constEnd() && found->bannedUntil > now ? Verdict::Banned
                                                                     : Verdict::Welcome;
}

Guard::Failure Guard::failed(const QHostAddress &address, Clock::time_point now, bool isGuess)
{
    const std::lock_guard lock(m_mutex);
    if (m_records.size() >= MaximumAddresses)
        makeRoom();
    Record &record = m_records[networkOf(address)];
    if (now - record.last > DelayMemory)
        record.delays = 0;
    if (now - record.first > m_settings.window) {
        record.first = now;
        record.failures = 0;
    }
    record.last = now;
    Failure result;
    const int doublings = std::min(record.delays++, 16);
    result.delay = std::min<milliseconds>(m_firstDelay * (1 << doublings), MaximumDelay);
    if (!isGuess || m_settings.failures == 0 || record.bannedUntil > now)
        return result;
    if (now - record.bannedUntil > m_settings.maximumBan)
        record.bans = 0;
    const bool isTooOften = ++record.failures >= m_settings.failures;
    if (isTooOften && !m_neverBanned.contains(address)) {
        result.ban = std::min(m_settings.banTime * (1 << std::min(record.bans++, 16)),
                              m_settings.maximumBan);
        record.bannedUntil = now + result.ban;
        record.failures = 0;
    }
    return result;
}

milliseconds Guard::padded(milliseconds duration)
{
    constexpr milliseconds Step{100};
    constexpr milliseconds Longest{2000}; // a check that hangs does not delay all later replies
    const milliseconds rounded = (duration / Step + 1) * Step;
    const std::lock_guard lock(m_mutex);
    m_slowest = std::max(m_slowest, std::min(rounded, Longest));
    return m_slowest;
}

// During a flood from many addresses, drops the records that matter least: those whose last failure
// or ban ended first.
void Guard::makeRoom()
{
    const auto end = [](const Record &record) { return std::max(record.last, record.bannedUntil); };
    QList<Clock::time_point> ends;
    for (const Record &record : std::as_const(m_records))
        ends.append(end(record));
    const auto tenth = ends.begin() + ends.size() / 10;
    std::nth_element(ends.begin(), tenth, ends.end());
    m_records.removeIf([&](const auto &entry) { return end(entry.value()) <= *tenth; });
}

bool Guard::isBannable(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    return m_settings.failures > 0 && !m_neverBanned.contains(address);
}

void Guard::ban(const QHostAddress &address, seconds duration, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    m_records[networkOf(address)].bannedUntil = now + duration;
}

bool Guard::unban(const QHostAddress &address)
{
    const std::lock_guard lock(m_mutex);
    return m_records.remove(networkOf(address));
}

QHash<QHostAddress, Guard::Clock::time_point> Guard::bans(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    QHash<QHostAddress, Clock::time_point> result;
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record) {
        if (record->bannedUntil > now)
            result.insert(record.key(), record->bannedUntil);
    }
    return result;
}

QByteArray Guard::toText(Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    QByteArrayList lines;
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record) {
        const auto until =
            std::chrono::duration_cast<seconds>(record->bannedUntil.time_since_epoch());
        if (record->bannedUntil > now)
            lines += record.key().toString().toLatin1() + ' '
                + QByteArray::number(qint64(until.count())) + ' ' + QByteArray::number(record->bans)
                + '\n';
    }
    std::sort(lines.begin(), lines.end());
    return lines.join();
}

int Guard::takeText(const QByteArray &text, const QByteArray &before, Clock::time_point now)
{
    int firstBad = 0;
    const auto banned = linesOf(text, &firstBad);
    int ignored = 0;
    const auto bannedBefore = linesOf(before, &ignored);
    const std::lock_guard lock(m_mutex);
    for (auto line = bannedBefore.cbegin(); line != bannedBefore.cend(); ++line) {
        if (!banned.contains(line.key()))
            m_records.remove(line.key());
    }
    for (auto line = banned.cbegin(); line != banned.cend(); ++line) {
        const Clock::time_point end{seconds(line->until)};
        if (end <= now || m_records.size() >= MaximumAddresses)
            continue;
        Record &record = m_records[line.key()];
        record.bannedUntil = end;
        record.bans = line->count;
        record.failures = 0;
    }
    return firstBad;
}

} // namespace QFtp::Internal
