// SPDX-License-Identifier: MIT
#ifndef FTPGUI_DIRECTION_H
#define FTPGUI_DIRECTION_H

#include <QtGui/qguiapplication.h>

/// Returns a path or an address in a form that reads from left to right inside a text of any
/// direction.
inline QString leftToRight(const QString &text)
{
    constexpr QChar Isolate(0x2066);
    constexpr QChar End(0x2069);
    return QGuiApplication::isRightToLeft() ? Isolate + text + End : text;
}

#endif
