// SPDX-License-Identifier: MIT
#ifndef QFTPSERVICEACCOUNTS_H
#define QFTPSERVICEACCOUNTS_H

#include <chrono>
#include <QFtpServer/qftpaccounts.h>

#if defined(QFTP_STATIC)
#define QFTP_SERVICE_EXPORT
#elif defined(QFTP_SERVICE_BUILD)
#define QFTP_SERVICE_EXPORT Q_DECL_EXPORT
#else
#define QFTP_SERVICE_EXPORT Q_DECL_IMPORT
#endif

/// Accounts that a service of your own knows: over HTTP, over a Unix socket, or a program. This is
/// in a library of its own, the component QFtpServer::Service.
///
/// Each login is one question in JSON, with the password, and one answer: both are described in
/// docs/accounts-elsewhere.md. A service that fails several times in a row is left alone for a
/// while.
///
/// Thread:   any.
/// Blocking: find(), for at most the timeout, and as long again if too many questions are asked at
///           once.
/// Errors:   as the answer says: NotFound (next), LoginFailed (refuse), Unavailable (error, or no
///           answer that can be read); Unsupported without a password.
class QFTP_SERVICE_EXPORT QFtpServiceAccounts : public QFtpAccountSource
{
public:
    /// How to reach the service.
    struct QFTP_SERVICE_EXPORT Options
    {
        QString url;         ///< questions are sent there with POST; https, or http on this machine
        QString socket;      ///< the file of a Unix socket where url is asked for; empty: none
        QStringList program; ///< instead of url: the path of a program, and its arguments
        QString caFile;      ///< PEM file with authorities for https; empty: those of the system
        QString clientCertificate; ///< PEM file that the server shows to the service; empty: none
        QString clientKey;         ///< PEM file of its key; empty: it is in the same file
        /// Holds a key in its first line, with which questions are signed (HMAC-SHA256); empty:
        /// none
        QString signatureKeyFile;
        int questions = 16;                      ///< at once
        std::chrono::milliseconds timeout{5000}; ///< for an answer

        QFTP_VALUE_CLASS(Options, 16)
    };

    /// For a service.
    explicit QFtpServiceAccounts(const Options &options);
    ~QFtpServiceAccounts() override;

    QFtpResult<QFtpAccount> find(const QFtpCredentials &credentials) override;

    /// Lets configurations of this process name type = "service" in a table [accounts.NAME]. Call
    /// it before one is read or set; a second call does nothing.
    static void addType();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

#endif
