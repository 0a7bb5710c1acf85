// SPDX-License-Identifier: MIT
#include "child.h"

void QFtp::Internal::Service::prepareChild(QProcess *) { }
