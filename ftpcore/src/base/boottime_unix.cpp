// SPDX-License-Identifier: MIT
#include "base/boottime.h"

#include <ctime>

namespace QFtp::Internal {

std::chrono::nanoseconds bootTime()
{
#ifdef CLOCK_BOOTTIME
    constexpr clockid_t Clock = CLOCK_BOOTTIME;
#else
    constexpr clockid_t Clock = CLOCK_MONOTONIC; // of the BSDs and macOS
#endif
    timespec now{};
    ::clock_gettime(Clock, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace QFtp::Internal
