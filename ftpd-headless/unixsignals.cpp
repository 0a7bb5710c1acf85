// SPDX-License-Identifier: MIT
#include "unixsignals.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A handler may do little more than write to a pipe; the event loop reads its other end.
int pipeEnds[2] = {-1, -1};

int openPipe()
{
    if (::pipe(pipeEnds) != 0)
        qFatal("can't make a pipe for signals");
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFL, ::fcntl(end, F_GETFL) | O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    return pipeEnds[0];
}

void onSignal(int number)
{
    const int error = errno;
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = error;
}

} // namespace

UnixSignals::UnixSignals(QObject *parent) :
    QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    struct sigaction action
    { };
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        ::sigaction(number, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        ::signal(number, SIG_IGN); // the process is about to end by itself
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

void UnixSignals::read()
{
    char byte;
    while (::read(pipeEnds[0], &byte, 1) == 1) {
        if (byte == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}
