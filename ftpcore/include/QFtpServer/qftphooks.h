// SPDX-License-Identifier: MIT
#ifndef QFTPHOOKS_H
#define QFTPHOOKS_H

#include <functional>
#include <memory>
#include <QFtpServer/qftprequest.h>
#include <QFtpServer/qftpresult.h>

// Questions of a QFtpServer to the application: see QFtpServer::onCommand() and the functions next
// to it. All of them are asked on the blocking pool, for several clients at once, and may block:
// onUpload() in the thread of its transfer, the others in one of limits.operations threads, of
// which one user or address gets a quarter. Meanwhile the client waits, and ABOR and the end of the
// connection are heard: see QFtpCaller::stop. An exception becomes the error Internal.
//
// A refusal is a QFtpError: its kind determines the reply code (see QFtp::ErrorKind), and
// QFtpError::forClient() its text. Line ends in texts become lines of the reply; other control
// characters are replaced.

class QFtpFile;

namespace QFtp::Internal {
class Transfer;
}

/// A client that has connected and waits for its greeting.
struct QFTP_EXPORT QFtpGreetingRequest
{
    QFtpCaller caller; ///< the session, without a user

    QFTP_VALUE_CLASS(QFtpGreetingRequest, 8)
};

/// A command that a client has sent.
struct QFTP_EXPORT QFtpCommandRequest
{
    QFtpCaller caller;   ///< the session; before login, its user name is empty
    QByteArray verb;     ///< in upper case; with SITE, both words: "SITE CHMOD"
    QByteArray argument; ///< as sent; empty for PASS and ACCT: passwords are shown to nobody
    QFtpPath directory;  ///< the working directory
    /// What the argument means as a path. Some commands have other words before the path, such as
    /// MFMT, and some have none: to protect paths, use QFtpServer::onAccess().
    QFtpPath path;

    QFTP_VALUE_CLASS(QFtpCommandRequest, 8)
};

/// A reply of the application's own to a command.
struct QFTP_EXPORT QFtpReply
{
    /// \a code and \a text.
    QFtpReply(int code, const QString &text);

    int code = 200; ///< 200 to 599 (RFC 959 4.2); with another one, the client gets 451
    QString text = QStringLiteral("Okay."); ///< of several lines if it contains "\n"

    QFTP_VALUE_CLASS(QFtpReply, 4)
};

/// A command of the application's own.
struct QFTP_EXPORT QFtpCommand
{
    QByteArray verb;             ///< such as "XTIME" or "SITE PURGE"; must be new
    QByteArray syntax;           ///< for HELP, such as "SITE PURGE <SP> <days>"; empty: the verb
    QByteArray feature;          ///< its line in the reply to FEAT; empty: none
    bool isForStrangers = false; ///< allowed before login
    bool needsArgument = false;  ///< without an argument, the client gets 501 and the syntax
    /// Runs it. An error becomes the reply, as with a refusal.
    std::function<QFtpResult<QFtpReply>(const QFtpCommandRequest &)> run;

    QFTP_VALUE_CLASS(QFtpCommand, 8)
};

/// What a user is about to do to a path.
struct QFTP_EXPORT QFtpAccessRequest
{
    QFtpCaller caller; ///< the session
    QFtpPath path;     ///< in the user's tree
    /// What the command needs: one of Read, Create, Overwrite, Append, Delete, Rename,
    /// MakeDirectory, RemoveDirectory, SetAttributes, List; none: to enter the directory. The
    /// user's permissions allow it.
    QFtp::Permissions needed;

    QFTP_VALUE_CLASS(QFtpAccessRequest, 8)
};

/// An upload whose data has arrived completely. It is not stored yet: nobody sees it under its
/// name, and a file that it would replace is still there. What APPE or REST added to a file is an
/// exception, and so is a storage that ignores QFtpWriteOptions::hidden.
///
/// Thread: that of the hook, which has the rights of QFtpUser::identity.
class QFTP_EXPORT QFtpUpload
{
public:
    ~QFtpUpload();
    Q_DISABLE_COPY_MOVE(QFtpUpload)

    /// The session. QFtpCaller::stop is requested when the client gives up.
    const QFtpCaller &caller() const;
    /// The path in the user's tree where it will be stored, as setPath() has left it; in
    /// QFtpTransfer it is the one that the client sent.
    QFtpPath path() const;
    /// Bytes of the whole file; -1: unknown.
    qint64 size() const;
    /// Opens it for reading, from the start.
    /// Errors: Unsupported (the storage can't do that), and those of the storage.
    QFtpResult<std::unique_ptr<QFtpFile>> open() const;
    /// Stores it under \a path of the user's tree instead. The user's permissions and onAccess()
    /// are not asked; a file that exists there is replaced.
    /// Errors: CrossesStorages (\a path is in another mount), Unsupported (the storage can't do
    ///         that), and those of the storage, such as NotFound for the directory.
    QFtpResult<void> setPath(const QFtpPath &path);

private:
    friend class QFtp::Internal::Transfer;
    class Private;
    explicit QFtpUpload(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> d;
};

namespace QFtp {

/// The functions that an application may set: see QFtpServer.
/// \{
using CommandHook = std::function<QFtpResult<void>(const QFtpCommandRequest &)>;
using AccessHook = std::function<QFtpResult<void>(const QFtpAccessRequest &)>;
using UploadHook = std::function<QFtpResult<void>(QFtpUpload &)>;
using GreetingHook = std::function<QFtpResult<QString>(const QFtpGreetingRequest &)>;
/// \}

} // namespace QFtp

#endif
