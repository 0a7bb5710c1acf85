// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_NEVERDESTROYED_H
#define QFTP_BASE_NEVERDESTROYED_H

#include <utility>

namespace QFtp::Internal {

/// Keeps \a value as long as the process, for a static reference to it. A thread that a server has
/// stopped waiting for may still read it while the process exits.
template<typename Value> const Value &neverDestroyed(Value value)
{
    return *new Value(std::move(value));
}

} // namespace QFtp::Internal

#endif
