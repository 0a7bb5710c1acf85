// SPDX-License-Identifier: MIT
#ifndef QFTPAUTHENTICATOR_H
#define QFTPAUTHENTICATOR_H

#include <optional>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtNetwork/qhostaddress.h>

/// The certificate of a client, from its TLS handshake.
struct QFtpClientCertificate
{
    QString subject;        ///< as in RFC 4514: "CN=ann,O=Example"
    QString fingerprint;    ///< SHA-256, 64 hex digits in lower case; empty: no certificate
    bool isTrusted = false; ///< signed by tls.clientAuthority, and valid now
};

/// What a client shows to log in.
struct QFtpCredentials
{
    QString userName;                       ///< as sent with USER
    std::optional<QByteArray> password;     ///< bytes as sent; nothing: USER came, PASS did not yet
    QHostAddress peerAddress;               ///< the client's
    QString host;                           ///< the virtual host the client asked for; empty: none
    bool isEncrypted = false;               ///< the control connection uses TLS
    QFtpClientCertificate certificate = {}; ///< of its TLS handshake
};

/// Says who a client is. Subclass this to look users up elsewhere.
///
/// Thread:   called from any pool thread, for several clients at once.
/// Blocking: allowed.
/// Owner:    std::shared_ptr.
class QFTP_EXPORT QFtpAuthenticator
{
public:
    QFtpAuthenticator() = default;
    virtual ~QFtpAuthenticator();
    Q_DISABLE_COPY_MOVE(QFtpAuthenticator)

    /// The user with these credentials.
    ///
    /// It is asked first without a password, when USER arrives (but see answersUser()): answer a
    /// user only if he needs none, else LoginFailed, and quickly. An unknown user must cost the same
    /// time as a wrong password. For a user who may log in over TLS only, answer TlsRequired before
    /// the password comes: it would come in the clear.
    /// Errors: LoginFailed; TlsRequired; Internal (a module is out of order; the client is told 530 too).
    /// RFC:    USER, PASS (RFC 959 4.1.1), HOST (RFC 7151).
    virtual QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials) = 0;
    /// Whether authenticate() has anything to say before the password comes: somebody needs none, or
    /// TLS. If not, each client is asked for its password at once, without a trip to the pool.
    /// Blocking: not allowed.
    virtual bool answersUser() const { return true; }
    /// Whether clients that never send USER are logged in as "anonymous".
    virtual bool allowsAnonymous() const { return false; }
};

#endif
