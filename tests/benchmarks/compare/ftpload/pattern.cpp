// SPDX-License-Identifier: MIT
#include "pattern.h"

#include "errors.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace ftpload {

Pattern::Pattern()
{
    fd_ = memfd_create("ftpload-pattern", MFD_CLOEXEC);
    if (fd_ < 0 || ftruncate(fd_, kWindow) != 0)
        throwErrno("memfd");
    void *mapping =
        mmap(nullptr, kWindow, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd_, 0);
    if (mapping == MAP_FAILED)
        throwErrno("mmap of the pattern");
    data_ = static_cast<char *>(mapping);
    auto *words = static_cast<uint64_t *>(mapping);
    for (uint64_t i = 0; i < kWindow / sizeof(uint64_t); ++i)
        words[i] = mix(i);
}

Pattern::~Pattern()
{
    munmap(data_, kWindow);
    close(fd_);
}

std::span<const char> Pattern::run(uint64_t fileNumber, uint64_t position, uint64_t limit) const
{
    const uint64_t offset = (start(fileNumber) + position) % kWindow;
    return {data_ + offset, static_cast<size_t>(std::min(limit, kWindow - offset))};
}

bool Pattern::matches(uint64_t fileNumber, uint64_t position, const char *bytes, size_t size) const
{
    while (size > 0) {
        const auto expected = run(fileNumber, position, size);
        if (std::memcmp(expected.data(), bytes, expected.size()) != 0)
            return false;
        bytes += expected.size();
        position += expected.size();
        size -= expected.size();
    }
    return true;
}

uint64_t Pattern::mix(uint64_t value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

const Pattern &pattern()
{
    static const Pattern instance;
    return instance;
}

} // namespace ftpload
