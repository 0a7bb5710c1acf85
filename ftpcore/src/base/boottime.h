// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_BOOTTIME_H
#define QFTP_BASE_BOOTTIME_H

#include <chrono>

namespace QFtp::Internal {

/// The time since this machine was started, which also passes while it sleeps, and which nobody can
/// set. Thread: any.
std::chrono::nanoseconds bootTime();

} // namespace QFtp::Internal

#endif
