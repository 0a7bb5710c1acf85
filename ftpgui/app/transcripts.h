// SPDX-License-Identifier: MIT
#ifndef FTPGUI_TRANSCRIPTS_H
#define FTPGUI_TRANSCRIPTS_H

#include <deque>
#include <QFtpServer/qftpserver.h>

/// What clients and the server have said to each other: of each session from its greeting on, and
/// of the last sessions that have ended. Secrets are masked.
class Transcripts : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumLines = 2000;     ///< of an open session; then the oldest go
    static constexpr int MaximumEndedLines = 200; ///< the same of one that has ended
    static constexpr int MaximumEnded = 200;      ///< sessions
    static constexpr int MaximumLength = 300;     ///< of a line; the rest is cut

    /// A session, open or ended.
    struct Session
    {
        quint64 id = 0;
        QString userName; ///< empty: not logged in
        QString clientName;
        QHostAddress address;
        QString tlsDescription;
        QDateTime begin;   ///< UTC
        QDateTime end;     ///< UTC; invalid: it is open
        QStringList lines; ///< "→ " and a command, or "← " and a reply
    };

    explicit Transcripts(QFtpServer *server, QObject *parent = nullptr);

    /// The sessions, the oldest first.
    const std::deque<Session> &sessions() const { return m_sessions; }
    /// Null: there is none, or it ended long ago.
    const Session *session(quint64 id) const;

Q_SIGNALS:
    void lineAdded(quint64 sessionId, const QString &line);
    void ended(quint64 sessionId);

private:
    void follow(QFtpSession *session);
    void add(quint64 id, const QString &line);
    void end(QFtpSession *session);
    static void endEntry(Session *entry);
    Session *find(quint64 id);

    std::deque<Session> m_sessions; // by id
    int m_endedCount = 0;
};

#endif
