// SPDX-License-Identifier: MIT
#include "base/systemerror.h"

namespace QFtp::Internal {

QString errorText(int error) { return qt_error_string(error); }

} // namespace QFtp::Internal
