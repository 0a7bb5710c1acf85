// SPDX-License-Identifier: MIT
#ifndef QFTPREQUEST_H
#define QFTPREQUEST_H

#include <memory>
#include <optional>
#include <QFtpServer/qftppath.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>
#include <QtNetwork/qhostaddress.h>
#include <stop_token>

/// The session that a request comes from. A copy means the same session.
struct QFTP_EXPORT QFtpCaller
{
    /// No session.
    QFtpCaller() = default;
    /// A session of a client at \a peer who has not logged in yet.
    QFtpCaller(quint64 session, const QHostAddress &peer);

    quint64 sessionId = 0;    ///< see QFtpSession::id(); 0: none
    QString userName;         ///< the logged-in user; empty: none
    QHostAddress peerAddress; ///< the client's address; null: none
    /// A stop is requested when nobody waits for the answer any more: the client has left or sent
    /// ABOR, or the session has been ended.
    std::stop_token stop;

    /// What the application has noted about the session under \a name; invalid: nothing.
    /// Thread: any.
    QVariant attribute(const QString &name) const;
    /// Notes something about the session, for as long as it lasts; invalid: forgets it. Hooks,
    /// storages, authenticators and QFtpSession share these notes. Thread: any.
    void setAttribute(const QString &name, const QVariant &value) const;

private:
    class Attributes;
    std::shared_ptr<Attributes> m_attributes; // null: no session
};

/// What the server asks of a QFtpStorage: something about one path.
///
/// Thread: a request is valid during the call. Copy what has to outlive it.
struct QFtpRequest
{
    /// A request that comes from no session, for calls by the application.
    QFtpRequest(const QFtpPath &requested, const QFtpCaller &from = {}) :
        path(requested), caller(from)
    { }

    /// Whether nobody waits for the answer any more. Thread: any.
    bool isCancelled() const { return caller.stop.stop_requested(); }

    QFtpPath path;     ///< in the storage: the mount point is its root
    QFtpCaller caller; ///< for whom
};

/// Asks for the entries of a directory.
struct QFtpListRequest : QFtpRequest
{
    using QFtpRequest::QFtpRequest;

    /// Only names that begin with this are needed; others may be among them. Empty: all.
    QByteArray prefix;
};

/// Asks for a file to read.
struct QFtpReadRequest : QFtpRequest
{
    /// From \a from bytes on.
    QFtpReadRequest(const QFtpPath &requested, qint64 from = 0, const QFtpCaller &asking = {}) :
        QFtpRequest(requested, asking), offset(from)
    { }

    qint64 offset = 0; ///< bytes from the start
};

/// How to open a file for writing.
struct QFtpWriteOptions
{
    qint64 offset = 0;      ///< write from here and keep the bytes before; 0: replace the file
    bool append = false;    ///< write at the end of the file; offset is then 0
    bool exclusive = false; ///< fail with AlreadyExists if the file exists
    qint64 size = -1;       ///< of the whole file, as announced; -1: not known
    int mode = 0644;        ///< mode bits of a new file
    /// Nothing may appear under the name before QFtpFile::commit(): the application decides what
    /// becomes of the upload. Never with append or an offset.
    bool hidden = false;
};

/// Asks for a file to write.
struct QFtpWriteRequest : QFtpRequest
{
    /// As \a wanted says.
    QFtpWriteRequest(const QFtpPath &requested, const QFtpWriteOptions &wanted = {},
                     const QFtpCaller &from = {}) :
        QFtpRequest(requested, from),
        options(wanted)
    { }

    QFtpWriteOptions options; ///< how
};

/// Asks for a new directory.
struct QFtpMakeDirectoryRequest : QFtpRequest
{
    /// With the POSIX mode bits \a bits.
    QFtpMakeDirectoryRequest(const QFtpPath &requested, int bits = 0755,
                             const QFtpCaller &from = {}) :
        QFtpRequest(requested, from),
        mode(bits)
    { }

    int mode = 0755; ///< POSIX mode bits
};

/// Asks for a new name.
struct QFtpRenameRequest : QFtpRequest
{
    /// From \a from to \a target.
    QFtpRenameRequest(const QFtpPath &from, const QFtpPath &target, const QFtpCaller &asking = {}) :
        QFtpRequest(from, asking), to(target)
    { }

    QFtpPath to; ///< the new path in the same storage
};

/// Asks for other attributes of a file or a directory. Those that are unset stay.
struct QFtpAttributesRequest : QFtpRequest
{
    /// To the time \a msecs and the POSIX mode bits \a bits.
    QFtpAttributesRequest(const QFtpPath &requested, std::optional<qint64> msecs,
                          std::optional<int> bits = {}, const QFtpCaller &from = {}) :
        QFtpRequest(requested, from),
        modifiedMsecs(msecs), mode(bits)
    { }

    std::optional<qint64> modifiedMsecs; ///< milliseconds since 1970, UTC
    std::optional<int> mode;             ///< POSIX mode bits
};

#endif
