// SPDX-License-Identifier: MIT
#include "load.h"
#include "padded.h"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace ftpload {

enum class Load::Operation { Get, Put, Delete, Rename, List, Size, Directory, Reconnect };

struct Load::ChurnState
{
    std::mt19937_64 random;
    std::vector<Stored> files;
    std::vector<uint64_t> sizes; // file sizes, in the same order
    uint64_t created = 0;
};

void Load::runChurn()
{
    static constexpr std::array<const char *, 8> kNames{"get",  "put",  "delete",    "rename",
                                                        "list", "size", "directory", "reconnect"};
    const std::string directory = options_.text("--dir", "");
    const uint64_t largest = options_.number("--bytes", 1 << 20);
    const uint64_t seed = options_.number("--seed", 1);
    openSessions(parallel_);
    std::array<std::vector<double>, kNames.size()> latencies;
    std::vector<std::string> leftovers;
    uint64_t operations = 0;
    const double wall = onAllSessions([&](uint64_t i) -> Task<> {
        ChurnState state;
        state.random.seed(seed * 1'000'003 + i);
        const std::string prefix =
            joined(directory, "churn-" + std::to_string(getpid()) + "-" + padded(i));
        for (uint64_t round = 0; !limit_.reached(round); ++round) {
            const Operation operation = chooseOperation(state);
            const TimePoint begin = Clock::now();
            co_await perform(operation, *sessions_[i], state, prefix, directory, largest);
            latencies[static_cast<size_t>(operation)].push_back(secondsSince(begin));
            ++operations;
        }
        for (const Stored &file : state.files)
            leftovers.push_back(file.path);
    });
    deleteFiles(leftovers);
    closeSessions();
    report_.add("wall_s", wall);
    report_.add("operations", operations);
    report_.add("operations_per_s", static_cast<double>(operations) / wall);
    for (size_t kind = 0; kind < kNames.size(); ++kind)
        report_.addLatency(kNames[kind], std::move(latencies[kind]));
}

Load::Operation Load::chooseOperation(ChurnState &state)
{
    using enum Operation;
    static constexpr std::array kMix{Get,  Get,  Get,  Get,       Get,       Put,      Put,
                                     Put,  Put,  Put,  Put,       Delete,    Delete,   Rename,
                                     List, List, Size, Directory, Directory, Reconnect};
    const Operation chosen = kMix[state.random() % kMix.size()];
    const bool needsFile = chosen == Get || chosen == Delete || chosen == Rename || chosen == Size;
    return needsFile && state.files.empty() ? Put : chosen;
}

Task<> Load::perform(Operation operation, Session &session, ChurnState &state,
                     const std::string &prefix, const std::string &directory, uint64_t largest)
{
    const size_t pick = state.files.empty() ? 0 : state.random() % state.files.size();
    switch (operation) {
    case Operation::Get:
        co_await session.fetch(state.files[pick].path, state.files[pick].fileNumber,
                               state.sizes[pick], verify_);
        break;
    case Operation::Put: {
        const uint64_t number = state.created++;
        const uint64_t size = state.random() % (largest >> (state.random() % 12)) + 1;
        const std::string path = prefix + "-" + padded(number);
        co_await session.upload(path, number, size);
        state.files.push_back({path, number});
        state.sizes.push_back(size);
        break;
    }
    case Operation::Delete: {
        const std::string path = state.files[pick].path;
        state.files.erase(state.files.begin() + static_cast<ptrdiff_t>(pick));
        state.sizes.erase(state.sizes.begin() + static_cast<ptrdiff_t>(pick));
        co_await session.require("DELE " + path, 2);
        break;
    }
    case Operation::Rename: {
        const std::string path = prefix + "-" + padded(state.created++) + "-renamed";
        co_await session.require("RNFR " + state.files[pick].path, 3);
        co_await session.require("RNTO " + path, 2);
        state.files[pick].path = path;
        break;
    }
    case Operation::List: {
        const std::string line = directory.empty() ? "LIST" : "LIST " + directory;
        co_await session.download(line, nullptr);
        break;
    }
    case Operation::Size:
        co_await session.checkSize(state.files[pick].path, state.sizes[pick]);
        break;
    case Operation::Directory:
        co_await session.require("CWD /", 2);
        co_await session.require("PWD", 2);
        break;
    case Operation::Reconnect:
        co_await session.quit();
        co_await session.open();
        co_await session.prepareTransfers();
        break;
    }
}

} // namespace ftpload
