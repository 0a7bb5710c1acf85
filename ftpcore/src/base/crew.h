// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_CREW_H
#define QFTP_BASE_CREW_H

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace QFtp::Internal {

/// Threads, each with a worker that talks to another server, and callers who wait for an answer
/// only until a deadline: a worker may hang for as long as it likes.
///
/// Thread: any.
template<typename Worker, typename Answer> class Crew
{
public:
    using Job = std::function<Answer(Worker &)>;

    /// \a makeWorker runs once in each thread. The threads have the rights of this one.
    Crew(int threads, std::function<std::unique_ptr<Worker>()> makeWorker,
         std::chrono::milliseconds deadline) :
        m_shared(std::make_shared<Shared>(deadline))
    {
        m_shared->threads = size_t(threads);
        for (int i = 0; i < threads; ++i)
            std::thread([shared = m_shared, makeWorker] { shared->work(makeWorker); }).detach();
    }
    /// Waits for the threads that have no job; the others end when they have their answer.
    ~Crew()
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->isStopping = true;
        m_shared->hasTask.notify_all();
        m_shared->isDone.wait_for(lock, m_shared->deadline, [this] {
            return m_shared->threads == m_shared->busySince.size();
        });
    }
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;

    /// Nothing: no worker answered before the deadline, or all have been hanging for that long.
    std::optional<Answer> ask(Job job)
    {
        const auto task = std::make_shared<Task>();
        task->job = std::move(job);
        std::unique_lock lock(m_shared->mutex);
        if (m_shared->isHanging())
            return std::nullopt;
        m_shared->tasks.push_back(task);
        m_shared->hasTask.notify_one();
        m_shared->isDone.wait_for(lock, m_shared->deadline,
                                  [&] { return task->answer.has_value(); });
        task->isWanted = false;
        return std::move(task->answer);
    }

private:
    using Clock = std::chrono::steady_clock;

    /// A job, and its answer once there is one.
    struct Task
    {
        Job job;
        std::optional<Answer> answer;
        bool isWanted = true;
    };

    struct Shared
    {
        explicit Shared(std::chrono::milliseconds time) : deadline(time) { }

        void work(const std::function<std::unique_ptr<Worker>()> &makeWorker)
        {
            std::unique_ptr<Worker> worker = makeWorker();
            std::unique_lock lock(mutex);
            while (true) {
                hasTask.wait(lock, [this] { return isStopping || !tasks.empty(); });
                if (isStopping)
                    break;
                const std::shared_ptr<Task> task = tasks.front();
                tasks.pop_front();
                if (!task->isWanted)
                    continue;
                const auto begun = busySince.insert(Clock::now());
                lock.unlock();
                auto answer = task->job(*worker);
                lock.lock();
                busySince.erase(begun);
                task->answer = std::move(answer);
                isDone.notify_all();
            }
            lock.unlock();
            worker.reset();
            lock.lock();
            --threads;
            isDone.notify_all();
        }
        bool isHanging() const
        {
            return busySince.size() == threads && Clock::now() - *busySince.rbegin() > deadline;
        }

        const std::chrono::milliseconds deadline;
        std::mutex mutex;
        std::condition_variable hasTask;
        std::condition_variable isDone;
        std::deque<std::shared_ptr<Task>> tasks;
        std::multiset<typename Clock::time_point> busySince; // a time for each busy worker
        size_t threads = 0;
        bool isStopping = false;
    };

    const std::shared_ptr<Shared> m_shared; // with the threads
};

} // namespace QFtp::Internal

#endif
