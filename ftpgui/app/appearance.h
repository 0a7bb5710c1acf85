// SPDX-License-Identifier: MIT
#ifndef FTPGUI_APPEARANCE_H
#define FTPGUI_APPEARANCE_H

#include "app/preferences.h"

/// The colours of the application: light, dark, or those of the system.
namespace Appearance {

void apply(Preferences::Appearance appearance);
/// Whether the system wants dark programs, and its style can't be dark by itself.
bool isSystemDark();

} // namespace Appearance

#endif
