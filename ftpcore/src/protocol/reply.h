// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_REPLY_H
#define QFTP_PROTOCOL_REPLY_H

#include <QFtpServer/qftpresult.h>
#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

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
