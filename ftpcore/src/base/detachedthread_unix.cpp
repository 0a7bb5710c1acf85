// SPDX-License-Identifier: MIT
#include "base/detachedthread.h"

#include <csignal>
#include <memory>
#include <pthread.h>

namespace QFtp::Internal {

namespace {

// Measured: a transfer with OpenSSL or a name look-up stays far below this. Only touched pages use
// memory, but the address space of 500 stacks should stay small.
constexpr size_t StackBytes = 256 * 1024;

void *threadMain(void *argument)
{
    const std::unique_ptr<std::function<void()>> work(
        static_cast<std::function<void()> *>(argument));
    // The application handles signals. Blocking SIGPIPE makes sendfile and splice return EPIPE.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    (*work)();
    return nullptr;
}

} // namespace

bool startDetachedThread(std::function<void()> work)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    pthread_attr_setstacksize(&attributes, StackBytes);
#endif
    auto owned = std::make_unique<std::function<void()>>(std::move(work));
    pthread_t thread;
    const bool isStarted = pthread_create(&thread, &attributes, &threadMain, owned.get()) == 0;
    pthread_attr_destroy(&attributes);
    if (isStarted)
        static_cast<void>(owned.release()); // the thread owns it now
    return isStarted;
}

} // namespace QFtp::Internal
