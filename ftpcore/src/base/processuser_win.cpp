// SPDX-License-Identifier: MIT
#include "base/credentials.h"

namespace QFtp::Internal {

constexpr quint32 Nobody = 65534; // not 0: everything that root may do must be refused

quint32 ActingAs::processUser() { return Nobody; }

quint32 ActingAs::processGroup() { return Nobody; }

} // namespace QFtp::Internal
