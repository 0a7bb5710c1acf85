// SPDX-License-Identifier: MIT
#include "protocol/linereader.h"

namespace QFtp::Internal {

namespace {
constexpr uchar Iac = 255;
constexpr uchar Will = 251;
constexpr uchar Dont = 254;
constexpr uchar FirstTelnetCommand = 240;
constexpr uchar DataMark = 242;
} // namespace

void LineReader::append(QByteArrayView bytes)
{
    for (const char c : bytes) {
        const auto code = uchar(c);
        switch (m_telnet) {
        case Telnet::None:
            if (code == Iac)
                m_telnet = Telnet::Iac;
            else
                take(c);
            break;
        case Telnet::Iac:
            m_telnet = Telnet::None;
            if (code >= Will && code <= Dont) {
                m_telnet = Telnet::Option;
            } else if (code == Iac) {
                take(c);
            } else if (code < FirstTelnetCommand) {
                // Not a Telnet command: the client sent byte 255 of a name without doubling it.
                take(char(Iac));
                take(c);
            }
            break;
        case Telnet::Option:
            m_telnet = Telnet::None;
            break;
        }
    }
}

void LineReader::take(char c)
{
    // Under TLS the IAC before this byte arrives between TLS records and is dropped there. No verb
    // begins with it.
    if (uchar(c) == DataMark && m_lineLength == 0)
        return;
    // RFC 854: a NUL after CR only says that the CR does not end a line.
    const bool isPadding = m_isAfterReturn && c == '\0';
    m_isAfterReturn = c == '\r';
    if (c == '\n') {
        m_buffer += c;
        m_lineLength = 0;
    } else if (!isPadding && m_lineLength <= MaximumLength + 1) {
        // The excess is dropped; the stored length still shows that the line is too long.
        m_buffer += c;
        ++m_lineLength;
    }
}

QByteArrayView LineReader::peek() const
{
    const qsizetype end = m_buffer.indexOf('\n', m_begin);
    if (end < 0)
        return {};
    QByteArrayView line = QByteArrayView(m_buffer).sliced(m_begin, end - m_begin);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

LineReader::Status LineReader::next(QByteArray *line)
{
    const qsizetype end = m_buffer.indexOf('\n', m_begin);
    if (end < 0)
        return Status::NoLine;
    *line = peek().toByteArray();
    m_begin = end + 1;
    if (m_begin == m_buffer.size()) {
        m_buffer = QByteArray(); // an idle session keeps no buffer
        m_begin = 0;
    } else if (m_begin > MaximumLength) {
        m_buffer.remove(0, m_begin);
        m_begin = 0;
    }
    return line->size() > MaximumLength ? Status::TooLong : Status::Line;
}

} // namespace QFtp::Internal
