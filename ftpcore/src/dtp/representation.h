// SPDX-License-Identifier: MIT
#ifndef QFTP_DTP_REPRESENTATION_H
#define QFTP_DTP_REPRESENTATION_H

#include <functional>
#include <QtCore/qbytearray.h>

namespace QFtp::Internal {

/// How a file looks on the data connection. RFC 959 3.1 (TYPE), 3.1.2 (STRU), 3.4 (MODE).
struct Representation
{
    enum class Mode { Stream, Block, Compressed };

    bool ascii = false;   ///< TYPE A: lines end in CRLF
    bool records = false; ///< STRU R: a line of the file is a record
    Mode mode = Mode::Stream;

    /// Whether the bytes on the connection are the bytes of the file.
    bool isIdentity() const { return !ascii && !records && mode == Mode::Stream; }
};

/// Converts the bytes of a file to bytes for the data connection.
class Encoder
{
public:
    explicit Encoder(const Representation &representation) : m_representation(representation) { }

    /// Encodes \a data and appends the result to \a out.
    void encode(QByteArrayView data, QByteArray *out);
    /// In MODE B, appends the restart marker for \a offsetBytes of the file, if it may stand here.
    void mark(qint64 offsetBytes, QByteArray *out) const;
    /// Appends the end of the file if the mode marks it.
    void finish(QByteArray *out) const;

private:
    void encodeLines(QByteArrayView data, QByteArray *out);
    void frame(QByteArrayView data, QByteArray *out) const;
    void endRecord(QByteArray *out) const;

    Representation m_representation;
    bool m_isAfterReturn = false;
};

/// The reverse of Encoder.
class Decoder
{
public:
    /// Calls \a onMarker with each restart marker's text once \a out holds all bytes before it.
    explicit Decoder(const Representation &representation,
                     std::function<void(const QByteArray &)> onMarker = {});

    /// Decodes \a data and appends the result to \a out. False: \a data breaks the mode's rules.
    bool decode(QByteArrayView data, QByteArray *out);
    /// In a mode that marks the end of the file: whether it has arrived. The connection may stay
    /// open.
    bool isEnded() const { return m_isEnded; }
    /// At the end of the connection, appends the bytes held back. False: the mode marks the end of
    /// the file, and it has not arrived.
    bool finish(QByteArray *out);

private:
    enum class State : quint8 {
        Data,
        RecordEscape,
        Header,
        BlockData,
        Marker,
        Literal,
        Repeated,
        CompressedEscape
    };

    bool takeHeader(uchar byte);
    bool takeCompressed(uchar byte, QByteArray *out);
    bool takeRecordEscape(uchar byte, QByteArray *out);
    void endBlock(QByteArray *out);
    void put(char c, QByteArray *out);
    void putRun(QByteArrayView run, QByteArray *out);

    Representation m_representation;
    std::function<void(const QByteArray &)> m_onMarker;
    State m_state = State::Data;
    uchar m_header[3] = {};
    int m_headerSize = 0;
    uchar m_descriptor = 0;
    int m_remaining = 0; // bytes left in the block or string
    QByteArray m_marker;
    bool m_isAfterReturn = false;
    bool m_isEnded = false;
};

} // namespace QFtp::Internal

#endif
