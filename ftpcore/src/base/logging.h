// SPDX-License-Identifier: MIT
#ifndef QFTP_BASE_LOGGING_H
#define QFTP_BASE_LOGGING_H

#include <QtCore/qloggingcategory.h>

namespace QFtp::Internal {

/// Silent below warnings unless the application enables more (QLoggingCategory::setFilterRules).
Q_DECLARE_LOGGING_CATEGORY(lcServer)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcAuth)
Q_DECLARE_LOGGING_CATEGORY(lcTransfer)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)

/// Whether \a c could forge or reorder text on a terminal: control characters, line breaks and
/// marks that change the direction of writing.
bool isHidden(QChar c);
/// Returns \a bytes from outside as text for a log line. Escapes hidden characters and invalid
/// UTF-8, so that no client can forge a line, and truncates long input.
QString printable(QByteArrayView bytes);

} // namespace QFtp::Internal

#endif
