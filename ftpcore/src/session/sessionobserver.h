// SPDX-License-Identifier: MIT
#ifndef QFTP_SESSION_SESSIONOBSERVER_H
#define QFTP_SESSION_SESSIONOBSERVER_H

#include <QFtpServer/qftptransfer.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// What changes in the course of a session.
struct SessionFacts
{
    QString userName; ///< empty: nobody is logged in
    QString clientName;
    QString tlsDescription; ///< empty: the control connection is in the clear
};

/// What a session does at one moment.
struct SessionActivity
{
    quint64 id = 0;
    QByteArray directory; ///< empty: nobody is logged in
    QString lastCommand;  ///< secrets masked
    QDateTime idleSince;  ///< UTC
};

/// Whom sessions tell what happens. Thread: any; nothing here may wait.
class SessionObserver
{
public:
    virtual ~SessionObserver() = default;

    virtual void sessionChanged(quint64 id, const SessionFacts &facts) = 0;
    virtual void loginFinished(quint64 id, const QString &userName, bool success) = 0;
    virtual void sessionClosed(quint64 id) = 0;
    /// It started, moved on or ended: its outcome tells.
    virtual void transferChanged(const QFtpTransfer &transfer, bool isNew) = 0;
    virtual void commandReceived(quint64 id, const QString &line) = 0;
    virtual void replySent(quint64 id, const QString &line) = 0;
    /// What SessionWorker::collectActivity() was called for.
    virtual void activityCollected(const QList<SessionActivity> &activities) = 0;
    /// An address was banned.
    virtual void bansChanged() = 0;
    /// A worker has no session left after it was told to stop.
    virtual void workerStopped() = 0;
};

} // namespace QFtp::Internal

#endif
