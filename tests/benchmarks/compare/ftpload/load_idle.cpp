// SPDX-License-Identifier: MIT
#include "load.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <random>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runIdle()
{
    const uint64_t count = options_.number("--sessions");
    const double interval = 1.0 / options_.real("--probe-rate", 20);
    const TimePoint started = Clock::now();
    for (uint64_t i = 0; i < count; ++i)
        sessions_.push_back(std::make_unique<Session>(loop_, target_, tlsSummary_));
    forEach(count, kOpenWidth, [this](uint64_t i) -> Task<> { co_await sessions_[i]->open(); });
    report_.add("sessions", count);
    report_.add("open_s", secondsSince(started));
    if (failures_.count() > 0)
        return;
    std::puts("READY");
    std::fflush(stdout);

    bool finished = false;
    std::vector<double> latencies;
    loop_.spawn(waitForEndOfInput(finished));
    loop_.spawn(probe(interval, finished, latencies));
    loop_.run();

    const auto alive = std::count_if(sessions_.begin(), sessions_.end(),
                                     [](const auto &session) { return !session->closedByPeer(); });
    report_.add("sessions_alive", static_cast<uint64_t>(alive));
    report_.addLatency("noop", std::move(latencies));
    if (static_cast<uint64_t>(alive) != count)
        failures_.record("the server closed idle sessions");
}

Task<> Load::waitForEndOfInput(bool &finished)
{
    Watch input(loop_, Watch::Kind::Console);
    fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
    input.attach(STDIN_FILENO);
    char buffer[256];
    for (;;) {
        const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (size == 0 || (size < 0 && errno != EAGAIN))
            break;
        if (size < 0)
            co_await input.readable();
    }
    finished = true;
}

Task<> Load::probe(double interval, const bool &finished, std::vector<double> &latencies)
{
    std::mt19937_64 random(1);
    while (!finished) {
        const TimePoint next = after(interval);
        const TimePoint begin = Clock::now();
        co_await sessions_[random() % sessions_.size()]->require("NOOP", 2);
        latencies.push_back(secondsSince(begin));
        co_await loop_.sleepUntil(next);
    }
}

} // namespace ftpload
