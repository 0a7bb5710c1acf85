// SPDX-License-Identifier: MIT
#ifndef QFTPAUTHENTICATOR_H
#define QFTPAUTHENTICATOR_H

#include <functional>
#include <memory>
#include <optional>
#include <QFtpServer/qftprequest.h>
#include <QFtpServer/qftpresult.h>
#include <QFtpServer/qftpuser.h>
#include <QtNetwork/qhostaddress.h>

/// A client's certificate, from the TLS handshake.
struct QFTP_EXPORT QFtpClientCertificate
{
    QString subject;     ///< in the form of RFC 4514: "CN=ann,O=Example"
    QString fingerprint; ///< SHA-256, 64 lowercase hex digits; empty: no certificate
    /// It is signed by tls.clientAuthority, valid now and not revoked. If not, anybody could have
    /// made it, with any subject: trust nothing but the fingerprint then.
    bool isTrusted = false;

    QFTP_VALUE_CLASS(QFtpClientCertificate, 4)
};

/// The credentials that a client presents to log in.
struct QFTP_EXPORT QFtpCredentials
{
    QString userName;                       ///< as sent with USER, from UTF-8; case matters
    std::optional<QByteArray> password;     ///< bytes as sent; unset: PASS has not arrived yet
    QHostAddress peerAddress;               ///< the client's address
    QString host;                           ///< the virtual host that HOST named; empty: none
    bool isEncrypted = false;               ///< the control connection uses TLS
    QFtpClientCertificate certificate = {}; ///< from the control connection's TLS handshake
    QFtpCaller caller = {};                 ///< the session; its user name is still empty
    /// Whether the answer still matters: false once the client has left (as QFtpCaller::stop says)
    /// or its address is banned.
    /// Ask it before a step that costs much, such as a password hash. Null: it matters.
    /// Thread: any.
    std::function<bool()> isWanted = {};
    QHostAddress localAddress; ///< the address of the server that the client came to; null: none
    quint16 localPort = 0;     ///< its port; 0: none
    QHostAddress proxyAddress; ///< the balancer that the client came through; null: none

    QFTP_VALUE_CLASS(QFtpCredentials, 5)
};

/// Takes the answer to one login: see QFtpAuthenticator::authenticateLater(). Copies share it.
///
/// Thread: any.
class QFTP_EXPORT QFtpLoginAnswer
{
public:
    /// Receives the answer, once.
    using Receiver = std::function<void(const QFtpResult<QFtpUser> &)>;

    /// The answer goes to \a receiver. If the last copy goes without one, that is the error
    /// Internal.
    explicit QFtpLoginAnswer(Receiver receiver);
    /// Answers. Only the first answer counts.
    void operator()(const QFtpResult<QFtpUser> &result) const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

/// Decides who may log in. Subclass this to look users up in your own database: override
/// authenticate() or authenticateLater(). To let the server's users in too, ask
/// QFtpServer::ownUsers().
///
/// A password that is refused with LoginFailed adds to limits.loginAttempts, delays the next reply
/// (limits.loginDelay), and can lead to a ban. Other failures do none of this, and neither does the
/// first call, which has no password.
///
/// Thread:   authenticate() and authenticateLater() are called from any pool thread, for several
///           clients at once; the others from the thread of a session.
/// Blocking: allowed in authenticate() and authenticateLater(), which run on one of limits.logins
///           threads. These have no event loop.
/// Owner:    std::shared_ptr.
/// Errors:   returned. An exception becomes Internal and is logged.
class QFTP_EXPORT QFtpAuthenticator
{
public:
    QFtpAuthenticator() = default;
    virtual ~QFtpAuthenticator();
    Q_DISABLE_COPY_MOVE(QFtpAuthenticator)

    /// Returns the user with these credentials. By default: Internal.
    ///
    /// The server first calls this without a password, when USER arrives (unless answersUser()
    /// returns false). Return the user then only if they need no password, otherwise LoginFailed,
    /// and be quick. An unknown user must take as long as a wrong password. If a user may log in
    /// only over TLS, return TlsRequired in this first call: otherwise the client sends the
    /// password in the clear. The user may have another name than the client sent, but not none,
    /// and needs a mount: otherwise, that is the error Internal. To log a client in by its
    /// certificate, return the user in this call, and the client gets 232.
    /// Errors: LoginFailed; TlsRequired; Unavailable (a service does not answer: the client gets
    ///         421 and may come back); Internal (a module is broken; the client gets 530).
    /// RFC:    USER, PASS (RFC 959 4.1.1), HOST (RFC 7151).
    virtual QFtpResult<QFtpUser> authenticate(const QFtpCredentials &credentials);
    /// Does the same without waiting for a slow service: asks it, returns, and calls \a answer when
    /// its answer comes, in any thread. Many slow logins then need no more threads than one: until
    /// the answer, a login takes one of limits.waitingLogins, but no thread. The session ends if
    /// there is no answer within timeouts.login. An answer may come after the session, the server
    /// and this object have gone: it is dropped. Copy \a credentials to keep them. By default, it
    /// answers at once what authenticate() returns.
    ///
    /// This runs in a thread without an event loop. To use QNetworkAccessManager, hand the question
    /// to an object in a thread that has one, with QMetaObject::invokeMethod().
    virtual void authenticateLater(const QFtpCredentials &credentials,
                                   const QFtpLoginAnswer &answer);
    /// Whether authenticate() can decide before the password arrives, because some users need no
    /// password or may log in only over TLS. If false, the server asks every client for its
    /// password at once, without a detour through the pool. Asked at each USER.
    /// Blocking: not allowed.
    virtual bool answersUser() const;
    /// Whether clients that never send USER are logged in as "anonymous", without a password. Asked
    /// when such a client sends a command that needs a login.
    /// Blocking: not allowed.
    virtual bool allowsAnonymous() const;
    /// Reserved for functions of later versions. Do not call it or override it.
    virtual bool extension(int id, void *data);
};

#endif
