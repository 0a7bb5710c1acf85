// SPDX-License-Identifier: MIT
#ifndef QFTP_MOGILEFS_TRACKERCONNECTION_H
#define QFTP_MOGILEFS_TRACKERCONNECTION_H

#include "http/client.h"
#include "trackerprotocol.h"

namespace QFtp::Internal::Mogile {

using Clock = std::chrono::steady_clock;

/// A connection to one tracker. After an error it cannot be used again.
///
/// Thread: one at a time. Blocking.
class TrackerConnection
{
public:
    /// \a tracker has the form "host:port".
    static QFtpResult<std::unique_ptr<TrackerConnection>> open(const QByteArray &tracker,
                                                               std::chrono::milliseconds timeout);

    /// Whether the connection is still open and holds no unexpected bytes.
    bool isIdle() const;
    /// The replies to \a requests, in the order of the requests whatever the tracker's order.
    /// Each must arrive within \a timeout of the previous one.
    QFtpResult<QList<TrackerReply>> ask(const QList<Request> &requests,
                                        std::chrono::milliseconds timeout);

private:
    TrackerConnection(Http::CurlEasy handle, curl_socket_t socket) :
        m_handle(std::move(handle)), m_socket(socket)
    { }

    QFtpResult<void> waitFor(short events, Clock::time_point deadline);
    QFtpResult<void> send(QByteArrayView bytes, Clock::time_point deadline);
    QFtpResult<TrackerReply> readReply(Clock::time_point deadline);

    Http::CurlEasy m_handle;
    const curl_socket_t m_socket;
    QByteArray m_received;
    qsizetype m_searchedBytes = 0; // the start of m_received, which has no line end
};

} // namespace QFtp::Internal::Mogile

#endif
