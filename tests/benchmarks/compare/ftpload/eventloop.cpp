// SPDX-License-Identifier: MIT
#include "eventloop.h"

#include "errors.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <string>
#include <utility>

namespace ftpload {

void Watch::attach(int fd)
{
    fd_ = fd;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLOUT | EPOLLET;
    event.data.ptr = this;
    if (epoll_ctl(loop_.epoll_, EPOLL_CTL_ADD, fd, &event) != 0)
        throwErrno("epoll_ctl");
}

void Watch::detach()
{
    if (fd_ < 0)
        return;
    epoll_ctl(loop_.epoll_, EPOLL_CTL_DEL, fd_, nullptr);
    loop_.forget(*this);
    fd_ = -1;
}

void Watch::Awaiter::await_suspend(std::coroutine_handle<> handle) noexcept
{
    watch.mask_ = mask;
    watch.waiter_ = handle;
    watch.loop_.networkWaits_ += watch.kind_ == Kind::Network;
}

EventLoop::EventLoop(Failures &failures, double stallSeconds) :
    failures_(failures), stallSeconds_(stallSeconds)
{
    epoll_ = epoll_create1(EPOLL_CLOEXEC);
    if (epoll_ < 0)
        throwErrno("epoll_create1");
}

EventLoop::~EventLoop() { close(epoll_); }

void EventLoop::spawn(Task<> task)
{
    ++running_;
    supervise(*this, std::move(task));
}

void EventLoop::run()
{
    lastActivity_ = Clock::now();
    while (running_ > 0)
        turn();
}

EventLoop::Detached EventLoop::supervise(EventLoop &loop, Task<> task)
{
    try {
        co_await task;
    } catch (const std::exception &failure) {
        loop.failures_.record(failure.what());
    }
    --loop.running_;
}

int EventLoop::waitMilliseconds() const
{
    double seconds = stallSeconds_;
    if (!timers_.empty())
        seconds = std::clamp(secondsBetween(Clock::now(), timers_.top().when), 0.0, stallSeconds_);
    return static_cast<int>(std::ceil(seconds * 1000));
}

void EventLoop::turn()
{
    batchSize_ =
        epoll_wait(epoll_, batch_.data(), static_cast<int>(batch_.size()), waitMilliseconds());
    if (batchSize_ < 0 && errno != EINTR)
        throwErrno("epoll_wait");
    for (batchIndex_ = 0; batchIndex_ < batchSize_; ++batchIndex_) {
        const epoll_event event = batch_[static_cast<size_t>(batchIndex_)];
        if (event.data.ptr != nullptr)
            dispatch(*static_cast<Watch *>(event.data.ptr), event.events);
    }
    const TimePoint now = Clock::now();
    if (batchSize_ > 0)
        lastActivity_ = now;
    batchSize_ = 0;
    while (!timers_.empty() && timers_.top().when <= now) {
        const auto handle = timers_.top().handle;
        timers_.pop();
        lastActivity_ = now;
        handle.resume();
    }
    if (networkWaits_ > 0 && secondsBetween(lastActivity_, now) >= stallSeconds_)
        throw Error("no progress for " + std::to_string(static_cast<int>(stallSeconds_)) + " s");
}

void EventLoop::dispatch(Watch &watch, uint32_t events)
{
    constexpr uint32_t kEnd = EPOLLHUP | EPOLLERR;
    if (events & (kEnd | EPOLLRDHUP))
        watch.hangup_ = true;
    if (watch.waiter_ && (events & (watch.mask_ | kEnd))) {
        networkWaits_ -= watch.kind_ == Watch::Kind::Network;
        std::exchange(watch.waiter_, {}).resume();
    }
}

void EventLoop::forget(const Watch &watch)
{
    for (int i = batchIndex_ + 1; i < batchSize_; ++i) {
        auto &event = batch_[static_cast<size_t>(i)];
        if (event.data.ptr == &watch)
            event.data.ptr = nullptr;
    }
}

} // namespace ftpload
