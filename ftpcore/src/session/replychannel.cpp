// SPDX-License-Identifier: MIT
#include "session/replychannel.h"

#include "base/logging.h"

namespace QFtp::Internal {

ReplyChannel::ReplyChannel(quint64 sessionId, std::shared_ptr<ControlStream> stream,
                           std::shared_ptr<SessionObserver> observer) :
    m_sessionId(sessionId),
    m_stream(std::move(stream)), m_observer(std::move(observer))
{ }

bool ReplyChannel::send(const Reply &reply)
{
    const QByteArray bytes = reply.toByteArray();
    const bool isLogged = lcSession().isDebugEnabled();
    if (!m_isTranscriptWanted && !isLogged)
        return m_stream->send(bytes);
    const std::lock_guard lock(m_mutex);
    // Before sending: the client may answer at once, and its command belongs after this line.
    const QString line = printable(bytes.trimmed());
    if (m_isTranscriptWanted)
        m_observer->replySent(m_sessionId, line);
    qCDebug(lcSession, "[%llu] < %s", m_sessionId, qUtf8Printable(line));
    return m_stream->send(bytes);
}

void ReplyChannel::refuse(Socket *socket, const Reply &reply)
{
    const QByteArray bytes = reply.toByteArray();
    socket->setBlocking(false);
    socket->send(bytes.constData(), bytes.size());
}

} // namespace QFtp::Internal
