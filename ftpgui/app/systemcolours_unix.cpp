// SPDX-License-Identifier: MIT
#include "app/appearance.h"

// The styles of these desktops follow it by themselves.
bool Appearance::isSystemDark() { return false; }
