// SPDX-License-Identifier: MIT
#include "base/turn.h"

#include <atomic>
#include <utility>

#ifdef QFTP_NATIVE_IO
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace QFtp::Internal {

namespace {

constexpr qint64 LongBytes = 8 * 1024 * 1024;

std::atomic<int> longTurns = 0;
thread_local bool isOfLong = false; // whether this thread's turn is long

#ifdef QFTP_NATIVE_IO

constexpr quint64 ShortNanoseconds = 100'000; // the shortest slice that Linux gives
constexpr quint64 UsualSlices = 0;            // the system's default

/// The argument of sched_setattr(2), which the C library of Debian 12 lacks.
struct Attributes
{
    quint32 size = sizeof(Attributes);
    quint32 policy = 0;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0; ///< the slice in nanoseconds; ignored by Linux before 6.12
    quint64 deadline = 0;
    quint64 period = 0;
};

bool get(Attributes *attributes)
{
    // Do not touch a thread that the application gave another policy.
    return ::syscall(SYS_sched_getattr, 0, attributes, sizeof *attributes, 0) == 0
        && attributes->policy == SCHED_OTHER;
}

// A thread inherits the slices of the thread that started it.
bool hasShortSlices()
{
    Attributes attributes;
    return get(&attributes) && attributes.runtime == ShortNanoseconds;
}

void setShortSlices(bool wanted)
{
    thread_local bool areShort = hasShortSlices();
    if (areShort == wanted)
        return;
    areShort = wanted; // if this is forbidden, nothing changes
    Attributes attributes;
    if (!get(&attributes))
        return;
    attributes.runtime = wanted ? ShortNanoseconds : UsualSlices;
    ::syscall(SYS_sched_setattr, 0, &attributes, 0);
}

#else

void setShortSlices(bool) { }

#endif

} // namespace

Turn::Turn() { setShortSlices(isLongUnderWay()); }

Turn::~Turn()
{
    if (std::exchange(isOfLong, false))
        --longTurns;
}

void Turn::setWorked(qint64 bytes)
{
    if (bytes >= LongBytes)
        setLong();
}

void Turn::setLong()
{
    if (std::exchange(isOfLong, true))
        return;
    ++longTurns;
    setShortSlices(false);
}

bool Turn::isLongUnderWay() { return longTurns.load(std::memory_order_relaxed) > 0; }

} // namespace QFtp::Internal
