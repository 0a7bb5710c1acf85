// SPDX-License-Identifier: MIT
#include "testregistry.h"

#include <cstdio>
#include <map>
#include <string>

namespace QFtp::Internal {

namespace {

std::map<std::string, TestRunner> &registry()
{
    static std::map<std::string, TestRunner> tests;
    return tests;
}

} // namespace

RegisteredTest::RegisteredTest(const char *name, TestRunner run) { registry()[name] = run; }

int runRegisteredTest(int argc, char *argv[])
{
    const auto found = registry().find(argc > 1 ? argv[1] : "");
    if (found != registry().end()) {
        argv[1] = argv[0];
        return found->second(argc - 1, argv + 1);
    }
    for (const auto &test : registry())
        std::puts(test.first.c_str());
    return argc > 1 ? 1 : 0;
}

} // namespace QFtp::Internal
