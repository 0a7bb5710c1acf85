// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_OPTIONS_H
#define FTPLOAD_OPTIONS_H

#include "errors.h"

#include <cstdint>
#include <map>
#include <string>

namespace ftpload {

class UsageError : public Error
{
public:
    using Error::Error;
};

class Options
{
public:
    Options(int argc, char **argv);

    const std::string &command() const { return command_; }
    bool has(const std::string &name) const { return values_.contains(name); }

    std::string text(const std::string &name, const std::string &fallback) const;
    std::string text(const std::string &name) const;
    uint64_t number(const std::string &name, uint64_t fallback) const;
    uint64_t number(const std::string &name) const { return static_cast<uint64_t>(real(name)); }
    double real(const std::string &name, double fallback) const
    {
        return has(name) ? real(name) : fallback;
    }
    double real(const std::string &name) const;

private:
    std::string command_;
    std::map<std::string, std::string> values_;
};

} // namespace ftpload

#endif
