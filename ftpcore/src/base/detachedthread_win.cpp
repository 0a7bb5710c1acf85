// SPDX-License-Identifier: MIT
#include "base/detachedthread.h"

#include <system_error>
#include <thread>

namespace QFtp::Internal {

// Windows reserves address space for a stack, but memory only for its used pages.
bool startDetachedThread(std::function<void()> work)
{
    try {
        std::thread(std::move(work)).detach();
        return true;
    } catch (const std::system_error &) {
        return false;
    }
}

} // namespace QFtp::Internal
