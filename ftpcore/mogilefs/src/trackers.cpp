// SPDX-License-Identifier: MIT
#include "trackers.h"

#include "base/logging.h"

#include <algorithm>

namespace QFtp::Internal::Mogile {

using std::chrono::milliseconds;

namespace {

constexpr size_t MaximumIdleConnections = 16;

} // namespace

Trackers::Trackers(const QList<QByteArray> &trackers, milliseconds timeout) : m_timeout(timeout)
{
    for (const QByteArray &address : trackers)
        m_trackers.push_back({address, {}, Clock::time_point()});
}

QFtpResult<TrackerReply> Trackers::ask(const Request &request, milliseconds atLeast)
{
    const milliseconds usual = m_timeout * (request.isLookUp ? 3 : 10);
    const auto replies = askSome({request}, std::max(usual, atLeast));
    return replies ? QFtpResult<TrackerReply>(replies->first()) : replies.error();
}

QFtpResult<QList<TrackerReply>> Trackers::askAll(const QList<Request> &requests)
{
    return askSome(requests, m_timeout * 3);
}

QFtpResult<QList<TrackerReply>> Trackers::askSome(const QList<Request> &requests,
                                                  milliseconds timeout)
{
    const bool isRepeatable = std::all_of(requests.begin(), requests.end(),
                                          [](const Request &one) { return one.isRepeatable; });
    QFtpError last(ErrorKind::Unavailable, QStringLiteral("no tracker is configured"));
    for (const size_t index : order()) {
        auto connection = take(index);
        if (!connection) {
            last = connection.error();
            noteFailure(index, last);
            continue;
        }
        auto replies = (*connection)->ask(requests, timeout);
        if (replies) {
            giveBack(index, std::move(*connection));
            return replies;
        }
        last = replies.error();
        noteFailure(index, last);
        if (!isRepeatable)
            break;
    }
    return last;
}

// The preferred tracker first, recently failed ones last.
std::vector<size_t> Trackers::order()
{
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    std::vector<size_t> result;
    for (size_t i = 0; i < m_trackers.size(); ++i)
        result.push_back((m_preferred + i) % m_trackers.size());
    std::stable_partition(result.begin(), result.end(), [&](size_t index) {
        const auto failed = m_trackers[index].failed;
        return failed == Clock::time_point() || now - failed > Http::RestAfterFailure;
    });
    return result;
}

QFtpResult<Trackers::Connection> Trackers::take(size_t index)
{
    QByteArray address;
    {
        const std::lock_guard lock(m_mutex);
        Tracker &tracker = m_trackers[index];
        while (!tracker.idle.empty()) {
            Connection connection = std::move(tracker.idle.back());
            tracker.idle.pop_back();
            if (connection->isIdle())
                return connection;
        }
        address = tracker.address;
    }
    return TrackerConnection::open(address, m_timeout);
}

void Trackers::giveBack(size_t index, Connection connection)
{
    const std::lock_guard lock(m_mutex);
    Tracker &tracker = m_trackers[index];
    tracker.failed = {};
    m_preferred = index;
    if (tracker.idle.size() < MaximumIdleConnections)
        tracker.idle.push_back(std::move(connection));
}

void Trackers::noteFailure(size_t index, const QFtpError &error)
{
    const std::lock_guard lock(m_mutex);
    Tracker &tracker = m_trackers[index];
    tracker.failed = Clock::now();
    tracker.idle.clear();
    qCWarning(lcStorage, "MogileFS: tracker %s failed: %s", tracker.address.constData(),
              qUtf8Printable(error.detail()));
}

} // namespace QFtp::Internal::Mogile
