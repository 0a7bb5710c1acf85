// SPDX-License-Identifier: MIT
#include "crew.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <QFtpServer/qftpstorage.h>
#include <set>
#include <thread>

namespace QFtp::Internal::Sql {

struct Crew::Shared
{
    using Clock = std::chrono::steady_clock;

    /// A question, and its answer once there is one.
    struct Job
    {
        QString question;
        std::optional<QFtpResult<QVariantMap>> answer;
        bool isWanted = true;
    };

    explicit Shared(std::chrono::milliseconds time) : deadline(time) { }

    void work(const std::function<Worker()> &makeWorker);
    bool isHanging() const
    {
        return busySince.size() == threads && Clock::now() - *busySince.rbegin() > deadline;
    }

    const std::chrono::milliseconds deadline;
    std::mutex mutex;
    std::condition_variable hasJob;
    std::condition_variable isDone;
    std::deque<std::shared_ptr<Job>> jobs;
    std::multiset<Clock::time_point> busySince; // a time for each worker that has a job
    size_t threads = 0;
    bool isStopping = false;
};

void Crew::Shared::work(const std::function<Worker()> &makeWorker)
{
    Worker worker = makeWorker();
    std::unique_lock lock(mutex);
    while (true) {
        hasJob.wait(lock, [this] { return isStopping || !jobs.empty(); });
        if (isStopping)
            break;
        const std::shared_ptr<Job> job = jobs.front();
        jobs.pop_front();
        if (!job->isWanted)
            continue;
        const auto begun = busySince.insert(Clock::now());
        lock.unlock();
        auto answer = worker(job->question);
        lock.lock();
        busySince.erase(begun);
        job->answer = std::move(answer);
        isDone.notify_all();
    }
    lock.unlock();
    worker = nullptr;
    lock.lock();
    --threads;
    isDone.notify_all();
}

Crew::Crew(int threads, std::function<Worker()> makeWorker, std::chrono::milliseconds deadline) :
    m_shared(std::make_shared<Shared>(deadline))
{
    m_shared->threads = size_t(threads);
    // A thread begins with the rights of the one that starts it.
    QFtpStorage::runWithOwnRights([&] {
        for (int i = 0; i < threads; ++i)
            std::thread([shared = m_shared, makeWorker] { shared->work(makeWorker); }).detach();
    });
}

Crew::~Crew()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->isStopping = true;
    m_shared->hasJob.notify_all();
    m_shared->isDone.wait_for(lock, m_shared->deadline,
                              [this] { return m_shared->threads == m_shared->busySince.size(); });
}

std::optional<QFtpResult<QVariantMap>> Crew::ask(const QString &question)
{
    const auto job = std::make_shared<Shared::Job>();
    job->question = question;
    std::unique_lock lock(m_shared->mutex);
    if (m_shared->isHanging())
        return std::nullopt;
    m_shared->jobs.push_back(job);
    m_shared->hasJob.notify_one();
    m_shared->isDone.wait_for(lock, m_shared->deadline, [&] { return job->answer.has_value(); });
    job->isWanted = false;
    return std::move(job->answer);
}

} // namespace QFtp::Internal::Sql
