// SPDX-License-Identifier: MIT
#include "errors.h"
#include "listingcheck.h"
#include "load.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runList()
{
    const std::string mode = options_.text("--mode");
    const std::string path = options_.text("--path");
    const uint64_t expected = options_.number("--entries");
    openSessions(parallel_);
    uint64_t bytes = 0;
    uint64_t entries = 0;
    std::vector<double> latencies;
    std::vector<double> firstBytes;
    const double wall = onAllSessions([&](uint64_t i) -> Task<> {
        for (uint64_t round = 0; !limit_.reached(round); ++round) {
            ListingCheck check(expected, verify_);
            const Sink sink = [&](const char *block, size_t size) { check.feed(block, size); };
            const Transfer transfer = co_await sessions_[i]->download(mode + " " + path, &sink);
            if (const std::string problem = check.problem(); !problem.empty())
                throw Error(mode + " " + path + ": " + problem);
            bytes += transfer.bytes;
            entries += check.lines();
            latencies.push_back(transfer.seconds);
            firstBytes.push_back(transfer.firstByteSeconds);
        }
    });
    closeSessions();
    reportThroughput(bytes, wall);
    report_.add("entries", entries);
    report_.add("entries_per_s", static_cast<double>(entries) / wall);
    report_.addLatency("list", std::move(latencies));
    report_.addLatency("first_byte", std::move(firstBytes));
}

} // namespace ftpload
