// SPDX-License-Identifier: MIT
#ifndef QFTPGLOBAL_H
#define QFTPGLOBAL_H

#include <QtCore/qglobal.h>

#if defined(QFTP_STATIC)
#define QFTP_EXPORT
#elif defined(QFTP_BUILD)
#define QFTP_EXPORT Q_DECL_EXPORT
#else
#define QFTP_EXPORT Q_DECL_IMPORT
#endif

#endif
