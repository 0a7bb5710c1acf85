// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_WORKERTHREAD_H
#define QFTP_SERVER_WORKERTHREAD_H

#include "session/sessionworker.h"

#include <functional>
#include <QtCore/qsemaphore.h>
#include <QtCore/qthread.h>

namespace QFtp::Internal {

/// The thread of a worker. Ending it ends all its sessions at once.
class WorkerThread : public QThread
{
public:
    explicit WorkerThread(std::shared_ptr<SessionShared> shared);
    ~WorkerThread() override;

    /// Runs \a job in this thread. Thread: any.
    void post(std::function<void(SessionWorker &)> job);

protected:
    void run() override;

private:
    void serve();

    std::shared_ptr<SessionShared> m_shared;
    QSemaphore m_running;           // released once the thread runs
    std::shared_ptr<Inbox> m_inbox; // of m_worker
    SessionWorker *m_worker = nullptr;
};

} // namespace QFtp::Internal

#endif
