// SPDX-License-Identifier: MIT
#ifndef QFTPNAMESPACE_H
#define QFTPNAMESPACE_H

#include <optional>
#include <QFtpServer/qftpglobal.h>
#include <QtCore/qflags.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstringlist.h>

// <windows.h> has a macro of the name of a permission; its functions RemoveDirectoryA() and
// RemoveDirectoryW() stay. Include it before this file.
#ifdef RemoveDirectory
#undef RemoveDirectory
#endif

/// Enumerations that the whole library shares.
namespace QFtp {
Q_NAMESPACE_EXPORT(QFTP_EXPORT)

/// The kind of a failure, and the code of the reply to it. Only the kind reaches a client, in the
/// words of the server or of QFtpError::forClient(); the text for people is QFtpError::detail().
enum class ErrorKind {
    NotFound,         ///< 550
    NotAFile,         ///< 550
    NotADirectory,    ///< 550
    AlreadyExists,    ///< 550
    NotEmpty,         ///< 550
    PermissionDenied, ///< 550
    NameNotAllowed,   ///< 553: the name can't be stored, or could forge a line of a listing
    NoSpace,          ///< 552: the disk is full, or a quota is used up
    ReadOnly,         ///< 550: the whole storage is read-only
    Unsupported,      ///< 504: the storage does not support the operation
    CrossesStorages,  ///< 550: a rename from one storage to another
    BadOffset,        ///< 554: a restart offset after the end of the file, or negative
    Busy,             ///< 450: try again later
    Unavailable,      ///< 450, or 421 to a login: a service that is needed does not answer
    TimedOut,         ///< 426: the data connection stalled
    ConnectionLost,   ///< 426: the data connection broke, or the control connection closed
    Incomplete,       ///< 451: the client sent less than it announced
    Malformed,        ///< 451: the data violates the rules of its transfer mode
    Cancelled,        ///< 426: by the client, the application or the end of the session
    LoginFailed,      ///< 530: unknown user or wrong password: never say which
    TlsRequired,      ///< 530: this user may log in only over TLS
    TlsFailed,        ///< 522: the TLS handshake of the data connection failed
    TlsNotResumed,    ///< 522: the data connection did not resume the other one's TLS session
    Internal,         ///< 451, or 530 to a login: none of the above; the detail is in the log
};
Q_ENUM_NS(ErrorKind)

/// What a user may do. The server checks this, whichever command it is; storages do not.
enum class Permission {
    List = 0x001,      ///< see names and facts
    Read = 0x002,      ///< download, hash
    Create = 0x004,    ///< upload under a new name, also with APPE
    Overwrite = 0x008, ///< replace or change an existing file, also by a rename
    Append = 0x010,    ///< add to the end of an existing file, with APPE or REST
    Delete = 0x020,    ///< remove files
    Rename = 0x040,    ///< both the old and the new path need it
    MakeDirectory = 0x080,
    RemoveDirectory = 0x100,
    SetAttributes = 0x200, ///< change times and modes
    ReadOnly = List | Read,
    ReadWrite = 0x3ff,
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_FLAG_NS(Permissions)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/// The permissions that \a names mean together; unset: one of the names is unknown. Names are those
/// of a configuration: "list", "read", …, and short forms for several: "none", "readOnly",
/// "readWrite", "dropBox" (Create and MakeDirectory). Thread: any.
QFTP_EXPORT std::optional<Permissions> permissionsFromNames(const QStringList &names);
/// The reverse: a short form if one fits exactly, otherwise all single names. Thread: any.
QFTP_EXPORT QStringList permissionNames(Permissions permissions);

/// What a storage can do beyond the functions that it overrides.
enum class StorageFeature {
    ListsPrefixes = 0x1, ///< LIST of a name that does not exist lists all names that begin with it
    /// "a" and "A" are one name. The rules and the mounts of a user who has such a storage then
    /// ignore case everywhere, in other storages too.
    IgnoresCase = 0x2,
};
Q_DECLARE_FLAGS(StorageFeatures, StorageFeature)
Q_FLAG_NS(StorageFeatures)
Q_DECLARE_OPERATORS_FOR_FLAGS(StorageFeatures)

/// The direction of a transfer from the client's point of view, as in RFC 959.
enum class TransferDirection {
    Download, ///< RETR
    Upload,   ///< STOR, STOU, APPE
    Listing,  ///< LIST, NLST, MLSD
};
Q_ENUM_NS(TransferDirection)

/// How a transfer ended, if it has.
enum class TransferOutcome {
    Running,
    Complete, ///< all data was transferred and, for an upload, stored
    Aborted,  ///< the client or the application aborted it, or a connection broke
    Failed,   ///< the storage or a limit ended it
};
Q_ENUM_NS(TransferOutcome)

/// How an upload to a local directory reaches its name.
enum class UploadMode {
    Safe,   ///< write new files in place; replace a file only by a complete upload
    Atomic, ///< show nothing under the name until the upload is complete
    Direct, ///< always write in place
};
Q_ENUM_NS(UploadMode)

/// What requires TLS.
enum class TlsPolicy {
    Optional, ///< the client chooses
    Login,    ///< nobody logs in without TLS
    Data,     ///< data connections need TLS too
};
Q_ENUM_NS(TlsPolicy)

/// Whether a data connection over TLS must resume the TLS session of its control connection.
/// Resuming it proves that both come from the same client.
enum class DataSessionReuse {
    No,
    /// A client that never resumes is accepted. One that has resumed once must go on doing so.
    Adaptive,
    Required,
};
Q_ENUM_NS(DataSessionReuse)

/// Whether the server asks clients for a certificate.
enum class ClientCertificates {
    No,
    Accepted, ///< asked for; clients without one use a password
    Demanded, ///< the handshake fails without one that tls.clientAuthority signed, if that is set
};
Q_ENUM_NS(ClientCertificates)

/// When TLS starts on a control connection.
enum class FtpsMode {
    Explicit, ///< when the client sends AUTH. RFC 4217
    Implicit, ///< at once; port 990 by convention
};
Q_ENUM_NS(FtpsMode)

} // namespace QFtp

#endif
