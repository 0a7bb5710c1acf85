// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVICE_ASK_H
#define QFTP_SERVICE_ASK_H

#include "http/exchange.h"

#include <QFtpServer/qftpserviceaccounts.h>

namespace QFtp::Internal::Service {

/// Sends a question over HTTP and returns the answer. Errors: Unavailable. Blocking.
QFtpResult<QByteArray> askOverHttp(const std::shared_ptr<Http::Client> &client,
                                   const QFtpServiceAccounts::Options &options,
                                   const QByteArray &question);
/// Runs the program with the question as its input, and returns its output. Its environment holds
/// nothing but the search path. Errors: Unavailable. Blocking.
QFtpResult<QByteArray> askProgram(const QFtpServiceAccounts::Options &options,
                                  const QByteArray &question);

} // namespace QFtp::Internal::Service

#endif
