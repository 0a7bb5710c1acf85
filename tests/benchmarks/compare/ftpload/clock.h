// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_CLOCK_H
#define FTPLOAD_CLOCK_H

#include <chrono>

namespace ftpload {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;

inline double secondsBetween(TimePoint from, TimePoint to)
{
    return std::chrono::duration<double>(to - from).count();
}

inline double secondsSince(TimePoint from) { return secondsBetween(from, Clock::now()); }

inline TimePoint after(double seconds)
{
    return Clock::now()
        + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

} // namespace ftpload

#endif
