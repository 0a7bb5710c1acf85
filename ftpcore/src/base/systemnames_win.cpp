// SPDX-License-Identifier: MIT
#include "base/systemnames.h"

namespace QFtp::Internal {

QByteArray systemUserName(quint32) { return {}; }

QByteArray systemGroupName(quint32) { return {}; }

bool hasSystemUser(const QByteArray &) { return false; }

} // namespace QFtp::Internal
