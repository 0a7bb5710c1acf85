// SPDX-License-Identifier: MIT
#ifndef QFTP_S3_CREDENTIALS_H
#define QFTP_S3_CREDENTIALS_H

#include "http/client.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <QtCore/qstring.h>

namespace QFtp::Internal::S3 {

/// A key for requests.
struct Credentials
{
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray sessionToken; ///< empty: none
    /// When it stops being accepted. Unset: it does not.
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> end;
};

/// Reads a file of the server's own, with its rights. Errors: Unavailable.
QFtpResult<QByteArray> readOwnFile(const QString &file);
/// Reads the text of a key file: the access key, the secret key and perhaps a session token, each
/// on a line of its own. Empty lines and those that begin with # do not matter.
std::optional<Credentials> parseKeyFile(const QByteArray &text);
/// Reads what the metadata service of a machine answers: JSON.
std::optional<Credentials> parseMetadata(const QByteArray &text);
/// Reads what AssumeRoleWithWebIdentity answers: XML.
std::optional<Credentials> parseRoleAnswer(const QByteArray &text);

/// Finds the key for requests, and renews it before it ends. In this order: the file, the
/// environment (AWS_ACCESS_KEY_ID, …), a web identity (AWS_WEB_IDENTITY_TOKEN_FILE and
/// AWS_ROLE_ARN), the metadata service of the machine. The first that there is must work.
///
/// Thread: any. Blocking.
class CredentialSource
{
public:
    /// \a file: empty: none.
    CredentialSource(const QString &file, const QByteArray &region, const Http::Options &options);

    /// Errors: Unavailable.
    QFtpResult<Credentials> get();
    /// The store has refused this access key. Returns whether there may be another one.
    bool renew(const QByteArray &accessKey);

private:
    QFtpResult<Credentials> find() const;
    QFtpResult<Credentials> readFile() const;
    QFtpResult<Credentials> assumeRole(const QString &tokenFile) const;
    QFtpResult<Credentials> askMachine() const;

    const QString m_file;
    const QByteArray m_region;
    const std::shared_ptr<Http::Client> m_client;
    std::mutex m_mutex;
    std::optional<Credentials> m_known;
    Http::Clock::time_point m_found;
    std::optional<QFtpError> m_failure; // to find one
    Http::Clock::time_point m_failed;
};

} // namespace QFtp::Internal::S3

#endif
