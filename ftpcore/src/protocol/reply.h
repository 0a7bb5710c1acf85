// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_REPLY_H
#define QFTP_PROTOCOL_REPLY_H

#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// The reply codes that this server sends. RFC 959 4.2, RFC 2228, RFC 2389, RFC 2428, RFC 3659,
/// RFC 4217.
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
    TlsNegotiationFailed = 522, // RFC 4217 reuses the code of RFC 2428
    NotLoggedIn = 530,
    CommandProtectionDenied = 533,
    PolicyDenied = 534,
    ProtectionNotSupported = 536,
    FileUnavailable = 550,
    ExceededStorage = 552,
    NameNotAllowed = 553,
    InvalidRestart = 554,
};

/// One reply: a code and one or more lines of text. RFC 959 4.2.
struct Reply
{
    ReplyCode code;
    QByteArray text;          ///< the last line, or the only one
    QList<QByteArray> before; ///< the lines before it; the first one follows the code

    Reply(ReplyCode replyCode, QByteArray replyText) : code(replyCode), text(std::move(replyText))
    { }
    Reply(ReplyCode replyCode, QList<QByteArray> linesBefore, QByteArray lastLine) :
        code(replyCode), text(std::move(lastLine)), before(std::move(linesBefore))
    { }

    /// Returns the reply to a client for \a error: a code and a fixed text, never the error's
    /// detail.
    static Reply fromError(const QFtpError &error);
    /// Returns a reply with the lines of \a text.
    static Reply ofLines(ReplyCode code, const QString &text);
    /// Returns the bytes to send. CR, LF and NUL in the texts become '?', so that no file
    /// name can forge a line.
    QByteArray toByteArray() const;
};

/// Replaces a character that could forge a line, and that no pathname can contain, with '?'.
inline char sanitized(char c) { return c == '\r' || c == '\n' || c == '\0' ? '?' : c; }
/// Appends \a text, sanitized.
void appendSanitized(QByteArray *out, QByteArrayView text);
/// Returns \a path in quotes, with embedded quotes doubled. RFC 959 appendix II.
QByteArray quoted(const QByteArray &path);

} // namespace QFtp::Internal

#endif
