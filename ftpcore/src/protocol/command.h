// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_COMMAND_H
#define QFTP_PROTOCOL_COMMAND_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// One command line: a verb and its argument.
struct Command
{
    QByteArray verb;     ///< upper case; includes the second word of SITE, as in "SITE CHMOD"
    QByteArray argument; ///< everything after the single space that follows the verb, unchanged

    static Command parse(QByteArrayView line);
    /// Returns the line for logs and transcripts. The argument is masked if it may be secret:
    /// always for PASS and ACCT, for other verbs if \a mayBeSecret.
    QByteArray masked(bool mayBeSecret) const;
};

/// Whether \a verb belongs to HTTP or SMTP and not to FTP. If so, somebody has tricked a client
/// into talking to the wrong server, and what follows is not meant for this one.
bool isOtherProtocol(QByteArrayView verb);
/// Returns \a text with a to z in upper case; other bytes are unchanged.
QByteArray toUpperAscii(QByteArrayView text);
/// Splits \a text into at most \a limit words; the last one is the rest, unchanged.
QList<QByteArray> splitWords(QByteArrayView text, qsizetype limit);
/// Parses an unsigned decimal number from 0 to \a maximum; -1: it is not one.
qint64 parseNumber(QByteArrayView text, qint64 maximum);

} // namespace QFtp::Internal

#endif
