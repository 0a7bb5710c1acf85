// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_TASK_H
#define FTPLOAD_TASK_H

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace ftpload {

template<typename T> struct TaskResult
{
    std::optional<T> value;
    void return_value(T result) { value = std::move(result); }
    T take() { return std::move(*value); }
};

template<> struct TaskResult<void>
{
    void return_void() { }
    void take() { }
};

template<typename T = void> class [[nodiscard]] Task
{
public:
    struct promise_type : TaskResult<T>
    {
        std::coroutine_handle<> continuation;
        std::exception_ptr failure;

        struct FinalAwaiter
        {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept
            {
                return self.promise().continuation;
            }
            void await_resume() const noexcept { }
        };

        Task get_return_object()
        {
            return Task(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        FinalAwaiter final_suspend() const noexcept { return {}; }
        void unhandled_exception() { failure = std::current_exception(); }
    };

    Task(Task &&other) noexcept : handle_(std::exchange(other.handle_, {})) { }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task()
    {
        if (handle_)
            handle_.destroy();
    }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) noexcept
    {
        handle_.promise().continuation = caller;
        return handle_;
    }
    T await_resume()
    {
        if (handle_.promise().failure)
            std::rethrow_exception(handle_.promise().failure);
        return handle_.promise().take();
    }

private:
    explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) { }

    std::coroutine_handle<promise_type> handle_;
};

} // namespace ftpload

#endif
