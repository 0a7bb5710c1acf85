// SPDX-License-Identifier: MIT
#include "app/transcripts.h"

#include <algorithm>

Transcripts::Transcripts(QFtpServer *server, QObject *parent) : QObject(parent)
{
    server->setTranscripts(true);
    connect(server, &QFtpServer::sessionOpened, this, &Transcripts::follow);
    connect(server, &QFtpServer::sessionClosed, this, &Transcripts::end);
}

void Transcripts::follow(QFtpSession *session)
{
    Session entry;
    entry.id = session->id();
    entry.address = session->peerAddress();
    entry.begin = session->connectedSince();
    m_sessions.push_back(entry);
    connect(session, &QFtpSession::commandReceived, this,
            [this, id = entry.id](const QString &line) { add(id, QStringLiteral("→ ") + line); });
    connect(session, &QFtpSession::replySent, this,
            [this, id = entry.id](const QString &line) { add(id, QStringLiteral("← ") + line); });
    connect(session, &QFtpSession::changed, this, [this, session] {
        Session *known = find(session->id());
        if (!known)
            return;
        if (!session->userName().isEmpty())
            known->userName = session->userName();
        known->clientName = session->clientName();
        if (!session->tlsDescription().isEmpty())
            known->tlsDescription = session->tlsDescription();
    });
}

Transcripts::Session *Transcripts::find(quint64 id)
{
    const auto found =
        std::lower_bound(m_sessions.begin(), m_sessions.end(), id,
                         [](const Session &entry, quint64 wanted) { return entry.id < wanted; });
    return found != m_sessions.end() && found->id == id ? &*found : nullptr;
}

const Transcripts::Session *Transcripts::session(quint64 id) const
{
    return const_cast<Transcripts *>(this)->find(id);
}

void Transcripts::add(quint64 id, const QString &line)
{
    Session *entry = find(id);
    if (!entry)
        return;
    if (entry->lines.size() >= MaximumLines)
        entry->lines.removeFirst();
    const QString shown = line.left(MaximumLength); // clients choose how long it is
    entry->lines.append(shown);
    Q_EMIT lineAdded(id, shown);
}

void Transcripts::endEntry(Session *entry)
{
    entry->end = QDateTime::currentDateTimeUtc();
    if (entry->lines.size() > MaximumEndedLines)
        entry->lines = entry->lines.last(MaximumEndedLines);
    entry->lines.squeeze();
}

void Transcripts::end(QFtpSession *session)
{
    if (Session *entry = find(session->id()))
        endEntry(entry);
    Q_EMIT ended(session->id());
    if (++m_endedCount <= MaximumEnded)
        return;
    const auto oldest = std::find_if(m_sessions.begin(), m_sessions.end(),
                                     [](const Session &entry) { return entry.end.isValid(); });
    m_sessions.erase(oldest);
    --m_endedCount;
}

#include "moc_transcripts.cpp"
