// SPDX-License-Identifier: MIT
#ifndef FTPGUI_AUTOSTART_H
#define FTPGUI_AUTOSTART_H

#include <QtCore/qstring.h>

/// Start at login, by the desktop's autostart folder (XDG). Both read or write a file.
namespace Autostart {

bool isOn();
/// What went wrong; empty: nothing.
QString set(bool isOn, const QString &configFile);

} // namespace Autostart

#endif
