// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_PATTERN_H
#define FTPLOAD_PATTERN_H

#include <cstddef>
#include <cstdint>
#include <span>

namespace ftpload {

// Defines the content of test files, which repeats one pseudo-random window: byte p of file n is
// window[(start(n) + p) % size].
class Pattern
{
public:
    static constexpr uint64_t kWindow = 64ULL << 20;

    Pattern();
    Pattern(const Pattern &) = delete;
    Pattern &operator=(const Pattern &) = delete;
    ~Pattern();

    int fd() const { return fd_; }

    static uint64_t start(uint64_t fileNumber) { return fileNumber * 4'093'081 % kWindow; }

    // Returns the longest contiguous run of window bytes at the position, at most limit bytes.
    std::span<const char> run(uint64_t fileNumber, uint64_t position, uint64_t limit) const;
    bool matches(uint64_t fileNumber, uint64_t position, const char *bytes, size_t size) const;

private:
    // The splitmix64 finalizer.
    static uint64_t mix(uint64_t value);

    int fd_ = -1;
    char *data_ = nullptr;
};

const Pattern &pattern();

} // namespace ftpload

#endif
