// SPDX-License-Identifier: MIT
#include "report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ftpload {

void Report::add(const std::string &key, double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.9g", value);
    fields_.push_back({key, text, false});
}

void Report::addLatency(const std::string &name, std::vector<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    const auto percentile = [&](double share) {
        if (seconds.empty())
            return 0.0;
        const double rank = std::ceil(share * static_cast<double>(seconds.size()));
        return 1e6 * seconds[static_cast<size_t>(std::max(rank, 1.0)) - 1];
    };
    add(name + "_count", static_cast<uint64_t>(seconds.size()));
    add(name + "_p50_us", percentile(0.50));
    add(name + "_p99_us", percentile(0.99));
    add(name + "_max_us", percentile(1.0));
}

void Report::print(bool json) const
{
    std::string text;
    for (const Field &field : fields_) {
        if (!json)
            text += field.key + ": " + field.value + "\n";
        else
            text += (text.empty() ? "{" : ", ") + quoted(field.key) + ": "
                + (field.isText ? quoted(field.value) : field.value);
    }
    if (json)
        text += "}\n";
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

std::string Report::quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            result += c;
    }
    return result + '"';
}

} // namespace ftpload
