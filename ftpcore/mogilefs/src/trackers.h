// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_TRACKERS_H
#define QFTP_MOGILEFS_TRACKERS_H

#include "trackerconnection.h"

#include <mutex>
#include <vector>

namespace QFtp::Internal::Mogile {

/// All trackers of an installation. They share a database, so this uses them as one.
///
/// Requests go to the tracker that answered last because the others learn of new classes only some
/// seconds later. A tracker that fails is avoided for five seconds if there are others.
///
/// Thread: any. Blocking.
class Trackers
{
public:
    /// \a trackers have the form "host:port".
    Trackers(const QList<QByteArray> &trackers, std::chrono::milliseconds timeout);

    /// The reply to \a request, which may itself report a failure.
    /// Errors: Unavailable. The request may have been carried out anyway.
    QFtpResult<TrackerReply> ask(const Request &request,
                                 std::chrono::milliseconds atLeast = std::chrono::milliseconds(0));
    /// The replies to \a requests, in the same order. All requests must be repeatable.
    QFtpResult<QList<TrackerReply>> askAll(const QList<Request> &requests);

private:
    using Connection = std::unique_ptr<TrackerConnection>;

    struct Tracker
    {
        QByteArray address;
        std::vector<Connection> idle;
        Clock::time_point failed; // when it last failed
    };

    QFtpResult<QList<TrackerReply>> askSome(const QList<Request> &requests,
                                            std::chrono::milliseconds timeout);
    std::vector<size_t> order();
    QFtpResult<Connection> take(size_t index);
    void giveBack(size_t index, Connection connection);
    void noteFailure(size_t index, const QFtpError &error);

    const std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::vector<Tracker> m_trackers;
    size_t m_preferred = 0;
};

} // namespace QFtp::Internal::Mogile

#endif
