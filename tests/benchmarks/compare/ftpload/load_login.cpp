// SPDX-License-Identifier: MIT
#include "load.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runLogin()
{
    std::vector<double> latencies;
    const TimePoint started = Clock::now();
    limit_.start();
    forEach(parallel_, parallel_, [&](uint64_t) -> Task<> {
        for (uint64_t round = 0; !limit_.reached(round); ++round) {
            const TimePoint begin = Clock::now();
            Session session(loop_, target_, tlsSummary_);
            co_await session.open();
            latencies.push_back(secondsSince(begin));
            co_await session.quit();
        }
    });
    const double wall = secondsSince(started);
    report_.add("wall_s", wall);
    report_.add("logins", static_cast<uint64_t>(latencies.size()));
    report_.add("logins_per_s", static_cast<double>(latencies.size()) / wall);
    report_.addLatency("login", std::move(latencies));
}

} // namespace ftpload
