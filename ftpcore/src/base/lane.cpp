// SPDX-License-Identifier: MIT
#include "base/lane.h"

#include "base/credentials.h"
#include "base/detachedthread.h"
#include "base/logging.h"
#include "base/turn.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <openssl/crypto.h>
#include <QtCore/qhash.h>
#include <QtCore/qsemaphore.h>
#include <vector>

namespace QFtp::Internal {

namespace {

constexpr std::chrono::milliseconds IdleThreadLife{10'000};

} // namespace

class Lane::Threads : public std::enable_shared_from_this<Threads>
{
public:
    struct Job
    {
        std::function<void()> work; // null: there is no job
        std::function<void()> then; // may be null
        QString owner;              // empty: none

        explicit operator bool() const { return bool(work); }
    };

    Threads(int limit, WhenFull whenFull) : m_limit(limit), m_whenFull(whenFull) { }

    bool run(Job job)
    {
        std::unique_lock lock(m_mutex);
        if (m_isEnding || (m_whenFull == WhenFull::Refuse && m_unfinished >= m_limit))
            return false;
        const bool mayRun = hasShare(job);
        if (mayRun && !m_idlers.empty() && busyThreads() < m_limit) {
            ++m_unfinished;
            const std::shared_ptr<Idler> idler = takeIdler();
            enter(job);
            idler->job = std::move(job);
            // Without the lock, because the thread that wakes takes it at once.
            lock.unlock();
            idler->call.release();
            return true;
        }
        if (mayRun && m_threads < m_limit && !startThread() && m_threads == 0)
            return false;
        ++m_unfinished;
        m_jobs.push_back(std::move(job));
        return true;
    }

    void setLimit(int limit, int share)
    {
        const std::lock_guard lock(m_mutex);
        m_limit = limit;
        m_share = share;
        // Waiting jobs may run now. A thread that starts takes one by itself.
        int starting = 0;
        while (qsizetype(m_jobs.size()) > starting && busyThreads() < m_limit) {
            if (m_idlers.empty()) {
                if (!startThread())
                    return;
                ++starting;
                continue;
            }
            Job job = takeWaiting();
            if (!job)
                return;
            const std::shared_ptr<Idler> idler = takeIdler();
            idler->job = std::move(job);
            idler->call.release();
        }
    }

    void end(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_isEnding = true;
        for (const auto &idler : std::exchange(m_idlers, {}))
            idler->call.release();
        if (!m_ended.wait_for(lock, patience, [this] { return m_threads == 0; })
            && patience.count() > 0)
            qCWarning(lcServer, "%d threads still wait for a storage; stopping without them",
                      m_threads);
    }

private:
    /// Where a thread waits for a job. Each thread has its own, so that run() can choose one:
    /// usually the thread that went idle last, because its stack and pipe are still in the caches.
    /// During a long turn, it is the thread that has been idle longest, because the scheduler gives
    /// it a core soonest. The caller that wakes the thread shares it.
    struct Idler
    {
        QSemaphore call;
        Job job; ///< set before the call; null: the lane ends
    };

    bool hasShare(const Job &job) const
    {
        return m_share == 0 || job.owner.isEmpty() || m_running.value(job.owner) < m_share;
    }

    // The job begins to use its owner's share.
    void enter(const Job &job)
    {
        if (!job.owner.isEmpty())
            ++m_running[job.owner];
    }

    void leave(const Job &job)
    {
        const auto running = m_running.find(job.owner);
        if (running != m_running.end() && --*running == 0)
            m_running.erase(running);
    }

    // Null: no job waits, except for the share of its owner.
    Job takeWaiting()
    {
        const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                        [this](const Job &job) { return hasShare(job); });
        if (found == m_jobs.end())
            return {};
        Job job = std::move(*found);
        m_jobs.erase(found);
        enter(job);
        return job;
    }

    int busyThreads() const { return m_threads - int(m_idlers.size()); }

    std::shared_ptr<Idler> takeIdler()
    {
        const auto called = Turn::isLongUnderWay() ? m_idlers.begin() : m_idlers.end() - 1;
        std::shared_ptr<Idler> idler = std::move(*called);
        m_idlers.erase(called);
        return idler;
    }

    bool startThread()
    {
        const OwnRights own; // a job may ask for helpers while it acts as another user
        const bool isStarted =
            startDetachedThread([threads = shared_from_this()] { threads->work(); });
        m_threads += isStarted ? 1 : 0;
        return isStarted;
    }

    void work()
    {
        const auto idler = std::make_shared<Idler>();
        std::unique_lock lock(m_mutex);
        while (Job job = nextJob(idler, lock)) {
            lock.unlock();
            {
                const Turn turn;
                job.work();
            }
            lock.lock();
            --m_unfinished;
            leave(job);
            lock.unlock();
            if (job.then)
                job.then();
            job = {};
            lock.lock();
        }
        --m_threads;
        m_ended.notify_all();
    }

    // When the limit becomes smaller, the threads beyond it leave waiting jobs to the others.
    bool isNeeded() const { return busyThreads() <= m_limit; }

    // Null: the thread must end.
    Job nextJob(const std::shared_ptr<Idler> &idler, std::unique_lock<std::mutex> &lock)
    {
        if (Job job = isNeeded() ? takeWaiting() : Job())
            return job;
        if (!m_isEnding && isNeeded()) {
            if (Job job = waitForJob(idler, lock))
                return job;
        }
        // Frees OpenSSL's data for this thread before end() sees the thread as ended.
        lock.unlock();
        OPENSSL_thread_stop();
        lock.lock();
        return isNeeded() ? takeWaiting() : Job(); // one may have come in the meantime
    }

    Job waitForJob(const std::shared_ptr<Idler> &idler, std::unique_lock<std::mutex> &lock)
    {
        m_idlers.push_back(idler);
        lock.unlock();
        const bool isCalled = idler->call.tryAcquire(1, int(IdleThreadLife.count()));
        lock.lock();
        if (!isCalled && std::erase(m_idlers, idler) == 0)
            idler->call.acquire(); // the call arrives at this moment
        return std::exchange(idler->job, {});
    }

    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::vector<std::shared_ptr<Idler>> m_idlers; // the last one is the latest
    std::deque<Job> m_jobs;                       // waiting for a thread
    QHash<QString, int> m_running;                // jobs by their owner
    int m_limit;
    int m_share = 0; // jobs of one owner at once; 0: no limit of its own
    const WhenFull m_whenFull;
    int m_threads = 0;
    int m_unfinished = 0; // jobs whose work is not done yet
    bool m_isEnding = false;
};

Lane::Lane(int limit, WhenFull whenFull) : m_threads(std::make_shared<Threads>(limit, whenFull)) { }

Lane::~Lane() { end(std::chrono::milliseconds(0)); }

bool Lane::run(std::function<void()> work, std::function<void()> then, const QString &owner)
{
    return m_threads->run({std::move(work), std::move(then), owner});
}

void Lane::setLimit(int limit, int share) { m_threads->setLimit(limit, share); }

void Lane::end(std::chrono::milliseconds patience) { m_threads->end(patience); }

} // namespace QFtp::Internal
