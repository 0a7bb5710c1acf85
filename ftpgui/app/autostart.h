// SPDX-License-Identifier: MIT
#ifndef FTPGUI_AUTOSTART_H
#define FTPGUI_AUTOSTART_H

#include <QtCore/qstringlist.h>

/// Starts the window at login: through the desktop's autostart folder (XDG), or in a sandbox
/// through the Background portal. Blocking: accesses a file, or asks the desktop, which may ask the
/// user.
namespace Autostart {

bool isOn();
/// Returns what went wrong; empty on success.
QString set(bool isOn, const QString &configFile);
/// Asks the portal to run \a command at login, or to do so no more. Returns what went wrong.
QString askPortal(bool isOn, const QStringList &command);

} // namespace Autostart

#endif
