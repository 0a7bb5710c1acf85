// SPDX-License-Identifier: MIT
#ifndef QFTP_STORAGE_MOGILEFS_TRACKERCONNECTION_H
#define QFTP_STORAGE_MOGILEFS_TRACKERCONNECTION_H

#include "storage/mogilefs/curl.h"
#include "storage/mogilefs/trackerprotocol.h"

namespace QFtp::Internal::Mogile {

using Clock = std::chrono::steady_clock;

/// A connection to one tracker. After an error it is of no use any more.
///
/// Thread: one at a time. Blocking.
class TrackerConnection
{
public:
    /// \a tracker is as in "host:port".
    static QFtpResult<std::unique_ptr<TrackerConnection>> open(const QByteArray &tracker,
                                                               std::chrono::milliseconds timeout);

    /// Whether it is still open, and nothing is in it that nobody asked for.
    bool isIdle() const;
    /// The replies to \a requests, in their order, however the tracker mixed them. Each has to come
    /// within \a timeout of the one before.
    QFtpResult<QList<TrackerReply>> ask(const QList<Request> &requests,
                                        std::chrono::milliseconds timeout);

private:
    TrackerConnection(CurlEasy handle, curl_socket_t socket) :
        m_handle(std::move(handle)), m_socket(socket)
    { }

    QFtpResult<void> waitFor(short events, Clock::time_point deadline);
    QFtpResult<void> send(QByteArrayView bytes, Clock::time_point deadline);
    QFtpResult<TrackerReply> readReply(Clock::time_point deadline);

    CurlEasy m_handle;
    const curl_socket_t m_socket;
    QByteArray m_received;
    qsizetype m_searchedBytes = 0; // of m_received, that hold no line end
};

} // namespace QFtp::Internal::Mogile

#endif
