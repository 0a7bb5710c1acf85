// SPDX-License-Identifier: MIT
#ifndef QFTP_FUZZ_CHECK_H
#define QFTP_FUZZ_CHECK_H

#include <cstdint>
#include <cstdlib>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

/// Aborts the run, in every build type, if the property does not hold.
#define CHECK(property) \
    do { \
        if (!(property)) \
            abort(); \
    } while (false)

inline QByteArray toByteArray(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// A parser and what must hold for any \a data of \a size bytes, as the body of a function that
/// returns 0. With QFTP_FUZZ it is a program of libFuzzer; otherwise fuzz_replay can call it by its
/// name.
#ifdef QFTP_FUZZ
#define FUZZ_TARGET(name) extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
#else
struct FuzzTarget
{
    FuzzTarget(const char *name, int (*run)(const uint8_t *, size_t));
};
#define FUZZ_TARGET(name) \
    static int fuzz_##name(const uint8_t *data, size_t size); \
    static const FuzzTarget target_##name(#name, &fuzz_##name); \
    static int fuzz_##name(const uint8_t *data, size_t size)
#endif

#endif
