// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_LINEREADER_H
#define QFTP_PROTOCOL_LINEREADER_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// Splits the bytes of a control connection into lines.
///
/// Lines end in CRLF or in a bare LF. Telnet sequences (RFC 854) are removed: clients send IAC IP,
/// IAC DM before ABOR. All other bytes, UTF-8 or not, are kept.
class LineReader
{
public:
    enum class Status { NoLine, Line, TooLong };

    /// Longest line in bytes, without its line end. RFC 959 sets no limit; PATH_MAX is 4096.
    static constexpr qsizetype MaximumLength = 4096 + 64;

    void append(QByteArrayView bytes);
    /// Takes the next line out. A line that is too long is reported once and discarded.
    Status next(QByteArray *line);
    /// Returns the next line without taking it out; null: no line is complete.
    QByteArrayView peek() const;
    /// The number of waiting bytes, in complete lines and in the beginning of the next one.
    qsizetype bytesWaiting() const { return m_buffer.size() - m_begin; }

private:
    enum class Telnet : quint8 { None, Iac, Option };

    void take(char c);

    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_lineLength = 0; // of the incomplete line
    Telnet m_telnet = Telnet::None;
    bool m_isAfterReturn = false;
};

} // namespace QFtp::Internal

#endif
