// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_REPORT_H
#define FTPLOAD_REPORT_H

#include <cstdint>
#include <string>
#include <vector>

namespace ftpload {

class Report
{
public:
    void add(const std::string &key, const std::string &value)
    {
        fields_.push_back({key, value, true});
    }
    void add(const std::string &key, uint64_t value)
    {
        fields_.push_back({key, std::to_string(value), false});
    }
    void add(const std::string &key, double value);

    // Adds the count and, in microseconds, the median, 99th percentile and maximum.
    void addLatency(const std::string &name, std::vector<double> seconds);

    void print(bool json) const;

private:
    struct Field
    {
        std::string key;
        std::string value;
        bool isText;
    };

    static std::string quoted(const std::string &text);

    std::vector<Field> fields_;
};

} // namespace ftpload

#endif
