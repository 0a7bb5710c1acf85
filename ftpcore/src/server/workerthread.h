// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVER_WORKERTHREAD_H
#define QFTP_SERVER_WORKERTHREAD_H

#include "session/sessionworker.h"

#include <functional>
#include <mutex>
#include <QtCore/qthread.h>
#include <vector>

namespace QFtp::Internal {

/// The thread of a worker. Ending it ends all its sessions at once.
///
/// Thread: the server's.
class WorkerThread : public QThread
{
public:
    explicit WorkerThread(std::shared_ptr<SessionShared> shared);
    ~WorkerThread() override;

    /// Runs \a job in this thread.
    void post(std::function<void(SessionWorker &)> job);

protected:
    void run() override;

private:
    void serve();

    std::shared_ptr<SessionShared> m_shared;
    std::mutex m_mutex;
    std::shared_ptr<Inbox> m_inbox; // null: the thread has not started yet
    SessionWorker *m_worker = nullptr;
    std::vector<std::function<void(SessionWorker &)>> m_early; // posted before the start
};

} // namespace QFtp::Internal

#endif
