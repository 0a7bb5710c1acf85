// SPDX-License-Identifier: MIT
#include "app/appearance.h"

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyle.h>

QString Appearance::systemStyle() { return QApplication::style()->name(); }

// The styles of these desktops follow it by themselves.
bool Appearance::isSystemDark() { return false; }
