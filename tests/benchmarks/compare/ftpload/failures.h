// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_FAILURES_H
#define FTPLOAD_FAILURES_H

#include <cstdint>
#include <string>

namespace ftpload {

// Collects the failures of all sessions in a run.
class Failures
{
public:
    void record(const std::string &message)
    {
        if (count_++ == 0)
            first_ = message;
    }
    uint64_t count() const { return count_; }
    const std::string &first() const { return first_; }

private:
    uint64_t count_ = 0;
    std::string first_;
};

} // namespace ftpload

#endif
