// SPDX-License-Identifier: MIT
#ifndef FTPLOAD_GENERATE_H
#define FTPLOAD_GENERATE_H

#include "options.h"

namespace ftpload {

// Writes one file or, with --count, a directory of numbered files.
int generate(const Options &options);

} // namespace ftpload

#endif
