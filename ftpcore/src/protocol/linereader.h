// SPDX-License-Identifier: MIT
#ifndef QFTP_PROTOCOL_LINEREADER_H
#define QFTP_PROTOCOL_LINEREADER_H

#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// Cuts the bytes of a control connection into lines.
///
/// Lines end in CRLF or in a bare LF. Telnet sequences (RFC 854) are taken out: clients send
/// IAC IP, IAC DM before ABOR. Other bytes, UTF-8 or not, are kept as they are.
class LineReader
{
public:
    enum class Status { NoLine, Line, TooLong };

    /// Longest line in bytes, without its end. RFC 959 sets no limit; PATH_MAX is 4096.
    static constexpr qsizetype MaximumLength = 4096 + 64;

    void append(QByteArrayView bytes);
    /// Takes the next line out. A line that was too long is reported once and is gone.
    Status next(QByteArray *line);
    /// The next line, left where it is; null: none is complete.
    QByteArrayView peek() const;
    /// Bytes that wait, of complete lines and of the beginning of one.
    qsizetype bytesWaiting() const { return m_buffer.size() - m_begin; }

private:
    enum class Telnet : quint8 { None, Iac, Option };

    void take(char c);

    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_lineLength = 0; // of the line that is not complete yet
    Telnet m_telnet = Telnet::None;
    bool m_isAfterReturn = false;
};

} // namespace QFtp::Internal

#endif
