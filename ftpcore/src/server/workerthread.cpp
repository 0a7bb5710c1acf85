// SPDX-License-Identifier: MIT
#include "server/workerthread.h"

#include "base/eventloop.h"

#include <openssl/crypto.h>
#include <QtCore/qabstracteventdispatcher.h>

namespace QFtp::Internal {

WorkerThread::WorkerThread(std::shared_ptr<SessionShared> shared) : m_shared(std::move(shared))
{
    setObjectName(QStringLiteral("qftp-worker"));
    if (QAbstractEventDispatcher *dispatcher = createWorkerEventDispatcher())
        setEventDispatcher(dispatcher);
    start();
}

WorkerThread::~WorkerThread()
{
    post([this](SessionWorker &) { exit(); });
    wait();
}

void WorkerThread::serve()
{
    SessionWorker worker(m_shared);
    {
        const std::lock_guard lock(m_mutex);
        m_inbox = worker.inbox();
        m_worker = &worker;
        for (auto &job : m_early)
            m_inbox->post([&worker, job = std::move(job)] { job(worker); });
        m_early.clear();
    }
    exec();
}

void WorkerThread::run()
{
    serve();
    // Frees OpenSSL's data for this thread before the thread ends.
    OPENSSL_thread_stop();
}

void WorkerThread::post(std::function<void(SessionWorker &)> job)
{
    const std::lock_guard lock(m_mutex);
    if (m_inbox)
        m_inbox->post([worker = m_worker, job = std::move(job)] { job(*worker); });
    else
        m_early.push_back(std::move(job));
}

} // namespace QFtp::Internal
