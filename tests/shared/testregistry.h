// SPDX-License-Identifier: MIT
#ifndef QFTP_TESTS_TESTREGISTRY_H
#define QFTP_TESTS_TESTREGISTRY_H

#include <QtTest/qtest.h>

namespace QFtp::Internal {

/// Runs one test class; its arguments are those of QTest::qExec().
using TestRunner = int (*)(int argc, char *argv[]);

/// The test classes are linked into few programs, because linking one for each would take longer
/// than compiling them all. Each is still a test of its own for ctest.
struct RegisteredTest
{
    RegisteredTest(const char *name, TestRunner run);
};

/// Runs the class that the first argument names. Without one, it prints the names of all.
int runRegisteredTest(int argc, char *argv[]);

} // namespace QFtp::Internal

/// Makes \a Class known to ctest as \a name: the name in tests/CMakeLists.txt.
#define QFTP_TEST(name, Class) \
    static const QFtp::Internal::RegisteredTest registered##Class( \
        name, [](int argc, char *argv[]) { \
            Class test; \
            return QTest::qExec(&test, argc, argv); \
        });

#endif
