// SPDX-License-Identifier: MIT
#include "protocol/reply.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

Reply usualReply(const QFtpError &error)
{
    switch (error.kind()) {
    case ErrorKind::NotFound:
        return {ReplyCode::FileUnavailable,
                QT_TRANSLATE_NOOP("Reason", "No such file or directory.")};
    case ErrorKind::NotAFile:
        return {ReplyCode::FileUnavailable, QT_TRANSLATE_NOOP("Reason", "Not a plain file.")};
    case ErrorKind::NotADirectory:
        return {ReplyCode::FileUnavailable, QT_TRANSLATE_NOOP("Reason", "Not a directory.")};
    case ErrorKind::AlreadyExists:
        return {ReplyCode::FileUnavailable,
                QT_TRANSLATE_NOOP("Reason", "The file or directory already exists.")};
    case ErrorKind::NotEmpty:
        return {ReplyCode::FileUnavailable,
                QT_TRANSLATE_NOOP("Reason", "The directory is not empty.")};
    case ErrorKind::PermissionDenied:
        return {ReplyCode::FileUnavailable, QT_TRANSLATE_NOOP("Reason", "Permission denied.")};
    case ErrorKind::ReadOnly:
        return {ReplyCode::FileUnavailable,
                QT_TRANSLATE_NOOP("Reason", "The file system is read-only.")};
    case ErrorKind::CrossesStorages:
        return {ReplyCode::FileUnavailable,
                QT_TRANSLATE_NOOP("Reason", "Can't rename from one storage to another.")};
    case ErrorKind::NameNotAllowed:
        return {ReplyCode::NameNotAllowed,
                QT_TRANSLATE_NOOP("Reason", "This name is not allowed.")};
    case ErrorKind::NoSpace:
        return {ReplyCode::ExceededStorage, QT_TRANSLATE_NOOP("Reason", "No space left.")};
    case ErrorKind::Unsupported:
        return {ReplyCode::ParameterNotImplemented,
                QT_TRANSLATE_NOOP("Reason", "The storage does not support this.")};
    case ErrorKind::BadOffset:
        return {ReplyCode::InvalidRestart,
                QT_TRANSLATE_NOOP("Reason", "The restart offset is outside the file.")};
    case ErrorKind::Busy:
        return {ReplyCode::FileUnavailableNow,
                QT_TRANSLATE_NOOP("Reason", "Busy; try again later.")};
    case ErrorKind::Unavailable:
        return {ReplyCode::FileUnavailableNow,
                QT_TRANSLATE_NOOP("Reason", "The storage is not responding; try again later.")};
    case ErrorKind::TimedOut:
        return {ReplyCode::TransferAborted,
                QT_TRANSLATE_NOOP("Reason", "The data connection stalled; transfer aborted.")};
    case ErrorKind::ConnectionLost:
        return {ReplyCode::TransferAborted,
                QT_TRANSLATE_NOOP("Reason", "The data connection was lost; transfer aborted.")};
    case ErrorKind::Cancelled:
        return {ReplyCode::TransferAborted, QT_TRANSLATE_NOOP("Reason", "Transfer aborted.")};
    case ErrorKind::Incomplete:
        return {ReplyCode::LocalError,
                QT_TRANSLATE_NOOP("Reason",
                                  "Received less data than ALLO announced; file not stored.")};
    case ErrorKind::Malformed:
        return {ReplyCode::LocalError,
                QT_TRANSLATE_NOOP("Reason",
                                  "The data is not valid for the transfer mode; file not stored.")};
    case ErrorKind::LoginFailed:
        return {ReplyCode::NotLoggedIn, QT_TRANSLATE_NOOP("Reason", "Login incorrect.")};
    case ErrorKind::TlsRequired:
        return {ReplyCode::NotLoggedIn,
                QT_TRANSLATE_NOOP("Reason", "Login requires TLS; send AUTH TLS first.")};
    case ErrorKind::TlsFailed:
        return {ReplyCode::TlsNegotiationFailed,
                QT_TRANSLATE_NOOP("Reason", "The TLS handshake of the data connection failed.")};
    case ErrorKind::TlsNotResumed:
        return {ReplyCode::TlsNegotiationFailed,
                QT_TRANSLATE_NOOP(
                    "Reason",
                    "The data connection must resume the TLS session of the control connection.")};
    case ErrorKind::Internal:
        break;
    }
    return {ReplyCode::LocalError,
            QT_TRANSLATE_NOOP("Reason", "Local error; see the server's log.")};
}

} // namespace

Reply Reply::fromError(const QFtpError &error)
{
    Reply reply = usualReply(error);
    return error.clientText().isEmpty() ? reply : ofLines(reply.code, error.clientText());
}

Reply Reply::ofLines(ReplyCode code, const QString &text)
{
    QByteArrayList lines = text.toUtf8().split('\n');
    const QByteArray last = lines.takeLast();
    return {code, lines, last};
}

QByteArray Reply::toByteArray() const
{
    const QByteArray number = QByteArray::number(int(code));
    QByteArray out;
    for (qsizetype i = 0; i < before.size(); ++i) {
        // A middle line begins with a space, so that no client takes it for the last one.
        out += i == 0 ? number + '-' : QByteArray(" ");
        appendSanitized(&out, before.at(i));
        out += "\r\n";
    }
    out += number;
    out += ' ';
    appendSanitized(&out, text);
    out += "\r\n";
    return out;
}

void appendSanitized(QByteArray *out, QByteArrayView text)
{
    const qsizetype begin = out->size();
    out->append(text);
    char *const end = out->data() + out->size();
    std::transform(out->data() + begin, end, out->data() + begin, sanitized);
}

QByteArray quoted(const QByteArray &path)
{
    return '"' + QByteArray(path).replace('"', "\"\"") + '"';
}

} // namespace QFtp::Internal
