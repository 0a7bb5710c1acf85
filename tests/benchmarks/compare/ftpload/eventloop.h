// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_EVENTLOOP_H
#define FTPLOAD_EVENTLOOP_H

#include "clock.h"
#include "failures.h"
#include "task.h"

#include <sys/epoll.h>

#include <array>
#include <coroutine>
#include <cstdint>
#include <exception>
#include <functional>
#include <queue>
#include <vector>

namespace ftpload {

class EventLoop;

// The readiness of one descriptor. At most one coroutine waits on it at a time. It is registered
// once, edge-triggered, so that a wait costs no system call besides epoll_wait.
class Watch
{
public:
    enum class Kind { Network, Console };

    explicit Watch(EventLoop &loop, Kind kind = Kind::Network) : loop_(loop), kind_(kind) { }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;
    ~Watch() { detach(); }

    void attach(int fd);
    void detach();
    bool hangup() const { return hangup_; }

    struct Awaiter
    {
        Watch &watch;
        uint32_t mask;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) noexcept;
        void await_resume() const noexcept { }
    };
    Awaiter readable() { return {*this, EPOLLIN | EPOLLRDHUP}; }
    Awaiter writable() { return {*this, EPOLLOUT}; }

private:
    friend class EventLoop;

    EventLoop &loop_;
    Kind kind_;
    int fd_ = -1;
    bool hangup_ = false;
    uint32_t mask_ = 0;
    std::coroutine_handle<> waiter_;
};

class EventLoop
{
public:
    EventLoop(Failures &failures, double stallSeconds);
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;
    ~EventLoop();

    // Starts a task. If it throws, the loop records a failure.
    void spawn(Task<> task);

    // Runs until every spawned task is done. Throws if a task waits for the network longer than
    // the stall limit.
    void run();

    struct SleepAwaiter
    {
        EventLoop &loop;
        TimePoint wakeUp;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) { loop.timers_.push({wakeUp, handle}); }
        void await_resume() const noexcept { }
    };
    SleepAwaiter sleepUntil(TimePoint wakeUp) { return {*this, wakeUp}; }

private:
    friend class Watch;

    struct Timer
    {
        TimePoint when;
        std::coroutine_handle<> handle;
        bool operator>(const Timer &other) const { return when > other.when; }
    };

    struct Detached
    {
        struct promise_type
        {
            Detached get_return_object() const noexcept { return {}; }
            std::suspend_never initial_suspend() const noexcept { return {}; }
            std::suspend_never final_suspend() const noexcept { return {}; }
            void return_void() const noexcept { }
            void unhandled_exception() const noexcept { std::terminate(); }
        };
    };

    static Detached supervise(EventLoop &loop, Task<> task);
    int waitMilliseconds() const;
    void turn();
    void dispatch(Watch &watch, uint32_t events);

    // Drops events of a closed descriptor that are still in the current batch.
    void forget(const Watch &watch);

    Failures &failures_;
    double stallSeconds_;
    int epoll_ = -1;
    uint64_t running_ = 0;
    uint64_t networkWaits_ = 0;
    TimePoint lastActivity_;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> timers_;
    std::array<epoll_event, 256> batch_{};
    int batchSize_ = 0;
    int batchIndex_ = 0;
};

} // namespace ftpload

#endif
