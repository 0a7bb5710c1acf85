// SPDX-License-Identifier: MIT
#include "systemsignals.h"

#include <atomic>
#include <csignal>
#include <thread>

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

struct SystemSignals::Private
{
    // Thread: its own.
    void wait(SystemSignals *receiver) const
    {
        const sigset_t ours = ourSignals();
        while (true) {
            int number = 0;
            const bool hasCome = sigwait(&ours, &number) == 0;
            if (isEnding)
                return;
            if (hasCome && number == SIGHUP)
                QMetaObject::invokeMethod(receiver, &SystemSignals::reloadRequested,
                                          Qt::QueuedConnection);
            else if (hasCome)
                QMetaObject::invokeMethod(receiver, &SystemSignals::stopRequested,
                                          Qt::QueuedConnection);
        }
    }

    std::atomic<bool> isEnding = false;
    std::thread thread;
};

SystemSignals::SystemSignals(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    const sigset_t ours = ourSignals();
    pthread_sigmask(SIG_BLOCK, &ours, nullptr);
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        ::signal(number, SIG_DFL); // sigwait() does not see ignored signals
    ::signal(SIGPIPE, SIG_IGN);    // from a log that nobody reads any more
}

SystemSignals::~SystemSignals()
{
    d->isEnding = true;
    if (d->thread.joinable()) {
        // It ends sigwait(), not the thread. NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
        pthread_kill(d->thread.native_handle(), SIGTERM);
        d->thread.join();
    }
}

QString SystemSignals::description()
{
    return QStringLiteral(
        "SIGHUP reloads the file and reopens the logs. SIGTERM stops the server when its\n"
        "transfers are done; a second SIGTERM stops it at once.");
}

void SystemSignals::begin()
{
    d->thread = std::thread([this] { d->wait(this); });
}

#include "moc_systemsignals.cpp"
