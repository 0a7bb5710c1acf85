// SPDX-License-Identifier: MIT
#include "base/credentials.h"

#include <unistd.h>

namespace QFtp::Internal {

quint32 ActingAs::processUser() { return ::geteuid(); }

quint32 ActingAs::processGroup() { return ::getegid(); }

} // namespace QFtp::Internal
