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

/// The session that a request comes from; by default none. A copy means the same session, whose
/// notes live as long as the session or a copy of this. Another server of the process may have a
/// session with the same id.
struct QFTP_EXPORT QFtpCaller
{
    /// A session of a client at \a peer who has not logged in yet, with notes of its own: for tests
    /// of storages.
    QFtpCaller(quint64 session, const QHostAddress &peer);

    quint64 sessionId = 0;    ///< see QFtpSession::id(); 0: none
    QString userName;         ///< the logged-in user; empty: none
    QHostAddress peerAddress; ///< the client's address; null: none
    bool isEncrypted = false; ///< the control connection uses TLS
    QString host;             ///< the virtual host that HOST named; empty: none
    /// A stop is requested when nobody waits for the answer any more: the client has left or sent
    /// ABOR, or the session has been ended.
    std::stop_token stop;
    QString group; ///< the first group of the user in the configuration; empty: none

    /// What the application has noted about the session under \a name; invalid: nothing.
    /// Thread: any.
    QVariant attribute(const QString &name) const;
    /// Notes something about the session; invalid: forgets it. Without a session, nothing happens.
    /// Hooks, storages, authenticators and QFtpSession share these notes. Thread: any; the values
    /// may be destroyed in any thread, too.
    void setAttribute(const QString &name, const QVariant &value) const;

private:
    class Attributes;
    std::shared_ptr<Attributes> m_attributes; // null: no session

public:
    QFTP_VALUE_CLASS(QFtpCaller, 1)
};

/// What the server asks of a QFtpStorage: something about one path.
///
/// Thread: a request is valid during the call. Copy what has to outlive it.
struct QFTP_EXPORT QFtpRequest
{
    /// About \a path, from no session: for calls by the application. Or from the session \a caller.
    QFtpRequest(const QFtpPath &path, const QFtpCaller &caller = {});

    /// Whether nobody waits for the answer any more. Thread: any.
    bool isCancelled() const { return caller.stop.stop_requested(); }

    QFtpPath path;     ///< in the storage: the mount point is its root
    QFtpCaller caller; ///< for whom

    QFTP_COPIED_CLASS(QFtpRequest, 4)
};

/// Asks for the entries of a directory.
struct QFTP_EXPORT QFtpListRequest : QFtpRequest
{
    /// For all names.
    QFtpListRequest(const QFtpPath &path, const QFtpCaller &caller = {});

    /// Only names that begin with this are needed; others may be among them. Empty: all.
    QByteArray prefix;

    QFTP_COPIED_CLASS(QFtpListRequest, 4)
};

/// Asks for a file to read.
struct QFTP_EXPORT QFtpReadRequest : QFtpRequest
{
    /// From \a offset on.
    QFtpReadRequest(const QFtpPath &path, qint64 offset = 0, const QFtpCaller &caller = {});

    qint64 offset = 0; ///< bytes from the start

    QFTP_COPIED_CLASS(QFtpReadRequest, 4)
};

/// How to open a file for writing.
struct QFTP_EXPORT QFtpWriteOptions
{
    /// Write from here and keep the bytes before; after the end of the file, or if there is none,
    /// the gap is zero bytes. 0: replace the file.
    qint64 offset = 0;
    bool append = false;    ///< write at the end of the file; offset is then 0
    bool exclusive = false; ///< fail with AlreadyExists if the file exists
    qint64 size = -1;       ///< of the whole file, as announced; -1: not known
    int mode = 0644;        ///< mode bits of a new file
    /// Nothing should appear under the name before QFtpFile::commit(): the application decides what
    /// becomes of the upload. A storage that can't do that ignores it. Never with append or an
    /// offset.
    bool hidden = false;

    QFTP_VALUE_CLASS(QFtpWriteOptions, 4)
};

/// Asks for a file to write.
struct QFTP_EXPORT QFtpWriteRequest : QFtpRequest
{
    /// As \a options say.
    QFtpWriteRequest(const QFtpPath &path, const QFtpWriteOptions &options = {},
                     const QFtpCaller &caller = {});

    QFtpWriteOptions options; ///< how

    QFTP_COPIED_CLASS(QFtpWriteRequest, 4)
};

/// Asks for a new directory.
struct QFTP_EXPORT QFtpMakeDirectoryRequest : QFtpRequest
{
    /// With the mode bits \a mode.
    QFtpMakeDirectoryRequest(const QFtpPath &path, int mode = 0755, const QFtpCaller &caller = {});

    int mode = 0755; ///< POSIX mode bits

    QFTP_COPIED_CLASS(QFtpMakeDirectoryRequest, 4)
};

/// Asks for a new name.
struct QFTP_EXPORT QFtpRenameRequest : QFtpRequest
{
    /// From \a path to \a to.
    QFtpRenameRequest(const QFtpPath &path, const QFtpPath &to, const QFtpCaller &caller = {});

    QFtpPath to; ///< the new path in the same storage

    QFTP_COPIED_CLASS(QFtpRenameRequest, 4)
};

/// Asks for other attributes of a file or a directory. Those that are unset stay.
struct QFTP_EXPORT QFtpAttributesRequest : QFtpRequest
{
    /// To these attributes.
    QFtpAttributesRequest(const QFtpPath &path, std::optional<qint64> modifiedMsecs,
                          std::optional<int> mode = {}, const QFtpCaller &caller = {});

    std::optional<qint64> modifiedMsecs; ///< milliseconds since 1970, UTC
    std::optional<int> mode;             ///< POSIX mode bits

    QFTP_COPIED_CLASS(QFtpAttributesRequest, 4)
};

#endif
