// SPDX-License-Identifier: MIT
#ifndef QFTP_SERVICE_QUESTION_H
#define QFTP_SERVICE_QUESTION_H

#include <QFtpServer/qftpaccounts.h>

/// The contract with a service: see docs/accounts-elsewhere.md.
namespace QFtp::Internal::Service {

constexpr qsizetype LargestAnswer = 64 * 1024;

/// Returns the question about a login as JSON. Errors: LoginFailed: the password is not UTF-8.
QFtpResult<QByteArray> questionFor(const QFtpCredentials &credentials);
/// Returns what the service says with \a answer about the user \a userName.
/// Errors: NotFound (next), LoginFailed (refuse), Unavailable (error, or not an answer), Malformed
/// (the account has a setting that it can't have).
QFtpResult<QFtpAccount> accountFrom(const QByteArray &answer, const QString &userName);

} // namespace QFtp::Internal::Service

#endif
