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

#endif
