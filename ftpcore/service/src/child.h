// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVICE_CHILD_H
#define QFTP_SERVICE_CHILD_H

#include <QtCore/qprocess.h>

namespace QFtp::Internal::Service {

/// Lets a program start as if from a shell: the threads of the server block all signals, and may
/// have rights that a program must not inherit.
void prepareChild(QProcess *process);

} // namespace QFtp::Internal::Service

#endif
