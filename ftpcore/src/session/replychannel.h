// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_REPLYCHANNEL_H
#define QFTP_SESSION_REPLYCHANNEL_H

#include "protocol/reply.h"
#include "session/controlstream.h"
#include "session/sessionobserver.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace QFtp::Internal {

/// The only place where a reply becomes bytes on the control connection, a line of the transcript
/// and a line of the log.
///
/// A transfer sends its replies from its pool thread: a detour through the worker would cost small
/// files a fifth of their speed. Thread: any. Never blocks.
class ReplyChannel
{
public:
    ReplyChannel(quint64 sessionId, std::shared_ptr<ControlStream> stream,
                 std::shared_ptr<SessionObserver> observer);

    /// Sends \a reply. False: the client does not take all of it now, and the session must
    /// continue with ControlConnection::sendWhenReady().
    bool send(const Reply &reply);
    /// From now on replies are collected, to be sent together by release().
    void hold() { m_stream->hold(); }
    /// Returns the same as send().
    bool release() { return m_stream->release(); }
    /// Whether the client lags behind its replies.
    bool hasUnsent() { return m_stream->hasUnsent(); }
    /// Whether the observer gets each reply.
    void setTranscriptWanted(bool wanted) { m_isTranscriptWanted = wanted; }
    bool isTranscriptWanted() const { return m_isTranscriptWanted; }
    /// Gives the client one more TLS ticket with the next reply.
    void renewTicket() { m_stream->renewTicket(); }

    /// Sends \a reply to a client that gets no session.
    static void refuse(Socket *socket, const Reply &reply);

private:
    const quint64 m_sessionId;
    const std::shared_ptr<ControlStream> m_stream;
    const std::shared_ptr<SessionObserver> m_observer;
    std::mutex m_mutex; // the transcript has the order of the connection
    std::atomic<bool> m_isTranscriptWanted = false;
};

} // namespace QFtp::Internal

#endif
