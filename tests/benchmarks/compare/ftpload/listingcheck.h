// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_LISTINGCHECK_H
#define FTPLOAD_LISTINGCHECK_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ftpload {

// Counts the lines of a listing and, to verify it, the numbered names at the line ends.
class ListingCheck
{
public:
    ListingCheck(uint64_t expected, bool verify) : expected_(expected), seen_(verify ? expected : 0)
    { }

    void feed(const char *bytes, size_t size);

    uint64_t lines() const { return lines_; }

    // Some servers add lines for "total", "." and "..".
    std::string problem() const;

private:
    void mark(std::string_view text);

    uint64_t expected_;
    std::vector<bool> seen_;
    uint64_t distinct_ = 0;
    uint64_t lines_ = 0;
    std::string rest_;
};

} // namespace ftpload

#endif
