// SPDX-License-Identifier: MIT
#include "unixsignals.h"

#include <csignal>

namespace {

sigset_t ourSignals()
{
    sigset_t result;
    sigemptyset(&result);
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        sigaddset(&result, number);
    return result;
}

} // namespace

UnixSignals::UnixSignals(QObject *parent) : QObject(parent)
{
    const sigset_t ours = ourSignals();
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        ::signal(number, SIG_DFL); // sigwait() does not see ignored signals
}

UnixSignals::~UnixSignals()
{
    m_isEnding = true;
    if (m_thread.joinable()) {
        // It ends sigwait(), not the thread. NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
        pthread_kill(m_thread.native_handle(), SIGTERM);
        m_thread.join();
    }
}

void UnixSignals::begin()
{
    m_thread = std::thread([this] { wait(); });
}

// Thread: its own.
void UnixSignals::wait()
{
    const sigset_t ours = ourSignals();
    while (true) {
        int number = 0;
        const bool hasCome = sigwait(&ours, &number) == 0;
        if (m_isEnding)
            return;
        if (hasCome && number == SIGHUP)
            QMetaObject::invokeMethod(this, &UnixSignals::reloadRequested, Qt::QueuedConnection);
        else if (hasCome)
            QMetaObject::invokeMethod(this, &UnixSignals::stopRequested, Qt::QueuedConnection);
    }
}

#include "moc_unixsignals.cpp"
