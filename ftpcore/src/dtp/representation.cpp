// SPDX-License-Identifier: MIT
// MODE B and C: RFC 959 3.4.2 and 3.4.3. In MODE C, an escape stands at the place it describes:
// where a record or the file ends.
#include "dtp/representation.h"

namespace QFtp::Internal {

namespace {

using Mode = Representation::Mode;

constexpr char RecordEscape = char(0xff);
constexpr uchar StreamEndOfRecord = 1;
constexpr uchar StreamEndOfFile = 2;

constexpr uchar EndOfRecord = 0x80;
constexpr uchar EndOfFile = 0x40;
constexpr uchar RestartMarker = 0x10;

constexpr qsizetype MaximumBlock = 65535;
constexpr qsizetype MaximumLiteral = 127;
constexpr qsizetype MaximumRepeat = 63;
constexpr qsizetype MaximumMarker = 64;
constexpr uchar Repeat = 0x80;
constexpr uchar Filler = 0xc0;

void appendBlock(uchar descriptor, QByteArrayView data, QByteArray *out)
{
    *out += char(descriptor);
    *out += char(data.size() >> 8);
    *out += char(data.size() & 255);
    out->append(data);
}

void appendLiteral(QByteArrayView data, QByteArray *out)
{
    while (!data.isEmpty()) {
        const qsizetype size = qMin(data.size(), MaximumLiteral);
        *out += char(size);
        out->append(data.first(size));
        data = data.sliced(size);
    }
}

qsizetype runLength(QByteArrayView data, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < data.size() && data[end] == data[from] && end - from < MaximumRepeat)
        ++end;
    return end - from;
}

void appendCompressed(QByteArrayView data, QByteArray *out)
{
    constexpr qsizetype WorthARun = 3;
    qsizetype literal = 0; // start of the bytes that are not written yet
    for (qsizetype i = 0; i < data.size();) {
        const qsizetype length = runLength(data, i);
        if (length >= WorthARun) {
            appendLiteral(data.sliced(literal, i - literal), out);
            *out += char(Repeat | length);
            *out += data[i];
            literal = i + length;
        }
        i += length;
    }
    appendLiteral(data.sliced(literal), out);
}

} // namespace

void Encoder::encode(QByteArrayView data, QByteArray *out)
{
    if (m_representation.records || m_representation.ascii)
        encodeLines(data, out);
    else
        frame(data, out);
}

void Encoder::encodeLines(QByteArrayView data, QByteArray *out)
{
    qsizetype begin = 0;
    while (begin < data.size()) {
        const qsizetype end = data.indexOf('\n', begin);
        const QByteArrayView line = data.sliced(begin, (end < 0 ? data.size() : end) - begin);
        frame(line, out);
        if (!line.isEmpty())
            m_isAfterReturn = line.back() == '\r';
        if (end < 0)
            break;
        if (m_representation.records)
            endRecord(out);
        else // a CRLF in the file stays as it is
            frame(m_isAfterReturn ? QByteArrayView("\n") : QByteArrayView("\r\n"), out);
        m_isAfterReturn = false;
        begin = end + 1;
    }
}

void Encoder::frame(QByteArrayView data, QByteArray *out) const
{
    switch (m_representation.mode) {
    case Mode::Stream:
        if (!m_representation.records) {
            out->append(data);
            break;
        }
        for (const char c : data) {
            if (c == RecordEscape)
                *out += c;
            *out += c;
        }
        break;
    case Mode::Block:
        while (!data.isEmpty()) {
            const qsizetype size = qMin(data.size(), MaximumBlock);
            appendBlock(0, data.first(size), out);
            data = data.sliced(size);
        }
        break;
    case Mode::Compressed:
        appendCompressed(data, out);
        break;
    }
}

void Encoder::endRecord(QByteArray *out) const
{
    switch (m_representation.mode) {
    case Mode::Stream:
        *out += RecordEscape;
        *out += char(StreamEndOfRecord);
        break;
    case Mode::Block:
        appendBlock(EndOfRecord, {}, out);
        break;
    case Mode::Compressed:
        *out += '\0';
        *out += char(EndOfRecord);
        break;
    }
}

void Encoder::mark(qint64 offsetBytes, QByteArray *out) const
{
    if (m_representation.mode == Mode::Block && !m_isAfterReturn)
        appendBlock(RestartMarker, QByteArray::number(offsetBytes), out);
}

void Encoder::finish(QByteArray *out) const
{
    switch (m_representation.mode) {
    case Mode::Stream:
        if (m_representation.records) {
            *out += RecordEscape;
            *out += char(StreamEndOfFile);
        }
        break;
    case Mode::Block:
        appendBlock(EndOfFile, {}, out);
        break;
    case Mode::Compressed:
        *out += '\0';
        *out += char(EndOfFile);
        break;
    }
}

Decoder::Decoder(const Representation &representation,
                 std::function<void(const QByteArray &)> onMarker) :
    m_representation(representation),
    m_onMarker(std::move(onMarker)),
    m_state(representation.mode == Mode::Stream ? State::Data : State::Header)
{ }

bool Decoder::decode(QByteArrayView data, QByteArray *out)
{
    for (qsizetype i = 0; i < data.size();) {
        if (m_isEnded)
            return false; // bytes after the end of the file
        const auto byte = uchar(data[i]);
        switch (m_state) {
        case State::Data: {
            if (!m_representation.records) {
                putRun(data.sliced(i), out);
                return true;
            }
            if (data[i] == RecordEscape)
                m_state = State::RecordEscape;
            else
                put(data[i], out);
            ++i;
            break;
        }
        case State::RecordEscape:
            if (!takeRecordEscape(byte, out))
                return false;
            ++i;
            break;
        case State::Header:
        case State::CompressedEscape:
            if (m_representation.mode == Mode::Block ? !takeHeader(byte)
                                                     : !takeCompressed(byte, out))
                return false;
            if (m_state == State::BlockData && m_remaining == 0)
                endBlock(out);
            ++i;
            break;
        case State::BlockData:
        case State::Literal: {
            const qsizetype size = qMin(data.size() - i, qsizetype(m_remaining));
            putRun(data.sliced(i, size), out);
            m_remaining -= int(size);
            i += size;
            if (m_remaining == 0)
                endBlock(out);
            break;
        }
        case State::Marker:
            m_marker += data[i++];
            if (--m_remaining == 0)
                endBlock(out);
            break;
        case State::Repeated:
            putRun(QByteArray(m_remaining, data[i++]), out);
            endBlock(out);
            break;
        }
    }
    return true;
}

bool Decoder::takeRecordEscape(uchar byte, QByteArray *out)
{
    m_state = State::Data;
    if (byte == uchar(RecordEscape)) {
        put(RecordEscape, out);
        return true;
    }
    if (byte == 0 || byte > (StreamEndOfRecord | StreamEndOfFile))
        return false;
    if (byte & StreamEndOfRecord)
        put('\n', out);
    m_isEnded = byte & StreamEndOfFile;
    return true;
}

bool Decoder::takeHeader(uchar byte)
{
    m_header[m_headerSize++] = byte;
    if (m_headerSize < 3)
        return true;
    m_headerSize = 0;
    m_descriptor = m_header[0];
    m_remaining = m_header[1] << 8 | m_header[2];
    const bool isMarker = m_descriptor & RestartMarker;
    m_state = isMarker && m_remaining > 0 ? State::Marker : State::BlockData;
    return !isMarker || m_remaining <= MaximumMarker;
}

bool Decoder::takeCompressed(uchar byte, QByteArray *out)
{
    if (m_state == State::CompressedEscape) {
        m_descriptor = byte;
        m_remaining = 0;
        m_state = State::BlockData; // the end of an empty block does what the descriptor says
        return !(byte & RestartMarker);
    }
    m_descriptor = 0;
    if (byte == 0) {
        m_state = State::CompressedEscape;
    } else if (byte < Repeat) {
        m_remaining = byte;
        m_state = State::Literal;
    } else if (byte < Filler) {
        m_remaining = byte & MaximumRepeat;
        m_state = State::Repeated;
    } else { // spaces in TYPE A, zeros in TYPE I; no byte follows
        putRun(QByteArray(byte & MaximumRepeat, m_representation.ascii ? ' ' : '\0'), out);
    }
    return true;
}

void Decoder::endBlock(QByteArray *out)
{
    if (m_descriptor & RestartMarker && m_onMarker)
        m_onMarker(m_marker);
    m_marker.clear();
    if (m_descriptor & EndOfRecord && m_representation.records)
        put('\n', out);
    m_isEnded = m_descriptor & EndOfFile;
    m_state = State::Header;
}

void Decoder::put(char c, QByteArray *out) { putRun(QByteArrayView(&c, 1), out); }

void Decoder::putRun(QByteArrayView run, QByteArray *out)
{
    if (!m_representation.ascii || m_representation.records) {
        out->append(run);
        return;
    }
    for (const char c : run) {
        if (m_isAfterReturn && c != '\n')
            *out += '\r';
        m_isAfterReturn = c == '\r';
        if (!m_isAfterReturn)
            *out += c;
    }
}

bool Decoder::finish(QByteArray *out)
{
    if (m_isAfterReturn)
        *out += '\r';
    m_isAfterReturn = false;
    const bool marksEnd = m_representation.mode != Mode::Stream || m_representation.records;
    return m_isEnded || !marksEnd;
}

} // namespace QFtp::Internal
