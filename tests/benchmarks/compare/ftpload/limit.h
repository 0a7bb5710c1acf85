// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_LIMIT_H
#define FTPLOAD_LIMIT_H

#include "clock.h"
#include "options.h"

#include <cstdint>

namespace ftpload {

// Decides when each session stops: after a number of rounds or when the time is up.
class Limit
{
public:
    explicit Limit(const Options &options) :
        rounds_(options.number("--rounds", options.has("--seconds") ? UINT64_MAX : 1)),
        seconds_(options.real("--seconds", 1e9))
    { }
    void start() { deadline_ = after(seconds_); }
    bool reached(uint64_t roundsDone) const
    {
        return roundsDone >= rounds_ || Clock::now() >= deadline_;
    }

private:
    uint64_t rounds_;
    double seconds_;
    TimePoint deadline_;
};

} // namespace ftpload

#endif
