// SPDX-License-Identifier: MIT
#ifndef QFTPGLOBAL_H
#define QFTPGLOBAL_H

#include <QtCore/qglobal.h>

/// The version of these headers, as text and as a number: QT_VERSION_CHECK(major, minor, patch).
/// \{
#define QFTP_VERSION_STR "0.1.0"
#define QFTP_VERSION QT_VERSION_CHECK(0, 1, 0)
/// \}

#if defined(QFTP_STATIC)
#define QFTP_EXPORT
#elif defined(QFTP_BUILD)
#define QFTP_EXPORT Q_DECL_EXPORT
#else
#define QFTP_EXPORT Q_DECL_IMPORT
#endif

namespace QFtp {
/// The version of the library that runs, such as "0.1.0". Thread: any.
QFTP_EXPORT const char *version();
} // namespace QFtp

#endif
