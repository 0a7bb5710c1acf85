// SPDX-License-Identifier: MIT
#include "base/boottime.h"

namespace QFtp::Internal {

// The clock of Windows that is meant for intervals includes the time that it sleeps.
std::chrono::nanoseconds bootTime() { return std::chrono::steady_clock::now().time_since_epoch(); }

} // namespace QFtp::Internal
