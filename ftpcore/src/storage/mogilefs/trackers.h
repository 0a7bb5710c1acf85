// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_TRACKERS_H
#define QFTP_STORAGE_MOGILEFS_TRACKERS_H

#include "storage/mogilefs/trackerconnection.h"

#include <mutex>
#include <vector>

namespace QFtp::Internal::Mogile {

/// All trackers of an installation, as one: they share a database.
///
/// Requests go to the tracker that answered last: another one learns of new classes only some
/// seconds later. One that fails is left alone for five seconds, if there are others.
///
/// Thread: any. Blocking.
class Trackers
{
public:
    /// \a trackers are as in "host:port".
    Trackers(const QList<QByteArray> &trackers, std::chrono::milliseconds timeout);

    /// The reply to \a request, a failure of the tracker's too.
    /// Errors: Unavailable; the request may have been carried out all the same.
    QFtpResult<TrackerReply> ask(const Request &request,
                                 std::chrono::milliseconds atLeast = std::chrono::milliseconds(0));
    /// The replies to \a requests in their order; all have to be repeatable.
    QFtpResult<QList<TrackerReply>> askAll(const QList<Request> &requests);

private:
    using Connection = std::unique_ptr<TrackerConnection>;

    struct Tracker
    {
        QByteArray address;
        std::vector<Connection> idle;
        Clock::time_point failed; // when it did last
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
