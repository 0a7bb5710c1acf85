// SPDX-License-Identifier: MIT
#ifndef FTPGUI_APPEARANCE_H
#define FTPGUI_APPEARANCE_H

#include "app/preferences.h"

/// Light, dark, or what the system has.
namespace Appearance {

void apply(Preferences::Appearance appearance);

} // namespace Appearance

#endif
