// SPDX-License-Identifier: MIT
#include "dtp/kernelcopy.h"

namespace QFtp::Internal {

QFtpResult<bool> copyToStream(int, int, qint64, Pacing &) { return false; }

QFtpResult<bool> copyToFile(int, int, const MakeRoom &, Pacing &) { return false; }

} // namespace QFtp::Internal
