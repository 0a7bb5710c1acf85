// SPDX-License-Identifier: MIT
#include "protocol/reply.h"

#include <algorithm>

namespace QFtp::Internal {

namespace {

struct UsualReply
{
    ErrorKind kind;
    ReplyCode code;
    const char *text;
};

const UsualReply UsualReplies[] = {
    {ErrorKind::NotFound, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "No such file or directory.")},
    {ErrorKind::NotAFile, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "Not a plain file.")},
    {ErrorKind::NotADirectory, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "Not a directory.")},
    {ErrorKind::AlreadyExists, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "The file or directory already exists.")},
    {ErrorKind::NotEmpty, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "The directory is not empty.")},
    {ErrorKind::PermissionDenied, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "Permission denied.")},
    {ErrorKind::ReadOnly, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "The file system is read-only.")},
    {ErrorKind::CrossesStorages, ReplyCode::FileUnavailable,
     QT_TRANSLATE_NOOP("Reason", "Can't rename from one storage to another.")},
    {ErrorKind::NameNotAllowed, ReplyCode::NameNotAllowed,
     QT_TRANSLATE_NOOP("Reason", "This name is not allowed.")},
    {ErrorKind::NoSpace, ReplyCode::ExceededStorage, QT_TRANSLATE_NOOP("Reason", "No space left.")},
    {ErrorKind::Unsupported, ReplyCode::ParameterNotImplemented,
     QT_TRANSLATE_NOOP("Reason", "The storage does not support this.")},
    {ErrorKind::BadOffset, ReplyCode::InvalidRestart,
     QT_TRANSLATE_NOOP("Reason", "The restart offset is outside the file.")},
    {ErrorKind::Busy, ReplyCode::FileUnavailableNow,
     QT_TRANSLATE_NOOP("Reason", "Busy; try again later.")},
    {ErrorKind::Unavailable, ReplyCode::FileUnavailableNow,
     QT_TRANSLATE_NOOP("Reason", "The storage is not responding; try again later.")},
    {ErrorKind::TimedOut, ReplyCode::TransferAborted,
     QT_TRANSLATE_NOOP("Reason", "The data connection stalled; transfer aborted.")},
    {ErrorKind::ConnectionLost, ReplyCode::TransferAborted,
     QT_TRANSLATE_NOOP("Reason", "The data connection was lost; transfer aborted.")},
    {ErrorKind::Cancelled, ReplyCode::TransferAborted,
     QT_TRANSLATE_NOOP("Reason", "Transfer aborted.")},
    {ErrorKind::Incomplete, ReplyCode::LocalError,
     QT_TRANSLATE_NOOP("Reason", "Received less data than ALLO announced; file not stored.")},
    {ErrorKind::Malformed, ReplyCode::LocalError,
     QT_TRANSLATE_NOOP("Reason", "The data is not valid for the transfer mode; file not stored.")},
    {ErrorKind::LoginFailed, ReplyCode::NotLoggedIn,
     QT_TRANSLATE_NOOP("Reason", "Login incorrect.")},
    {ErrorKind::TlsRequired, ReplyCode::NotLoggedIn,
     QT_TRANSLATE_NOOP("Reason", "Login requires TLS; send AUTH TLS first.")},
    {ErrorKind::TlsFailed, ReplyCode::TlsNegotiationFailed,
     QT_TRANSLATE_NOOP("Reason", "The TLS handshake of the data connection failed.")},
    {ErrorKind::TlsNotResumed, ReplyCode::TlsNegotiationFailed,
     QT_TRANSLATE_NOOP(
         "Reason", "The data connection must resume the TLS session of the control connection.")},
    {ErrorKind::Internal, ReplyCode::LocalError,
     QT_TRANSLATE_NOOP("Reason", "Local error; see the server's log.")},
};

Reply usualReply(ErrorKind kind)
{
    // Whatever has no row of its own is the last one, Internal.
    const auto *const usual =
        std::find_if(std::begin(UsualReplies), std::end(UsualReplies) - 1,
                     [kind](const UsualReply &candidate) { return candidate.kind == kind; });
    return {usual->code, usual->text};
}

} // namespace

Reply Reply::fromError(const QFtpError &error)
{
    Reply reply = usualReply(error.kind());
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
