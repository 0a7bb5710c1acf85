// SPDX-License-Identifier: MIT
#include "load.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runSlow()
{
    const uint64_t count = options_.number("--sessions");
    const uint64_t rate = options_.number("--rate", 16 << 10);
    const std::string line = "RETR " + options_.text("--path");
    const double interval = 1.0 / options_.real("--probe-rate", 20);
    openSessions(count + 1);
    bool finished = false;
    uint64_t running = 0;
    uint64_t bytes = 0;
    std::vector<double> latencies;
    std::vector<std::unique_ptr<Session>> slow;
    while (sessions_.size() > 1) { // probe() uses the remaining sessions
        slow.push_back(std::move(sessions_.back()));
        sessions_.pop_back();
    }
    const TimePoint started = Clock::now();
    const auto download = [&](Session &session) -> Task<> {
        bytes += co_await session.downloadSlowly(line, rate, running, finished);
    };
    for (const auto &session : slow)
        loop_.spawn(download(*session));
    const auto probeWhenReady = [&]() -> Task<> {
        co_await announce(running, count);
        co_await probe(interval, finished, latencies);
    };
    loop_.spawn(probeWhenReady());
    loop_.spawn(waitForEndOfInput(finished));
    loop_.run();
    report_.add("sessions", count);
    report_.add("bytes_per_s", static_cast<double>(bytes) / secondsSince(started));
    report_.addLatency("noop", std::move(latencies));
}

// Prints READY when all downloads are running.
Task<> Load::announce(const uint64_t &running, uint64_t wanted)
{
    constexpr double kLook = 0.02;
    while (running < wanted && failures_.count() == 0)
        co_await loop_.sleepUntil(after(kLook));
    std::puts(running < wanted ? "FAILED" : "READY");
    std::fflush(stdout);
}

} // namespace ftpload
