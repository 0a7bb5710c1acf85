// SPDX-License-Identifier: MIT
#include "auth/cryptpassword.h"

namespace QFtp::Internal {

QByteArray cryptHash(const QByteArray &, const QByteArray &) { return {}; }

bool hasCrypt() { return false; }

} // namespace QFtp::Internal
