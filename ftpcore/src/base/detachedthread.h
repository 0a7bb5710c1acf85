// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_DETACHEDTHREAD_H
#define QFTP_BASE_DETACHEDTHREAD_H

#include <functional>

namespace QFtp::Internal {

/// Runs \a work in a new thread that nobody waits for, with a small stack where the system allows
/// that, and without signals. False: the system has no more threads.
bool startDetachedThread(std::function<void()> work);

} // namespace QFtp::Internal

#endif
