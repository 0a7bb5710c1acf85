// SPDX-License-Identifier: MIT
#ifndef FTPGUI_APPEARANCE_H
#define FTPGUI_APPEARANCE_H

#include "app/preferences.h"

/// The colours of the application: light, dark, or those of the system.
namespace Appearance {

void apply(Preferences::Appearance appearance);
/// The style that fits the system. Call it before another style is set.
QString systemStyle();
/// Whether the system wants dark programs, and its style can't be dark by itself.
bool isSystemDark();

} // namespace Appearance

#endif
