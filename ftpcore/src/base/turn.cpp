// SPDX-License-Identifier: MIT
#include "base/turn.h"

#ifndef QFTP_NATIVE_IO

namespace QFtp::Internal {

Turn::Turn() = default;
Turn::~Turn() = default;
void Turn::setWorked(qint64) { }
bool Turn::isLongUnderWay() { return false; }

} // namespace QFtp::Internal

#else

#include <atomic>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace QFtp::Internal {

namespace {

constexpr qint64 LongBytes = 8 * 1024 * 1024;
constexpr quint64 ShortNanoseconds = 100'000; // the shortest that Linux gives
constexpr quint64 UsualSlices = 0;            // the system's

/// Of sched_setattr(2), which the C library of Debian 12 does not know.
struct Attributes
{
    quint32 size = sizeof(Attributes);
    quint32 policy = 0;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0; ///< the slice in nanoseconds; Linux before 6.12 does not know it
    quint64 deadline = 0;
    quint64 period = 0;
};

std::atomic<int> longTurns = 0;

bool get(Attributes *attributes)
{
    // Whoever chose another policy knows better.
    return ::syscall(SYS_sched_getattr, 0, attributes, sizeof *attributes, 0) == 0
        && attributes->policy == SCHED_OTHER;
}

/// The slices of a thread.
class Slices
{
public:
    static Slices &ofThread()
    {
        thread_local Slices slices;
        return slices;
    }

    void setShort(bool wanted)
    {
        if (m_areShort == wanted)
            return;
        m_areShort = wanted; // where that is forbidden, nothing changes
        Attributes attributes;
        if (!get(&attributes))
            return;
        attributes.runtime = wanted ? ShortNanoseconds : UsualSlices;
        ::syscall(SYS_sched_setattr, 0, &attributes, 0);
    }

    bool areOfLong = false;

private:
    // A thread begins with the slices of the one that started it.
    Slices()
    {
        Attributes attributes;
        m_areShort = get(&attributes) && attributes.runtime == ShortNanoseconds;
    }

    bool m_areShort;
};

} // namespace

Turn::Turn() { Slices::ofThread().setShort(isLongUnderWay()); }

Turn::~Turn()
{
    if (std::exchange(Slices::ofThread().areOfLong, false))
        --longTurns;
}

void Turn::setWorked(qint64 bytes)
{
    Slices &slices = Slices::ofThread();
    if (bytes < LongBytes || std::exchange(slices.areOfLong, true))
        return;
    ++longTurns;
    slices.setShort(false);
}

bool Turn::isLongUnderWay() { return longTurns.load(std::memory_order_relaxed) > 0; }

} // namespace QFtp::Internal

#endif
