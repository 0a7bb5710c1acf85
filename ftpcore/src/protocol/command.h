// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_COMMAND_H
#define QFTP_PROTOCOL_COMMAND_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QFtp::Internal {

/// One command line: a verb and its argument.
struct Command
{
    QByteArray verb;     ///< upper case; of SITE with its second word, as in "SITE CHMOD"
    QByteArray argument; ///< all that follows the one space behind the verb, unchanged

    static Command parse(QByteArrayView line);
    /// The line for logs and transcripts. Arguments that may be secret are masked: of PASS and
    /// ACCT always, of other verbs if \a mayBeSecret.
    QByteArray masked(bool mayBeSecret) const;
};

/// Whether \a verb is one of HTTP or SMTP, and none of FTP: somebody was made to believe that this
/// is such a server, and whatever follows is not meant for it.
bool isOtherProtocol(QByteArrayView verb);
/// \a text with a to z as A to Z; other bytes stay.
QByteArray toUpperAscii(QByteArrayView text);
/// The words of \a text, at most \a limit; the last one is the unchanged rest.
QList<QByteArray> splitWords(QByteArrayView text, qsizetype limit);
/// A decimal number without sign from 0 to \a maximum; -1: it is none.
qint64 parseNumber(QByteArrayView text, qint64 maximum);

} // namespace QFtp::Internal

#endif
