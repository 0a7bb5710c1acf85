// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_LOGGING_H
#define QFTP_BASE_LOGGING_H

#include <QtCore/qloggingcategory.h>

/// Quiet below warnings unless the application turns them on (QLoggingCategory::setFilterRules).
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcAuth)
Q_DECLARE_LOGGING_CATEGORY(lcTransfer)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)

namespace QFtp::Internal {

/// \a bytes from outside as text for a log line: control characters and broken UTF-8 escaped, so
/// that no client can forge a line, and long ones cut.
QString printable(QByteArrayView bytes);

} // namespace QFtp::Internal

#endif
