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
    // An event loop needs descriptors: it must have them before clients use them up.
    m_running.acquire();
}

WorkerThread::~WorkerThread()
{
    exit(); // not through the inbox: without a QCoreApplication, Qt delivers no events
    wait();
}

void WorkerThread::serve()
{
    SessionWorker worker(m_shared);
    m_inbox = worker.inbox();
    m_worker = &worker;
    m_running.release();
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
    m_inbox->post([worker = m_worker, job = std::move(job)] { job(*worker); });
}

} // namespace QFtp::Internal
