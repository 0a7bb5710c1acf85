// SPDX-License-Identifier: MIT
#include "load.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runRetr()
{
    const std::string path = options_.text("--path");
    const uint64_t size = options_.number("--bytes");
    openSessions(parallel_);
    uint64_t bytes = 0;
    std::vector<double> firstBytes;
    const double wall = onAllSessions([&](uint64_t i) -> Task<> {
        for (uint64_t round = 0; !limit_.reached(round); ++round) {
            const Transfer transfer = co_await sessions_[i]->fetch(path, 0, size, verify_);
            bytes += transfer.bytes;
            firstBytes.push_back(transfer.firstByteSeconds);
        }
    });
    closeSessions();
    reportThroughput(bytes, wall);
    report_.addLatency("first_byte", std::move(firstBytes));
}

void Load::runStor()
{
    const std::string directory = options_.text("--dir", "");
    const uint64_t size = options_.number("--bytes");
    openSessions(parallel_);
    uint64_t bytes = 0;
    std::vector<Stored> stored;
    const double wall = onAllSessions([&](uint64_t i) -> Task<> {
        for (uint64_t round = 0; !limit_.reached(round); ++round) {
            const uint64_t number = round * parallel_ + i;
            const std::string path = joined(directory, uniqueName(number));
            const Transfer transfer = co_await sessions_[i]->upload(path, number, size);
            bytes += transfer.bytes;
            stored.push_back({path, number});
        }
    });
    finishUploads(stored, size);
    reportThroughput(bytes, wall);
}

} // namespace ftpload
