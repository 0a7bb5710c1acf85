// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_PADDED_H
#define FTPLOAD_PADDED_H

#include <cstdint>
#include <cstdio>
#include <string>

namespace ftpload {

inline std::string padded(uint64_t number)
{
    char text[24];
    std::snprintf(text, sizeof text, "%08llu", static_cast<unsigned long long>(number));
    return text;
}

} // namespace ftpload

#endif
