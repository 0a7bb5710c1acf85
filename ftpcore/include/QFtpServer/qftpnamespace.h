// SPDX-License-Identifier: MIT
#ifndef QFTPNAMESPACE_H
#define QFTPNAMESPACE_H

#include <QFtpServer/qftpglobal.h>
#include <QtCore/qflags.h>

/// The words that the whole library shares.
namespace QFtp {

/// Reply codes this server sends. RFC 959 4.2, RFC 2228, RFC 2389, RFC 2428, RFC 3659, RFC 4217.
enum class ReplyCode {
    RestartMarker = 110,
    DataConnectionAlreadyOpen = 125,
    OpeningDataConnection = 150,
    Okay = 200,
    Superfluous = 202,
    SystemStatus = 211,
    DirectoryStatus = 212,
    FileStatus = 213,
    Help = 214,
    SystemType = 215,
    ServiceReady = 220,
    ClosingControlConnection = 221,
    DataConnectionOpen = 225,
    TransferComplete = 226,
    EnteringPassiveMode = 227,
    EnteringExtendedPassiveMode = 229,
    LoggedIn = 230,
    LoggedInByCertificate = 232,
    SecurityExchanged = 234,
    FileActionOkay = 250,
    PathCreated = 257,
    NeedPassword = 331,
    PendingFurtherInformation = 350,
    ServiceNotAvailable = 421,
    CannotOpenDataConnection = 425,
    TransferAborted = 426,
    FileUnavailableNow = 450,
    LocalError = 451,
    InsufficientStorageNow = 452,
    SyntaxError = 500,
    ArgumentError = 501,
    NotImplemented = 502,
    BadSequence = 503,
    ParameterNotImplemented = 504,
    ProtectionRefused = 521,
    UnknownNetworkProtocol = 522,
    TlsNegotiationFailed = 522, // RFC 4217 uses the code of RFC 2428 again
    NotLoggedIn = 530,
    CommandProtectionDenied = 533,
    PolicyDenied = 534,
    ProtectionNotSupported = 536,
    FileUnavailable = 550,
    ExceededStorage = 552,
    NameNotAllowed = 553,
    InvalidRestart = 554,
};

/// What went wrong. The text for people is in QFtpError::detail(); only this reaches a client.
enum class ErrorKind {
    NotFound,
    NotAFile,
    NotADirectory,
    AlreadyExists,
    NotEmpty,
    PermissionDenied,
    NameNotAllowed,  ///< the name can't be stored, or could forge a line of a listing
    NoSpace,         ///< the disk is full, or a quota is used up
    ReadOnly,        ///< the storage as a whole can't be written
    Unsupported,     ///< the storage has no such operation
    CrossesStorages, ///< a rename from one storage to another
    BadOffset,       ///< a restart offset behind the end, or below 0
    Busy,            ///< try again later
    Unavailable,     ///< what the storage needs does not answer now
    TimedOut,
    ConnectionLost, ///< the data connection broke, or the control connection went away
    Incomplete,     ///< the client announced more than it sent
    Malformed,      ///< the data breaks the rules of its transfer mode
    Cancelled,
    LoginFailed,   ///< unknown user or wrong password: never say which
    TlsRequired,   ///< this user logs in over TLS only
    TlsFailed,     ///< the TLS handshake of the data connection
    TlsNotResumed, ///< the data connection did not resume the control connection's TLS session
    Internal,      ///< none of the above; the detail is in the log
};

/// What a user may do. The VFS asks; no storage and no command does.
enum class Permission {
    List = 0x001,      ///< see names and facts
    Read = 0x002,      ///< download, hash
    Create = 0x004,    ///< upload under a new name
    Overwrite = 0x008, ///< replace or change a file that exists
    Append = 0x010,    ///< add to the end of a file that exists
    Delete = 0x020,    ///< remove files
    Rename = 0x040,
    MakeDirectory = 0x080,
    RemoveDirectory = 0x100,
    SetAttributes = 0x200, ///< change times and modes
    ReadOnly = List | Read,
    ReadWrite = 0x3ff,
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/// Seen from the client, as in RFC 959.
enum class TransferDirection {
    Download, ///< RETR
    Upload,   ///< STOR, STOU, APPE
    Listing,  ///< LIST, NLST, MLSD
};

/// How a transfer ended, or that it has not.
enum class TransferOutcome {
    Running,
    Complete, ///< all data arrived and, for an upload, is stored
    Aborted,  ///< the client or the application ended it, or a connection broke
    Failed,   ///< the storage, or a limit, ended it
};

/// How a local upload reaches its name.
enum class UploadMode {
    Safe,   ///< new files in place; an existing file is replaced only by a complete upload
    Atomic, ///< nothing shows under the name until the upload is complete
    Direct, ///< always in place
};

/// What has to travel over TLS.
enum class TlsPolicy {
    Optional, ///< what the client likes
    Login,    ///< nobody logs in without
    Data,     ///< data connections too
};

/// Whether a data connection over TLS has to resume the TLS session of its control connection.
/// Resuming it proves that both come from the same client.
enum class DataSessionReuse {
    No,
    Adaptive, ///< of a client that did once, others are taken only if none comes that does
    Required,
};

/// Whether clients are asked for a certificate.
enum class ClientCertificates {
    No,
    Accepted, ///< asked for; those without one go on with a password
    Demanded, ///< without one the handshake fails
};

/// When TLS starts on a control connection.
enum class FtpsMode {
    Explicit, ///< when the client sends AUTH. RFC 4217
    Implicit, ///< at once; by convention on port 990
};

} // namespace QFtp

#endif
