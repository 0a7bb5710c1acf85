// SPDX-License-Identifier: MIT
#include "trackerconnection.h"

#include "base/systemerror.h"
#include "net/nativesocket.h"

#include <cerrno>

namespace QFtp::Internal::Mogile {

using Http::unavailable;
using std::chrono::milliseconds;

QFtpResult<std::unique_ptr<TrackerConnection>> TrackerConnection::open(const QByteArray &tracker,
                                                                       milliseconds timeout)
{
    Http::CurlEasy handle = Http::makeHandle("http://" + tracker, {.connectTimeout = timeout});
    if (!handle)
        return unavailable(CURLE_FAILED_INIT);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_socket_t socket = CURL_SOCKET_BAD;
    CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK)
        code = curl_easy_getinfo(handle.get(), CURLINFO_ACTIVESOCKET, &socket);
    if (code != CURLE_OK)
        return unavailable(code);
    return std::unique_ptr<TrackerConnection>(new TrackerConnection(std::move(handle), socket));
}

bool TrackerConnection::isIdle() const
{
    pollfd polled{m_socket, POLLIN, 0};
    return m_received.isEmpty() && NativeSocket::poll({&polled, 1}, milliseconds(0)) == 0;
}

QFtpResult<void> TrackerConnection::waitFor(short events, Clock::time_point deadline)
{
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return unavailable(QStringLiteral("the tracker did not answer before the timeout"));
        pollfd polled{m_socket, events, 0};
        const int ready = NativeSocket::poll({&polled, 1}, std::min(left, milliseconds(60'000)));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return unavailable(errorText(errno));
    }
}

QFtpResult<void> TrackerConnection::send(QByteArrayView bytes, Clock::time_point deadline)
{
    while (!bytes.isEmpty()) {
        size_t sent = 0;
        const CURLcode code =
            curl_easy_send(m_handle.get(), bytes.data(), size_t(bytes.size()), &sent);
        bytes = bytes.sliced(qsizetype(sent));
        if (code == CURLE_AGAIN) {
            if (auto waited = waitFor(POLLOUT, deadline); !waited)
                return waited;
        } else if (code != CURLE_OK) {
            return unavailable(code);
        }
    }
    return {};
}

QFtpResult<TrackerReply> TrackerConnection::readReply(Clock::time_point deadline)
{
    // A page of a thousand long keys with every byte encoded is 800 kB.
    constexpr qsizetype MaximumLine = 4 * 1024 * 1024;
    qsizetype end = -1;
    while ((end = m_received.indexOf('\n', m_searchedBytes)) < 0) {
        m_searchedBytes = m_received.size();
        if (m_searchedBytes > MaximumLine)
            return unavailable(
                QStringLiteral("expected an answer of at most 4 MiB, found a longer one"));
        char bytes[16 * 1024];
        size_t count = 0;
        const CURLcode code = curl_easy_recv(m_handle.get(), bytes, sizeof bytes, &count);
        if (code == CURLE_AGAIN) {
            if (const auto waited = waitFor(POLLIN, deadline); !waited)
                return waited.error();
        } else if (code != CURLE_OK || count == 0) {
            return code == CURLE_OK
                ? unavailable(QStringLiteral("the tracker closed the connection"))
                : unavailable(code);
        }
        m_received.append(bytes, qsizetype(count));
    }
    QByteArrayView line = QByteArrayView(m_received).first(end);
    if (line.endsWith('\r'))
        line.chop(1);
    const auto reply = parseTrackerReply(line);
    m_received.remove(0, end + 1);
    m_searchedBytes = 0;
    if (!reply)
        return unavailable(
            QStringLiteral("expected an answer that begins with OK or ERR, found another line"));
    return *reply;
}

QFtpResult<QList<TrackerReply>> TrackerConnection::ask(const QList<Request> &requests,
                                                       milliseconds timeout)
{
    constexpr qsizetype Window = 100; // keeps both sides from waiting for the other to read
    QList<TrackerReply> replies(requests.size());
    QList<bool> isAnswered(requests.size(), false);
    qsizetype asked = 0;
    qsizetype oldest = 0;
    for (qsizetype answered = 0; answered < requests.size(); ++answered) {
        auto deadline = Clock::now() + timeout;
        if (asked == answered) {
            QByteArray lines;
            for (; asked < requests.size() && asked - answered < Window; ++asked)
                lines += requests.at(asked).line(requests.size() > 1 ? asked : -1);
            if (const auto sent = send(lines, deadline); !sent)
                return sent.error();
        }
        const auto reply = readReply(deadline);
        if (!reply)
            return reply.error();
        while (isAnswered.value(oldest))
            ++oldest;
        const qint64 index = reply->callId >= 0 ? reply->callId : oldest;
        if (index >= asked || isAnswered.at(index))
            return unavailable(QStringLiteral("found an answer that matches no request"));
        isAnswered[index] = true;
        replies[index] = *reply;
    }
    return replies;
}

} // namespace QFtp::Internal::Mogile
