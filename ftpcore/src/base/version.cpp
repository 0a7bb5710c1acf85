// SPDX-License-Identifier: MIT
#include <QFtpServer/qftpglobal.h>

const char *QFtp::version() { return QFTP_VERSION_STR; }
