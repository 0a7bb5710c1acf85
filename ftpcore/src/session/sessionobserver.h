// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONOBSERVER_H
#define QFTP_SESSION_SESSIONOBSERVER_H

#include <QFtpServer/qftpchange.h>
#include <QFtpServer/qftptransfer.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// The facts about a session that change while it runs.
struct SessionFacts
{
    QString userName;      ///< empty: no user is logged in
    QString accountSource; ///< see QFtpUser::source
    QString clientName;
    QString tlsDescription; ///< empty: the control connection is in the clear
};

/// What a session is doing at one moment.
struct SessionActivity
{
    quint64 id = 0;
    QByteArray directory; ///< empty: no user is logged in
    QString lastCommand;  ///< secrets masked
    QDateTime idleSince;  ///< UTC
};

/// Receives what happens in sessions. Thread: any; no function may wait.
class SessionObserver
{
public:
    virtual ~SessionObserver() = default;

    virtual void sessionChanged(quint64 id, const SessionFacts &facts) = 0;
    virtual void loggedIn(quint64 id) = 0;
    virtual void loginRefused(quint64 id, const QString &userName, ErrorKind reason) = 0;
    virtual void treeChanged(const QFtpChange &change) = 0;
    virtual void sessionClosed(quint64 id) = 0;
    /// \a transfer started, made progress or ended; see its outcome.
    virtual void transferChanged(const QFtpTransfer &transfer, bool isNew) = 0;
    virtual void commandReceived(quint64 id, const QString &line) = 0;
    virtual void replySent(quint64 id, const QString &line) = 0;
    /// The result of SessionWorker::collectActivity().
    virtual void activityCollected(const QList<SessionActivity> &activities) = 0;
    /// An address was banned.
    virtual void bansChanged() = 0;
    /// A worker that is stopping has no session left.
    virtual void workerStopped() = 0;
};

} // namespace QFtp::Internal

#endif
