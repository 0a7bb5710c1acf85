// SPDX-License-Identifier: MIT
#include "listingcheck.h"

#include <algorithm>

namespace ftpload {

void ListingCheck::feed(const char *bytes, size_t size)
{
    lines_ += static_cast<uint64_t>(std::count(bytes, bytes + size, '\n'));
    if (seen_.empty())
        return;
    rest_.append(bytes, size);
    size_t begin = 0;
    for (size_t end; (end = rest_.find('\n', begin)) != std::string::npos; begin = end + 1)
        mark(std::string_view(rest_).substr(begin, end - begin));
    rest_.erase(0, begin);
}

std::string ListingCheck::problem() const
{
    if (lines_ < expected_ || lines_ > expected_ + 3)
        return "got " + std::to_string(lines_) + " lines, not " + std::to_string(expected_);
    if (!seen_.empty() && distinct_ != expected_)
        return std::to_string(expected_ - distinct_) + " names are missing";
    return "";
}

void ListingCheck::mark(std::string_view text)
{
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    const size_t digits =
        text.size() - std::min(text.size(), text.find_last_not_of("0123456789") + 1);
    if (digits != 8)
        return;
    const uint64_t number = std::stoull(std::string(text.substr(text.size() - digits)));
    if (number < expected_ && !seen_[number]) {
        seen_[number] = true;
        ++distinct_;
    }
}

} // namespace ftpload
