// SPDX-License-Identifier: MIT
#ifndef QFTP_TLS_RECORDBOUNDARY_H
#define QFTP_TLS_RECORDBOUNDARY_H

#include <QtCore/qbytearrayview.h>

namespace QFtp::Internal {

/// Tracks TLS records (RFC 8446 5.1) in a stream of bytes, to find where each one ends.
class RecordBoundary
{
public:
    /// Whether the next byte begins a record.
    bool isHere() const { return m_headerSize == 0 && m_rest == 0; }
    /// Advances by \a bytes, the next ones of the stream.
    void pass(QByteArrayView bytes)
    {
        constexpr int HeaderSize = 5;
        while (!bytes.isEmpty()) {
            if (m_rest > 0) {
                const qsizetype count = qMin(m_rest, bytes.size());
                m_rest -= count;
                bytes = bytes.sliced(count);
                continue;
            }
            if (m_headerSize >= HeaderSize - 2) // the last two bytes are the length
                m_length = m_length << 8 | uchar(bytes.front());
            bytes = bytes.sliced(1);
            if (++m_headerSize == HeaderSize) {
                m_rest = std::exchange(m_length, 0);
                m_headerSize = 0;
            }
        }
    }

private:
    int m_headerSize = 0; // header bytes seen so far
    qsizetype m_length = 0;
    qsizetype m_rest = 0; // bytes of the record still to come
};

} // namespace QFtp::Internal

#endif
