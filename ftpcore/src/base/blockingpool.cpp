// SPDX-License-Identifier: MIT
#include "base/blockingpool.h"

#include "base/credentials.h"
#include "base/logging.h"
#include "base/turn.h"

#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <openssl/crypto.h>
#include <pthread.h>
#include <vector>

#include <QtCore/qsemaphore.h>

namespace QFtp::Internal {

namespace {

// Measured: a transfer with OpenSSL or a name look-up stays far below this. Only touched pages
// count, but the room for 500 of them should stay small.
constexpr size_t StackBytes = 256 * 1024;
constexpr std::chrono::milliseconds IdleThreadLife{10'000};

struct Job
{
    std::function<void()> work; // null: there is no job
    std::function<void()> then; // may be null

    explicit operator bool() const { return bool(work); }
};

} // namespace

/// The threads of one kind. Owned by the pool and by each of its threads, so that a thread that
/// hangs may outlive the pool.
class BlockingPool::Lane : public std::enable_shared_from_this<Lane>
{
public:
    Lane(int limit, bool refuses) : m_limit(limit), m_refuses(refuses) { }

    bool run(Job job)
    {
        std::unique_lock lock(m_mutex);
        if (m_isEnding || (m_refuses && m_unfinished >= m_limit))
            return false;
        if (!m_idlers.empty()) {
            ++m_unfinished;
            const auto called = Turn::isLongUnderWay() ? m_idlers.begin() : m_idlers.end() - 1;
            const std::shared_ptr<Idler> idler = std::move(*called);
            m_idlers.erase(called);
            idler->job = std::move(job);
            // Not under the lock: the thread that wakes would have to wait for it at once.
            lock.unlock();
            idler->call.release();
            return true;
        }
        if (m_threads < m_limit && !startThread() && m_threads == 0)
            return false;
        ++m_unfinished;
        m_jobs.push_back(std::move(job));
        return true;
    }

    void end(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_isEnding = true;
        for (const auto &idler : std::exchange(m_idlers, {}))
            idler->call.release();
        if (!m_ended.wait_for(lock, patience, [this] { return m_threads == 0; })
            && patience.count() > 0)
            qCWarning(lcServer, "%d threads hang in a storage; they are left behind", m_threads);
    }

private:
    /// Where a thread waits for a job. Each has its own, so that one can be chosen: the one that
    /// went idle last, for its stack and its pipe are still in the caches; but beside a long turn
    /// the one that has rested longest, for the scheduler gives it a core soonest. Shared with who
    /// wakes it.
    struct Idler
    {
        QSemaphore call;
        Job job; ///< set before the call; none: the pool ends
    };

    bool startThread()
    {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        pthread_attr_setstacksize(&attributes, StackBytes);
#endif
        auto self = std::make_unique<std::shared_ptr<Lane>>(shared_from_this());
        pthread_t thread;
        const OwnRights own; // a job may ask for help while it acts as another user
        const bool started =
            pthread_create(&thread, &attributes, &Lane::threadMain, self.get()) == 0;
        pthread_attr_destroy(&attributes);
        if (started) {
            static_cast<void>(self.release()); // the thread's now
            ++m_threads;
        }
        return started;
    }

    static void *threadMain(void *argument)
    {
        const std::unique_ptr<std::shared_ptr<Lane>> lane(
            static_cast<std::shared_ptr<Lane> *>(argument));
        // Signals are the application's; SIGPIPE of sendfile and splice is an error code here.
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, nullptr);
        (*lane)->work();
        return nullptr;
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
            lock.unlock();
            if (job.then)
                job.then();
            job = {};
            lock.lock();
        }
        --m_threads;
        m_ended.notify_all();
    }

    // None: the thread is to end.
    Job nextJob(const std::shared_ptr<Idler> &idler, std::unique_lock<std::mutex> &lock)
    {
        if (m_jobs.empty() && !m_isEnding) {
            if (Job job = waitForJob(idler, lock))
                return job;
        }
        if (m_jobs.empty()) {
            // What OpenSSL keeps for a thread goes before the thread counts as ended.
            lock.unlock();
            OPENSSL_thread_stop();
            lock.lock();
        }
        if (m_jobs.empty())
            return {}; // none came meanwhile
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    Job waitForJob(const std::shared_ptr<Idler> &idler, std::unique_lock<std::mutex> &lock)
    {
        m_idlers.push_back(idler);
        lock.unlock();
        const bool isCalled = idler->call.tryAcquire(1, int(IdleThreadLife.count()));
        lock.lock();
        if (!isCalled && std::erase(m_idlers, idler) == 0)
            idler->call.acquire(); // the call comes just now
        return std::exchange(idler->job, {});
    }

    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::vector<std::shared_ptr<Idler>> m_idlers; // the last one is the latest
    std::deque<Job> m_jobs;                       // that no thread was idle for
    const int m_limit;
    const bool m_refuses;
    int m_threads = 0;
    int m_unfinished = 0; // jobs whose work is not done yet
    bool m_isEnding = false;
};

BlockingPool::BlockingPool(int operations, int transfers, int handshakes, int logins, int helpers) :
    m_operations(std::make_shared<Lane>(operations, false)),
    m_transfers(std::make_shared<Lane>(transfers, true)),
    m_handshakes(std::make_shared<Lane>(handshakes, false)),
    m_logins(std::make_shared<Lane>(logins, false)),
    m_helpers(std::make_shared<Lane>(helpers, true))
{ }

BlockingPool::~BlockingPool() { end(std::chrono::milliseconds(0)); }

void BlockingPool::end(std::chrono::milliseconds patience)
{
    m_transfers->end(patience);
    m_operations->end(patience);
    m_handshakes->end(patience);
    m_logins->end(patience);
    m_helpers->end(patience);
}

bool BlockingPool::run(Kind kind, std::function<void()> work, std::function<void()> then)
{
    Job job{std::move(work), std::move(then)};
    switch (kind) {
    case Kind::Operation:
        return m_operations->run(std::move(job));
    case Kind::Transfer:
        return m_transfers->run(std::move(job));
    case Kind::Login:
        return m_logins->run(std::move(job));
    case Kind::Help:
        return m_helpers->run(std::move(job));
    case Kind::Handshake:
        break;
    }
    return m_handshakes->run(std::move(job));
}

} // namespace QFtp::Internal
