// SPDX-License-Identifier: MIT
#ifndef DOCTOR_DIRECTION_H
#define DOCTOR_DIRECTION_H

#include <QtCore/qlocale.h>

/// Returns a path, an address or another piece of code in a form that reads from left to right
/// inside a text of any direction.
inline QString leftToRight(const QString &text)
{
    constexpr QChar Isolate(0x2066);
    constexpr QChar End(0x2069);
    return QLocale().textDirection() == Qt::RightToLeft ? Isolate + text + End : text;
}

#endif
