// SPDX-License-Identifier: MIT
#include "load.h"
#include "padded.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ftpload {

void Load::runSmall()
{
    const std::string directory = options_.text("--dir", "");
    const std::string mode = options_.text("--mode");
    const uint64_t size = options_.number("--bytes");
    const uint64_t count = options_.number("--count");
    if (mode != "get" && mode != "put")
        throw UsageError("--mode expects get or put");
    openSessions(parallel_);
    std::vector<double> latencies;
    std::vector<Stored> stored;
    const double wall = onAllSessions([&](uint64_t session) -> Task<> {
        for (uint64_t i = session; i < count && !limit_.reached(0); i += parallel_) {
            const std::string path = joined(directory, mode == "get" ? padded(i) : uniqueName(i));
            Transfer transfer;
            if (mode == "get") {
                transfer = co_await sessions_[session]->fetch(path, i, size, verify_);
            } else {
                transfer = co_await sessions_[session]->upload(path, i, size);
                stored.push_back({path, i});
            }
            latencies.push_back(transfer.seconds);
        }
    });
    finishUploads(stored, size);
    report_.add("wall_s", wall);
    report_.add("files", static_cast<uint64_t>(latencies.size()));
    report_.add("files_per_s", static_cast<double>(latencies.size()) / wall);
    report_.addLatency("file", std::move(latencies));
}

} // namespace ftpload
