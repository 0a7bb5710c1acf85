// SPDX-License-Identifier: MIT
#include "options.h"

#include <exception>
#include <set>

namespace ftpload {

Options::Options(int argc, char **argv)
{
    static const std::set<std::string> kSwitches{"--tls", "--json", "--verify", "--delete"};
    static const std::set<std::string> kValues{
        "--host",   "--port",          "--user",         "--pass",    "--passive", "--parallel",
        "--rounds", "--seconds",       "--timeout",      "--path",    "--dir",     "--bytes",
        "--count",  "--mode",          "--sessions",     "--entries", "--seed",    "--probe-rate",
        "--rate",   "--tls13-ciphers", "--tls12-ciphers"};
    if (argc < 2)
        throw UsageError("expected a command");
    command_ = argv[1];
    for (int i = 2; i < argc; ++i) {
        const std::string name = argv[i];
        if (kSwitches.contains(name)) {
            values_[name] = "1";
        } else if (kValues.contains(name)) {
            if (++i >= argc)
                throw UsageError(name + " expects a value");
            values_[name] = argv[i];
        } else {
            throw UsageError("unknown option " + name);
        }
    }
}

std::string Options::text(const std::string &name, const std::string &fallback) const
{
    const auto found = values_.find(name);
    return found != values_.end() ? found->second : fallback;
}

std::string Options::text(const std::string &name) const
{
    if (!has(name))
        throw UsageError(command_ + " needs " + name);
    return values_.at(name);
}

uint64_t Options::number(const std::string &name, uint64_t fallback) const
{
    return has(name) ? number(name) : fallback;
}

double Options::real(const std::string &name) const
{
    const std::string value = text(name);
    size_t used = 0;
    double result = -1;
    try {
        result = std::stod(value, &used);
    } catch (const std::exception &) { }
    if (used != value.size() || !(result >= 0))
        throw UsageError(name + " expects a number");
    return result;
}

} // namespace ftpload
