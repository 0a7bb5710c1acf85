// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_REPLY_H
#define QFTP_PROTOCOL_REPLY_H

#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// One reply: a code and one line of text or more. RFC 959 4.2.
struct Reply
{
    ReplyCode code;
    QByteArray text;          ///< of the last line, or the only one
    QList<QByteArray> before; ///< lines above it; the first one stands beside the code

    Reply(ReplyCode replyCode, QByteArray replyText) : code(replyCode), text(std::move(replyText))
    { }
    Reply(ReplyCode replyCode, QList<QByteArray> linesBefore, QByteArray lastLine) :
        code(replyCode), text(std::move(lastLine)), before(std::move(linesBefore))
    { }

    /// What the client is told of \a error: a code, and no word of its detail.
    static Reply fromError(const QFtpError &error);
    /// The bytes to send. Control characters in the texts become '?', so that no file name can
    /// forge a line.
    QByteArray toByteArray() const;
};

/// The byte as a line may have it: '?' in place of a control character, which could forge or hide a part.
inline char sanitized(char c) { return uchar(c) < 0x20 || c == 0x7f ? '?' : c; }
/// Appends \a text, sanitized.
void appendSanitized(QByteArray *out, QByteArrayView text);
/// \a path in quotes, with quotes in it doubled. RFC 959 appendix II.
QByteArray quoted(const QByteArray &path);

} // namespace QFtp::Internal

#endif
