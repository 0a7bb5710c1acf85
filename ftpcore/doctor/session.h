// SPDX-License-Identifier: MIT
#ifndef DOCTOR_SESSION_H
#define DOCTOR_SESSION_H

#include "doctor/finding.h"

#include <optional>
#include <QtNetwork/qhostaddress.h>

namespace Doctor {

/// What is known of a client's session, open or ended.
struct Session
{
    quint64 id = 0;
    QHostAddress peer;
    QString userName;     ///< empty: it did not log in
    QString clientName;   ///< empty: the client did not say what it is
    QStringList lines;    ///< "→ " and a command, or "← " and a reply; empty: not known
    QStringList messages; ///< what the server's log says about it
};

/// Returns why \a session did not get what it wanted, and the remedy; unset: nothing went wrong, or
/// nobody can tell. The last thing that went wrong counts.
std::optional<Finding> diagnose(const Session &session, const QFtpConfig &config);

/// What to know about the client program with this name; empty: nothing.
QString adviceAbout(const QString &clientName);

/// Reads sessions from the lines of a log of ftpd-headless, the last \a most of them.
QList<Session> sessionsOf(const QByteArray &log, qsizetype most);

} // namespace Doctor

#endif
