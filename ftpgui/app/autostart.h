// SPDX-License-Identifier: MIT
#ifndef FTPGUI_AUTOSTART_H
#define FTPGUI_AUTOSTART_H

#include <QtCore/qstring.h>

/// Starts the window at login through the desktop's autostart folder (XDG). Both functions access a
/// file.
namespace Autostart {

bool isOn();
/// Returns what went wrong; empty on success.
QString set(bool isOn, const QString &configFile);

} // namespace Autostart

#endif
